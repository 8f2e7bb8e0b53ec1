#include <string.h>

#include "base/diag.h"
#include "base/safe.h"
#include "matrix.h"

static int
is_header(const struct request *r, const struct csv *csv)
{
	struct csv_field a = csv_field(csv, 0), b = csv_field(csv, 1), c = csv_field(csv, 2);

	return c.len == 5 && memcmp(c.text, "value", 5) == 0 &&
	    strlen(r->rows.name) == a.len && memcmp(r->rows.name, a.text, a.len) == 0 &&
	    strlen(r->columns.name) == b.len && memcmp(r->columns.name, b.text, b.len) == 0;
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

static size_t
read_label(struct axis *a, struct csv_field cell)
{
	if (cell.len == 5 && memcmp(cell.text, "total", 5) == 0)
		return TALLY_TOTAL;
	return axis_value(a, cell.text, cell.len);
}

/* The last line of a table so far. */
struct ending {
	size_t lines;
	int totals;		/* there were some */
	size_t row, column;
	struct place place;
};

static int
same_label(const struct request *r, size_t row, size_t column)
{
	return strcmp(intern_text(&r->rows.values, row),
	    intern_text(&r->columns.values, column)) == 0;
}

/* The first table names the axes; all others must have the same. */
static int
find_axes(struct request *r, const struct csv *csv)
{
	struct place p;

	r->unusable = 1;
	if (csv_columns(csv) == 0)
		return 0;
	p = csv_header_place(csv, 0);
	if (csv_columns(csv) != 3 || strcmp(csv_name(csv, 2), "value") != 0) {
		diag_fault(&p, TOPIC_KEYS, "not a long table: its columns must be "
		    "ROWS,COLS,value, as --long writes them");
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
	r->unusable = 0;
	return 1;
}

/*
 * The table that ends here is whole if its last line is that of both totals.  One
 * of co-occurrence has none: all its values stand with all of them, in order.
 * Another without totals may be somebody's own, but not among those with.
 */
static void
end_table(struct request *r, const struct ending *e)
{
	enum with_totals totals = e->totals ? WITH_TOTALS : WITHOUT_TOTALS;
	size_t side = 0;
	int whole = 1;

	if (e->lines == 0)
		return;
	while (side * side < e->lines)
		side++;
	if (e->totals)
		whole = e->row == TALLY_TOTAL && e->column == TALLY_TOTAL;
	else if (strcmp(r->rows.name, r->columns.name) == 0)
		whole = side * side == e->lines && same_label(r, e->row, e->column);
	if (!whole || (r->totals != NO_TABLE_YET && r->totals != totals)) {
		diag_fault(&e->place, TOPIC_VALUE, "the table ends here without its totals; was it "
		    "cut short, or what wrote it stopped? make it again");
		r->unusable = 1;
	}
	r->totals = totals;
}

void
matrix_merge(struct request *r, struct csv *csv)
{
	struct ending e = { 0 };

	if (!find_axes(r, csv))
		return;
	while (csv_next(csv)) {
		int64_t value;
		int has;

		if (is_header(r, csv)) {
			end_table(r, &e);
			e = (struct ending){ 0 };
			continue;
		}
		if (is_other_header(r, csv))
			return;
		e.row = read_label(&r->rows, csv_field(csv, 0));
		e.column = read_label(&r->columns, csv_field(csv, 1));
		e.totals |= e.row == TALLY_TOTAL || e.column == TALLY_TOTAL;
		e.place = csv_place(csv, 0);
		e.lines++;
		has = matrix_amount(NULL, csv, 2, &value);
		/*
		 * An empty value is a cell whose rows had no amount; a plain 0 one without rows,
		 * which adds nothing and makes nothing known.
		 */
		if (has < 0)
			csv_leave_out(csv);
		else if (has == 0 || value != 0 || csv_field(csv, 2).len > 1)
			tally_add(&r->tally, e.row, e.column, (uint64_t)has,
			    has > 0 ? &value : NULL);
	}
	end_table(r, &e);
}
