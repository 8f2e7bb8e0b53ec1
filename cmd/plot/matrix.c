#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "csv/csv.h"
#include "output/chart.h"
#include "plot.h"

enum { MOST_CELLS = 20000 };	/* of a picture that somebody looks at */

static int
is_total(const char *text, size_t len)
{
	return text_is(text, len, "total");
}

static char *
copy_field(struct csv_field f)
{
	return mem_copy(f.text, f.len);
}

/* Is it a log, which somebody meant to be counted first? */
static int
is_log(const struct csv *in)
{
	return csv_column(in, "date") >= 0 && csv_column(in, "form") >= 0 && csv_column(in, "actors") >= 0;
}

/* A cell: a number, or nothing where nothing is known.  0: it is neither, which is reported, but of a log. */
static int
read_cell(struct csv *in, int column, int64_t *value)
{
	struct csv_field f = csv_field(in, column);
	const char *wrong;
	struct place p;

	*value = CHART_UNKNOWN;
	if (f.len == 0)
		return 1;
	wrong = number_parse(f.text, f.len, value);
	if (wrong == NULL)
		return 1;
	if (!is_log(in)) {
		p = csv_place(in, column);
		diag_fault(&p, TOPIC_VALUE, "'%s' is not a number for '%s'; %s", shown(f.text, f.len),
		    csv_name(in, (size_t)column), wrong);
	}
	return 0;
}

static int
refuse(const struct csv *in, const char *why)
{
	struct place p = csv_header_place(in, 0);

	diag_fault(&p, TOPIC_SYNTAX, "%s", translate(why));
	return 0;
}

/* 0: something in it is wrong; of a log that is told by the caller. */
static int
read_rows(struct matrix *m, struct csv *in, int has_total)
{
	size_t cap = 0, cells = 0, totals = 0;
	int good = 1;

	while (csv_next(in)) {
		char **row;

		good &= csv_check_text(in, 0);
		if ((m->rows + 1) * m->columns > MOST_CELLS)
			die("a table of more than %d cells is too large for a picture; narrow it with mc-matrix --period",
			    MOST_CELLS);
		row = m->row = mem_grow(m->row, &cap, m->rows + 1, sizeof *m->row);
		m->value = mem_grow(m->value, &cells, (m->rows + 1) * m->columns + 1, sizeof *m->value);
		row[m->rows] = copy_field(csv_field(in, 0));
		for (size_t i = 0; i < m->columns; i++)
			good &= read_cell(in, (int)i + 1, &m->value[m->rows * m->columns + i]);
		if (has_total) {
			m->total_of_row = mem_grow(m->total_of_row, &totals, m->rows + 1, sizeof *m->total_of_row);
			good &= read_cell(in, (int)m->columns + 1, &m->total_of_row[m->rows]);
		}
		m->rows++;
		/* Once for all, and not at each of its cells. */
		if (!good && is_log(in))
			break;
	}
	return good;
}

int
matrix_read(struct matrix *m, const char *path)
{
	struct csv *in = csv_open_path(path);
	size_t n;
	int good, has_total;

	*m = (struct matrix){ 0 };
	if (in == NULL)
		return 0;
	n = csv_columns(in);
	has_total = n > 1 && is_total(csv_name(in, n - 1), strlen(csv_name(in, n - 1)));
	n -= (size_t)has_total;
	if (n == 0) {
		csv_close(in);
		return 0;
	}
	m->columns = n - 1;
	m->column = mem_zero(m->columns, sizeof *m->column);
	for (size_t i = 0; i < m->columns; i++)
		m->column[i] = mem_copy(csv_name(in, i + 1), strlen(csv_name(in, i + 1)));
	good = read_rows(m, in, has_total);
	/* Also of a house that has none yet, which would be an empty picture. */
	if (is_log(in) && (!good || m->rows == 0))
		good = refuse(in, "this is a log, and a picture is of counts; "
		    "count it first: mc-matrix form month FILE | mc-plot bars");
	/* Of no entries mc-matrix writes totals alone, or the head of a square. */
	if (good && m->columns == 0 && m->rows > 0 && !has_total)
		good = refuse(in, "there is no column of numbers; give the table that mc-matrix writes");
	good &= csv_left_out(in) == 0;
	csv_close(in);
	if (m->rows > 0 && is_total(m->row[m->rows - 1], strlen(m->row[m->rows - 1]))) {
		free(m->row[--m->rows]);
		m->total_of_column = mem_zero(m->columns, sizeof *m->total_of_column);
		memcpy(m->total_of_column, m->value + m->rows * m->columns, m->columns * sizeof *m->value);
	}
	return good;
}

void
matrix_release(struct matrix *m)
{
	for (size_t i = 0; i < m->rows; i++)
		free(m->row[i]);
	for (size_t i = 0; i < m->columns && m->column != NULL; i++)
		free(m->column[i]);
	free(m->row);
	free(m->column);
	free(m->value);
	free(m->total_of_row);
	free(m->total_of_column);
}
