#include <stdlib.h>
#include <string.h>

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

/* The cell, made if it is not there. */
static struct tally_cell *
find(struct tally *t, size_t row, size_t column)
{
	uint64_t key = key_of(row, column);
	struct tally_cell *cell;

	if (t->n == TALLY_MOST)
		die("a table of more than %d cells is too large; choose fewer ROWS or COLS, "
		    "or narrow it with --period", TALLY_MOST);
	if (t->n * 2 >= t->slots)
		grow(t);
	cell = probe(t, key);
	if (cell->key == 0) {
		cell->key = key;
		t->n++;
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

void
tally_add(struct tally *t, size_t row, size_t column, uint64_t count, const int64_t *amount)
{
	struct tally_cell *cell = find_near(t, row, column);

	cell->count += count;
	if (amount != NULL)
		number_add(&cell->sum, *amount);
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
	need_single(t);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			if (value[i] < TALLY_NEAR && value[k] < TALLY_NEAR)
				t->single[value[i] * TALLY_NEAR + value[k]] += times;
			else
				tally_add(t, value[i], value[k], times, NULL);
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
	const struct tally_cell *cell;

	if (t->slots == 0)
		return NULL;
	cell = probe(t, key_of(row, column));
	return cell->key != 0 ? cell : NULL;
}

int
tally_fits(const struct tally *t)
{
	int64_t total;

	for (size_t i = 0; i < t->slots; i++)
		if (t->cell[i].key != 0 && !number_total(&t->cell[i].sum, &total))
			return 0;
	return 1;
}

void
tally_release(struct tally *t)
{
	free(t->cell);
	free(t->near);
	free(t->single);
	*t = (struct tally){ 0 };
}
