#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/commalist.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "csv/write.h"
#include "linefit.h"
#include "matrix.h"

_Static_assert((int)TALLY_KEPT == (int)COMMALIST_BELOW, "what a byte says");

static int
is_of_unlike(const struct axis *a)
{
	static const char *const name[] = { "indicator", "figure", "question" };

	for (size_t i = 0; i < sizeof name / sizeof *name; i++)
		if (strcmp(a->name, name[i]) == 0)
			return 1;
	return 0;
}

int
matrix_has_unlike(const struct request *r)
{
	/* The parts say so where they hold counts; a whole long table does not. */
	int counts = r->amount == NULL || r->sum.len == 1;

	return !counts && (is_of_unlike(&r->rows) || is_of_unlike(&r->columns));
}

static void
add_cell(const struct request *r, struct buf *b, size_t row, size_t column)
{
	const struct tally_cell *cell = tally_at(&r->tally, row, column);
	char text[NUMBER_TEXT];
	int64_t total = 0;

	if (r->amount == NULL) {
		buf_addu(b, cell != NULL ? cell->count : 0);
		return;
	}
	/* (A long table keeps them: they tell --merge that it is whole.) */
	if ((row == TALLY_TOTAL || column == TALLY_TOTAL) && !r->lengthy && matrix_has_unlike(r))
		return;
	/* Where no amount was met there is no mean; where rows were, no sum either. */
	if (cell == NULL ? r->mean : cell->count == 0)
		return;
	if (cell != NULL)
		tally_sum(&r->tally, cell, &total);	/* fits: see is_writable() */
	number_format(text, r->mean ? number_mean(total, cell->count) : total);
	/* See matrix_merge(): parts tell a sum that is 0 from one of no rows. */
	if (r->lengthy && cell != NULL && total == 0)
		strcpy(text, MATRIX_KNOWN_ZERO);
	buf_adds(b, text);
}

static const char *
label(const struct request *r, struct axis *a, size_t i)
{
	const char *text = i == TALLY_TOTAL ? "total" : axis_label(a, i);

	return *text == '\0' && !r->lengthy ? "-" : text;
}

/* The values of an axis in order, with the total after them. */
static size_t
value_at(const struct axis *a, size_t i)
{
	return i < a->n_order ? a->order[i] : TALLY_TOTAL;
}

/* A cell of a long table, with its labels before it. */
static void
write_cell(struct request *r, struct rows *out, size_t row, size_t column, const char *text)
{
	const char *cell[3] = { label(r, &r->rows, row), label(r, &r->columns, column), text };

	for (int i = 0; i < 3; i++) {
		r->origin.check = origin_check(r->origin.check, cell[i], strlen(cell[i]));
		rows_text(out, cell[i]);
	}
	r->origin.cells++;
}

/* A row of a long table that is no cell, and adds nothing to any. */
static void
write_mark(const struct request *r, struct rows *out,
    void (*add)(struct buf *, const struct origin *))
{
	struct buf text = { 0 };

	add(&text, &r->origin);
	rows_text(out, "total");
	rows_text(out, text.data);
	rows_text(out, "0");
	buf_release(&text);
}

enum { SOON = 16 };	/* the row that is written so many rows later is on its way to the processor */

/* A row of counts as CSV, at once: tables of actors have millions of them.  Its bytes may be known. */
static void
write_counts(struct request *r, struct rows *out, struct buf *name, size_t row,
    const unsigned char *byte, unsigned char *of_row)
{
	const struct axis *columns = &r->columns;
	const char *text = label(r, &r->rows, row);
	uint64_t total = 0;
	char *start, *to;

	buf_clear(name);
	csv_add_field(name, text, strlen(text));
	start = rows_room(out, name->len + (columns->n_order + 1) * COMMALIST_LONGEST + COMMALIST_NEAR);
	to = (char *)memcpy(start, buf_text(name), name->len) + name->len;
	if (byte == NULL && tally_bytes(&r->tally, row, columns->order, columns->n_order, of_row, &total))
		byte = of_row;
	else if (byte == NULL)
		total = tally_count(&r->tally, row, TALLY_TOTAL);
	for (size_t k = 0; k < columns->n_order; k++) {
		if (byte != NULL)
			k += commalist_put(&to, byte + k, columns->n_order - k);
		if (k < columns->n_order)
			to = commalist_add(to, tally_count(&r->tally, row, columns->order[k]));
	}
	if (!axis_are_square(&r->rows, columns))
		to = commalist_add(to, total);
	*to++ = '\n';
	rows_take(out, (size_t)(to - start), 1);
}

/* The names of the columns, and what stands in each: what is at the heads may be a year, and is a label. */
static struct rows *
begin_table(struct request *r, enum rows_format format, size_t ncolumns)
{
	size_t names = r->lengthy ? 3 : ncolumns + 1, labels = r->lengthy ? 2 : 1;
	const char **name = mem_zero(names, sizeof *name);
	char **label_of = mem_zero(ncolumns, sizeof *label_of);
	struct rows *out;

	name[0] = r->rows.name;
	if (r->lengthy) {
		name[1] = r->columns.name;
		name[2] = "value";
	}
	for (size_t k = 0; k < ncolumns && !r->lengthy; k++) {
		const char *text = label(r, &r->columns, value_at(&r->columns, k));

		name[k + 1] = label_of[k] = mem_copy(text, strlen(text));
	}
	out = rows_begin(format, names, name);
	for (size_t k = 0; k < names; k++)
		rows_kind(out, k, k < labels ? CELLKIND_TEXT : CELLKIND_NUMBER);
	for (size_t k = 0; k < ncolumns; k++)
		free(label_of[k]);
	free(label_of);
	free(name);
	return out;
}

/* The i-th row, its cells by way of a buffer each; of a long table a row for each cell. */
static void
write_row(struct request *r, struct rows *out, size_t i, struct buf *cells, size_t ncolumns)
{
	size_t row = value_at(&r->rows, i);

	if (!r->lengthy)
		rows_text(out, label(r, &r->rows, row));
	for (size_t k = 0; k < ncolumns; k++) {
		size_t column = value_at(&r->columns, k);

		buf_clear(&cells[k]);
		if (r->share.of != SHARE_OF_NOTHING && row != TALLY_TOTAL && column != TALLY_TOTAL)
			share_add(&cells[k], &r->share, i, k);
		else
			add_cell(r, &cells[k], row, column);
		if (r->lengthy)
			write_cell(r, out, row, column, buf_text(&cells[k]));
		else
			rows_text(out, buf_text(&cells[k]));
	}
}

/* ---- a table that is too large to write all of ---- */

struct met {
	struct request *request;
	struct rows *out;
};

static void
write_met_row(void *arg, size_t row, const struct pairruns_cell *cell, size_t cells)
{
	const struct met *m = arg;
	struct request *r = m->request;
	struct buf count = { 0 };

	for (size_t i = 0; i < cells; i++) {
		buf_clear(&count);
		buf_addu(&count, cell[i].count);
		write_cell(r, m->out, r->rows.order[row], r->columns.order[cell[i].column], count.data);
	}
	buf_release(&count);
}

/* Of who stands together only what was met, as a long table; 0: it is none that can be written so. */
static int
write_met(struct request *r, enum rows_format format)
{
	struct met m = { .request = r };

	if (!r->lengthy || r->amount != NULL || r->origin.parts > 0 || !axis_are_square(&r->rows, &r->columns) ||
	    !tally_has_met(&r->tally))
		return 0;
	m.out = begin_table(r, format, r->columns.n_order);
	r->origin.check = ORIGIN_DIGEST;
	write_mark(r, m.out, origin_add_met);
	tally_each_met(&r->tally, r->rows.order, r->rows.n_order, write_met_row, &m);
	write_mark(r, m.out, origin_add);
	rows_end(m.out);
	return 1;
}

/* ---- sums with signs ---- */

static int64_t
sum_at(const struct request *r, size_t row, size_t column)
{
	const struct tally_cell *cell = tally_at(&r->tally, row, column);
	int64_t sum = 0;

	if (cell != NULL)
		tally_sum(&r->tally, cell, &sum);	/* fits: see is_writable() */
	return sum;
}

/* Does a line, whose rows of the log may count in several of its cells, go with its total, or its own cell? */
static int
line_fits(const struct request *r, size_t at, const struct axis *along, int is_row, size_t total)
{
	struct linefit line = { 0 };
	int64_t whole = is_row ? sum_at(r, at, total) : sum_at(r, total, at);

	for (size_t k = 0; k < along->n_order; k++)
		linefit_add(&line, is_row ? sum_at(r, at, along->order[k]) : sum_at(r, along->order[k], at));
	return axis_has_one_value(along) || (total == TALLY_TOTAL ? linefit_holds(&line, whole, 0) : line.most <= whole);
}

/*
 * Where amounts are below 0 a list's total may be less than one of its cells, or more than all: then --merge is told
 * that it is so, for it takes that for a number that was changed.
 */
static int
looks_changed(const struct request *r, int square)
{
	int fits = 1;

	if (r->amount == NULL || (axis_has_one_value(&r->rows) && axis_has_one_value(&r->columns)))
		return 0;
	for (size_t i = 0; fits && i < r->rows.n_order + !square; i++) {
		size_t row = value_at(&r->rows, i);

		fits = line_fits(r, row, &r->columns, 1, square ? row : TALLY_TOTAL);
	}
	for (size_t k = 0; fits && !square && k <= r->columns.n_order; k++)
		fits = line_fits(r, value_at(&r->columns, k), &r->rows, 0, TALLY_TOTAL);
	return !fits;
}

static int
is_too_large(size_t rows, size_t columns)
{
	return rows > 0 && columns > TALLY_MOST / rows;
}

void
matrix_write(struct request *r, enum rows_format format)
{
	int square = axis_are_square(&r->rows, &r->columns);
	int counts = r->amount == NULL && !r->lengthy;
	size_t nrows = r->rows.n_order + !square, ncolumns = r->columns.n_order + !square;
	struct buf *cells = mem_zero(nrows > 0 ? ncolumns : 0, sizeof *cells);
	unsigned char *bytes = NULL, *of_row = mem_zero(r->columns.n_order, 1);
	struct buf name_text = { 0 };
	struct rows *out;

	if (is_too_large(nrows, ncolumns) && write_met(r, format)) {
		free(cells);
		free(of_row);
		return;
	}
	if (is_too_large(nrows, ncolumns))
		die("a table of %zu times %zu cells is too large; choose fewer ROWS or COLS, "
		    "or narrow it with --period", nrows, ncolumns);
	out = begin_table(r, format, ncolumns);
	r->origin.check = ORIGIN_DIGEST;
	if (r->origin.parts > 0)
		write_mark(r, out, origin_add_part);
	if (square && counts && ncolumns == nrows && nrows > 0 &&
	    memcmp(r->rows.order, r->columns.order, nrows * sizeof *r->rows.order) == 0)
		bytes = tally_square(&r->tally, r->rows.order, nrows);
	for (size_t i = 0; i < nrows; i++) {
		tally_expect(&r->tally, value_at(&r->rows, i + SOON));
		if (counts && r->share.of == SHARE_OF_NOTHING && rows_are_plain(out))
			write_counts(r, out, &name_text, value_at(&r->rows, i),
			    bytes != NULL ? bytes + i * ncolumns : NULL, of_row);
		else
			write_row(r, out, i, cells, ncolumns);
	}
	if (r->lengthy && (r->origin.parts > 0 || (square && nrows < 2) || looks_changed(r, square)))
		write_mark(r, out, origin_add);
	rows_end(out);
	for (size_t k = 0; k < ncolumns && nrows > 0; k++)
		buf_release(&cells[k]);
	buf_release(&name_text);
	free(bytes);
	free(of_row);
	free(cells);
}
