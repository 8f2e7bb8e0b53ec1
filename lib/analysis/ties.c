#include <stdlib.h>
#include <string.h>

#include "analysis/ties.h"
#include "base/halfsquare.h"
#include "base/mem.h"

static size_t
places(size_t side)
{
	return halfsquare_at(side, 0);
}

/* The square holds actors up to the highest. */
static void
widen(struct ties *t, size_t highest)
{
	size_t old = t->side;
	uint32_t *wide;

	t->side = old == 0 ? 64 : old;
	while (t->side <= highest)
		t->side *= 2;
	wide = mem_zero(places(t->side), sizeof *wide);
	if (old > 0)
		memcpy(wide, t->square, places(old) * sizeof *wide);
	free(t->square);
	t->square = wide;
}

uint32_t *
ties_of(struct ties *t, size_t a, size_t b)
{
	size_t highest = a > b ? a : b;

	if (highest >= TIES_SQUARE)
		return pairtable_need(&t->far, a, b);
	if (highest >= t->side)
		widen(t, highest);
	return &t->square[halfsquare_at(a, b)];
}

uint32_t
ties_find(const struct ties *t, size_t a, size_t b)
{
	size_t highest = a > b ? a : b;
	const uint32_t *n;

	if (highest < TIES_SQUARE)
		return highest < t->side ? t->square[halfsquare_at(a, b)] : 0;
	n = pairtable_find(&t->far, a, b);
	return n != NULL ? *n : 0;
}

uint32_t
ties_next(const struct ties *t, size_t *at, size_t *a, size_t *b)
{
	size_t square = places(t->side), far;
	const uint32_t *n;

	if (*at == 0)
		*b = 0;
	/* Most places are empty: whose they are is asked of others only.  Row b holds those up to the diagonal. */
	while (*at < square && t->square[*at] == 0)
		++*at;
	if (*at < square) {
		while (places(*b + 1) <= *at)
			++*b;
		*a = *at - places(*b);
		return t->square[(*at)++];
	}
	far = *at - square;
	do
		n = pairtable_next(&t->far, &far, a, b);
	while (n != NULL && *n == 0);
	*at = square + far;
	return n != NULL ? *n : 0;
}

void
ties_release(struct ties *t)
{
	free(t->square);
	pairtable_release(&t->far);
	*t = (struct ties){ 0 };
}
