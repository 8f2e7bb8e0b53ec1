/*
 * within - which of some numbers lie between two: as bits, so that nothing need be guessed one by one.
 *
 *	for (uint64_t left = within(day, n, first, last); left != 0; left &= left - 1)
 *		use(day[word_first(left)]);
 *
 * Where rows come in no order, a jump for each of them would cost more than what is done with those that are wanted.
 */
#ifndef MC_BASE_WITHIN_H
#define MC_BASE_WITHIN_H

#include <stddef.h>
#include <stdint.h>

enum { WITHIN_MOST = 64 };	/* numbers */

/* The first number is the lowest bit; both ends lie within. */
uint64_t within(const int *number, size_t n, int least, int most);

/* The ways of this processor, fastest first, by number; NULL after the last.  Tests take them all. */
typedef uint64_t within_way(const int *number, size_t n, int least, int most);
within_way *within_by(size_t number);

#endif
