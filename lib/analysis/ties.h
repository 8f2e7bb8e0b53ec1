/*
 * ties - what is known of each two actors that were in an entry together.
 *
 *	struct ties ties = { 0 };
 *	size_t at = 0, a, b;
 *	const struct tie *t;
 *
 *	ties_met(&ties, 3, 1, day);
 *	ties_of(&ties, 3, 1)->entries++;
 *	while ((t = ties_next(&ties, &at, &a, &b)) != NULL)
 *		printf("%u, first %d\n", t->entries, ties_first(&ties, a, b));
 *	ties_release(&ties);
 *
 * Actors are numbers that begin at 0.  Of the first TIES_SQUARE of them each two have a place
 * of their own (base/halfsquare), which costs no search; further ones are hashed, so that
 * memory grows with the ties there are.  The day on which two met first lies apart from what
 * they did in a period: it is asked of every entry, and so little stays in a processor's cache.
 */
#ifndef MC_ANALYSIS_TIES_H
#define MC_ANALYSIS_TIES_H

#include <limits.h>
#include <stddef.h>
#include <stdint.h>

#include "base/halfsquare.h"

enum { TIES_SQUARE = 2048 };

/* Of a period. */
struct tie {
	uint32_t entries;
	unsigned char led;	/* 1 by the lesser number, 2 by the other */
};

struct ties {
	uint32_t *met;		/* of the square, as far as it is there: the later the day the less, 0 is never */
	struct tie *square;
	size_t side, square_side;	/* so far each of the two is there */
	struct ties_slot *slot;
	size_t slots, used;
};

enum { TIES_NEVER = INT_MAX };

/* Two different actors met on a day; and the first day on which they did, or TIES_NEVER. */
void ties_met(struct ties *, size_t a, size_t b, int day);
void ties_met_all(struct ties *, const size_t *number, size_t n, int day);	/* each two of some */
int ties_first(const struct ties *, size_t a, size_t b);

/* The tie of two different actors, made if it is new.  Good until the next call. */
struct tie *ties_of(struct ties *, size_t a, size_t b);

/* The same, of two that may have none: NULL. */
const struct tie *ties_find(const struct ties *, size_t a, size_t b);

/*
 * The next tie that has entries in the period, and its two actors, a < b; NULL: no more.
 * *at begins at 0; all three are left alone between the calls.
 */
const struct tie *ties_next(const struct ties *, size_t *at, size_t *a, size_t *b);

void ties_release(struct ties *);

#endif
