/*
 * groups - the same lists again and again: counted whole, taken apart at the end.
 *
 *	struct groups g = { 0 };
 *
 *	if (!groups_count(&g, csv_field(csv, axis.column)) &&
 *	    axis_recall_items(&axis, csv))
 *		groups_add(&g, csv_field(csv, axis.column), &axis, &tally);
 *	groups_settle(&g, &tally);		after the last row of each file
 *	groups_release(&g);
 *
 * For a square table without amounts, where a list adds one to each pair of
 * its items: a cell that was met costs one look.  It holds no more lists
 * than a listcache; a further one makes it settle the others first.  None
 * begins with a quote, so that a cell in its quotes is never found.
 */
#ifndef MC_ANALYSIS_GROUPS_H
#define MC_ANALYSIS_GROUPS_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/axis.h"
#include "base/listcache.h"

struct tally;

struct group {
	size_t first, n;	/* its values in groups.value */
};

struct groups {
	struct listcache met;	/* a cell's text: which group it is */
	struct group *group;
	uint64_t *count;	/* of each */
	size_t n, cap_group, cap_count;
	size_t *value;
	size_t values, cap_value;
};

/* Count a cell; 0: no such cell was met before. */
static inline int
groups_count(struct groups *g, struct csv_field cell)
{
	size_t i;

	if (!listcache_find(&g->met, cell.text, cell.len, &i))
		return 0;
	g->count[i]++;
	return 1;
}

/* Count a cell that was not met, whose values are the axis's. */
void groups_add(struct groups *, struct csv_field cell, const struct axis *, struct tally *);

/* Give what was counted to the tally, and forget all. */
void groups_settle(struct groups *, struct tally *);
void groups_release(struct groups *);

#endif
