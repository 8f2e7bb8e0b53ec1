#include "unit.h"

#include "analysis/axis.h"
#include "analysis/rowcount.h"
#include "analysis/tally.h"
#include "base/buf.h"
#include "base/diag.h"

#define HEADER "date,form,actors,hours,note\n"

static char out[4096];

/* The labels of an axis in order, each in brackets. */
static void
show_order(struct buf *b, struct axis *a)
{
	for (size_t i = 0; i < a->n_order; i++)
		buf_addf(b, "[%s]", axis_label(a, a->order[i]));
}

/* The labels over a whole file, within a period (NULL: none). */
static const char *
labels(const char *name, const char *text, const char *period)
{
	struct csv *csv = csv_open_text(text, strlen(text), "f.csv");
	struct axis a;
	struct buf b = { 0 };
	struct period p;
	int found;

	axis_init(&a, name);
	found = axis_find(&a, csv);
	while (found && csv_next(csv))
		if (!axis_read(&a, csv))
			found = 0;
	if (period != NULL)
		period_parse(&p, period, 20758);	/* today: 2026-11-01 */
	axis_order(&a, period != NULL ? &p : NULL);
	show_order(&b, &a);
	snprintf(out, sizeof out, "%s", found ? buf_text(&b) : "none");
	buf_release(&b);
	axis_release(&a);
	csv_close(csv);
	return out;
}

/* The values of each row, rows parted by a bar; `!` where one is wrong. */
static const char *
values(const char *name, const char *text)
{
	struct csv *csv;
	struct axis a;
	struct buf b = { 0 };

	hush();
	csv = csv_open_text(text, strlen(text), "f.csv");
	axis_init(&a, name);
	if (!axis_find(&a, csv)) {
		buf_adds(&b, "none");
	} else {
		while (csv_next(csv)) {
			if (b.len > 0)
				buf_addc(&b, '|');
			if (!axis_read(&a, csv))
				buf_addc(&b, '!');
			else
				for (size_t i = 0; i < a.n; i++)
					buf_addf(&b, "[%s]", axis_label(&a, a.value[i]));
		}
	}
	csv_close(csv);
	heard();
	snprintf(out, sizeof out, "%s", buf_text(&b));
	buf_release(&b);
	axis_release(&a);
	return out;
}

static void
add_cell(struct buf *b, const struct tally *t, size_t row, size_t column, int sums)
{
	const struct tally_cell *cell = tally_at(t, row, column);
	char text[NUMBER_TEXT] = "-";
	int64_t total;

	if (!sums)
		buf_addf(b, " %d", cell != NULL ? (int)cell->count : 0);
	else if (cell != NULL && number_total(&cell->sum, &total))
		number_format(text, total);
	if (sums)
		buf_addf(b, " %s", text);
}

/*
 * The cross table of a text: the columns' labels, then a line for each row.
 * With `hours` that column is added up instead of rows counted.
 */
static const char *
table(const char *row_name, const char *column_name, const char *text, int hours)
{
	struct csv *csv = csv_open_text(text, strlen(text), "f.csv");
	struct axis rows, columns;
	struct tally t = { 0 };
	struct rowcount c = { 0 };
	struct buf b = { 0 };
	int found, square;

	axis_init(&rows, row_name);
	axis_init(&columns, column_name);
	found = axis_find(&rows, csv) && axis_find(&columns, csv);
	if (found)
		rowcount_begin(&c, &t, &rows, &columns, !hours);
	while (found && csv_next(csv)) {
		struct csv_field cell = csv_field(csv, csv_column(csv, "hours"));
		int64_t amount = 0;

		number_parse(cell.text, cell.len, &amount);
		if (axis_read(&rows, csv) && axis_read(&columns, csv))
			rowcount_row(&c, &rows, &columns, hours ? &amount : NULL);
	}
	rowcount_settle(&c, &rows, &columns);
	axis_order(&rows, NULL);
	axis_order(&columns, NULL);
	square = axis_are_square(&rows, &columns);
	show_order(&b, &columns);
	for (size_t i = 0; i <= rows.n_order; i++) {
		size_t row = i < rows.n_order ? rows.order[i] : TALLY_TOTAL;

		if (i == rows.n_order && square)
			break;
		buf_addf(&b, "\n%s:", i < rows.n_order ? axis_label(&rows, row) : "total");
		for (size_t k = 0; k < columns.n_order; k++)
			add_cell(&b, &t, row, columns.order[k], hours);
		if (!square)
			add_cell(&b, &t, row, TALLY_TOTAL, hours);
	}
	snprintf(out, sizeof out, "%s", found ? buf_text(&b) : "none");
	buf_release(&b);
	tally_release(&t);
	axis_release(&rows);
	axis_release(&columns);
	csv_close(csv);
	return out;
}

/* ---- where values come from ---- */

static void
a_column_of_that_very_name_goes_first(void **state)
{
	(void)state;
	assert_string_equal(values("note", "note\nx\n\"y, z\"\n"), "[x]|[y, z]");
	assert_string_equal(values("month", "month,date\nmaj,2026-10-05\n"), "[maj]");
	assert_string_equal(values("actor", "actor,actors\nx,a b\n"), "[x]");
	assert_string_equal(values("pair", "pair,actors\nx y,a b\n"), "[x y]");
	assert_string_equal(values("note", "note,x\n,1\n"), "[]");
}

static void
time_comes_from_the_date(void **state)
{
	const char *text = "date\n2026-10-05\n2027-01-03\n2024-02-29\n";

	(void)state;
	assert_string_equal(values("year", text), "[2026]|[2027]|[2024]");
	assert_string_equal(values("quarter", text), "[2026-Q4]|[2027-Q1]|[2024-Q1]");
	assert_string_equal(values("month", text), "[2026-10]|[2027-01]|[2024-02]");
	assert_string_equal(values("week", text), "[2026-W41]|[2026-W53]|[2024-W09]");
	assert_string_equal(values("weekday", text), "[ma]|[soe]|[to]");
	assert_string_equal(values("month", "date\n2026-13-01\n\"\"\n2026-10-05\n"), "!|!|[2026-10]");
}

static void
the_singular_of_a_list_stands_for_each_item(void **state)
{
	(void)state;
	assert_string_equal(values("actor", "actors,x\nb a,1\na,1\n,1\n"), "[b][a]|[a]|[]");
	assert_string_equal(values("target", "targets,x\nb\u00f8rn og unge;alle,1\nunge,1\n"),
	    "[b\u00f8rn og unge][alle]|[unge]");
	assert_string_equal(values("strength", "strengths,x\nmad;praktik,1\n"), "[mad][praktik]");
	assert_string_equal(values("room", "rooms,x\ncafe koekken,1\n"), "[cafe][koekken]");
}

static void
an_item_that_stands_twice_counts_once(void **state)
{
	(void)state;
	assert_string_equal(values("actor", "actors,x\na b a,1\n"), "[a][b]");
	assert_string_equal(values("target", "targets,x\nunge;unge; unge ,1\n"), "[unge]");
}

static void
a_pair_has_the_lesser_first(void **state)
{
	(void)state;
	assert_string_equal(values("pair", "actors,x\nb a,1\na b,1\nc a b,1\na,1\n"),
	    "[a b]|[a b]|[a c][b c][a b]|[]");
	/* by bytes: a digit before a letter, a prefix before what it begins */
	assert_string_equal(values("pair", "actors,x\na 1,1\nab a,1\n\u00e5 z,1\nb a-b,1\n"),
	    "[1 a]|[a ab]|[z \u00e5]|[a-b b]");
	assert_string_equal(values("pair", "actors,x\na b a,1\n"), "[a b]");
}

static void
an_entry_has_two_actors_or_more(void **state)
{
	const char *text = HEADER "2026-10-05,videndele,a,,\n2026-10-05,videndele,a a,,\n"
	    "2026-10-05,videndele,,,\n2026-10-05,videndele,a b,,\n2026-10-05,videndele,a B,,\n";

	(void)state;
	assert_string_equal(values("actor", text), "!|!|!|[a][b]|!");
	assert_string_equal(values("pair", text), "!|!|!|[a b]|!");
	/* but only where they are used */
	assert_string_equal(values("form", text),
	    "[videndele]|[videndele]|[videndele]|[videndele]|[videndele]");
}

static void
a_form_is_one_of_the_five(void **state)
{
	const char *text = HEADER "2026-10-05,samskab,a b,,\n2026-10-05,,a b,,\n2026-10-05,samskabe,a b,,\n";

	(void)state;
	assert_string_equal(values("form", text), "!|!|[samskabe]");
}

static void
a_fault_stands_at_its_cell(void **state)
{
	const char *text = HEADER "\u00e6,x,\"a\",1,\n", *said;
	static const char *const names[] = { "month", "form", "actor" };
	static const char *const places[] = { "mc: f.csv:2:1: ", "mc: f.csv:2:3: ", "mc: f.csv:2:5: " };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct csv *csv = csv_open_text(text, strlen(text), "f.csv");
		struct axis a;
		int good;

		axis_init(&a, names[i]);
		assert_true(axis_find(&a, csv));
		assert_int_equal(csv_next(csv), 1);
		hush();
		good = axis_read(&a, csv);
		said = heard();
		axis_release(&a);
		csv_close(csv);
		assert_false(good);
		assert_true(begins(said, places[i]));
	}
}

static void
the_name_of_the_sums_is_no_value(void **state)
{
	(void)state;
	assert_string_equal(values("note", "note,x\ntotal,1\ntotals,1\nTotal,1\n"), "!|[totals]|[Total]");
}

static void
a_value_is_utf8(void **state)
{
	(void)state;
	assert_string_equal(values("note", "note,x\nK\xf8kken,1\nk\u00f8kken,1\n"), "!|[k\u00f8kken]");
	assert_string_equal(values("x", "note,x\nK\xf8kken,1\n"), "[1]");
}

static void
values_that_repeat_are_told_apart(void **state)
{
	(void)state;
	/* short and long ones, empty ones, prefixes of each other */
	assert_string_equal(values("note", "note,x\n,1\na,1\n,1\na,1\nab,1\nabcdefghijklmnopqrs,1\n"
	    "abcdefghijklmnopqrs,1\nab,1\n,1\nabcdefghijklmnop,1\nabcdefghijklmnoq,1\nabcdefghijklmnop,1\n"),
	    "[]|[a]|[]|[a]|[ab]|[abcdefghijklmnopqrs]|[abcdefghijklmnopqrs]|[ab]|[]|[abcdefghijklmnop]|"
	    "[abcdefghijklmnoq]|[abcdefghijklmnop]");
}

static void
what_is_neither_a_column_nor_derived_is_a_fault(void **state)
{
	unsigned long faults = diag_faults();

	(void)state;
	assert_string_equal(values("colour", "date,form\n2026-10-05,x\n"), "none");
	assert_string_equal(values("month", "form\nx\n"), "none");
	assert_string_equal(values("actor", "form\nx\n"), "none");
	assert_string_equal(values("pair", "form\nx\n"), "none");
	assert_int_equal(diag_faults() - faults, 4);
}

/* ---- order ---- */

static void
all_forms_and_weekdays_appear_in_their_order(void **state)
{
	(void)state;
	assert_string_equal(labels("form", HEADER "2026-10-05,samskabe,a b,,\n2026-10-05,videndele,a b,,\n", NULL),
	    "[videndele][samvirke][ressourceudveksle][samordne][samskabe]");
	assert_string_equal(labels("weekday", "date\n2026-10-05\n", NULL), "[ma][ti][on][to][fr][loe][soe]");
}

static void
other_codes_appear_in_their_order_if_met(void **state)
{
	(void)state;
	assert_string_equal(labels("channel", "channel,x\ndigital,1\nmoede,1\n,1\n", NULL), "[][moede][digital]");
	assert_string_equal(labels("sector", "sector,x\nstatslig,1\nboligsocial,1\nbeboer,1\n", NULL),
	    "[boligsocial][beboer][statslig]");
	assert_string_equal(labels("room", "rooms,x\nkontor cafe,1\nkoekken,1\n", NULL), "[koekken][cafe][kontor]");
	/* a value that is no code: then all by bytes */
	assert_string_equal(labels("sector", "sector,x\nstatslig,1\nboligsocial,1\nannet,1\n", NULL),
	    "[annet][boligsocial][statslig]");
}

static void
all_else_goes_by_bytes(void **state)
{
	(void)state;
	assert_string_equal(labels("note", "note,x\nb,1\n\u00e5,1\nB,1\n10,1\n9,1\na,1\n,1\nab,1\n\u00e6,1\n", NULL),
	    "[][10][9][B][a][ab][b][\u00e5][\u00e6]");
	assert_string_equal(labels("actor", "actors,x\nsumak basen,1\nuu basen,1\n", NULL), "[basen][sumak][uu]");
}

static void
time_is_in_order_and_without_gaps(void **state)
{
	const char *text = "date\n2026-02-10\n2025-11-05\n";

	(void)state;
	assert_string_equal(labels("month", text, NULL), "[2025-11][2025-12][2026-01][2026-02]");
	assert_string_equal(labels("quarter", text, NULL), "[2025-Q4][2026-Q1]");
	assert_string_equal(labels("year", text, NULL), "[2025][2026]");
	assert_string_equal(labels("week", "date\n2027-01-05\n2026-12-21\n", NULL),
	    "[2026-W52][2026-W53][2027-W01]");
	assert_string_equal(labels("month", "month,x\n2026-03,1\n2026-01,1\n", NULL),
	    "[2026-01][2026-02][2026-03]");
	assert_string_equal(labels("month", "month,x\n2026-03,1\n,1\n2026-01,1\n", NULL),
	    "[][2026-01][2026-02][2026-03]");
	assert_string_equal(labels("month", "month,x\nmarts,1\n2026-01,1\n", NULL), "[2026-01][marts]");
}

static void
a_period_fixes_both_ends(void **state)
{
	const char *text = "date\n2026-03-10\n2026-02-05\n";

	(void)state;
	assert_string_equal(labels("month", text, "2026-01..2026-04"), "[2026-01][2026-02][2026-03][2026-04]");
	assert_string_equal(labels("month", text, "2026-02-05..2026-04-01"), "[2026-02][2026-03][2026-04]");
	assert_string_equal(labels("year", text, "2025..2027"), "[2025][2026][2027]");
	assert_string_equal(labels("week", "date\n", "2026-W52..2027-W01"), "[2026-W52][2026-W53][2027-W01]");
	/* an open end lies at the first row, or today */
	assert_string_equal(labels("month", text, "..2026-04"), "[2026-02][2026-03][2026-04]");
	assert_string_equal(labels("quarter", text, "2026-02.."), "[2026-Q1][2026-Q2][2026-Q3][2026-Q4]");
	/* without a row there is still the period */
	assert_string_equal(labels("month", "date\n", "2026-01..2026-03"), "[2026-01][2026-02][2026-03]");
	assert_string_equal(labels("month", "date\n", "..2026-03"), "");
	assert_string_equal(labels("month", "date\n", NULL), "");
	/* a column of that name may say another month than the date did */
	assert_string_equal(labels("month", "month,x\n2026-03,1\n,1\n2026-01,1\n2025-12,1\n", "2026-01..2026-02"),
	    "[][2025-12][2026-01][2026-02][2026-03]");
}

/* ---- tables ---- */

static const char rows[] = HEADER
    "2026-10-05,samskabe,a b,1.5,\n"
    "2026-10-06,videndele,b c a,0.25,\n"
    "2026-12-01,samskabe,c a,,\n"
    "2026-12-02,samskabe,a b,2,\n";

static void
rows_are_counted_once_in_each_cell_and_in_each_total(void **state)
{
	(void)state;
	assert_string_equal(table("form", "month", rows, 0),
	    "[2026-10][2026-11][2026-12]\n"
	    "videndele: 1 0 0 1\n"
	    "samvirke: 0 0 0 0\n"
	    "ressourceudveksle: 0 0 0 0\n"
	    "samordne: 0 0 0 0\n"
	    "samskabe: 1 0 2 3\n"
	    "total: 2 0 2 4");
	/* three actors in a row: three cells, but one in each total */
	assert_string_equal(table("actor", "month", rows, 0),
	    "[2026-10][2026-11][2026-12]\n"
	    "a: 2 0 2 4\n"
	    "b: 2 0 1 3\n"
	    "c: 1 0 1 2\n"
	    "total: 2 0 2 4");
	assert_string_equal(table("year", "pair", rows, 0),
	    "[a b][a c][b c]\n"
	    "2026: 3 2 1 4\n"
	    "total: 3 2 1 4");
	/* two different lists: a row counts once in each cell of both */
	assert_string_equal(table("actor", "pair", rows, 0),
	    "[a b][a c][b c]\n"
	    "a: 3 2 1 4\n"
	    "b: 3 1 1 3\n"
	    "c: 1 2 1 2\n"
	    "total: 3 2 1 4");
}

/* Counts of 128, 255, 256 and far more, which no byte holds: a met b so often, and c once. */
static void
counts_may_be_large(void **state)
{
	static const int counts[] = { 127, 128, 255, 256, 257, 383, 384, 100000 };

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		struct buf text = { 0 };
		char expected[400];
		int n = counts[i];

		buf_adds(&text, HEADER);
		for (int k = 0; k < n; k++)
			buf_adds(&text, "2026-10-05,samvirke,a b,1,\n");
		buf_adds(&text, "2026-10-05,samvirke,a c,1,\n");
		snprintf(expected, sizeof expected, "[a][b][c]\na: %d %d 1\nb: %d %d 0\nc: 1 0 1",
		    n + 1, n, n, n);
		assert_string_equal(table("actor", "actor", text.data, 0), expected);
		snprintf(expected, sizeof expected, "[2026-10]\na: %d %d\nb: %d %d\nc: 1 1\n"
		    "total: %d %d", n + 1, n + 1, n, n, n + 1, n + 1);
		assert_string_equal(table("actor", "month", text.data, 0), expected);
		snprintf(expected, sizeof expected, "[a b][a c]\n2026-10: %d 1 %d\ntotal: %d 1 %d",
		    n, n + 1, n, n + 1);
		assert_string_equal(table("month", "pair", text.data, 0), expected);
		snprintf(expected, sizeof expected, "[2026-10]\na: %d %d\nb: %d %d\nc: 1 1\n"
		    "total: %d %d", n + 1, n + 1, n, n, n + 1, n + 1);
		assert_string_equal(table("actor", "month", text.data, 1), expected);
		buf_release(&text);
	}
}

static void
actors_by_actors_is_the_table_of_co_occurrence(void **state)
{
	(void)state;
	assert_string_equal(table("actor", "actor", rows, 0),
	    "[a][b][c]\n"
	    "a: 4 3 2\n"
	    "b: 3 3 1\n"
	    "c: 2 1 2");
}

static void
amounts_are_added_up_exactly(void **state)
{
	(void)state;
	assert_string_equal(table("form", "year", rows, 1),
	    "[2026]\n"
	    "videndele: 0.25 0.25\n"
	    "samvirke: - -\n"
	    "ressourceudveksle: - -\n"
	    "samordne: - -\n"
	    "samskabe: 3.5 3.5\n"
	    "total: 3.75 3.75");
	assert_string_equal(table("actor", "actor", rows, 1),
	    "[a][b][c]\n"
	    "a: 3.75 3.75 0.25\n"
	    "b: 3.75 3.75 0.25\n"
	    "c: 0.25 0.25 0.25");
}

static void
the_order_of_the_rows_changes_nothing(void **state)
{
	static const char *const line[] = {
		"2026-10-05,samskabe,a b,1.5,\n", "2026-10-06,videndele,b c a,0.1,\n",
		"2026-12-01,samskabe,c a,0.2,\n", "2026-12-02,samordne,d b,0.7,\n"
	};
	static const char *const axes[][2] = {
		{ "form", "month" }, { "actor", "week" }, { "actor", "actor" }, { "weekday", "pair" }
	};
	char first[4096], text[512];

	(void)state;
	for (size_t x = 0; x < N_OF(axes); x++)
		for (int hours = 0; hours < 2; hours++) {
			*first = '\0';
			/* two bits a row: those where all four come */
			for (int i = 0; i < 256; i++) {
				int a = i & 3, b = i >> 2 & 3, c = i >> 4 & 3, d = i >> 6;

				if ((1 << a | 1 << b | 1 << c | 1 << d) != 15)
					continue;
				snprintf(text, sizeof text, HEADER "%s%s%s%s", line[a], line[b],
				    line[c], line[d]);
				table(axes[x][0], axes[x][1], text, hours);
				if (*first == '\0')
					strcpy(first, out);
				assert_string_equal(out, first);
			}
		}
}

static void
sums_overflow_only_in_the_end(void **state)
{
	struct tally t = { 0 };
	int64_t most = INT64_MAX, less = -INT64_MAX, one = 1;

	(void)state;
	tally_add(&t, 0, 0, 1, &most);
	assert_true(tally_fits(&t));
	tally_add(&t, 0, 0, 1, &one);
	assert_false(tally_fits(&t));
	tally_add(&t, 0, 0, 1, &less);
	assert_true(tally_fits(&t));
	tally_add(&t, 7, 0, 1, &most);
	assert_true(tally_fits(&t));
	tally_release(&t);
	assert_true(tally_fits(&t));
}

/*
 * Values of all kinds in one cell, in any order: what stands in it is their sum, whether they
 * were kept as counts or not, and at the edge of 64 bits.  A 0 that is known is met.
 */
static void
values_of_cells_add_up_whole_or_not(void **state)
{
	static const struct { int64_t value[3], sum; int fits; } table[] = {
		{ { 2000000, 3000000, 0 }, 5000000, 1 }, { { 2000000, 500000, -250000 }, 2250000, 1 },
		{ { 0, 0, 0 }, 0, 1 }, { { -1000000, 1000000, 0 }, 0, 1 },
		{ { 9223372036854000000, 775807, 0 }, INT64_MAX, 1 },
		{ { 9223372036854000000, 775807, 1 }, 0, 0 },
		{ { 9223372036854000000, 9223372036854000000, 0 }, 0, 0 },
		{ { 9223372036854000000, 9223372036854000000, INT64_MIN }, 9223372036853224192,
		    1 },
		{ { INT64_MIN, 0, 0 }, INT64_MIN, 1 }, { { INT64_MIN, -1, 0 }, 0, 0 },
		{ { INT64_MIN, -1, 1000000 }, INT64_MIN + 999999, 1 },
	};
	static const size_t place[][2] = {
		{ 0, 0 }, { 3, TALLY_TOTAL }, { TALLY_TOTAL, 2 }, { TALLY_TOTAL, TALLY_TOTAL }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		for (size_t p = 0; p < N_OF(place); p++)
			for (int turn = 0; turn < 6; turn++) {
				static const int order[][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 },
					{ 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
				size_t row = place[p][0], column = place[p][1];
				struct tally t = { 0 };
				int64_t sum;

				for (int k = 0; k < 3; k++)
					tally_add_value(&t, row, column, table[i].value[order[turn][k]]);
				assert_int_equal(tally_fits(&t), table[i].fits);
				assert_true(tally_at(&t, row, column)->count > 0);
				if (table[i].fits) {
					assert_true(tally_sum(&t, tally_at(&t, row, column), &sum));
					assert_true(sum == table[i].sum);
				}
				tally_release(&t);
			}
}

static void
many_cells_are_kept_apart(void **state)
{
	struct tally t = { 0 };

	(void)state;
	assert_null(tally_at(&t, 0, 0));
	for (size_t i = 0; i < 200; i++)
		for (size_t k = 0; k < 100; k++)
			tally_add(&t, i, k, i * 100 + k, NULL);
	for (size_t i = 0; i < 200; i++) {
		for (size_t k = 0; k < 100; k++) {
			assert_non_null(tally_at(&t, i, k));
			assert_int_equal(tally_at(&t, i, k)->count, i * 100 + k);
		}
		assert_null(tally_at(&t, i, 100));
		assert_null(tally_at(&t, i, TALLY_TOTAL));
	}
	assert_int_equal(t.n, 20000);
	tally_add(&t, TALLY_TOTAL, TALLY_TOTAL, 5, NULL);
	assert_int_equal(tally_at(&t, TALLY_TOTAL, TALLY_TOTAL)->count, 5);
	tally_release(&t);
}

/* Entries of 0 and k = 1 .. 150, k times each: (0, k) holds k, (k, k) too, and (0, 0) all of them. */
static void
counts_of_pairs_come_row_by_row(void **state)
{
	enum { SIDES = 151, ALL = 150 * 151 / 2 };
	struct tally t = { 0 };
	struct rowcount c = { 0 };
	struct csv *csv = csv_open_text("actors,x\na b,1\n", 15, "f.csv");
	struct axis a;
	uint32_t order[SIDES];
	unsigned char *square;

	(void)state;
	axis_init(&a, "actor");
	assert_true(axis_find(&a, csv) && csv_next(csv) && axis_read(&a, csv));
	rowcount_begin(&c, &t, &a, &a, 1);
	for (size_t k = 1; k < SIDES; k++)
		for (size_t i = 0; i < k; i++) {
			a.value[0] = k;
			a.value[1] = 0;
			rowcount_row(&c, &a, &a, NULL);
		}
	rowcount_settle(&c, &a, &a);
	for (uint32_t i = 0; i < SIDES; i++)
		order[i] = SIDES - 1 - i;		/* the last first */
	square = tally_square(&t, order, SIDES);
	assert_non_null(square);
	for (size_t i = 0; i < SIDES; i++)
		for (size_t k = 0; k < SIDES; k++) {
			size_t row = order[i], column = order[k], high = row > column ? row : column;
			uint64_t count = high == 0 ? ALL : row == column || row == 0 || column == 0 ? high : 0;
			unsigned byte = square[i * SIDES + k];

			assert_int_equal(tally_count(&t, row, column), count);
			assert_true(byte < TALLY_KEPT ? byte == count : count >= TALLY_KEPT);
		}
	free(square);
	/* Where cells are kept besides, they must be asked for. */
	tally_add(&t, 3, 4, 1, NULL);
	assert_null(tally_square(&t, order, SIDES));
	tally_release(&t);
	axis_release(&a);
	csv_close(csv);
}

/*
 * Rows of pairs of which a small file has few, far apart: they are listed as soon as the table would be large,
 * and what is asked is answered as where they have places of their own.
 */
static void
rows_that_are_listed_count_the_same(void **state)
{
	enum { ROWS = 300, APART = 997, COLUMNS = 5 };
	struct tally few = { .summed = TALLY_ROWS_SUMMED, .of_pairs = 1, .is_small = 1 };
	struct tally all = { .summed = TALLY_ROWS_SUMMED, .of_pairs = 1 };
	static const uint32_t order[COLUMNS] = { 4, 2, 0, 1, 3 };

	(void)state;
	for (size_t i = 0; i < 20000; i++) {
		/* Not in order, and one of them more often than a byte can hold. */
		size_t row = i % 7 == 0 ? 0 : i * 31 % ROWS * APART, column = i % COLUMNS;

		tally_add(&few, row, column, 1 + i % 3, NULL);
		tally_add(&all, row, column, 1 + i % 3, NULL);
	}
	tally_add(&few, TALLY_TOTAL, 2, 77, NULL);
	tally_add(&all, TALLY_TOTAL, 2, 77, NULL);
	assert_true(few.n_listed > 0 && few.rows * few.columns < all.rows * all.columns / 4);
	assert_int_equal(all.n_listed, 0);
	assert_int_equal(few.n, all.n);
	for (int kept = 0; kept < 2; kept++) {
		for (size_t row = 0; row < ROWS * APART; row++) {
			unsigned char a[COLUMNS] = { 0 }, b[COLUMNS] = { 0 };
			uint64_t of_few = 0, of_all = 0;

			for (size_t k = 0; k < COLUMNS; k++)
				assert_int_equal(tally_count(&few, row, k), tally_count(&all, row, k));
			assert_int_equal(tally_count(&few, row, TALLY_TOTAL), tally_count(&all, row, TALLY_TOTAL));
			/* A row that nobody counted has no bytes. */
			if (tally_bytes(&few, row, order, COLUMNS, a, &of_few)) {
				assert_true(tally_bytes(&all, row, order, COLUMNS, b, &of_all));
				assert_memory_equal(a, b, COLUMNS);
				assert_int_equal(of_few, of_all);
			} else {
				assert_int_equal(tally_count(&few, row, TALLY_TOTAL), 0);
			}
		}
		assert_int_equal(tally_count(&few, TALLY_TOTAL, 2), 77);
		tally_keep_totals(&few);
		tally_keep_totals(&all);
	}
	tally_release(&few);
	tally_release(&all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_that_are_listed_count_the_same),
		cmocka_unit_test(a_column_of_that_very_name_goes_first),
		cmocka_unit_test(time_comes_from_the_date),
		cmocka_unit_test(the_singular_of_a_list_stands_for_each_item),
		cmocka_unit_test(an_item_that_stands_twice_counts_once),
		cmocka_unit_test(a_pair_has_the_lesser_first),
		cmocka_unit_test(an_entry_has_two_actors_or_more),
		cmocka_unit_test(a_form_is_one_of_the_five),
		cmocka_unit_test(a_fault_stands_at_its_cell),
		cmocka_unit_test(the_name_of_the_sums_is_no_value),
		cmocka_unit_test(a_value_is_utf8),
		cmocka_unit_test(values_that_repeat_are_told_apart),
		cmocka_unit_test(what_is_neither_a_column_nor_derived_is_a_fault),
		cmocka_unit_test(all_forms_and_weekdays_appear_in_their_order),
		cmocka_unit_test(other_codes_appear_in_their_order_if_met),
		cmocka_unit_test(all_else_goes_by_bytes),
		cmocka_unit_test(time_is_in_order_and_without_gaps),
		cmocka_unit_test(a_period_fixes_both_ends),
		cmocka_unit_test(rows_are_counted_once_in_each_cell_and_in_each_total),
		cmocka_unit_test(counts_may_be_large),
		cmocka_unit_test(actors_by_actors_is_the_table_of_co_occurrence),
		cmocka_unit_test(amounts_are_added_up_exactly),
		cmocka_unit_test(the_order_of_the_rows_changes_nothing),
		cmocka_unit_test(sums_overflow_only_in_the_end),
		cmocka_unit_test(values_of_cells_add_up_whole_or_not),
		cmocka_unit_test(many_cells_are_kept_apart),
		cmocka_unit_test(counts_of_pairs_come_row_by_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
