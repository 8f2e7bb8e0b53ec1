/*
 * lcs - what two sequences have in common, in order.
 *
 *	size_t a[] = { 0, 1, 2 }, b[] = { 1, 3, 2 }, partner[3];
 *
 *	lcs(a, 3, b, 3, 4, partner);
 *	partner[1] is 0, partner[2] is 2, partner[0] is LCS_NONE
 *
 * A longest common subsequence (Hunt and Szymanski, "A fast algorithm for
 * computing longest common subsequences", CACM 20, 1977), in memory that grows
 * with the sequences.  Where the same things stand so often that this would
 * take long, the rare ones are matched first and the rest between them, at
 * worst in blocks: then what is found may not be the longest.
 */
#ifndef MC_BASE_LCS_H
#define MC_BASE_LCS_H

#include <stddef.h>
#include <stdint.h>

#define LCS_NONE SIZE_MAX

/*
 * The items of both are numbers below `symbols`.  partner[i] becomes the place
 * in b of what stands in a at i; it grows with i.
 */
void lcs(const size_t *a, size_t na, const size_t *b, size_t nb, size_t symbols,
    size_t *partner);

#endif
