/*
 * halfsquare - where the pairs of a square table stand when each is kept once.
 *
 *	count[halfsquare_at(3, 1)]++;	the same place as (1, 3)
 *
 * Places of pairs of numbers below n are below n (n + 1) / 2, the diagonal included, and do
 * not move when the square grows.  In place: pairs of actors are many.
 */
#ifndef MC_BASE_HALFSQUARE_H
#define MC_BASE_HALFSQUARE_H

#include <stddef.h>

static inline size_t
halfsquare_at(size_t a, size_t b)
{
	size_t high = a > b ? a : b;

	/* a + b is the other and `high`: nothing hangs on which is which, which no processor can guess. */
	return high * (high - 1) / 2 + a + b;
}

#endif
