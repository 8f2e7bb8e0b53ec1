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

/* A square of twice the side: the numbers of two in it that were hashed are not, any more. */
static void
widen(struct ties *t)
{
	struct ties wide = { .side = t->side == 0 ? TIES_LEAST : t->side * 2, .rows = t->rows };
	size_t at = 0, a, b;
	const uint32_t *n;

	/* (In one piece, and zero: of what is not met the system gives no memory.) */
	wide.square = mem_table(places(wide.side), sizeof *wide.square);
	if (t->side > 0)
		memcpy(wide.square, t->square, places(t->rows) * sizeof *wide.square);
	while ((n = pairtable_next(&t->far, &at, &a, &b)) != NULL)
		*ties_of(&wide, a, b) = *n;
	ties_release(t);
	*t = wide;
}

/* How large a wider square may be, and how many times what is hashed, for what is hashed to go into it. */
enum { LARGE = 40 << 20, WORTH = 8 };

static int
is_crowded(const struct ties *t)
{
	return pairtable_is_crowded(&t->far, places(t->side * 2) * sizeof *t->square, LARGE, WORTH);
}

uint32_t *
ties_of(struct ties *t, size_t a, size_t b)
{
	size_t highest = a > b ? a : b;

	if (highest < t->side) {
		t->rows = highest >= t->rows ? highest + 1 : t->rows;
		return &t->square[halfsquare_at(a, b)];
	}
	if (t->side == 0 || is_crowded(t)) {
		widen(t);
		return ties_of(t, a, b);
	}
	return pairtable_need(&t->far, a, b);
}

uint32_t
ties_find(const struct ties *t, size_t a, size_t b)
{
	size_t highest = a > b ? a : b;
	const uint32_t *n;

	if (highest < t->side)
		return t->square[halfsquare_at(a, b)];
	n = pairtable_find(&t->far, a, b);
	return n != NULL ? *n : 0;
}

uint32_t
ties_next(const struct ties *t, size_t *at, size_t *a, size_t *b)
{
	size_t square = places(t->rows), far;
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
