#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/pairtable.h"

/* The slot of two, a < b, or a free one, where it would be. */
static struct pairtable_slot *
probe(const struct pairtable *t, uint32_t a, uint32_t b)
{
	size_t i = (size_t)hash_number((uint64_t)a << 32 | b) & (t->slots - 1);

	while (t->slot[i].b != 0 && (t->slot[i].a != a || t->slot[i].b != b))
		i = (i + 1) & (t->slots - 1);
	return &t->slot[i];
}

static void
grow(struct pairtable *t)
{
	struct pairtable old = *t;

	t->slots = t->slots == 0 ? 256 : t->slots * 2;
	t->slot = mem_table(t->slots, sizeof *t->slot);
	for (size_t i = 0; i < old.slots; i++)
		if (old.slot[i].b != 0)
			*probe(t, old.slot[i].a, old.slot[i].b) = old.slot[i];
	free(old.slot);
}

uint32_t *
pairtable_need(struct pairtable *t, size_t a, size_t b)
{
	uint32_t low = (uint32_t)(a < b ? a : b), high = (uint32_t)(a < b ? b : a);
	struct pairtable_slot *s;

	if (t->used * 2 >= t->slots)
		grow(t);
	s = probe(t, low, high);
	t->used += s->b == 0;
	s->a = low;
	s->b = high;
	return &s->n;
}

const uint32_t *
pairtable_find(const struct pairtable *t, size_t a, size_t b)
{
	const struct pairtable_slot *s;

	if (t->slots == 0)
		return NULL;
	s = probe(t, (uint32_t)(a < b ? a : b), (uint32_t)(a < b ? b : a));
	return s->b != 0 ? &s->n : NULL;
}

const uint32_t *
pairtable_next(const struct pairtable *t, size_t *at, size_t *a, size_t *b)
{
	while (*at < t->slots) {
		const struct pairtable_slot *s = &t->slot[(*at)++];

		if (s->b != 0) {
			*a = s->a;
			*b = s->b;
			return &s->n;
		}
	}
	return NULL;
}

int
pairtable_is_crowded(const struct pairtable *t, size_t square, size_t large, size_t worth)
{
	size_t bytes = t->slots * sizeof *t->slot;

	return square <= (square <= large ? bytes * worth : bytes);
}

void
pairtable_release(struct pairtable *t)
{
	free(t->slot);
	*t = (struct pairtable){ 0 };
}
