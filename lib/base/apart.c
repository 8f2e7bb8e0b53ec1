#include <stdlib.h>
#include <string.h>

#include "base/apart.h"
#include "base/mem.h"

enum { FEW = 10, LEAST_SPAN = 1024, TOGETHER = 8 };	/* FEW: a tenth */

/* Room for a day, and for as many again on its side: days come in any order. */
void
apart_reach(struct apart *a, int day)
{
	long low = a->low, high = a->low + (long)a->span;
	uint32_t *count;
	size_t span;

	if (a->span == 0)
		low = high = day;
	if (day < low)
		low = day - (high - day) / 2;
	if (day >= high)
		high = day + 1 + (day - low) / 2;
	if (high - low < LEAST_SPAN)
		high = low + LEAST_SPAN;
	span = (size_t)(high - low);
	count = mem_zero(span, sizeof *count);
	if (a->span > 0)
		memcpy(count + (a->low - low), a->count, a->span * sizeof *count);
	free(a->count);
	a->count = count;
	a->low = low;
	a->span = span;
}

static void
settle(struct apart *a)
{
	static const uint32_t nothing[TOGETHER];

	a->groups = a->largest = 0;
	for (size_t i = 0; i < a->span; i++) {
		int day = (int)(a->low + (long)i);
		struct apart_group *g;

		/* Of most files most days are none, weeks on end. */
		if (a->count[i] == 0) {
			while (i + TOGETHER < a->span && memcmp(a->count + i + 1, nothing, sizeof nothing) == 0)
				i += TOGETHER;
			continue;
		}
		if (a->groups == 0 || (long)day - a->group[a->groups - 1].last > a->most) {
			a->group = mem_grow(a->group, &a->group_cap, a->groups + 1, sizeof *a->group);
			a->group[a->groups++] = (struct apart_group){ day, day, 0 };
		}
		g = &a->group[a->groups - 1];
		g->last = day;
		g->n += a->count[i];
		if (g->n > a->largest) {
			a->largest = g->n;
			a->first = g->first;
		}
	}
	a->settled = 1;
}

int
apart_is_far(struct apart *a, int day)
{
	size_t low = 0, high;

	if (!a->settled)
		settle(a);
	high = a->groups;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (a->group[middle].last < day)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == a->groups || day < a->group[low].first)
		return 0;
	return a->group[low].n * FEW <= a->largest || (a->group[low].n == 1 && a->largest > 1);
}

int
apart_before(struct apart *a, int day)
{
	return apart_is_far(a, day) && day < a->first ? a->first - day : 0;
}

void
apart_release(struct apart *a)
{
	free(a->count);
	free(a->group);
	*a = (struct apart){ .most = a->most };
}
