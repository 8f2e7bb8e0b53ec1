#include <stdlib.h>

#include "analysis/overlapheld.h"
#include "analysis/overlaps.h"
#include "base/mem.h"

/* The turn of a pair among those of its start: they ascend by it. */
struct overlapheld_turn {
	int64_t until;
	uint64_t ranks;		/* of both, and the kind */
	size_t held;
};

void
overlapheld_add(struct overlapheld *h, const struct overlap *p)
{
	h->pair = mem_grow(h->pair, &h->cap, h->n + 1, sizeof *h->pair);
	h->pair[h->n++] = *p;
}

/* Without a branch, which nobody could foresee. */
static int
is_before(const struct overlapheld_turn *x, const struct overlapheld_turn *y)
{
	return (x->until < y->until) | ((x->until == y->until) & (x->ranks < y->ranks));
}

/* Runs of a length from one list into the other, two of them as one. */
static void
merge_runs(const struct overlapheld_turn *from, struct overlapheld_turn *to, size_t n, size_t run)
{
	for (size_t first = 0, at = 0; first < n; first += 2 * run) {
		size_t x = first, middle = first + run < n ? first + run : n, y = middle;
		size_t end = middle + run < n ? middle + run : n;

		while (x < middle && y < end) {
			int second = is_before(&from[y], &from[x]);

			to[at++] = from[second ? y : x];
			x += (size_t)!second;
			y += (size_t)second;
		}
		while (x < middle)
			to[at++] = from[x++];
		while (y < end)
			to[at++] = from[y++];
	}
}

/* They are some dozens, thousands of times: a call for each two of them would take most of the time. */
static const struct overlapheld_turn *
sort(struct overlapheld *h)
{
	struct overlapheld_turn *from, *to, *other;

	if (h->turns < h->cap) {
		h->turn = mem_resize(h->turn, h->cap, sizeof *h->turn);
		h->aside = mem_resize(h->aside, h->cap, sizeof *h->aside);
		h->turns = h->cap;
	}
	from = h->turn;
	to = h->aside;
	for (size_t i = 0; i < h->n; i++)
		from[i] = (struct overlapheld_turn){ h->pair[i].until, (uint64_t)h->rank[h->pair[i].a] << 32 |
		    (uint64_t)h->rank[h->pair[i].b] << 2 | h->pair[i].kind, i };
	for (size_t run = 1; run < h->n; run *= 2) {
		merge_runs(from, to, h->n, run);
		other = from;
		from = to;
		to = other;
	}
	return from;
}

void
overlapheld_tell(struct overlapheld *h, const struct overlaps *o,
    void (*found)(void *arg, const struct overlaps *, const struct overlap *), void *arg)
{
	const struct overlapheld_turn *sorted = sort(h);

	for (size_t i = 0; i < h->n; i++)
		found(arg, o, &h->pair[sorted[i].held]);
	h->n = 0;
}

void
overlapheld_release(struct overlapheld *h)
{
	free(h->pair);
	free(h->turn);
	free(h->aside);
	*h = (struct overlapheld){ 0 };
}
