#include <stdlib.h>

#include "base/mem.h"
#include "calendar/clock.h"
#include "calendar/inorder.h"

static int
is_before(const struct occurrence *x, const struct occurrence *y)
{
	if (x->from != y->from)
		return x->from < y->from;
	if (x->until != y->until)
		return x->until < y->until;
	return x->activity < y->activity;
}

static void
sift(struct inorder *in, size_t i)
{
	struct occurrence o = in->next[i];
	size_t child;

	while ((child = 2 * i + 1) < in->n) {
		child += child + 1 < in->n && is_before(&in->next[child + 1], &in->next[child]);
		if (!is_before(&in->next[child], &o))
			break;
		in->next[i] = in->next[child];
		i = child;
	}
	in->next[i] = o;
}

void
inorder_begin(struct inorder *in, const struct activities *all, const struct period *p)
{
	*in = (struct inorder){ .all = all->n };
	in->times = mem_zero(all->n + 1, sizeof *in->times);
	in->next = mem_zero(all->n + 1, sizeof *in->next);
	for (size_t i = 0; i < all->n; i++) {
		struct occurrence *o = &in->next[in->n];

		if (!activity_is_countable(&all->item[i], p))
			continue;
		activity_times_begin(&in->times[i], &all->item[i], (int64_t)p->first * CLOCK_DAY,
		    ((int64_t)p->last + 1) * CLOCK_DAY);
		*o = (struct occurrence){ .activity = i };
		in->n += activity_times_next(&in->times[i], o) > 0;
	}
	for (size_t i = in->n / 2; i-- > 0;)
		sift(in, i);
}

int
inorder_next(struct inorder *in, struct occurrence *o)
{
	if (in->n == 0)
		return 0;
	*o = *in->next;
	if (activity_times_next(&in->times[o->activity], in->next) <= 0)
		*in->next = in->next[--in->n];
	sift(in, 0);
	return 1;
}

void
inorder_end(struct inorder *in)
{
	for (size_t i = 0; i < in->all; i++)
		activity_times_end(&in->times[i]);
	free(in->times);
	free(in->next);
}
