#include <stdlib.h>

#include "base/mem.h"
#include "base/overlap.h"

/*
 * Two spans overlap where the first day of one of them lies in both: only these
 * days are looked at.  They are the leaves of a tree, in their order; each
 * span marks the leaves that lie in it, unless an earlier one did.
 */
struct tree {
	const struct span *span;
	size_t *order;		/* spans by group and first day: of each leaf its span */
	size_t n, leaves;	/* a power of two; leaf i is node leaves + i */
	size_t *all, *some;	/* of each node: the first span that marked all below it, or some */
};

static const struct span *sorted;	/* for by_first_day; qsort has no argument */

static int
by_first_day(const void *x, const void *y)
{
	const struct span *a = &sorted[*(const size_t *)x], *b = &sorted[*(const size_t *)y];

	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	return (a->from > b->from) - (a->from < b->from);
}

/* The first leaf that does not lie before a day of a group. */
static size_t
leaf_from(const struct tree *t, size_t group, int64_t day)
{
	size_t low = 0, high = t->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct span *s = &t->span[t->order[middle]];

		if (s->group < group || (s->group == group && s->from < day))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
lower(size_t *to, size_t by)
{
	if (by < *to)
		*to = by;
}

/* What marked a node, or all below one above it. */
static size_t
look(const struct tree *t, size_t node)
{
	size_t found = t->some[node];

	while ((node /= 2) > 0)
		lower(&found, t->all[node]);
	return found;
}

static void
mark(struct tree *t, size_t node, size_t span)
{
	lower(&t->all[node], span);
	lower(&t->some[node], span);
	while ((node /= 2) > 0)
		lower(&t->some[node], span);
}

/* Look at the leaves of a span, then mark them; what was found. */
static size_t
add(struct tree *t, size_t span)
{
	const struct span *s = &t->span[span];
	size_t first = leaf_from(t, s->group, s->from) + t->leaves, found = OVERLAP_NONE;
	size_t end = leaf_from(t, s->group, (int64_t)s->until + 1) + t->leaves;

	for (size_t a = first, b = end; a < b; a /= 2, b /= 2) {
		if (a % 2 == 1)
			lower(&found, look(t, a++));
		if (b % 2 == 1)
			lower(&found, look(t, --b));
	}
	for (size_t a = first, b = end; a < b; a /= 2, b /= 2) {
		if (a % 2 == 1)
			mark(t, a++, span);
		if (b % 2 == 1)
			mark(t, --b, span);
	}
	return found;
}

void
overlap_find(const struct span *span, size_t n, size_t *first)
{
	struct tree t = { .span = span, .n = n, .leaves = 1 };

	while (t.leaves < n)
		t.leaves *= 2;
	t.order = mem_zero(n, sizeof *t.order);
	t.all = mem_zero(2 * t.leaves, sizeof *t.all);
	t.some = mem_zero(2 * t.leaves, sizeof *t.some);
	for (size_t i = 0; i < n; i++)
		t.order[i] = i;
	for (size_t i = 0; i < 2 * t.leaves; i++)
		t.all[i] = t.some[i] = OVERLAP_NONE;
	sorted = span;
	if (n > 1)
		qsort(t.order, n, sizeof *t.order, by_first_day);
	for (size_t i = 0; i < n; i++)
		first[i] = add(&t, i);
	free(t.order);
	free(t.all);
	free(t.some);
}
