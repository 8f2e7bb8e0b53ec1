#include <stdlib.h>
#include <string.h>

#include "analysis/halfsquare.h"
#include "analysis/tally.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/mem.h"

static uint64_t
key_of(size_t row, size_t column)
{
	return (uint64_t)(row + 2) << 32 | (uint64_t)(column + 2);
}

static struct tally_cell *
probe(const struct tally *t, uint64_t key)
{
	size_t i = (size_t)hash_number(key) & (t->slots - 1);

	while (t->cell[i].key != 0 && t->cell[i].key != key)
		i = (i + 1) & (t->slots - 1);
	return &t->cell[i];
}

static void
grow(struct tally *t)
{
	struct tally old = *t;

	t->slots = t->slots == 0 ? 256 : t->slots * 4;	/* few moves */
	t->cell = mem_zero(t->slots, sizeof *t->cell);
	for (size_t i = 0; i < old.slots; i++)
		if (old.cell[i].key != 0)
			*probe(t, old.cell[i].key) = old.cell[i];
	free(old.cell);
	free(t->near);
	t->near = mem_zero(TALLY_NEAR * TALLY_NEAR, sizeof *t->near);
}

static void
count_new(struct tally *t)
{
	if (t->n == TALLY_MOST)
		die("a table of more than %d cells is too large; choose fewer ROWS or COLS, "
		    "or narrow it with --period", TALLY_MOST);
	t->n++;
}

/* The cell, made if it is not there. */
static struct tally_cell *
find(struct tally *t, size_t row, size_t column)
{
	uint64_t key = key_of(row, column);
	struct tally_cell *cell;

	if (t->used * 2 >= t->slots)
		grow(t);
	cell = probe(t, key);
	if (cell->key == 0) {
		count_new(t);
		cell->key = key;
		t->used++;
	}
	return cell;
}

static struct tally_cell *
find_near(struct tally *t, size_t row, size_t column)
{
	size_t r = row + 1, c = column + 1;	/* the total is 0 */
	struct tally_cell *cell;

	if (r >= TALLY_NEAR || c >= TALLY_NEAR)
		return find(t, row, column);
	if (t->near != NULL && t->near[r * TALLY_NEAR + c] != 0)
		return &t->cell[t->near[r * TALLY_NEAR + c] - 1];
	cell = find(t, row, column);
	t->near[r * TALLY_NEAR + c] = (uint32_t)(cell - t->cell) + 1;
	return cell;
}

/* ---- counts in dense tables: no search, and eight bytes a cell ---- */

enum { DENSE_SMALL = 1 << 22 };		/* cells: so many are never too many */

/*
 * Room for a cell, or 0: the table would be mostly empty, and what is in it is better
 * looked for.  Rows and columns are numbered as they are met, so it grows at its edges.
 */
static int
widen(struct tally *t, size_t row, size_t column)
{
	size_t rows = t->rows > 0 ? t->rows : 64, columns = t->columns > 0 ? t->columns : 8;
	uint64_t *dense;

	while (rows <= row)
		rows *= 2;
	while (columns <= column)
		columns *= 2;
	if (rows > SIZE_MAX / columns / sizeof *dense ||
	    (rows * columns > DENSE_SMALL && rows * columns / 16 > t->n))
		return 0;
	dense = mem_zero(rows * columns, sizeof *dense);
	for (size_t r = 0; r < t->rows; r++)
		memcpy(dense + r * columns, t->dense + r * t->columns,
		    t->columns * sizeof *dense);
	free(t->dense);
	t->dense = dense;
	t->rows = rows;
	t->columns = columns;
	return 1;
}

/* A total of a side. */
static void
add_total(struct tally *t, struct tally_totals *side, size_t i, uint64_t count)
{
	size_t old = side->cap;

	side->count = mem_grow(side->count, &side->cap, i + 1, sizeof *side->count);
	for (; old < side->cap; old++)
		side->count[old] = 0;
	if (side->count[i] == 0)
		count_new(t);
	side->count[i] += count;
}

/* Count in a cell; 0: it is to be counted elsewhere. */
static int
add_dense(struct tally *t, size_t row, size_t column, uint64_t count)
{
	uint64_t *cell;

	if (count == 0)
		return 0;	/* met, and nothing more: that a cell of zero cannot say */
	if (row == TALLY_TOTAL && column == TALLY_TOTAL) {
		t->total += count;
		return 1;
	}
	if (row == TALLY_TOTAL || column == TALLY_TOTAL) {
		add_total(t, row == TALLY_TOTAL ? &t->of_columns : &t->of_rows,
		    row == TALLY_TOTAL ? column : row, count);
		return 1;
	}
	if ((row >= t->rows || column >= t->columns) && !widen(t, row, column))
		return 0;
	cell = &t->dense[row * t->columns + column];
	if (*cell == 0)
		count_new(t);
	*cell += count;
	return 1;
}

static uint64_t
of_side(const struct tally_totals *side, size_t i)
{
	return i < side->cap ? side->count[i] : 0;
}

static uint64_t
dense_at(const struct tally *t, size_t row, size_t column)
{
	uint64_t n = 0;

	if (row == TALLY_TOTAL && column == TALLY_TOTAL)
		return t->total;
	if (row == TALLY_TOTAL)
		return of_side(&t->of_columns, column);
	if (column == TALLY_TOTAL)
		return of_side(&t->of_rows, row);
	if (row < t->rows && column < t->columns)
		n = t->dense[row * t->columns + column];
	if (row < t->sides && column < t->sides)
		n += t->triangle[halfsquare_at(row, column)];
	return n;
}

/* Room for the pairs of so many; 0: too many to have a place for each pair. */
static int
widen_triangle(struct tally *t, size_t least)
{
	enum { MOST_SIDES = 4472 };	/* whose square is TALLY_MOST */
	size_t sides = t->sides > 0 ? t->sides : 64;
	uint64_t *triangle;

	if (least > MOST_SIDES)
		return 0;
	while (sides < least)
		sides *= 2;
	if (sides > MOST_SIDES)
		sides = MOST_SIDES;
	triangle = mem_zero(sides * (sides + 1) / 2, sizeof *triangle);
	if (t->sides > 0)
		memcpy(triangle, t->triangle, t->sides * (t->sides + 1) / 2 * sizeof *triangle);
	free(t->triangle);
	t->triangle = triangle;
	t->sides = sides;
	return 1;
}

void
tally_add(struct tally *t, size_t row, size_t column, uint64_t count, const int64_t *amount)
{
	struct tally_cell *cell;

	if (amount == NULL && add_dense(t, row, column, count))
		return;
	cell = find_near(t, row, column);
	cell->count += count;
	if (amount != NULL)
		number_add(&cell->sum, *amount);
}

void
tally_add_value(struct tally *t, size_t row, size_t column, int64_t amount)
{
	static const int64_t less_one = -NUMBER_ONE;

	t->adds_counts = 1;
	if (amount > 0 && amount % NUMBER_ONE == 0) {
		tally_add(t, row, column, (uint64_t)(amount / NUMBER_ONE), NULL);
		return;
	}
	/* Its count is 1, so that it is known to be met, and that is taken off again. */
	tally_add(t, row, column, 1, &amount);
	tally_add(t, row, column, 0, &less_one);
}

int
tally_is_square(const struct axis *rows, const struct axis *columns)
{
	return axis_is_list(rows) && strcmp(rows->name, columns->name) == 0;
}

static void
count_lists(struct tally *t, const struct axis *rows, const struct axis *columns,
    uint64_t count, const int64_t *amount)
{
	int square = tally_is_square(rows, columns);

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
need_single(struct tally *t)
{
	if (t->single == NULL)
		t->single = mem_zero(TALLY_NEAR * TALLY_NEAR, sizeof *t->single);
}

void
tally_row(struct tally *t, const struct axis *rows, const struct axis *columns,
    const int64_t *amount)
{
	if (amount == NULL && !axis_is_list(rows) && !axis_is_list(columns)) {
		need_single(t);
		if (tally_one(t, rows->value[0], columns->value[0]))
			return;
	}
	if (amount == NULL && tally_is_square(rows, columns))
		tally_pairs(t, rows->value, rows->n, 1);
	else
		count_lists(t, rows, columns, 1, amount);
}

void
tally_unknown(struct tally *t, const struct axis *rows, const struct axis *columns)
{
	count_lists(t, rows, columns, 0, NULL);
}

void
tally_pairs(struct tally *t, const size_t *value, size_t n, uint64_t times)
{
	size_t highest = 0;

	for (size_t i = 0; i < n; i++)
		if (value[i] > highest)
			highest = value[i];
	if (highest >= t->sides && !widen_triangle(t, highest + 1)) {
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < n; k++)
				tally_add(t, value[i], value[k], times, NULL);
		return;
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k <= i; k++)
			t->triangle[halfsquare_at(value[i], value[k])] += times;
}

void
tally_settle(struct tally *t, const struct axis *rows, const struct axis *columns)
{
	int square = tally_is_square(rows, columns);

	for (size_t r = 0; t->single != NULL && r < rows->values.n && r < TALLY_NEAR; r++)
		for (size_t c = 0; c < columns->values.n && c < TALLY_NEAR; c++) {
			uint64_t n = t->single[r * TALLY_NEAR + c];

			if (n == 0)
				continue;
			tally_add(t, r, c, n, NULL);
			if (square)
				continue;
			tally_add(t, r, TALLY_TOTAL, n, NULL);
			tally_add(t, TALLY_TOTAL, c, n, NULL);
			tally_add(t, TALLY_TOTAL, TALLY_TOTAL, n, NULL);
		}
	free(t->single);
	t->single = NULL;
}

const struct tally_cell *
tally_at(const struct tally *t, size_t row, size_t column)
{
	static struct tally_cell both;
	const struct tally_cell *cell = t->slots > 0 ? probe(t, key_of(row, column)) : NULL;
	uint64_t count = dense_at(t, row, column);

	if (cell != NULL && cell->key == 0)
		cell = NULL;
	if (count == 0)
		return cell;
	both = cell != NULL ? *cell : (struct tally_cell){ .key = key_of(row, column) };
	both.count += count;
	return &both;
}

static void
give(void (*take)(void *, const struct tally_piece *), void *taker, enum tally_kind kind,
    size_t row, size_t column, uint64_t count)
{
	struct tally_piece piece = { .kind = kind, .row = row, .column = column, .count = count };

	if (count > 0)
		take(taker, &piece);
}

void
tally_each(const struct tally *t, void (*take)(void *, const struct tally_piece *), void *taker)
{
	for (size_t i = 0; i < t->sides; i++)
		for (size_t k = 0; k <= i; k++)
			give(take, taker, TALLY_IS_PAIR, i, k, t->triangle[halfsquare_at(i, k)]);
	for (size_t i = 0; i < t->rows * t->columns; i++)
		give(take, taker, TALLY_IS_COUNT, i / t->columns, i % t->columns, t->dense[i]);
	for (size_t i = 0; i < t->of_rows.cap; i++)
		give(take, taker, TALLY_IS_COUNT, i, TALLY_TOTAL, t->of_rows.count[i]);
	for (size_t i = 0; i < t->of_columns.cap; i++)
		give(take, taker, TALLY_IS_COUNT, TALLY_TOTAL, i, t->of_columns.count[i]);
	give(take, taker, TALLY_IS_COUNT, TALLY_TOTAL, TALLY_TOTAL, t->total);
	for (size_t i = 0; i < t->slots; i++) {
		const struct tally_cell *cell = &t->cell[i];
		struct tally_piece piece = { .kind = TALLY_IS_SUM, .count = cell->count,
			.row = (size_t)(cell->key >> 32) - 2,
			.column = (size_t)(cell->key & UINT32_MAX) - 2, .sum = cell->sum };

		if (cell->key != 0)
			take(taker, &piece);
	}
}

void
tally_join(struct tally *t, const struct tally_piece *p)
{
	size_t highest = p->row > p->column ? p->row : p->column;
	struct tally_cell *cell;

	switch (p->kind) {
	case TALLY_IS_PAIR:
		if (highest < t->sides || widen_triangle(t, highest + 1)) {
			t->triangle[halfsquare_at(p->row, p->column)] += p->count;
			break;
		}
		if (p->row != p->column)
			tally_add(t, p->column, p->row, p->count, NULL);
		/* fall through */
	case TALLY_IS_COUNT:
		tally_add(t, p->row, p->column, p->count, NULL);
		break;
	case TALLY_IS_SUM:
		cell = find_near(t, p->row, p->column);
		cell->count += p->count;
		number_join(&cell->sum, &p->sum);
		break;
	}
}

int
tally_sum(const struct tally *t, const struct tally_cell *cell, int64_t *total)
{
	struct number_sum sum = cell->sum;

	if (t->adds_counts)
		number_add_ones(&sum, cell->count);
	return number_total(&sum, total);
}

/* Does a count fit, where it is an amount, perhaps beside another? */
static int
count_fits(const struct tally *t, size_t row, size_t column, uint64_t count)
{
	int64_t total;

	return count <= INT64_MAX / NUMBER_ONE || tally_sum(t, tally_at(t, row, column), &total);
}

static int
counts_fit(const struct tally *t)
{
	for (size_t i = 0; i < t->rows * t->columns; i++)
		if (!count_fits(t, i / t->columns, i % t->columns, t->dense[i]))
			return 0;
	for (size_t i = 0; i < t->of_rows.cap; i++)
		if (!count_fits(t, i, TALLY_TOTAL, t->of_rows.count[i]))
			return 0;
	for (size_t i = 0; i < t->of_columns.cap; i++)
		if (!count_fits(t, TALLY_TOTAL, i, t->of_columns.count[i]))
			return 0;
	return count_fits(t, TALLY_TOTAL, TALLY_TOTAL, t->total);
}

int
tally_fits(const struct tally *t)
{
	int64_t total;

	for (size_t i = 0; i < t->slots; i++) {
		struct tally_cell cell = t->cell[i];

		if (cell.key == 0)
			continue;
		if (t->adds_counts)
			cell.count += dense_at(t, (size_t)(cell.key >> 32) - 2,
			    (size_t)(cell.key & UINT32_MAX) - 2);
		if (!tally_sum(t, &cell, &total))
			return 0;
	}
	return !t->adds_counts || counts_fit(t);
}

void
tally_release(struct tally *t)
{
	free(t->cell);
	free(t->near);
	free(t->single);
	free(t->dense);
	free(t->of_rows.count);
	free(t->of_columns.count);
	free(t->triangle);
	*t = (struct tally){ 0 };
}
