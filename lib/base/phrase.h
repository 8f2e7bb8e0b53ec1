/*
 * phrase - fill in a sentence from a table.
 *
 *	phrase_add(&out, LANG_DA, "{some en aktør i huset|aktører i huset} har {not}sat timer af",
 *	    &(struct phrase_facts){ .value = 3, .of = 7 });
 *		"3 af de 7 aktører i huset har sat timer af"; of 0 and 1 "den ene aktør i huset
 *		har ikke sat timer af"; of 7 and 7 "alle 7 aktører i huset har sat timer af"
 *
 * In the sentence the facts stand for these, as the language writes them; nothing
 * else in it is special:
 *
 *	{value} {of}	the numbers, amounts or days themselves
 *	{value NOUN}	"ingen møder", "ét møde", "2 møder" of "et møde|møder" (base/quantity.h)
 *	{of NOUN}	the same of `of`
 *	{some NOUN}	value of the set: "den ene aktør", "ingen af de 7 aktører", "alle 7 aktører"
 *	{some} {all}	the same with the noun of the facts
 *	{all NOUN}	the whole set, `of`: "den ene aktør", "begge aktører", "alle 7 aktører"
 *	{have}		"has", "have"; "does not have" where value is 0 of 1
 *	{not}		"ikke " where value is 0 of 1, else nothing
 *	{ONE|MANY}	the first where {some} or {value NOUN} speaks of one, as {has|have}
 *	{day}		value as a day in a sentence: "den 5. oktober 2026"
 *	{names}		the names; a full stop behind them is theirs where they end in one
 *	{what}		another text, likewise
 *	{period} {in}	the period's name, "oktober 2026"; when it was, "i oktober 2026"
 *	{unknown}	" (for 4 er det ikke oplyst)", of money "(for 4 kr. ...)", or nothing where nothing is unknown
 */
#ifndef MC_BASE_PHRASE_H
#define MC_BASE_PHRASE_H

#include "base/lang.h"

enum phrase_unit { PHRASE_COUNT, PHRASE_KR, PHRASE_DAY };

struct phrase_facts {
	int64_t value, of;
	enum phrase_unit unit;	/* of value and of */
	const char *names, *what;
	const struct period *period;
	int64_t unknown;	/* for so many it is not known */
	const char *noun;	/* of {some} and {all}: "en aktør|aktører" */
};

void phrase_add(struct buf *, enum language, const char *sentence,
    const struct phrase_facts *);

/* The same as a sentence, which begins with a capital, in a static buffer of lang.h. */
const char *phrase(enum language, const char *sentence, const struct phrase_facts *);

#endif
