/*
 * apart - days that lie years from the others of their file.
 *
 *	struct apart a = { .most = 731 };
 *
 *	apart_add(&a, day);
 *	...
 *	if (apart_is_far(&a, day))
 *		puts("is the year right?");
 *	apart_release(&a);
 *
 * Days that lie no more than `most` from the next one make a group.  A day is far whose
 * group has no more than a tenth of the days of the largest, or is alone against several.
 * Memory grows with the span of the days, not with how many there are.
 */
#ifndef MC_BASE_APART_H
#define MC_BASE_APART_H

#include <stddef.h>
#include <stdint.h>

struct apart {
	int most;	/* days between two of a group */
	/* for apart.c */
	long low;	/* the day that count[0] counts */
	uint32_t *count;	/* of each day; more than four thousand million are as many */
	size_t span;
	struct apart_group { int first, last; size_t n; } *group;
	size_t groups, group_cap, largest;
	int first;	/* of the largest */
	int settled;
};

void apart_reach(struct apart *, int day);	/* room for a day that has none */

static inline void
apart_add_some(struct apart *a, int day, size_t times)
{
	if ((size_t)(day - a->low) >= a->span)
		apart_reach(a, day);
	a->count[day - a->low] = times < UINT32_MAX - a->count[day - a->low] ?
	    a->count[day - a->low] + (uint32_t)times : UINT32_MAX;
	a->settled = 0;
}

static inline void
apart_add(struct apart *a, int day)
{
	apart_add_some(a, day, 1);
}

/* Of a day that was added. */
int apart_is_far(struct apart *, int day);

/* How many days a far one lies before the largest group; 0 if it does not. */
int apart_before(struct apart *, int day);
void apart_release(struct apart *);

#endif
