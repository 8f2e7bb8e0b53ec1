#include <string.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "matrix.h"
#include "wholetable.h"

static int
is_header(const struct request *r, const struct csv *csv)
{
	struct csv_field a = csv_field(csv, 0), b = csv_field(csv, 1), c = csv_field(csv, 2);

	return text_is(c.text, c.len, "value") &&
	    text_is(a.text, a.len, r->rows.name) &&
	    text_is(b.text, b.len, r->columns.name);
}

/* The header of a table with other axes: nothing below it can be added. */
static int
is_other_header(struct request *r, const struct csv *csv)
{
	struct csv_field a = csv_field(csv, 0), b = csv_field(csv, 1), c = csv_field(csv, 2);
	struct place p;

	if (c.len != 5 || memcmp(c.text, "value", 5) != 0)
		return 0;
	p = csv_place(csv, 0);
	diag_fault(&p, TOPIC_KEYS, "this table is %s by %s; the first was %s by %s",
	    shown(a.text, a.len), shown(b.text, b.len), r->rows.name, r->columns.name);
	r->unusable = 1;
	return 1;
}

static int
is_total(struct csv_field cell)
{
	return text_is(cell.text, cell.len, "total");
}

/* The value of a label; mostly it is the likely one, and need not be searched for. */
static size_t
read_label(struct axis *a, struct csv_field cell, size_t likely)
{
	if (likely < a->values.n && intern_len(&a->values, likely) == cell.len &&
	    memcmp(intern_text(&a->values, likely), cell.text, cell.len) == 0)
		return likely;
	return is_total(cell) ? TALLY_TOTAL : axis_value(a, cell.text, cell.len);
}

/* What is no long table, and what would make it one. */
static const char *
wrong_table(const struct csv *csv)
{
	size_t n = csv_columns(csv);
	const char *first = csv_name(csv, 0), *last = csv_name(csv, n - 1);

	if (n == 1 && strchr(first, ';') != NULL)
		return "not a long table: ';' between the fields looks saved by a spreadsheet, which may have changed "
		    "its numbers, too; make it again with --long, and give the spreadsheet a copy";
	if (n == 1 && strchr(first, '\t') != NULL)
		return "not a long table: a tab between the fields looks like -o tsv, or saved by a spreadsheet; "
		    "make it again with --long, and without -o tsv";
	if (csv_column(csv, "date") >= 0 && csv_column(csv, "actors") >= 0)
		return "not a long table, but rows that are still to be counted: mc-matrix ROWS COLS --long";
	if (n > 1 && strcmp(last, "total") == 0)
		return "not a long table, but one with a column for each value: make it again with --long";
	return "not a long table: its columns must be ROWS,COLS,value, as --long writes them";
}

/* The first table names the axes; all others must have the same. */
static int
find_axes(struct request *r, const struct csv *csv)
{
	struct place p;

	if (csv_columns(csv) == 0)
		return 0;
	p = csv_header_place(csv, 0);
	if (csv_columns(csv) != 3 || strcmp(csv_name(csv, 2), "value") != 0) {
		diag_fault(&p, TOPIC_KEYS, "%s", translate(wrong_table(csv)));
		return 0;
	}
	if (r->rows.name == NULL) {
		axis_init(&r->rows, csv_name(csv, 0));
		axis_init(&r->columns, csv_name(csv, 1));
	}
	if (strcmp(r->rows.name, csv_name(csv, 0)) != 0 ||
	    strcmp(r->columns.name, csv_name(csv, 1)) != 0) {
		diag_fault(&p, TOPIC_KEYS, "this table is %s by %s; the first was %s by %s",
		    csv_name(csv, 0), csv_name(csv, 1), r->rows.name, r->columns.name);
		return 0;
	}
	return 1;
}

/* The table that is read. */
struct table {
	struct wholetable whole;
	uint64_t check;
	int is_met;		/* it is none that can be added, which is told */
	int part, ended;	/* it is one, by its first row; its last row was read */
	int broken;		/* which is told */
	int lacks;		/* lines were left out, which is told */
	struct place differs;	/* where a number was first not what others say; of no line: nowhere */
	unsigned long left_out;	/* lines of the file so far */
	struct place place;	/* of its last line so far */
};

static void
fault(struct request *r, const struct table *t, const char *what)
{
	diag_fault(&t->place, TOPIC_VALUE, "%s", translate(what));
	r->unusable = 1;
}

/* All tables hold counts, or all sums of one column. */
static void
check_sum(struct request *r, const struct table *t, const struct origin *o)
{
	const char *sum = o->sum != NULL ? o->sum : "";

	if (r->sum.data == NULL) {
		buf_add(&r->sum, sum, o->sum_len);
		buf_addc(&r->sum, '\0');
		return;
	}
	if (r->sum_differs || (o->sum_len + 1 == r->sum.len &&
	    memcmp(r->sum.data, sum, o->sum_len) == 0))
		return;
	if (o->sum == NULL)
		diag_fault(&t->place, TOPIC_KEYS, "this table counts rows; the first adds up '%s'",
		    shown(r->sum.data, r->sum.len - 1));
	else if (r->sum.len == 1)
		diag_fault(&t->place, TOPIC_KEYS, "this table adds up '%s'; the first counts rows",
		    shown(o->sum, o->sum_len));
	else
		diag_fault(&t->place, TOPIC_KEYS, "this table adds up '%s'; the first adds up '%s'",
		    shown(o->sum, o->sum_len), shown(r->sum.data, r->sum.len - 1));
	r->sum_differs = r->unusable = 1;
}

/* ---- a table begins and ends ---- */

static void
fault_broken(struct request *r, struct table *t)
{
	if (!t->broken && !t->lacks)
		fault(r, t, "lines of this table are missing, or were added; make it again");
	t->broken = 1;
}

/* A number was changed by hand, as in a spreadsheet; the line of the first total that tells so, or the last one. */
static void
fault_differs(struct request *r, const struct table *t)
{
	diag_fault(t->differs.line > 0 ? &t->differs : &t->place, TOPIC_VALUE,
	    t->whole.totals ? "the cells of this table do not go with this total: was a number changed, or a line taken "
	    "out, by hand? make it again" : "in this table two do not meet as often as its other cells say: was a "
	    "number changed by hand? make it again");
	r->unusable = 1;
}

static void
begin_table(struct table *t, const struct csv *csv, struct place p)
{
	*t = (struct table){ .whole = t->whole, .check = ORIGIN_DIGEST, .left_out = csv_left_out(csv), .place = p };
	wholetable_begin(&t->whole);
}

static void
end_table(struct request *r, struct table *t)
{
	enum with_totals totals = t->whole.totals ? WITH_TOTALS : WITHOUT_TOTALS;

	if (!t->ended && (t->part || !wholetable_ends(&t->whole, t->lacks))) {
		if (!t->broken || t->lacks)
			fault(r, t, "the table ends here without its totals; was it cut short, or "
			    "what wrote it stopped? make it again");
		return;
	}
	if (!t->broken && !t->lacks && !t->part && !wholetable_fits(&t->whole, t->ended))
		fault_differs(r, t);
	if (r->totals != NO_TABLE_YET && r->totals != totals)
		fault(r, t, "one table has totals and another none: both are of one name, but not "
		    "of one kind");
	r->totals = totals;
}

/* ---- its lines ---- */

/* The last row: does the table hold what was written? */
static void
take_origin(struct request *r, struct table *t, const struct origin *o)
{
	t->ended = 1;
	if (t->part != (o->parts > 0))
		fault_broken(r, t);
	if (t->lacks)
		r->unusable = 1;	/* the part is not whole: no skipping over that */
	else if (o->cells != t->whole.cells)
		fault_broken(r, t);
	else if (t->part && o->check != t->check)
		fault(r, t, "this table is not as it was written; make it again");
	if (o->parts > 0)
		check_sum(r, t, o);
	if (o->left > 0)
		diag_fault(&t->place, TOPIC_VALUE, translate_count(o->left,
		    "%llu row was left out of this table", "%llu rows were left out of this table"),
		    (unsigned long long)o->left);
	sets_take(&r->sets, o, &t->place);
}

/* A cell, added to what was there. */
static void
take_cell(struct request *r, struct csv *csv, struct table *t)
{
	int64_t value = 0;
	int has = matrix_amount(NULL, csv, 2, &value);
	size_t row, column;

	if (has < 0) {
		csv_leave_out(csv);
		return;
	}
	row = read_label(&r->rows, csv_field(csv, 0), t->whole.met > 0 ? t->whole.row : TALLY_TOTAL);
	column = read_label(&r->columns, csv_field(csv, 1), wholetable_likely(&t->whole, row));
	for (int i = 0; i < 3 && t->part; i++)
		t->check = origin_check(t->check, csv_field(csv, i).text, csv_field(csv, i).len);
	if (!wholetable_cell(&t->whole, row, column, value))
		fault_broken(r, t);
	if (t->differs.line == 0 && (t->whole.differs || t->whole.differs_lists))
		t->differs = t->place;
	/*
	 * An empty value is a cell whose rows had no amount; a plain 0 one without rows,
	 * which adds nothing and makes nothing known.
	 */
	if (has == 0)
		tally_add(&r->tally, row, column, 0, NULL);
	else if (value != 0 || csv_field(csv, 2).len > 1)
		tally_add_value(&r->tally, row, column, value);
}

/* One of what was met only.  What follows is no table; that is told once. */
static void
fault_met(struct request *r, struct table *t)
{
	fault(r, t, "this table has only what was met, for all of its cells were too many; it is not to be added "
	    "to others: count the logs in one run");
	t->is_met = t->ended = 1;
}

static void
take_line(struct request *r, struct csv *csv, struct table *t)
{
	struct csv_field row = csv_field(csv, 0), text = csv_field(csv, 1);
	struct origin o;

	t->place = csv_place(csv, 0);
	t->lacks |= csv_left_out(csv) > t->left_out;
	if (t->is_met)
		;
	else if (t->ended)
		fault(r, t, "the table has ended; the next one begins with its header");
	else if (is_total(row) && origin_read(&o, text.text, text.len))
		take_origin(r, t, &o);
	else if (is_total(row) && t->whole.cells == 0 && origin_is_part(text.text, text.len))
		t->part = 1;
	else if (is_total(row) && t->whole.cells == 0 && origin_is_met(text.text, text.len))
		fault_met(r, t);
	else
		take_cell(r, csv, t);
	t->lacks |= csv_left_out(csv) > t->left_out;
	t->left_out = csv_left_out(csv);
}

void
matrix_merge(struct request *r, struct csv *csv)
{
	struct table t = { .whole = { .rows = &r->rows, .columns = &r->columns } };

	if (!find_axes(r, csv)) {
		r->unusable = 1;
		return;
	}
	begin_table(&t, csv, csv_header_place(csv, 0));
	while (csv_next(csv)) {
		if (is_header(r, csv)) {
			end_table(r, &t);
			begin_table(&t, csv, csv_place(csv, 0));
		} else if (is_other_header(r, csv)) {
			break;
		} else {
			take_line(r, csv, &t);
		}
	}
	/* Cut within its last number, perhaps. */
	if (csv_has_open_end(csv)) {
		t.ended = 0;
		t.part = 1;
	}
	end_table(r, &t);
	wholetable_release(&t.whole);
}

void
matrix_end_merge(struct request *r)
{
	/* Where tables cannot be read, it is not known which there are. */
	if (r->unusable || r->rows.name == NULL)
		return;
	r->unusable = !sets_are_whole(&r->sets, &r->origin);
	if (r->sum.len > 1) {
		r->origin.sum = r->sum.data;
		r->origin.sum_len = r->sum.len - 1;
	}
	/* A table of two equal axes without totals is one of co-occurrence. */
	if (strcmp(r->rows.name, r->columns.name) == 0 && r->totals != WITH_TOTALS)
		r->rows.kind = AXIS_LIST;
}
