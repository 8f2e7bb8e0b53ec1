/*
 * cutpoints - who is the only link between others in a graph: its points of articulation.
 *
 *	struct cutpoints_pair pair[] = { { 0, 1 }, { 1, 2 } };
 *	char cut[3];
 *
 *	cutpoints_find(cut, 3, pair, 2);		only cut[1] is 1
 *
 * Without one of them what hung together is in two pieces or more.  Depth first without recursion
 * (Hopcroft and Tarjan 1973, "Algorithm 447"); time and memory grow with points and pairs.
 */
#ifndef MC_BASE_CUTPOINTS_H
#define MC_BASE_CUTPOINTS_H

#include <stddef.h>
#include <stdint.h>

struct cutpoints_pair {
	uint32_t a, b;		/* different points, each two once */
};

/* Of n points, each 0 or 1 into cut[]. */
void cutpoints_find(char cut[], size_t n, const struct cutpoints_pair *, size_t pairs);

#endif
