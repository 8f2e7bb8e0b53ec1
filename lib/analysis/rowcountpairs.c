#include "analysis/rowcount.h"
#include "base/halfsquare.h"

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
