/*
 * phrase - fill in a sentence from a table.
 *
 *	phrase_add(&out, LANG_DA, "{value} af {of} par",
 *	    &(struct phrase_facts){ .value = 3, .of = 7 });
 *
 * In the sentence {value}, {of}, {names}, {period} and {day} stand for the facts,
 * written as the language writes them; nothing else in it is special.
 */
#ifndef MC_PHRASE_H
#define MC_PHRASE_H

#include "base/lang.h"

struct phrase_facts {
	long value, of;
	const char *names;
	const struct period *period;
	int day;
};

void phrase_add(struct buf *, enum language, const char *sentence,
    const struct phrase_facts *);

#endif
