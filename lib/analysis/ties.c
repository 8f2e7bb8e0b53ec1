#include <stdlib.h>
#include <string.h>

#include "analysis/ties.h"
#include "base/hash.h"
#include "base/mem.h"

struct ties_slot {
	uint32_t a, b;		/* b is 0: free, for a < b */
	struct tie tie;
	uint32_t met;
};

static size_t
places(size_t side)
{
	return halfsquare_at(side, 0);
}

/* A square of more places, for actors up to `highest`. */
static void *
widen(void *square, size_t *side, size_t highest, size_t size)
{
	size_t old = *side;
	void *wide;

	*side = old == 0 ? 64 : old;
	while (*side <= highest)
		*side *= 2;
	wide = mem_zero(places(*side), size);
	if (old > 0)
		memcpy(wide, square, places(old) * size);
	free(square);
	return wide;
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

/* The slot of two that have no place in the square, made if there is none. */
static struct ties_slot *
slot_of(struct ties *t, size_t low, size_t high)
{
	struct ties_slot *s;

	if (t->used * 2 >= t->slots)
		grow(t);
	s = probe(t, (uint32_t)low, (uint32_t)high);
	t->used += s->b == 0;
	s->a = (uint32_t)low;
	s->b = (uint32_t)high;
	return s;
}

/* The same, NULL if there is none. */
static const struct ties_slot *
find(const struct ties *t, size_t low, size_t high)
{
	const struct ties_slot *s = t->slots > 0 ? probe(t, (uint32_t)low, (uint32_t)high) : NULL;

	return s != NULL && s->b != 0 ? s : NULL;
}

/* A day as it is kept. */
static uint32_t
key_of(int day)
{
	return (uint32_t)TIES_NEVER - (uint32_t)day;
}

void
ties_met(struct ties *t, size_t a, size_t b, int day)
{
	size_t low = a < b ? a : b, high = a < b ? b : a;
	uint32_t *met, key = key_of(day);

	if (high >= TIES_SQUARE) {
		met = &slot_of(t, low, high)->met;
	} else {
		if (high >= t->side)
			t->met = widen(t->met, &t->side, high, sizeof *t->met);
		met = &t->met[halfsquare_at(high, low)];
	}
	if (key > *met)
		*met = key;
}

/* The same of some in the square, where all of them have their places. */
static void
met_in_square(uint32_t *square, const size_t *number, size_t n, uint32_t key)
{
	for (size_t k = 1; k < n; k++)
		for (size_t i = 0; i < k; i++) {
			uint32_t *met = &square[halfsquare_at(number[i], number[k])];

			/* Written in any case: whether it is earlier no processor can guess. */
			*met = key > *met ? key : *met;
		}
}

void
ties_met_all(struct ties *t, const size_t *number, size_t n, int day)
{
	size_t highest = 0;

	for (size_t i = 0; i < n; i++)
		highest = number[i] > highest ? number[i] : highest;
	if (highest < t->side) {
		met_in_square(t->met, number, n, key_of(day));
		return;
	}
	for (size_t k = 1; k < n; k++)
		for (size_t i = 0; i < k; i++)
			ties_met(t, number[i], number[k], day);
}

int
ties_first(const struct ties *t, size_t a, size_t b)
{
	size_t low = a < b ? a : b, high = a < b ? b : a;
	const struct ties_slot *s;
	uint32_t met = 0;

	if (high < TIES_SQUARE)
		met = high < t->side ? t->met[halfsquare_at(high, low)] : 0;
	else if ((s = find(t, low, high)) != NULL)
		met = s->met;
	return (int)((int64_t)TIES_NEVER - met);
}

struct tie *
ties_of(struct ties *t, size_t a, size_t b)
{
	size_t low = a < b ? a : b, high = a < b ? b : a;

	if (high >= TIES_SQUARE)
		return &slot_of(t, low, high)->tie;
	if (high >= t->square_side)
		t->square = widen(t->square, &t->square_side, high, sizeof *t->square);
	return &t->square[halfsquare_at(high, low)];
}

const struct tie *
ties_find(const struct ties *t, size_t a, size_t b)
{
	size_t low = a < b ? a : b, high = a < b ? b : a;
	const struct ties_slot *s;

	if (high < TIES_SQUARE)
		return high < t->square_side ? &t->square[halfsquare_at(high, low)] : NULL;
	s = find(t, low, high);
	return s != NULL ? &s->tie : NULL;
}

const struct tie *
ties_next(const struct ties *t, size_t *at, size_t *a, size_t *b)
{
	size_t square = places(t->square_side);

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
	free(t->met);
	free(t->square);
	free(t->slot);
	*t = (struct ties){ 0 };
}
