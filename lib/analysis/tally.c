#include <stdlib.h>
#include <string.h>

#include "base/halfsquare.h"
#include "analysis/tally.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/word.h"

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

	t->slots = t->slots == 0 ? 256 : t->slots * 2;
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

	if (t->used * 4 >= t->slots * 3)
		grow(t);
	cell = probe(t, key);
	if (cell->key == 0) {
		count_new(t);
		cell->key = key;
		t->used++;
		t->is_mixed = 1;
		if (row != TALLY_TOTAL && row >= t->end_row)
			t->end_row = row + 1;
		if (column != TALLY_TOTAL && column >= t->end_column)
			t->end_column = column + 1;
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

/* ---- counts in dense tables: no search, and a byte a cell ---- */

enum { BYTE = 256, KEPT = TALLY_KEPT };	/* what a byte cannot hold; what it keeps at least of more */
enum {
	DENSE_SMALL = 1 << 25,		/* bytes that are never too many */
	DENSE_PAIR = 8,			/* nor so many a pair that may be met */
	DENSE_EMPTY = 32		/* so many a cell are */
};

/* A number of the next size: small ones twice as much, large ones an eighth more. */
static size_t
enlarge(size_t old, size_t least)
{
	while (old < least)
		old += old < 4096 ? old : old / 8;
	return old;
}

/*
 * Room for a place, or 0: the table would be mostly empty, and what is in it is better
 * looked for.  Rows and columns are numbered as they are met, so it grows at its edges.
 */
static int
widen(struct tally *t, size_t row, size_t column)
{
	size_t rows = enlarge(t->rows > 0 ? t->rows : 64, row + 1), columns = t->columns;
	unsigned char *dense;

	if (columns <= column)
		columns = enlarge(columns > 0 ? columns : 6, column + 1);
	if (rows > SIZE_MAX / columns || (rows * columns > DENSE_SMALL &&
	    rows * columns / DENSE_EMPTY > t->n && (!t->of_pairs || columns > DENSE_PAIR)))
		return 0;
	if (columns == t->columns) {
		dense = mem_resize(t->dense, rows, columns);
		memset(dense + t->rows * columns, 0, (rows - t->rows) * columns);
	} else {
		dense = mem_zero(rows, columns);
		for (size_t r = 0; r < t->rows; r++)
			memcpy(dense + r * columns, t->dense + r * t->columns, t->columns);
		free(t->dense);
	}
	t->dense = dense;
	t->rows = rows;
	t->columns = columns;
	return 1;
}

/* Add to a byte; the rest goes to the cell. */
static void
add_rest(struct tally *t, unsigned char *byte, size_t row, size_t column, uint64_t count)
{
	uint64_t sum = *byte + count;
	int is_mixed = t->is_mixed;
	size_t n = t->n;

	if (sum < BYTE) {
		*byte = (unsigned char)sum;
		return;
	}
	*byte = (unsigned char)(KEPT + sum % KEPT);
	find(t, row, column)->count += sum - *byte;
	t->is_mixed = is_mixed;
	t->n = n;		/* it is no other cell */
}

/* Count in a cell; 0: it is to be counted elsewhere. */
static inline int
add_dense(struct tally *t, size_t row, size_t column, uint64_t count)
{
	size_t r = row + 1, c = column + 1;	/* the total is 0 */
	unsigned char *byte;

	if (count == 0)
		return 0;	/* met, and nothing more: that a cell of zero cannot say */
	if ((r >= t->rows || c >= t->columns) && !widen(t, r, c))
		return 0;
	byte = &t->dense[r * t->columns + c];
	if (*byte == 0)
		count_new(t);
	if (count == 1 && *byte < BYTE - 1)
		++*byte;
	else
		add_rest(t, byte, row, column, count);
	return 1;
}

static unsigned
dense_at(const struct tally *t, size_t row, size_t column)
{
	size_t r = row + 1, c = column + 1;

	return r < t->rows && c < t->columns ? t->dense[r * t->columns + c] : 0;
}

/* Room for the pairs of so many; 0: too many to have a place for each pair. */
static int
widen_triangle(struct tally *t, size_t least)
{
	enum { MOST_SIDES = 4472 };	/* whose square is TALLY_MOST */
	size_t sides = enlarge(t->sides > 0 ? t->sides : 64, least);
	size_t old = t->sides * (t->sides + 1) / 2, all;

	if (least > MOST_SIDES)
		return 0;
	all = sides * (sides + 1) / 2;
	t->triangle = mem_resize(t->triangle, all, 1);
	memset(t->triangle + old, 0, all - old);
	t->sides = sides;
	return 1;
}

/* The cell of what a byte of the triangle cannot hold is in a column that no table has. */
#define OF_TRIANGLE ((size_t)UINT32_MAX - 3)

static uint64_t
triangle_at(const struct tally *t, size_t row, size_t column)
{
	size_t at = halfsquare_at(row, column);

	if (row >= t->sides || column >= t->sides)
		return 0;
	return t->triangle[at] + (t->triangle[at] < KEPT || t->slots == 0 ? 0 :
	    probe(t, key_of(at, OF_TRIANGLE))->count);
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

int
tally_is_single(const struct axis *rows, const struct axis *columns)
{
	return !axis_is_list(rows) && !axis_is_list(columns) && !rows->of_pairs && !columns->of_pairs;
}

/* What is counted without a search, and mostly: a byte that is neither empty nor full. */
static inline int
is_quick(unsigned char byte)
{
	return (unsigned char)(byte + 1) > 1;
}

/* Count one in each row, all in one column. */
static inline void
add_ones(struct tally *t, const size_t *row, size_t n, size_t column)
{
	size_t c = column + 1, i = 0;	/* the total is 0 */

	while (i < n) {
		size_t rows = t->rows, columns = t->columns;
		unsigned char *dense = t->dense;

		for (; i < n && c < columns; i++) {
			size_t r = row[i] + 1;

			if (r >= rows || !is_quick(dense[r * columns + c]))
				break;
			dense[r * columns + c]++;
		}
		if (i < n)
			tally_add(t, row[i++], column, 1, NULL);
	}
}

/* Count a row in each of its cells, and in their totals. */
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
	if (triangle[at] < BYTE - 1)
		triangle[at]++;
	else
		add_rest(t, &triangle[at], at, OF_TRIANGLE, 1);
}

static void
count_waiting_pairs(struct tally *t)
{
	for (size_t i = 0, n = t->n_waiting; i < n; i++)
		count_pair(t, t->triangle, t->waiting[i]);
	t->n_waiting = 0;
}

/* Count a row of a square table: each of its values with each. */
static void
count_square(struct tally *t, const size_t *value, size_t n)
{
	unsigned char *triangle;
	size_t highest = 0;

	for (size_t i = 0; i < n; i++)
		if (value[i] > highest)
			highest = value[i];
	if (highest >= t->sides && !widen_triangle(t, highest + 1)) {
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < n; k++)
				tally_add(t, value[i], value[k], 1, NULL);
		return;
	}
	triangle = t->triangle;
	for (size_t i = 0; i < n; i++) {
		uint32_t *waiting = t->waiting + t->n_waiting;
		size_t a = value[i];

		if (halfsquare_at(t->sides, 0) <= AT_HAND) {
			for (size_t k = 0; k <= i; k++)
				count_pair(t, triangle, halfsquare_at(a, value[k]));
			continue;
		}
		for (size_t k = 0; k <= i; k++)
			expect(triangle, halfsquare_at(a, value[k]), waiting++);
		t->n_waiting = (size_t)(waiting - t->waiting);
		if (t->n_waiting >= TALLY_WAITING)
			count_waiting_pairs(t);
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
		count_new(t);
		t->dense[at] = 1;
	} else {
		add_rest(t, &t->dense[at], row, at % t->columns - 1, 1);
	}
}

static inline void
count_cell(struct tally *t, struct pairs *p, unsigned char *dense, size_t at)
{
	if (is_quick(dense[at]))
		dense[at]++;
	else
		count_rare_cell(t, p, at);
}

static void
count_waiting_cells(struct tally *t, struct pairs *p)
{
	for (size_t i = 0, n = t->n_waiting; i < n; i++)
		count_cell(t, p, t->dense, t->waiting[i]);
	t->n_waiting = 0;
}

/* Count a row of each two of a few items, which are numbers, in one column; 0: in another way. */
static int
count_pairs(struct tally *t, struct pairs *p, const size_t *number, size_t n, size_t column)
{
	size_t highest = 0, c = column + 1, rows, columns;
	uint32_t *waiting = t->waiting + t->n_waiting;
	unsigned char *dense;

	for (size_t i = 0; i < n; i++)
		if (number[i] > highest)
			highest = number[i];
	rows = halfsquare_at(highest, highest) + 2;	/* that of the totals is one */
	if (rows > t->rows || c >= t->columns) {
		count_waiting_cells(t, p);
		waiting = t->waiting;
		if (!widen(t, rows - 1, c))
			return 0;
	}
	dense = t->dense;
	columns = t->columns;
	if (t->rows * columns <= AT_HAND) {
		count_waiting_cells(t, p);
		for (size_t i = 1; i < n; i++)
			for (size_t k = 0; k < i; k++)
				count_cell(t, p, dense, (halfsquare_at(number[i], number[k]) + 1) * columns + c);
		return 1;
	}
	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i; k++)
			expect(dense, (halfsquare_at(number[i], number[k]) + 1) * columns + c, waiting++);
	t->n_waiting = (size_t)(waiting - t->waiting);
	if (t->n_waiting >= TALLY_WAITING)
		count_waiting_cells(t, p);
	return 1;
}

/* ---- a file, row by row ---- */

static void
need_single(struct tally *t)
{
	if (t->single == NULL)
		t->single = mem_zero(TALLY_NEAR * TALLY_NEAR, sizeof *t->single);
}

static size_t
later(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* From now on all totals are kept. */
static void
keep_totals(struct tally *t)
{
	size_t rows = later(t->rows, t->end_row + 1), columns = later(t->columns, t->end_column + 1);
	enum tally_way summed = t->summed;

	for (size_t i = 1; i < (summed == TALLY_BY_ROWS ? rows : columns); i++) {
		size_t row = summed == TALLY_BY_ROWS ? i - 1 : TALLY_TOTAL;
		size_t column = summed == TALLY_BY_ROWS ? TALLY_TOTAL : i - 1;
		uint64_t total;

		t->summed = summed;
		total = tally_count(t, row, column);
		t->summed = TALLY_BY_ANY;
		if (total > 0)
			tally_add(t, row, column, total, NULL);
	}
	t->summed = TALLY_BY_ANY;
}

void
tally_begin(struct tally *t, struct axis *rows, struct axis *columns, int counts)
{
	int of_rows = axis_is_list(rows) || rows->of_pairs;
	int of_columns = axis_is_list(columns) || columns->of_pairs;

	t->way = !counts ? (tally_is_single(rows, columns) ? TALLY_BY_AMOUNTS : TALLY_BY_ANY) : tally_is_square(rows, columns) ? TALLY_BY_SQUARE :
	    !of_columns ? (of_rows ? TALLY_BY_ROWS : TALLY_BY_ONES) :
	    of_rows ? TALLY_BY_ANY : TALLY_BY_COLUMNS;
	if (t->summed != TALLY_BY_ANY && t->summed != t->way)
		keep_totals(t);
	if (t->way == TALLY_BY_AMOUNTS && t->amounts == NULL)
		t->amounts = mem_zero(TALLY_NEAR * TALLY_NEAR, sizeof *t->amounts);
	if (t->way < TALLY_BY_ROWS)
		return;
	/* Of what was counted in another way the totals are there already. */
	if (t->summed != t->way && (t->n > 0 || t->used > 0))
		t->way = TALLY_BY_ANY;
	else
		t->summed = t->way;
	rows->in_items = t->of_pairs = rows->of_pairs && t->way == TALLY_BY_ROWS;
}

/* A row more of the axis that has one value. */
static inline void
add_of_one(struct tally *t, size_t value)
{
	size_t old = t->ones;

	if (value >= old) {
		t->of_one = mem_grow(t->of_one, &t->ones, value + 1, sizeof *t->of_one);
		memset(t->of_one + old, 0, (t->ones - old) * sizeof *t->of_one);
	}
	t->of_one[value]++;
}

/* Count a row of lists or pairs in one column. */
static void
count_by_rows(struct tally *t, struct axis *rows, size_t column)
{
	add_of_one(t, column);
	if (rows->of_pairs) {
		if (rows->n_numbers > 0 &&
		    count_pairs(t, &rows->pairs, rows->number, rows->n_numbers, column))
			return;
		axis_make_pairs(rows);
		count_waiting_cells(t, &rows->pairs);
	}
	add_ones(t, rows->value, rows->n, column);
}

void
tally_row(struct tally *t, struct axis *rows, struct axis *columns, const int64_t *amount)
{
	switch (t->way) {
	case TALLY_BY_ROWS:
		count_by_rows(t, rows, columns->value[0]);
		return;
	case TALLY_BY_COLUMNS:
		add_of_one(t, rows->value[0]);
		for (size_t k = 0; k < columns->n; k++)
			add_ones(t, rows->value, 1, columns->value[k]);
		return;
	case TALLY_BY_SQUARE:
		count_square(t, rows->value, rows->n);
		return;
	case TALLY_BY_ONES:
		need_single(t);
		if (tally_one(t, rows->value[0], columns->value[0]))
			return;
		break;
	case TALLY_BY_AMOUNTS:
		if (tally_one_amount(t, rows->value[0], columns->value[0], amount))
			return;
		break;
	case TALLY_BY_ANY:
		break;
	}
	count_lists(t, rows, columns, 1, amount);
}

void
tally_unknown(struct tally *t, const struct axis *rows, const struct axis *columns)
{
	if (t->way != TALLY_BY_AMOUNTS || !tally_one_amount(t, rows->value[0], columns->value[0], NULL))
		count_lists(t, rows, columns, 0, NULL);
}

static void
settle_single(struct tally *t, const struct axis *rows, const struct axis *columns)
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

static void
settle_amounts(struct tally *t, const struct axis *rows, const struct axis *columns)
{
	for (size_t r = 0; t->amounts != NULL && r < rows->values.n && r < TALLY_NEAR; r++)
		for (size_t c = 0; c < columns->values.n && c < TALLY_NEAR; c++) {
			const struct tally_amount *a = &t->amounts[r * TALLY_NEAR + c];
			struct tally_piece piece = { .kind = TALLY_IS_SUM, .count = a->met - 1, .sum = a->sum };

			for (int total = 0; total < 4 && a->met > 0; total++) {
				piece.row = total & 1 ? TALLY_TOTAL : r;
				piece.column = total & 2 ? TALLY_TOTAL : c;
				tally_join(t, &piece, NULL);
			}
		}
	free(t->amounts);
	t->amounts = NULL;
}

void
tally_settle(struct tally *t, struct axis *rows, struct axis *columns)
{
	if (t->way == TALLY_BY_SQUARE)
		count_waiting_pairs(t);
	else
		count_waiting_cells(t, &rows->pairs);
	for (size_t i = 0; i < t->ones; i++) {
		if (t->of_one[i] == 0)
			continue;
		tally_add(t, t->way == TALLY_BY_ROWS ? TALLY_TOTAL : i, t->way == TALLY_BY_ROWS ? i :
		    TALLY_TOTAL, t->of_one[i], NULL);
		tally_add(t, TALLY_TOTAL, TALLY_TOTAL, t->of_one[i], NULL);
	}
	free(t->of_one);
	t->of_one = NULL;
	t->ones = 0;
	settle_single(t, rows, columns);
	settle_amounts(t, rows, columns);
}

/* ---- asking ---- */

/* The cell that is searched for, if there is one. */
static const struct tally_cell *
cell_at(const struct tally *t, size_t row, size_t column, unsigned byte)
{
	const struct tally_cell *cell;

	if (t->slots == 0 || (!t->is_mixed && byte < KEPT))
		return NULL;
	cell = probe(t, key_of(row, column));
	return cell->key != 0 ? cell : NULL;
}

/* Is it a total that is the sum of its cells? */
static int
is_summed(const struct tally *t, size_t row, size_t column)
{
	return (t->summed == TALLY_BY_ROWS && column == TALLY_TOTAL && row != TALLY_TOTAL) ||
	    (t->summed == TALLY_BY_COLUMNS && row == TALLY_TOTAL && column != TALLY_TOTAL);
}

static uint64_t
kept_count(const struct tally *t, size_t row, size_t column)
{
	unsigned byte = dense_at(t, row, column);
	const struct tally_cell *cell = cell_at(t, row, column, byte);

	return byte + triangle_at(t, row, column) + (cell != NULL ? cell->count : 0);
}

uint64_t
tally_count(const struct tally *t, size_t row, size_t column)
{
	uint64_t sum = 0;
	size_t n;

	if (!is_summed(t, row, column))
		return kept_count(t, row, column);
	if (t->summed == TALLY_BY_ROWS) {
		n = t->is_mixed && t->end_column >= t->columns ? t->end_column + 1 : t->columns;
		for (size_t i = 1; i < n; i++)
			sum += kept_count(t, row, i - 1);
	} else {
		n = t->is_mixed && t->end_row >= t->rows ? t->end_row + 1 : t->rows;
		for (size_t i = 1; i < n; i++)
			sum += kept_count(t, i - 1, column);
	}
	return sum;
}

int
tally_bytes(const struct tally *t, size_t row, const uint32_t *order, size_t n, unsigned char *byte,
    uint64_t *total)
{
	size_t r = row + 1;		/* the total is 0 */
	unsigned all = 0;
	uint64_t sum = 0;

	if (t->sides > 0 || t->is_mixed || r >= t->rows || is_summed(t, row, 0))
		return 0;
	for (size_t i = 0; i < n; i++) {
		size_t c = order[i] + (size_t)1;

		byte[i] = c < t->columns ? t->dense[r * t->columns + c] : 0;
		all |= byte[i];
		sum += byte[i];
	}
	*total = is_summed(t, row, TALLY_TOTAL) && all < KEPT ? sum : tally_count(t, row, TALLY_TOTAL);
	return 1;
}

unsigned char *
tally_square(const struct tally *t, const uint32_t *order, size_t n)
{
	unsigned char *square;
	uint32_t *place;	/* in the order; n: not in it */

	if (t->sides == 0 || t->rows > 0 || t->is_mixed || n > t->sides)
		return NULL;
	square = mem_zero(n, n);
	place = mem_zero(t->sides, sizeof *place);
	for (size_t i = 0; i < t->sides; i++)
		place[i] = (uint32_t)n;
	for (size_t i = 0; i < n; i++)
		if (order[i] < t->sides)
			place[order[i]] = (uint32_t)i;
	/* As they lie; few pairs are met, of all that there are. */
	for (size_t i = 0; i < t->sides; i++)
		for (size_t k = 0; k <= i; k++) {
			unsigned char byte = t->triangle[halfsquare_at(i, k)];

			if (byte != 0 && place[i] < n && place[k] < n)
				square[place[i] * n + place[k]] = square[place[k] * n + place[i]] = byte;
		}
	free(place);
	return square;
}

const struct tally_cell *
tally_at(const struct tally *t, size_t row, size_t column)
{
	static struct tally_cell both;
	unsigned byte = dense_at(t, row, column);
	const struct tally_cell *cell = cell_at(t, row, column, byte);
	uint64_t count = is_summed(t, row, column) ? tally_count(t, row, column) :
	    byte + triangle_at(t, row, column);

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

/* Counts up to the last that is not 0, if there is one. */
static void
give_row(void (*take)(void *, const struct tally_piece *), void *taker, enum tally_kind kind,
    size_t row, const unsigned char *counts, size_t n)
{
	struct tally_piece piece = { .kind = kind, .row = row, .counts = counts };

	while (n > 0 && counts[n - 1] == 0)
		n--;
	piece.n = n;
	if (n > 0)
		take(taker, &piece);
}

void
tally_each(const struct tally *t, void (*take)(void *, const struct tally_piece *), void *taker)
{
	for (size_t i = 0; i < t->sides; i++) {
		const unsigned char *row = t->triangle + halfsquare_at(i, 0);

		give_row(take, taker, TALLY_ARE_PAIRS, i, row, i + 1);
		for (size_t k = 0; k <= i; k++)
			if (row[k] >= KEPT)
				give(take, taker, TALLY_IS_PAIR, i, k, triangle_at(t, i, k) - row[k]);
	}
	for (size_t r = 0; r < t->rows; r++) {
		const unsigned char *row = t->dense + r * t->columns;	/* the total first */

		give(take, taker, TALLY_IS_COUNT, r - 1, TALLY_TOTAL, row[0]);
		give_row(take, taker, TALLY_ARE_COUNTS, r - 1, row + 1, t->columns - 1);
	}
	for (size_t i = 0; i < t->slots; i++) {
		const struct tally_cell *cell = &t->cell[i];
		struct tally_piece piece = { .kind = TALLY_IS_SUM, .count = cell->count,
			.row = (size_t)(cell->key >> 32) - 2,
			.column = (size_t)(cell->key & UINT32_MAX) - 2, .sum = cell->sum };

		if (cell->key == 0 || piece.column == OF_TRIANGLE)
			continue;
		if (cell->sum.high == 0 && cell->sum.low == 0 && cell->count > 0)
			piece.kind = TALLY_IS_COUNT;	/* perhaps the rest of a byte */
		take(taker, &piece);
	}
}

static void
join_pair(struct tally *t, size_t row, size_t column, uint64_t count)
{
	size_t highest = row > column ? row : column, at = halfsquare_at(row, column);

	if (highest < t->sides || widen_triangle(t, highest + 1)) {
		add_rest(t, &t->triangle[at], at, OF_TRIANGLE, count);
		return;
	}
	tally_add(t, row, column, count, NULL);
	if (row != column)
		tally_add(t, column, row, count, NULL);
}

/* Most places of a row are empty. */
static void
join_row(struct tally *t, const struct tally_piece *p, const size_t *columns)
{
	for (size_t i = 0; i < p->n; i++) {
		size_t column = columns != NULL ? columns[i] : i;

		if (i + 8 <= p->n && word_load((const char *)p->counts + i) == 0)
			i += 7;
		else if (p->counts[i] != 0 && p->kind == TALLY_ARE_PAIRS)
			join_pair(t, p->row, column, p->counts[i]);
		else if (p->counts[i] != 0)
			tally_add(t, p->row, column, p->counts[i], NULL);
	}
}

void
tally_join(struct tally *t, const struct tally_piece *p, const size_t *columns)
{
	struct tally_cell *cell;

	switch (p->kind) {
	case TALLY_IS_PAIR:
		join_pair(t, p->row, p->column, p->count);
		break;
	case TALLY_IS_COUNT:
		tally_add(t, p->row, p->column, p->count, NULL);
		break;
	case TALLY_IS_SUM:
		cell = find_near(t, p->row, p->column);
		cell->count += p->count;
		number_join(&cell->sum, &p->sum);
		break;
	case TALLY_ARE_COUNTS:
	case TALLY_ARE_PAIRS:
		join_row(t, p, columns);
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
	return 1;		/* a count in a byte alone does fit */
}

void
tally_release(struct tally *t)
{
	free(t->cell);
	free(t->near);
	free(t->single);
	free(t->amounts);
	free(t->of_one);
	free(t->dense);
	free(t->triangle);
	*t = (struct tally){ 0 };
}
