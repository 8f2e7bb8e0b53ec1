#include <stdlib.h>
#include <string.h>

#include "analysis/tally.h"
#include "base/diag.h"
#include "base/halfsquare.h"
#include "base/mem.h"

void
tally_new_cells(struct tally *t, size_t n)
{
	if (n > TALLY_MOST - t->n)
		die("a table of more than %d cells is too large; choose fewer ROWS or COLS, "
		    "or narrow it with --period", TALLY_MOST);
	t->n += n;
}

/* The cell that is searched for, made if it is not there. */
static struct tally_cell *
need(struct tally *t, size_t row, size_t column)
{
	size_t used = t->cells.used;
	struct tally_cell *cell = tallycells_need(&t->cells, row, column);

	if (t->cells.used > used) {
		tally_new_cells(t, 1);
		t->is_mixed = 1;
		if (row != TALLY_TOTAL && row >= t->end_row)
			t->end_row = row + 1;
		if (column != TALLY_TOTAL && column >= t->end_column)
			t->end_column = column + 1;
	}
	return cell;
}

/* ---- counts in dense tables: no search, and a byte a cell ---- */

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
	size_t rows = enlarge(t->rows > 0 ? t->rows : 8, row + 1), columns = t->columns;
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

/* ---- rows that are listed ---- */

/* Would most rows of a large table be those of pairs that a small file does not have? */
static int
are_scattered(const struct tally *t, size_t row, size_t column)
{
	size_t rows = row < t->rows ? t->rows : row + 1, columns = column < t->columns ? t->columns : column + 1;

	return t->of_pairs && t->is_small && t->n_listed == 0 && rows > TALLY_AT_HAND / columns;
}

/* From now on rows have places as they are met: those that there are keep their order, and the empty ones go. */
static void
list_rows(struct tally *t)
{
	size_t n = 1;		/* the total stays where it is */

	for (size_t r = 1; r < t->rows; r++) {
		const unsigned char *row = t->dense + r * t->columns;
		size_t k = 0;

		while (k < t->columns && row[k] == 0)
			k++;
		if (k == t->columns)
			continue;
		*pairtable_need(&t->listed, 0, r) = (uint32_t)n;
		memmove(t->dense + n++ * t->columns, row, t->columns);
		t->end_row = r > t->end_row ? r : t->end_row;
	}
	if (t->rows > n)
		memset(t->dense + n * t->columns, 0, (t->rows - n) * t->columns);
	t->n_listed = n;
}

/* The place of a row in the dense table, given if it has none. */
static size_t
need_place(struct tally *t, size_t row)
{
	uint32_t *place;

	if (t->n_listed == 0 || row == TALLY_TOTAL)
		return row + 1;		/* the total is 0 */
	place = pairtable_need(&t->listed, 0, row + 1);
	if (*place == 0) {
		*place = (uint32_t)t->n_listed++;
		t->end_row = row >= t->end_row ? row + 1 : t->end_row;
	}
	return *place;
}

/* The same, where nothing may be given: one that no table has. */
static size_t
place_of(const struct tally *t, size_t row)
{
	const uint32_t *place;

	if (t->n_listed == 0 || row == TALLY_TOTAL)
		return row + 1;
	place = pairtable_find(&t->listed, 0, row + 1);
	return place != NULL ? *place : SIZE_MAX;
}

int
tally_widen(struct tally *t, size_t row, size_t column)
{
	return t->n_listed == 0 && !are_scattered(t, row, column) && widen(t, row, column);
}

/* ---- one cell ---- */

void
tally_add_rest(struct tally *t, unsigned char *byte, size_t row, size_t column, uint64_t count)
{
	uint64_t sum = *byte + count;
	int is_mixed = t->is_mixed;
	size_t n = t->n;

	if (sum < TALLY_BYTE) {
		*byte = (unsigned char)sum;
		return;
	}
	*byte = (unsigned char)(TALLY_KEPT + sum % TALLY_KEPT);
	need(t, row, column)->count += sum - *byte;
	t->is_mixed = is_mixed;
	t->n = n;		/* it is no other cell */
}

/* Count in a cell; 0: it is to be counted elsewhere. */
static inline int
add_dense(struct tally *t, size_t row, size_t column, uint64_t count)
{
	size_t r, c = column + 1;	/* the total is 0 */
	unsigned char *byte;

	if (count == 0)
		return 0;	/* met, and nothing more: that a cell of zero cannot say */
	r = need_place(t, row);
	if (r >= t->rows || c >= t->columns) {
		if (are_scattered(t, r, c)) {
			list_rows(t);
			r = need_place(t, row);
		}
		if ((r >= t->rows || c >= t->columns) && !widen(t, r, c))
			return 0;
	}
	byte = &t->dense[r * t->columns + c];
	if (*byte == 0)
		tally_new_cells(t, 1);
	if (count == 1 && *byte < TALLY_BYTE - 1)
		++*byte;
	else
		tally_add_rest(t, byte, row, column, count);
	return 1;
}

static unsigned
dense_at(const struct tally *t, size_t row, size_t column)
{
	size_t r = place_of(t, row), c = column + 1;

	return r < t->rows && c < t->columns ? t->dense[r * t->columns + c] : 0;
}

int
tally_widen_triangle(struct tally *t, size_t least)
{
	enum { MOST_SIDES = 4472 };	/* whose square is TALLY_MOST */
	size_t sides = t->sides > 0 ? t->sides : 64, old = t->sides * (t->sides + 1) / 2, all;

	if (least > MOST_SIDES)
		return 0;
	/* An eighth more, for that is a quarter of its bytes. */
	while (sides < least)
		sides += sides / 8;
	all = sides * (sides + 1) / 2;
	t->triangle = mem_resize(t->triangle, all, 1);
	memset(t->triangle + old, 0, all - old);
	t->sides = sides;
	return 1;
}

uint64_t
tally_triangle_at(const struct tally *t, size_t row, size_t column)
{
	size_t at = halfsquare_at(row, column);
	const struct tally_cell *rest = NULL;

	if (row >= t->sides || column >= t->sides)
		return 0;
	if (t->triangle[at] >= TALLY_KEPT)
		rest = tallycells_find(&t->cells, at, TALLY_OF_TRIANGLE);
	return t->triangle[at] + (rest != NULL ? rest->count : 0);
}

void
tally_add(struct tally *t, size_t row, size_t column, uint64_t count, const int64_t *amount)
{
	struct tally_cell *cell;

	if (amount == NULL && add_dense(t, row, column, count))
		return;
	cell = need(t, row, column);
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

void
tally_add_sum(struct tally *t, size_t row, size_t column, uint64_t count, const struct number_sum *sum)
{
	struct tally_cell *cell = need(t, row, column);

	cell->count += count;
	number_join(&cell->sum, sum);
}

void
tally_add_pairs(struct tally *t, size_t row, size_t column, uint64_t count)
{
	size_t highest = row > column ? row : column, at = halfsquare_at(row, column);

	if (highest < t->sides || tally_widen_triangle(t, highest + 1)) {
		tally_add_rest(t, &t->triangle[at], at, TALLY_OF_TRIANGLE, count);
		return;
	}
	if (!t->is_whole) {
		tally_add(t, row, column, count, NULL);
		if (row != column)
			tally_add(t, column, row, count, NULL);
		return;
	}
	if (highest >= PAIRRUNS_NUMBERS)
		die("a table of more than %d cells is too large; choose fewer ROWS or COLS, "
		    "or narrow it with --period", TALLY_MOST);
	pairruns_add(&t->far, row, column, count);
}

int
tally_has_met(const struct tally *t)
{
	return t->is_whole && t->rows == 0 && !t->is_mixed;
}

void
tally_each_met(struct tally *t, const uint32_t *order, size_t n,
    void (*take)(void *, size_t, const struct pairruns_cell *, size_t), void *arg)
{
	uint32_t *rank;

	for (size_t i = 0; i < t->sides; i++)
		for (size_t k = 0; k <= i; k++)
			pairruns_add(&t->far, i, k, tally_triangle_at(t, i, k));
	rank = mem_zero(n + 1, sizeof *rank);
	for (size_t i = 0; i < n; i++)
		rank[order[i]] = (uint32_t)i;
	pairruns_by_rows(&t->far, rank, n, take, arg);
	free(rank);
	tally_release(t);
}

/* ---- asking ---- */

/* The cell that is searched for, if there is one. */
static const struct tally_cell *
cell_at(const struct tally *t, size_t row, size_t column, unsigned byte)
{
	return t->is_mixed || byte >= TALLY_KEPT ? tallycells_find(&t->cells, row, column) : NULL;
}

/* Is it a total that is the sum of its cells? */
static int
is_summed(const struct tally *t, size_t row, size_t column)
{
	return (t->summed == TALLY_ROWS_SUMMED && column == TALLY_TOTAL && row != TALLY_TOTAL) ||
	    (t->summed == TALLY_COLUMNS_SUMMED && row == TALLY_TOTAL && column != TALLY_TOTAL);
}

static uint64_t
kept_count(const struct tally *t, size_t row, size_t column)
{
	unsigned byte = dense_at(t, row, column);
	const struct tally_cell *cell = cell_at(t, row, column, byte);

	return byte + tally_triangle_at(t, row, column) + (cell != NULL ? cell->count : 0);
}

uint64_t
tally_count(const struct tally *t, size_t row, size_t column)
{
	uint64_t sum = 0;
	size_t n;

	if (!is_summed(t, row, column))
		return kept_count(t, row, column);
	if (t->summed == TALLY_ROWS_SUMMED) {
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
	size_t r = place_of(t, row);
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
	*total = is_summed(t, row, TALLY_TOTAL) && all < TALLY_KEPT ? sum : tally_count(t, row, TALLY_TOTAL);
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
	    byte + tally_triangle_at(t, row, column);

	if (count == 0)
		return cell;
	both = cell != NULL ? *cell : (struct tally_cell){ 0 };
	both.count += count;
	return &both;
}

static size_t
later(size_t a, size_t b)
{
	return a > b ? a : b;
}

void
tally_keep_totals(struct tally *t)
{
	size_t rows = later(t->rows, t->end_row + 1), columns = later(t->columns, t->end_column + 1);
	enum tally_summed summed = t->summed;

	for (size_t i = 1; i < (summed == TALLY_ROWS_SUMMED ? rows : columns); i++) {
		size_t row = summed == TALLY_ROWS_SUMMED ? i - 1 : TALLY_TOTAL;
		size_t column = summed == TALLY_ROWS_SUMMED ? TALLY_TOTAL : i - 1;
		uint64_t total;

		t->summed = summed;
		total = tally_count(t, row, column);
		t->summed = TALLY_ALL_KEPT;
		if (total > 0)
			tally_add(t, row, column, total, NULL);
	}
	t->summed = TALLY_ALL_KEPT;
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

	for (size_t i = 0; i < t->cells.slots; i++) {
		struct tally_cell cell = t->cells.cell[i];

		if (cell.key == 0)
			continue;
		if (t->adds_counts)
			cell.count += dense_at(t, tallycells_row(&cell), tallycells_column(&cell));
		if (!tally_sum(t, &cell, &total))
			return 0;
	}
	return 1;		/* a count in a byte alone does fit */
}

void
tally_release(struct tally *t)
{
	tallycells_release(&t->cells);
	pairruns_release(&t->far);
	pairtable_release(&t->listed);
	free(t->dense);
	free(t->triangle);
	*t = (struct tally){ 0 };
}
