#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "csv/write.h"
#include "matrix.h"

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
label(const struct request *r, const struct axis *a, size_t i)
{
	const char *text = i == TALLY_TOTAL ? "total" : intern_text(&a->values, i);

	return *text == '\0' && !r->lengthy ? "-" : text;
}

/* The order of an axis, with the total after it. */
static size_t *
with_total(const struct axis *a, int square, size_t *n)
{
	size_t *order = mem_zero(a->n_order + 1, sizeof *order);

	*n = a->n_order;
	for (size_t i = 0; i < a->n_order; i++)
		order[i] = a->order[i];
	if (!square)
		order[(*n)++] = TALLY_TOTAL;
	return order;
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

/* A row of counts as CSV, at once: tables of actors have millions of them. */
static void
write_counts(const struct request *r, struct rows *out, struct buf *line, size_t row,
    const size_t *column, size_t n)
{
	const char *name = label(r, &r->rows, row);

	buf_clear(line);
	csv_add_field(line, name, strlen(name));
	for (size_t k = 0; k < n; k++) {
		uint64_t count = tally_count(&r->tally, row, column[k]);
		char *to = buf_room(line, 2);

		*to = ',';
		line->len++;
		if (count < 10) {
			to[1] = (char)('0' + count);
			line->len++;
		} else {
			buf_addu(line, count);
		}
	}
	rows_plain(out, "", 0, buf_text(line), line->len);
}

void
matrix_write(struct request *r, enum rows_format format)
{
	size_t nrows, ncolumns;
	int square = tally_is_square(&r->rows, &r->columns);
	size_t *row = with_total(&r->rows, square, &nrows);
	size_t *column = with_total(&r->columns, square, &ncolumns);
	const char **name = mem_zero(ncolumns + 3, sizeof *name);
	struct buf *cells = mem_zero(nrows > 0 ? ncolumns : 0, sizeof *cells);
	struct buf line = { 0 };
	struct rows *out;

	if (nrows > 0 && ncolumns > TALLY_MOST / nrows)
		die("a table of %zu times %zu cells is too large; choose fewer ROWS or COLS, "
		    "or narrow it with --period", nrows, ncolumns);
	name[0] = r->rows.name;
	name[1] = r->columns.name;
	name[2] = "value";
	for (size_t k = 0; k < ncolumns && !r->lengthy; k++)
		name[k + 1] = label(r, &r->columns, column[k]);
	out = rows_begin(format, r->lengthy ? 3 : ncolumns + 1, name);
	r->origin.check = ORIGIN_DIGEST;
	if (r->origin.parts > 0)
		write_mark(r, out, origin_add_part);
	for (size_t i = 0; i < nrows; i++) {
		if (r->amount == NULL && !r->lengthy && rows_are_plain(out)) {
			write_counts(r, out, &line, row[i], column, ncolumns);
			continue;
		}
		if (!r->lengthy)
			rows_text(out, label(r, &r->rows, row[i]));
		for (size_t k = 0; k < ncolumns; k++) {
			buf_clear(&cells[k]);
			add_cell(r, &cells[k], row[i], column[k]);
			if (r->lengthy)
				write_cell(r, out, row[i], column[k], buf_text(&cells[k]));
			else
				rows_text(out, buf_text(&cells[k]));
		}
	}
	if (r->lengthy && (r->origin.parts > 0 || (square && nrows < 2)))
		write_mark(r, out, origin_add);
	rows_end(out);
	for (size_t k = 0; k < ncolumns && nrows > 0; k++)
		buf_release(&cells[k]);
	buf_release(&line);
	free(cells);
	free(name);
	free(row);
	free(column);
}
