/*
 * ties - a number for each two actors: how often they met, or when.
 *
 *	struct ties ties = { 0 };
 *	size_t at = 0, a, b;
 *	uint32_t n;
 *
 *	++*ties_of(&ties, 3, 1);
 *	while ((n = ties_next(&ties, &at, &a, &b)) > 0)
 *		printf("%zu and %zu: %u\n", a, b, n);
 *	ties_release(&ties);
 *
 * Actors are numbers that begin at 0.  Each two of the first have a place of their own
 * (base/halfsquare), which costs no search; further ones are hashed, until there are so many that
 * places take no more: memory grows with the ties there are.  Who asks only whether two met has
 * base/pairset.
 */
#ifndef MC_ANALYSIS_TIES_H
#define MC_ANALYSIS_TIES_H

#include <stddef.h>
#include <stdint.h>

#include "base/pairtable.h"

enum { TIES_LEAST = 64 };	/* so many have places at once: 8 KiB */

struct ties {
	uint32_t *square;
	size_t side;
	struct pairtable far;	/* two of whom one is not below the side */
};

/* The number of two different actors, which begins at 0.  Good until the next call. */
uint32_t *ties_of(struct ties *, size_t a, size_t b);

/* The same; of two that have none, 0. */
uint32_t ties_find(const struct ties *, size_t a, size_t b);

/*
 * The next number that is not 0, and its two actors, a < b; 0: no more.
 * *at begins at 0; all three are left alone between the calls.
 */
uint32_t ties_next(const struct ties *, size_t *at, size_t *a, size_t *b);

void ties_release(struct ties *);

#endif
