/*
 * overlap - which spans of days have some in common with an earlier one.
 *
 *	struct span span[] = { { 0, 1, 9 }, { 0, 5, 7 }, { 1, 5, 7 }, { 0, 8, 8 } };
 *	size_t first[4];
 *
 *	overlap_find(span, 4, first);
 *	first[1] and first[3] are 0, first[0] and first[2] are OVERLAP_NONE
 *
 * Only spans of one group are compared.  Both ends belong to a span.
 */
#ifndef MC_BASE_OVERLAP_H
#define MC_BASE_OVERLAP_H

#include <stddef.h>
#include <stdint.h>

#define OVERLAP_NONE SIZE_MAX

struct span {
	size_t group;
	int from, until;	/* from <= until */
};

/* first[i] becomes the number of the first span before i that overlaps it. */
void overlap_find(const struct span *, size_t n, size_t *first);

#endif
