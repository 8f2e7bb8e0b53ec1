#include <stdlib.h>

#include "base/apart.h"
#include "base/mem.h"

enum { FEW = 10 };	/* a tenth */

void
apart_add(struct apart *a, int day)
{
	a->day = mem_grow(a->day, &a->cap, a->n + 1, sizeof *a->day);
	a->day[a->n++] = day;
	a->settled = 0;
}

static int
by_day(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

static void
settle(struct apart *a)
{
	int in_order = 1;

	for (size_t i = 1; i < a->n; i++)
		in_order &= a->day[i - 1] <= a->day[i];
	/* A log most often is. */
	if (!in_order)
		qsort(a->day, a->n, sizeof *a->day, by_day);
	a->groups = a->largest = 0;
	for (size_t i = 0; i < a->n; i++) {
		struct apart_group *g;

		if (i == 0 || (long)a->day[i] - a->day[i - 1] > a->most) {
			a->group = mem_grow(a->group, &a->group_cap, a->groups + 1, sizeof *a->group);
			a->group[a->groups++] = (struct apart_group){ a->day[i], a->day[i], 0 };
		}
		g = &a->group[a->groups - 1];
		g->last = a->day[i];
		if (++g->n > a->largest) {
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
	free(a->day);
	free(a->group);
	*a = (struct apart){ .most = a->most };
}
