#include <stdlib.h>
#include <string.h>

#include "analysis/ties.h"
#include "base/hash.h"
#include "base/mem.h"

struct ties_slot {
	uint32_t a, b;		/* b is 0: free, for a < b */
	struct tie tie;
};

static size_t
places(size_t side)
{
	return halfsquare_at(side, 0);
}

static struct tie *
in_square(struct ties *t, size_t low, size_t high)
{
	if (high >= t->side) {
		size_t side = t->side == 0 ? 64 : t->side;
		struct tie *square;

		while (side <= high)
			side *= 2;
		square = mem_zero(places(side), sizeof *square);
		if (t->side > 0)
			memcpy(square, t->square, places(t->side) * sizeof *square);
		free(t->square);
		t->square = square;
		t->side = side;
	}
	return &t->square[halfsquare_at(high, low)];
}

static struct ties_slot *
probe(const struct ties *t, uint32_t a, uint32_t b)
{
	size_t i = (size_t)hash_number((uint64_t)a << 32 | b) & (t->slots - 1);

	while (t->slot[i].b != 0 && (t->slot[i].a != a || t->slot[i].b != b))
		i = (i + 1) & (t->slots - 1);
	return &t->slot[i];
}

static void
grow(struct ties *t)
{
	struct ties old = *t;

	t->slots = t->slots == 0 ? 256 : t->slots * 2;
	t->slot = mem_zero(t->slots, sizeof *t->slot);
	for (size_t i = 0; i < old.slots; i++)
		if (old.slot[i].b != 0)
			*probe(t, old.slot[i].a, old.slot[i].b) = old.slot[i];
	free(old.slot);
}

struct tie *
ties_made(struct ties *t, size_t a, size_t b)
{
	size_t low = a < b ? a : b, high = a < b ? b : a;
	struct ties_slot *s;
	struct tie *tie;

	if (high < TIES_SQUARE) {
		tie = in_square(t, low, high);
	} else {
		if (t->used * 2 >= t->slots)
			grow(t);
		s = probe(t, (uint32_t)low, (uint32_t)high);
		t->used += s->b == 0;
		s->a = (uint32_t)low;
		s->b = (uint32_t)high;
		tie = &s->tie;
	}
	return tie;
}

const struct tie *
ties_find(const struct ties *t, size_t a, size_t b)
{
	size_t low = a < b ? a : b, high = a < b ? b : a;
	const struct ties_slot *s;

	if (high < TIES_SQUARE)
		return high < t->side ? &t->square[halfsquare_at(high, low)] : NULL;
	s = t->slots > 0 ? probe(t, (uint32_t)low, (uint32_t)high) : NULL;
	return s != NULL && s->b != 0 ? &s->tie : NULL;
}

const struct tie *
ties_next(const struct ties *t, size_t *at, size_t *a, size_t *b)
{
	size_t square = places(t->side);

	if (*at == 0)
		*b = 0;
	/* Most places are empty: whose they are is asked of others only.  Row b holds those up to the diagonal. */
	while (*at < square && t->square[*at].entries == 0)
		++*at;
	if (*at < square) {
		while (places(*b + 1) <= *at)
			++*b;
		*a = *at - places(*b);
		return &t->square[(*at)++];
	}
	for (; *at - square < t->slots; ++*at) {
		const struct ties_slot *s = &t->slot[*at - square];

		if (s->b != 0 && s->tie.entries > 0) {
			*a = s->a;
			*b = s->b;
			++*at;
			return &s->tie;
		}
	}
	return NULL;
}

void
ties_release(struct ties *t)
{
	free(t->square);
	free(t->slot);
	*t = (struct ties){ 0 };
}
