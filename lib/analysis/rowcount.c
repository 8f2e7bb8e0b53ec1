#include <stdlib.h>
#include <string.h>

#include "analysis/rowcount.h"
#include "base/halfsquare.h"
#include "base/mem.h"

/* ---- counts of lists ---- */

/* A row more of the axis that has one value. */
static inline void
add_of_one(struct rowcount *c, size_t value)
{
	size_t old = c->ones;

	if (value >= old) {
		c->of_one = mem_grow(c->of_one, &c->ones, value + 1, sizeof *c->of_one);
		memset(c->of_one + old, 0, (c->ones - old) * sizeof *c->of_one);
	}
	c->of_one[value]++;
}

/* Count items of many lists, each with the value of its list, in one loop, however few each list has. */
static void
count_items(struct tally *t, int by_rows, const struct axislists *l, const uint32_t *value, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const size_t rows = t->rows, columns = t->columns;
		unsigned char *dense = t->dense;
		size_t fresh = 0, row = 0, column = 0;

		for (; i < n; i++) {
			size_t item = l->number[i] + (size_t)1, one = value[l->row[i]] + (size_t)1, at;

			row = by_rows ? item : one;		/* the total is 0 */
			column = by_rows ? one : item;
			at = row * columns + column;
			if (row >= rows || column >= columns || dense[at] == TALLY_BYTE - 1)
				break;
			fresh += dense[at] == 0;
			dense[at]++;
		}
		tally_new_cells(t, fresh);
		if (i < n)
			tally_add(t, row - 1, column - 1, 1, NULL);
	}
}

/* Count a row in each of its cells, and in their totals. */
static void
count_lists(struct tally *t, const struct axis *rows, const struct axis *columns,
    uint64_t count, const int64_t *amount)
{
	int square = axis_are_square(rows, columns);

	for (size_t i = 0; i < rows->n; i++) {
		for (size_t k = 0; k < columns->n; k++)
			tally_add(t, rows->value[i], columns->value[k], count, amount);
		if (!square)
			tally_add(t, rows->value[i], TALLY_TOTAL, count, amount);
	}
	if (square)
		return;
	for (size_t k = 0; k < columns->n; k++)
		tally_add(t, TALLY_TOTAL, columns->value[k], count, amount);
	tally_add(t, TALLY_TOTAL, TALLY_TOTAL, count, amount);
}

/* ---- counts of pairs ---- */

/*
 * A table of many pairs is larger than a processor's cache: what is needed soon is asked for at
 * once, and counted later.  One of so many bytes is at hand.
 */
enum { AT_HAND = 1 << 18 };

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

/* Count a row of a square table: each of its values with each. */
static void
count_square(struct rowcount *c, const uint32_t *value, size_t n)
{
	struct tally *t = c->tally;
	unsigned char *triangle;
	size_t highest = 0;

	for (size_t i = 0; i < n; i++)
		if (value[i] > highest)
			highest = value[i];
	if (highest >= t->sides && !tally_widen_triangle(t, highest + 1)) {
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < n; k++)
				tally_add(t, value[i], value[k], 1, NULL);
		return;
	}
	triangle = t->triangle;
	if (halfsquare_at(t->sides, 0) <= AT_HAND || n > ROWCOUNT_FURTHER) {
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

static void
count_square_of_values(struct rowcount *c, const struct axis *a)
{
	uint32_t *number = mem_zero(a->n, sizeof *number);

	for (size_t i = 0; i < a->n; i++)
		number[i] = (uint32_t)a->value[i];
	count_square(c, number, a->n);
	free(number);
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
	if (t->rows * columns <= AT_HAND) {
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

/* ---- a file, row by row ---- */

static void
need_single(struct rowcount *c)
{
	if (c->single == NULL)
		c->single = mem_zero(ROWCOUNT_NEAR * ROWCOUNT_NEAR, sizeof *c->single);
}

void
rowcount_begin(struct rowcount *c, struct tally *t, struct axis *rows, struct axis *columns, int counts)
{
	int of_rows = axis_is_list(rows) || rows->of_pairs;
	int of_columns = axis_is_list(columns) || columns->of_pairs;
	enum tally_summed summed;

	c->tally = t;
	c->pairs = &rows->pairs;
	c->list = c->other = NULL;
	if (!counts)
		c->way = axis_are_single(rows, columns) ? ROWCOUNT_BY_AMOUNTS : ROWCOUNT_BY_ANY;
	else if (axis_are_square(rows, columns))
		c->way = ROWCOUNT_BY_SQUARE;
	else if (!of_columns)
		c->way = of_rows ? ROWCOUNT_BY_ROWS : ROWCOUNT_BY_ONES;
	else
		c->way = of_rows ? ROWCOUNT_BY_ANY : ROWCOUNT_BY_COLUMNS;
	summed = c->way == ROWCOUNT_BY_ROWS ? TALLY_ROWS_SUMMED :
	    c->way == ROWCOUNT_BY_COLUMNS ? TALLY_COLUMNS_SUMMED : TALLY_ALL_KEPT;
	if (t->summed != TALLY_ALL_KEPT && t->summed != summed)
		tally_keep_totals(t);
	if (c->way == ROWCOUNT_BY_AMOUNTS && c->amounts == NULL)
		c->amounts = mem_zero(ROWCOUNT_NEAR * ROWCOUNT_NEAR, sizeof *c->amounts);
	if (c->way == ROWCOUNT_BY_SQUARE && !rows->of_pairs)
		c->list = rows;
	if (summed == TALLY_ALL_KEPT)
		return;
	/* Of what was counted in another way the totals are there already. */
	if (t->summed != summed && (t->n > 0 || t->cells.used > 0))
		c->way = ROWCOUNT_BY_ANY;
	else
		t->summed = summed;
	t->of_pairs = rows->of_pairs && c->way == ROWCOUNT_BY_ROWS;
	if (c->way == ROWCOUNT_BY_ROWS && axis_is_list(rows)) {
		c->list = rows;
		c->other = columns;
	} else if (c->way == ROWCOUNT_BY_COLUMNS && axis_is_list(columns) && !columns->of_pairs) {
		c->list = columns;
		c->other = rows;
	}
}

/* Count a row of lists or pairs in one column. */
static void
count_by_rows(struct rowcount *c, const struct axis *rows, size_t column)
{
	add_of_one(c, column);
	for (size_t i = 0; i < rows->n; i++)
		tally_add(c->tally, rows->value[i], column, 1, NULL);
}

void
rowcount_lists(struct rowcount *c, size_t n, const uint32_t *value)
{
	const struct axislists *l = c->list->lists;
	int are_few = c->pairs->items.n <= PAIRS_SIDES;

	if (c->way != ROWCOUNT_BY_SQUARE && !c->list->of_pairs) {
		for (size_t i = 0; i < n; i++)
			add_of_one(c, value[i]);
		count_items(c->tally, c->way == ROWCOUNT_BY_ROWS, l, value, l->first[n]);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		const uint32_t *number = l->number + l->first[i];
		size_t items = (size_t)l->first[i + 1] - l->first[i];

		if (c->way == ROWCOUNT_BY_SQUARE) {
			count_square(c, number, items);
		} else if (are_few && count_pairs(c, number, items, value[i])) {
			add_of_one(c, value[i]);
		} else {
			axis_take_pairs(c->list, number, items);
			count_by_rows(c, c->list, value[i]);
		}
	}
}

void
rowcount_row(struct rowcount *c, struct axis *rows, struct axis *columns, const int64_t *amount)
{
	struct tally *t = c->tally;

	switch (c->way) {
	case ROWCOUNT_BY_ROWS:
		count_by_rows(c, rows, columns->value[0]);
		return;
	case ROWCOUNT_BY_COLUMNS:
		add_of_one(c, rows->value[0]);
		for (size_t i = 0; i < columns->n; i++)
			tally_add(t, rows->value[0], columns->value[i], 1, NULL);
		return;
	case ROWCOUNT_BY_SQUARE:
		count_square_of_values(c, rows);
		return;
	case ROWCOUNT_BY_ONES:
		need_single(c);
		if (rowcount_one(c, rows->value[0], columns->value[0]))
			return;
		break;
	case ROWCOUNT_BY_AMOUNTS:
		if (rowcount_one_amount(c, rows->value[0], columns->value[0], amount))
			return;
		break;
	case ROWCOUNT_BY_ANY:
		break;
	}
	count_lists(t, rows, columns, 1, amount);
}

void
rowcount_unknown(struct rowcount *c, const struct axis *rows, const struct axis *columns)
{
	struct tally *t = c->tally;

	if (c->way != ROWCOUNT_BY_AMOUNTS || !rowcount_one_amount(c, rows->value[0], columns->value[0], NULL))
		count_lists(t, rows, columns, 0, NULL);
}

static void
settle_single(struct rowcount *c, const struct axis *rows, const struct axis *columns)
{
	struct tally *t = c->tally;
	int square = axis_are_square(rows, columns);

	for (size_t r = 0; c->single != NULL && r < rows->values.n && r < ROWCOUNT_NEAR; r++)
		for (size_t k = 0; k < columns->values.n && k < ROWCOUNT_NEAR; k++) {
			uint64_t n = c->single[r * ROWCOUNT_NEAR + k];

			if (n == 0)
				continue;
			tally_add(t, r, k, n, NULL);
			if (square)
				continue;
			tally_add(t, r, TALLY_TOTAL, n, NULL);
			tally_add(t, TALLY_TOTAL, k, n, NULL);
			tally_add(t, TALLY_TOTAL, TALLY_TOTAL, n, NULL);
		}
	free(c->single);
	c->single = NULL;
}

static void
settle_amounts(struct rowcount *c, const struct axis *rows, const struct axis *columns)
{
	struct tally *t = c->tally;

	for (size_t r = 0; c->amounts != NULL && r < rows->values.n && r < ROWCOUNT_NEAR; r++)
		for (size_t k = 0; k < columns->values.n && k < ROWCOUNT_NEAR; k++) {
			const struct rowcount_amount *a = &c->amounts[r * ROWCOUNT_NEAR + k];

			for (int total = 0; total < 4 && a->met > 0; total++)
				tally_add_sum(t, total & 1 ? TALLY_TOTAL : r, total & 2 ? TALLY_TOTAL : k,
				    a->met - 1, &a->sum);
		}
	free(c->amounts);
	c->amounts = NULL;
}

void
rowcount_flush(struct rowcount *c)
{
	if (c->way == ROWCOUNT_BY_SQUARE)
		count_waiting_pairs(c);
	else
		count_waiting_cells(c);
}

void
rowcount_settle(struct rowcount *c, struct axis *rows, struct axis *columns)
{
	struct tally *t = c->tally;

	rowcount_flush(c);
	for (size_t i = 0; i < c->ones; i++) {
		if (c->of_one[i] == 0)
			continue;
		tally_add(t, c->way == ROWCOUNT_BY_ROWS ? TALLY_TOTAL : i, c->way == ROWCOUNT_BY_ROWS ? i :
		    TALLY_TOTAL, c->of_one[i], NULL);
		tally_add(t, TALLY_TOTAL, TALLY_TOTAL, c->of_one[i], NULL);
	}
	free(c->of_one);
	c->of_one = NULL;
	c->ones = 0;
	settle_single(c, rows, columns);
	settle_amounts(c, rows, columns);
}

void
rowcount_release(struct rowcount *c)
{
	free(c->of_one);
	free(c->single);
	free(c->amounts);
	*c = (struct rowcount){ 0 };
}
