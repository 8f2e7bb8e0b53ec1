/*
 * quantity - how many, in words: a count, a part of a set, shares of a whole.
 *
 *	quantity_add(&out, LANG_DA, 1, "et møde|møder");		"ét møde"
 *	quantity_add_some(&out, LANG_DA, 0, 4, "en aktør|aktører");	"ingen af de 4 aktører"
 *	printf("%s kr. (%s)", ..., quantity_percent(LANG_DA, 2, 3000));	"under 1 %"
 *
 * A noun is written "et møde|møder": an article, which tells the gender in
 * Danish, the word for one, the word for many.  Both words may be empty: of "en|"
 * one is "én".  A noun may be several words: "en aktør i huset|aktører i huset".
 * Where an adjective has another ending behind "den ene", that stands third:
 * "en ny aktør|nye aktører|nye aktør".
 */
#ifndef MC_BASE_QUANTITY_H
#define MC_BASE_QUANTITY_H

#include <stddef.h>
#include <stdint.h>

#include "base/lang.h"

struct buf;

/* "ingen møder", "ét møde", "2 møder"; "no meetings", "one meeting", "2 meetings". */
void quantity_add(struct buf *, enum language, uint64_t n, const char *noun);

/* How often: "én gang", "2 gange"; "once", "twice", "3 times". */
void quantity_add_times(struct buf *, enum language, uint64_t n);

/*
 * Some of a set: "den ene aktør" (of one, whether it is or not: see quantity_not),
 * "ingen af de 4 aktører", "2 af de 4 aktører", "alle 4 aktører", "begge aktører";
 * of "et andet par|andre par|andet par" the one is "det eneste andet par"; in English
 * none of two is "neither of the 2 actors".
 * Of an empty set: "ingen aktører".
 */
void quantity_add_some(struct buf *, enum language, uint64_t value, uint64_t of,
    const char *noun);
/* The same of amounts in millionths: "645.000 af de 1.445.000 kr.". */
void quantity_add_some_kr(struct buf *, enum language, int64_t value, int64_t of,
    const char *noun);

/*
 * What the verb of quantity_add_some() needs: "ikke " and "not " of the one that is
 * not, else "".  And does it speak of one ("has") or of more ("have")?
 */
const char *quantity_not(enum language, uint64_t value, uint64_t of);
int quantity_is_one(uint64_t value, uint64_t of);

/*
 * The shares of one whole in whole percent, by the largest remainder, so that they
 * add up; of two that are equal the first is rounded up.  None is 0 that is not none
 * nor 100 that is not all: it is QUANTITY_UNDER_1 or QUANTITY_OVER_99.
 */
enum { QUANTITY_UNDER_1 = -1, QUANTITY_OVER_99 = 101 };
/* (Parts are not negative, and the whole is below 2^63.) */
void quantity_percents(int percent[], const int64_t part[], size_t n);

/* "53 %", "under 1 %", "over 99 %". */
void quantity_add_percent(struct buf *, enum language, int percent);

/* As texts, in the static buffers of lang.h. */
const char *quantity(enum language, uint64_t n, const char *noun);
const char *quantity_times(enum language, uint64_t n);
const char *quantity_some(enum language, uint64_t value, uint64_t of, const char *noun);
const char *quantity_percent(enum language, int64_t part, int64_t whole);	/* of one share alone */

#endif
