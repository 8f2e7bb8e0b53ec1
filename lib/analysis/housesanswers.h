/*
 * housesanswers - the answers of many houses to one question: which there are, and whose they are.
 *
 *	struct houses_answers a = { 0 };
 *	struct intern ids = { 0 };
 *
 *	cell = housesanswers_with(&a, code, "beboerledelse");
 *	cell->n++;
 *	housesanswers_add_house(cell, &ids, "kvarterhuset", 12);
 *	housesanswers_allow_names(&a, ids.n, 0);
 *	housesanswers_order(&a, 0);
 *	housesanswers_release(&a);
 *
 * Who may be named is decided here: see houses_finish() (houses.h).
 */
#ifndef MC_ANALYSIS_HOUSESANSWERS_H
#define MC_ANALYSIS_HOUSESANSWERS_H

#include <limits.h>
#include <stddef.h>

#include "base/intern.h"

/* A cell with fewer houses names none. */
enum { HOUSES_FEW = 3 };

/* The rank of an answer, by which a question's answers stand in order; those without a name last. */
#define HOUSES_NONE (LONG_MAX - 2)	/* nobody is based there */
#define HOUSES_OTHERS (LONG_MAX - 1)	/* names with few houses each, together */
#define HOUSES_UNKNOWN LONG_MAX

struct houses_cell {
	char *value;		/* as in a cell */
	long rank;
	size_t n;		/* houses that gave the answer, or helhedsplaner */
	size_t *house;		/* which: numbers in the ids of houses */
	size_t houses, cap;
	int named;		/* may they be named?  See houses_finish() */
	char *key;		/* the value folded, where it is a name */
	size_t last;		/* the last house that was counted, from 1 */
};

struct houses_answers {
	struct houses_cell *cell;
	size_t n, cap;
	size_t asked, answered;
	int given;		/* by the house at hand */
};

/* The cell of an answer, made if it is a new one; of a name, which is one however it is spelt and stands as it was met first. */
struct houses_cell *housesanswers_with(struct houses_answers *, long rank, const char *value);
struct houses_cell *housesanswers_named(struct houses_answers *, const char *name);	/* NULL: it is empty */
struct houses_cell *housesanswers_municipality(struct houses_answers *, const char *name);	/* the same */

/* One more house of a cell, and all of another. */
void housesanswers_add_house(struct houses_cell *, struct intern *ids, const char *id, size_t len);
void housesanswers_join(struct houses_cell *, const struct houses_cell *);

/* The names of few houses each become one answer, which names none. */
void housesanswers_hide_names(struct houses_answers *);

/* Which cells may name their houses?  Not if few are left over, of which the rest is told.  own: all. */
void housesanswers_allow_names(struct houses_answers *, size_t ids, int own);

/* Names stand in the order of the alphabet, other answers in that of their ranks. */
void housesanswers_order(struct houses_answers *, int names);
void housesanswers_release(struct houses_answers *);

#endif
