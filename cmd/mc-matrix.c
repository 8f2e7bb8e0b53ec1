/*
 * mc-matrix - cross-tabulate two columns of CSV, or what is derived from them.
 *
 *	mc-log kvarterhuset hedemarken | mc-matrix form month
 *
 * See mc-matrix(1).
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/progress.h"
#include "base/safe.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "matrix/matrix.h"
#include "output/rows.h"
#include "sheet/saved.h"

enum { SUM, MEAN, LONG, MERGE, APART, SKIP_INVALID, PERIOD, OUTPUT, TODAY };

static const struct opt options[] = {
	[SUM] = { "sum", 0, "COLUMN", 0, "add up a column instead of counting rows", OPT_COLUMN },
	[MEAN] = { "mean", 0, "COLUMN", 0, "the mean of a column, empty cells aside", OPT_COLUMN },
	[LONG] = { "long", 0, 0, 0, "write ROWS,COLS,value, a line a cell", OPT_FLAG },
	[MERGE] = { "merge", 0, 0, 0, "add up long tables that come one after another", OPT_FLAG },
	[APART] = { "apart", 0, 0, 0, "actors of each centre by themselves, as centre/id", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0), [PERIOD] = OPT_PERIOD(0), [OUTPUT] = OPT_OUTPUT(0),
	[TODAY] = OPT_TODAY, OPT_END
};

/* ---- writing ---- */

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
		number_total(&cell->sum, &total);	/* fits: see is_writable() */
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

static void
write_table(const struct request *r, enum rows_format format)
{
	size_t nrows, ncolumns;
	int square = tally_is_square(&r->rows, &r->columns);
	size_t *row = with_total(&r->rows, square, &nrows);
	size_t *column = with_total(&r->columns, square, &ncolumns);
	const char **name = mem_zero(ncolumns + 3, sizeof *name);
	struct buf *cells = mem_zero(nrows > 0 ? ncolumns : 0, sizeof *cells);
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
	for (size_t i = 0; i < nrows; i++) {
		if (!r->lengthy)
			rows_text(out, label(r, &r->rows, row[i]));
		for (size_t k = 0; k < ncolumns; k++) {
			buf_clear(&cells[k]);
			add_cell(r, &cells[k], row[i], column[k]);
			if (r->lengthy) {
				rows_text(out, label(r, &r->rows, row[i]));
				rows_text(out, label(r, &r->columns, column[k]));
			}
			rows_text(out, buf_text(&cells[k]));
		}
	}
	rows_end(out);
	for (size_t k = 0; k < ncolumns && nrows > 0; k++)
		buf_release(&cells[k]);
	free(cells);
	free(name);
	free(row);
	free(column);
}

/* Is there a result to write: no faults, or they may be passed over; sums that fit? */
static int
is_writable(const struct request *r)
{
	if (r->unusable || r->rows.name == NULL || !option_may_write(r->skip))
		return 0;
	if (tally_fits(&r->tally))
		return 1;
	diag_fault(NULL, TOPIC_VALUE, "a sum of '%s' does not fit 64 bits; add up fewer rows",
	    shown(r->amount, strlen(r->amount)));
	return 0;
}

/* ---- main ---- */

/* With --merge ROWS and COLS may be given too: two words that are no files. */
static int
names_axes(char *const *argv)
{
	for (int i = 0; i < 2; i++)
		if (argv[i] == NULL || strcmp(argv[i], "-") == 0 ||
		    strpbrk(argv[i], "./") != NULL || access(argv[i], F_OK) == 0)
			return 0;
	return 1;
}

static void
read_all(struct request *r, char *const *argv, int merge)
{
	progress_alone(1);
	for (argv = inputs_given(argv); *argv != NULL; argv++) {
		struct csv *csv = csv_open_path(*argv);

		if (csv == NULL)
			continue;
		if (merge)
			matrix_merge(r, csv);
		else
			matrix_read(r, csv);
		csv_close(csv);
	}
	progress_alone(0);
}

/* What goes with what. */
static void
check_options(const struct request *r, const struct opts *o)
{
	int sums = opts_count(o, SUM) + opts_count(o, MEAN), merge = opts_count(o, MERGE) > 0;

	if (sums > 1)
		opts_usage("one of --sum and --mean, and once");
	if (r->mean && (r->lengthy || merge))
		opts_usage("means do not add up: --mean goes with neither --long nor --merge");
	if (merge && (opts_count(o, PERIOD) > 0 || sums > 0))
		opts_usage("--merge adds up what is there: --period and --sum go with the parts");
	if (merge && opts_count(o, APART) > 0)
		opts_usage("--merge adds up what is there: --apart goes with the parts");
}

/* Actors of each centre by themselves, on the axes that are of actors. */
static void
set_apart(struct request *r, int apart)
{
	r->apart = apart;
	r->rows.apart = apart && axis_is_of_actors(&r->rows);
	r->columns.apart = apart && axis_is_of_actors(&r->columns);
	if (apart && !r->rows.apart && !r->columns.apart)
		opts_usage("--apart is about actors; neither '%s' nor '%s' is of actors",
		    r->rows.name, r->columns.name);
}

static int
matrix(const struct opts *o, char *const *argv)
{
	int merge = opts_count(o, MERGE) > 0;
	struct request r = {
		.amount = opts_value(o, opts_count(o, MEAN) > 0 ? MEAN : SUM),
		.mean = opts_count(o, MEAN) > 0, .lengthy = opts_count(o, LONG),
		.skip = opts_count(o, SKIP_INVALID), .dated = opts_count(o, PERIOD)
	};
	enum rows_format format;

	check_options(&r, o);
	if (merge ? names_axes(argv) : argv[0] != NULL && argv[1] != NULL) {
		axis_init(&r.rows, argv[0]);
		axis_init(&r.columns, argv[1]);
		set_apart(&r, opts_count(o, APART) > 0);
		argv += 2;
	} else if (!merge) {
		return COMMAND_USAGE;
	}
	if (r.dated)
		r.period = option_period(opts_value(o, PERIOD), option_today(opts_value(o, TODAY)));
	if (merge)
		r.amount = "value";
	format = option_format(opts_value(o, OUTPUT));
	read_all(&r, argv, merge);
	matrix_check_kinds(&r);
	/* A long table of two equal axes without totals is one of co-occurrence. */
	if (merge && r.rows.name != NULL && strcmp(r.rows.name, r.columns.name) == 0 &&
	    r.totals != WITH_TOTALS)
		r.rows.kind = AXIS_LIST;
	if (is_writable(&r)) {
		axis_order(&r.rows, r.dated ? &r.period : NULL);
		axis_order(&r.columns, r.dated ? &r.period : NULL);
		write_table(&r, format);
	}
	axis_release(&r.rows);
	axis_release(&r.columns);
	tally_release(&r.tally);
	days_release(&r.days);
	buf_release(&r.first_centre);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "ROWS COLS [OPTION]... [FILE]...\n--merge [OPTION]... [FILE]...\n",
	    .needs = "ROWS and COLS are missing", .run = matrix },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Cross-tabulate two columns of CSV, or what is derived from them:\n"
	"year, quarter, month, week, weekday; actor, initiator, pair, target ...", NULL
};

int
main(int argc, char *argv[])
{
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
