#include <stdlib.h>
#include <string.h>

#include "analysis/rowcount.h"

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
	c->n_lists = 0;
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
	/* Actors of another centre have the same texts. */
	c->no_wholes = rows->apart || columns->apart;
	t->is_whole = c->way == ROWCOUNT_BY_SQUARE && !rows->of_pairs;
	if (t->is_whole)
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

static void
count_square_of_values(struct rowcount *c, const struct axis *a)
{
	uint32_t *number = mem_zero(a->n, sizeof *number);

	for (size_t i = 0; i < a->n; i++)
		number[i] = (uint32_t)a->value[i];
	rowcount_square(c, number, a->n);
	free(number);
}

void
rowcount_row(struct rowcount *c, struct axis *rows, struct axis *columns, const int64_t *amount)
{
	struct tally *t = c->tally;

	switch (c->way) {
	case ROWCOUNT_BY_ROWS:
		rowcount_by_rows(c, rows, columns->value[0]);
		return;
	case ROWCOUNT_BY_COLUMNS:
		rowcount_of_one(c, rows->value[0], 1);
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
rowcount_settle(struct rowcount *c, struct axis *rows, struct axis *columns)
{
	struct tally *t = c->tally;

	rowcount_settle_wholes(c);
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
	wholelists_release(&c->whole);
	*c = (struct rowcount){ 0 };
}
