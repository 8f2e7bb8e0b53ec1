/*
 * houseswords - many houses described in words: what analysis/houses.h counted.
 *
 *	houseswords_add(&b, &all, LANG_DA);
 *		"41 af 52 helhedsplaner har svaret, og 29 af dem er med i et center. Af de 33 huse
 *		er 14 overvejende boligområdebaserede, 5 forenings-, 6 biblioteks- og 2
 *		sundhedsbaserede; 3 er blandede, og for 3 kan det ikke afgøres."
 *
 * Types stand in the order of their table, whatever their figures.
 */
#ifndef MC_ANALYSIS_HOUSESWORDS_H
#define MC_ANALYSIS_HOUSESWORDS_H

#include "base/lang.h"
#include "field/housequestion.h"

struct buf;
struct houses;
struct houses_cell;

/* Who answered, and of which types the houses are; after houses_finish(). */
void houseswords_add(struct buf *, const struct houses *, enum language);

/* Further sentences, each with what it is of: plans with several houses, municipalities, money. */
void houseswords_add_more(struct buf *, const struct houses *, enum language);

/* An answer as readers read it: "boligområdebaseret", "ikke oplyst". */
void houseswords_add_value(struct buf *, enum house_question, const struct houses_cell *, enum language);

#endif
