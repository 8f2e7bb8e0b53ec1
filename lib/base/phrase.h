/*
 * phrase - fill in a sentence from a table.
 *
 *	phrase_add(&out, LANG_DA, "{value} af {of} par",
 *	    &(struct phrase_facts){ .value = 3, .of = 7 });
 *
 * In the sentence {value}, {of}, {names} and {period} stand for the facts,
 * written as the language writes them; nothing else in it is special.
 */
#ifndef MC_PHRASE_H
#define MC_PHRASE_H

#include "base/lang.h"

enum phrase_unit { PHRASE_COUNT, PHRASE_MILLIONTHS, PHRASE_DAY };

struct phrase_facts {
	int64_t value, of;
	enum phrase_unit unit;	/* of value and of */
	const char *names;
	const struct period *period;
};

void phrase_add(struct buf *, enum language, const char *sentence,
    const struct phrase_facts *);

#endif
