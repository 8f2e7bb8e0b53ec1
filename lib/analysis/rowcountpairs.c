#include "analysis/rowcount.h"
#include "base/halfsquare.h"
#include "base/listsizes.h"
#include "base/wide.h"

/*
 * A table of many pairs is larger than a processor's cache: what is needed soon is asked for at
 * once, and counted later.
 */

static inline void
expect(const unsigned char *table, size_t at, uint32_t *waiting)
{
#ifdef __GNUC__
	__builtin_prefetch(table + at, 1);
#endif
	*waiting = (uint32_t)at;
}

static inline void
count_pair(struct tally *t, unsigned char *triangle, size_t at)
{
	if (triangle[at] < TALLY_BYTE - 1)
		triangle[at]++;
	else
		tally_add_rest(t, &triangle[at], at, TALLY_OF_TRIANGLE, 1);
}

static void
count_waiting_pairs(struct rowcount *c)
{
	struct tally *t = c->tally;

	for (size_t i = 0, n = c->n_waiting; i < n; i++)
		count_pair(t, t->triangle, c->waiting[i]);
	c->n_waiting = 0;
}

void
rowcount_square(struct rowcount *c, const uint32_t *value, size_t n)
{
	struct tally *t = c->tally;
	unsigned char *triangle;
	size_t highest = 0;

	for (size_t i = 0; i < n; i++)
		if (value[i] > highest)
			highest = value[i];
	if (highest >= t->sides && !tally_widen_triangle(t, highest + 1)) {
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k <= i; k++)
				tally_add_pairs(t, value[i], value[k], 1);
		return;
	}
	triangle = t->triangle;
	if (halfsquare_at(t->sides, 0) <= TALLY_AT_HAND || n > ROWCOUNT_FURTHER) {
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k <= i; k++)
				count_pair(t, triangle, halfsquare_at(value[i], value[k]));
		return;
	}
	for (size_t i = 0; i < n; i++) {
		uint32_t *waiting = c->waiting + c->n_waiting;

		for (size_t k = 0; k <= i; k++)
			expect(triangle, halfsquare_at(value[i], value[k]), waiting++);
		c->n_waiting = (size_t)(waiting - c->waiting);
		if (c->n_waiting >= ROWCOUNT_WAITING)
			count_waiting_pairs(c);
	}
}

/* ---- lists by how many items they have ---- */

/* Where each two of n items are in a triangle, and each with itself, if `alone`; n is a constant. */
WORD_INLINE size_t
find_pairs(const uint32_t *number, size_t n, int alone, uint32_t *at)
{
	uint32_t row[LISTSIZES_MOST];
	size_t pairs = 0;

	WORD_UNROLL
	for (size_t i = 0; i < n; i++) {
		row[i] = (uint32_t)halfsquare_at(number[i], 0);
		if (alone)
			at[pairs++] = row[i] + number[i];
		WORD_UNROLL
		for (size_t k = 0; k < i; k++) {
			/* (The place is the one that lies behind: in the row of the higher number.) */
			uint32_t a = row[i] + number[k], b = row[k] + number[i];

			at[pairs++] = a > b ? a : b;
		}
	}
	return pairs;
}

enum { PAIRS_MOST = LISTSIZES_MOST * (LISTSIZES_MOST + 1) / 2 };

/* Count lists of so many items, all of which have their place in a triangle at hand. */
WORD_INLINE void
square_lists(struct rowcount *c, const uint8_t *list, size_t lists, size_t n)
{
	const struct celllists *l = c->list->lists;
	unsigned char *triangle = c->tally->triangle;
	uint32_t at[PAIRS_MOST];

	for (size_t i = 0; i < lists; i++) {
		size_t pairs = find_pairs(l->number + l->first[list[i]], n, 1, at);

		WORD_UNROLL
		for (size_t k = 0; k < pairs; k++)
			count_pair(c->tally, triangle, at[k]);
	}
}

static void
square_all(struct rowcount *c)
{
	const struct celllists *l = c->list->lists;
	struct listsizes by;
	uint64_t longer = listsizes_sort(&by, l->first, wide_low(l->n_left));

#define SQUARE(size) square_lists(c, by.list[size], by.lists[size], size);
	SQUARE(1)
	LISTSIZES_EACH(SQUARE)
#undef SQUARE
	for (; longer != 0; longer &= longer - 1) {
		size_t i = word_first(longer);

		rowcount_square(c, l->number + l->first[i], (size_t)l->first[i + 1] - l->first[i]);
	}
}

/* The first of its pair in its column, or one too many for a byte. */
static void
count_rare_cell(struct tally *t, struct pairs *p, size_t at)
{
	size_t row = at / t->columns - 1;

	if (!pairs_is_met(p, row))
		pairs_meet_value(p, row);
	if (t->dense[at] == 0) {
		tally_new_cells(t, 1);
		t->dense[at] = 1;
	} else {
		tally_add_rest(t, &t->dense[at], row, at % t->columns - 1, 1);
	}
}

static inline void
count_cell(struct tally *t, struct pairs *p, unsigned char *dense, size_t at)
{
	if (tally_is_quick(dense[at]))
		dense[at]++;
	else
		count_rare_cell(t, p, at);
}

static void
count_waiting_cells(struct rowcount *c)
{
	struct tally *t = c->tally;

	for (size_t i = 0, n = c->n_waiting; i < n; i++)
		count_cell(t, c->pairs, t->dense, c->waiting[i]);
	c->n_waiting = 0;
}

/* Count a row of each two of a few items, which are numbers, in one column; 0: in another way. */
static int
count_pairs(struct rowcount *c, const uint32_t *number, size_t n, size_t column)
{
	struct tally *t = c->tally;
	struct pairs *p = c->pairs;
	size_t highest = 0, place = column + 1, rows, columns;
	uint32_t *waiting = c->waiting + c->n_waiting;
	unsigned char *dense;

	if (t->n_listed > 0)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (number[i] > highest)
			highest = number[i];
	rows = halfsquare_at(highest, highest) + 2;	/* that of the totals is one */
	if (rows > t->rows || place >= t->columns) {
		count_waiting_cells(c);
		waiting = c->waiting;
		if (!tally_widen(t, rows - 1, place))
			return 0;
	}
	dense = t->dense;
	columns = t->columns;
	if (t->rows * columns <= TALLY_AT_HAND) {
		if (c->n_waiting > 0)
			count_waiting_cells(c);
		for (size_t i = 1; i < n; i++)
			for (size_t k = 0; k < i; k++)
				count_cell(t, p, dense, (halfsquare_at(number[i], number[k]) + 1) * columns + place);
		return 1;
	}
	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i; k++)
			expect(dense, (halfsquare_at(number[i], number[k]) + 1) * columns + place, waiting++);
	c->n_waiting = (size_t)(waiting - c->waiting);
	if (c->n_waiting >= ROWCOUNT_WAITING)
		count_waiting_cells(c);
	return 1;
}

void
rowcount_pairs(struct rowcount *c, const uint32_t *value)
{
	const struct celllists *l = c->list->lists;
	int are_few = c->pairs->items.n <= PAIRS_SIDES;

	if (c->way == ROWCOUNT_BY_SQUARE && c->list->values.n <= c->tally->sides &&
	    halfsquare_at(c->tally->sides, 0) <= TALLY_AT_HAND) {
		square_all(c);
		return;
	}
	for (size_t i = 0; i < l->n_left; i++) {
		const uint32_t *number = l->number + l->first[i];
		size_t n = (size_t)l->first[i + 1] - l->first[i], one;

		if (c->way == ROWCOUNT_BY_SQUARE) {
			rowcount_square(c, number, n);
			continue;
		}
		one = value[l->left[i]];
		if (are_few && count_pairs(c, number, n, one)) {
			rowcount_of_one(c, one, 1);
		} else {
			axis_take_pairs(c->list, number, n);
			rowcount_by_rows(c, c->list, one);
		}
	}
}

void
rowcount_flush(struct rowcount *c)
{
	if (c->way == ROWCOUNT_BY_SQUARE)
		count_waiting_pairs(c);
	else
		count_waiting_cells(c);
}
