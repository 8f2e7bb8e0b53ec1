/*
 * phrase - fill in a sentence from a table.
 *
 *	phrase_add(&out, LANG_DA, "{value} af {of} par",
 *	    &(struct phrase_facts){ .value = 3, .of = 7 });
 *
 * In the sentence {value}, {of}, {names}, {period} and {unknown} stand for the facts,
 * written as the language writes them; nothing else in it is special.  {unknown}
 * is nothing where nothing is unknown, else " (4 ikke oplyst)".
 */
#ifndef MC_BASE_PHRASE_H
#define MC_BASE_PHRASE_H

#include "base/lang.h"

enum phrase_unit { PHRASE_COUNT, PHRASE_KR, PHRASE_DAY };

struct phrase_facts {
	int64_t value, of;
	enum phrase_unit unit;	/* of value and of */
	const char *names;
	const struct period *period;
	long unknown;		/* of these nothing is told */
};

void phrase_add(struct buf *, enum language, const char *sentence,
    const struct phrase_facts *);

#endif
