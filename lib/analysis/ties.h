/*
 * ties - what is known of each two actors that were in an entry together.
 *
 *	struct ties ties = { 0 };
 *	size_t at = 0, a, b;
 *	const struct tie *t;
 *
 *	ties_of(&ties, 3, 1)->entries++;
 *	while ((t = ties_next(&ties, &at, &a, &b)) != NULL)
 *		...
 *	ties_release(&ties);
 *
 * Actors are numbers that begin at 0.  Of the first TIES_SQUARE of them each two have a place
 * of their own (base/halfsquare), which costs no search; further ones are hashed, so that
 * memory grows with the ties there are.
 */
#ifndef MC_ANALYSIS_TIES_H
#define MC_ANALYSIS_TIES_H

#include <stddef.h>
#include <stdint.h>

#include "base/halfsquare.h"

enum { TIES_SQUARE = 2048 };

struct tie {
	uint32_t entries;	/* in the period */
	int first : 29;		/* the day of their first entry ever */
	unsigned met : 1;	/* for ties: there is such a tie */
	unsigned led : 2;	/* in the period: 1 by the lesser number, 2 by the other */
};

struct ties {
	struct tie *square;
	size_t side;		/* of the square as far as it is there */
	struct ties_slot *slot;
	size_t slots, used;
};

/* The tie of two different actors, made if it is new (met is 0 then).  Good until the next call. */
static inline struct tie *ties_of(struct ties *, size_t a, size_t b);

/* The same, of two that may have none: NULL. */
const struct tie *ties_find(const struct ties *, size_t a, size_t b);

/*
 * The next tie that has entries in the period, and its two actors, a < b; NULL: no more.
 * *at begins at 0; all three are left alone between the calls.
 */
const struct tie *ties_next(const struct ties *, size_t *at, size_t *a, size_t *b);

void ties_release(struct ties *);

/* ---- part of ties.c that is done in place, for there are many in each row ---- */

struct tie *ties_made(struct ties *, size_t a, size_t b);

static inline struct tie *
ties_of(struct ties *t, size_t a, size_t b)
{
	return a < t->side && b < t->side ? &t->square[halfsquare_at(a, b)] : ties_made(t, a, b);
}

#endif
