#include <string.h>

#include "analysis/axisrecall.h"
#include "base/diag.h"
#include "schema/value.h"
#include "glance.h"
#include "glanceeight.h"
#include "matrix.h"
#include "threads.h"

enum { SMALL = 1 << 20 };	/* bytes of a file */

/* Is the row in the period?  -1 if its date is not a date. */
static int
is_dated(struct request *r, const struct csv *csv, int date)
{
	struct csv_field cell = csv_field(csv, date);
	size_t is_held;

	if (glance_learn_day(r, cell, &is_held))
		return (int)is_held;
	csv_fault(csv, date, TOPIC_DATE, value_wrong_date(cell.text, cell.len));
	return -1;
}

/* One id is one actor, whatever the centre: of more than one that is hardly meant. */
static void
watch_centres(struct request *r, const struct csv *csv)
{
	struct csv_field centre = csv_field(csv, r->centre);
	struct place p;

	if (r->first_centre.data == NULL) {
		buf_add(&r->first_centre, centre.text, centre.len);
		buf_addc(&r->first_centre, '\0');
		return;
	}
	if (r->first_centre.len == centre.len + 1 &&
	    memcmp(r->first_centre.data, centre.text, centre.len) == 0)
		return;
	p = csv_place(csv, r->centre);
	diag_warning(&p, TOPIC_ACTORS, "here are actors of more than one centre, and one id is "
	    "counted as one actor whatever its centre; --apart counts them as centre/id");
	r->is_told = 1;
}

/* Count such rows; 1: the current one is another, 0: the end. */
static int
next_row(struct request *r, struct csv *csv, const struct further *f)
{
	while (csv_next(csv)) {
		struct csv_glance at = csv_glance(csv);
		int counted;

		axis_begin(&r->rows);
		axis_begin(&r->columns);
		counted = at.newline != NULL && glance_count(r, &at, f);
		csv_go_on(csv, &at);
		if (counted)
			continue;
		/* What it brought so far it brings once more. */
		axis_forget(&r->rows);
		axis_forget(&r->columns);
		rowcount_flush(&r->count);
		axis_begin(&r->rows);
		axis_begin(&r->columns);
		return 1;
	}
	return 0;
}

/*
 * A table of co-occurrence has no totals: it cannot be that of some files, and
 * of others, which have a column of that very name, not.
 */
static int
check_squareness(struct request *r, struct csv *csv)
{
	enum squareness now = axis_are_square(&r->rows, &r->columns) ? SQUARE : NOT_SQUARE;
	struct place p = csv_header_place(csv, 0);

	if (r->squareness != NO_FILE_YET && r->squareness != now &&
	    strcmp(r->rows.name, r->columns.name) == 0) {
		diag_fault(&p, TOPIC_KEYS, now == SQUARE ?
		    "'%s' is in lists here, but a column in the file before; tabulate them apart" :
		    "'%s' is a column here, but in lists in the file before; tabulate them apart",
		    r->rows.name);
		return 0;
	}
	r->squareness = now;
	return 1;
}

/* Are the first few fields of each row all that is asked, so that where the others end need not be listed? */
static int
are_walked(const struct request *r, const struct further *f)
{
	return f->amount < 0 && (f->begins || (r->count.list != NULL && f->few.n > 0 && !f->few.from_behind));
}

void
matrix_rows(struct request *r, struct csv *csv, const struct further *f)
{
	csv_skip_canonical(csv);
	if (are_walked(r, f))
		csv_skip_fields(csv);
	while (next_row(r, csv, f)) {
		int64_t amount;
		int dated = r->dated ? is_dated(r, csv, f->date) : 1, has = 1, good;

		if (dated == 0)
			continue;
		if (glance_is_watching(r))
			watch_centres(r, csv);
		good = axis_read(&r->rows, csv);
		good &= axis_read(&r->columns, csv);
		if (r->amount != NULL)
			has = matrix_amount(r, csv, f->amount, &amount);
		if (!good || has < 0 || dated < 0) {
			csv_leave_out(csv);
			axis_forget(&r->rows);
			axis_forget(&r->columns);
		} else if (has > 0)
			rowcount_row(&r->count, &r->rows, &r->columns,
			    r->amount != NULL ? &amount : NULL);
		else if (!r->mean)
			rowcount_unknown(&r->count, &r->rows, &r->columns);
	}
	rowcount_settle(&r->count, &r->rows, &r->columns);
}

/* Is the table one of days and words, and do rows perhaps begin with these? */
static void
find_words(struct request *r, struct further *f)
{
	struct axis *time = r->rows.kind == AXIS_DATE ? &r->rows : &r->columns;
	struct axis *words = time == &r->rows ? &r->columns : &r->rows;

	if (!f->is_single || time->kind != AXIS_DATE || words->kind != AXIS_COLUMN)
		return;
	f->time = time;
	f->words = words;
	f->begins = f->centre < 0 && f->date <= 0 && time->column == 0 && words->column == 1;
}

/* All columns that are read: they may stand close together, at one end of the rows. */
static void
find_few(const struct request *r, struct further *f, size_t columns)
{
	const int read[] = { r->rows.column, r->columns.column, f->date, f->amount, f->centre };
	size_t first = columns, last = 0;

	for (size_t i = 0; i < sizeof read / sizeof *read; i++)
		if (read[i] >= 0) {
			first = (size_t)read[i] < first ? (size_t)read[i] : first;
			last = (size_t)read[i] > last ? (size_t)read[i] : last;
		}
	f->few = fewends(columns, first, last);
}

void
matrix_read(struct request *r, struct csv *csv)
{
	struct further f = { .date = -1, .amount = -1, .centre = -1 };

	/* All of them, so that all faults are reported. */
	r->unusable |= !axis_find(&r->rows, csv);
	r->unusable |= !axis_find(&r->columns, csv);
	r->unusable |= r->dated && (f.date = csv_need(csv, "date")) < 0;
	r->unusable |= r->amount != NULL && (f.amount = csv_need(csv, r->amount)) < 0;
	if (r->unusable)
		return;
	r->unusable = !check_squareness(r, csv);
	if (r->unusable)
		return;
	axisrecall_begin(&r->rows);
	axisrecall_begin(&r->columns);
	r->tally.is_small = r->path != NULL && csv_file_bytes(csv) > 0 && csv_file_bytes(csv) < SMALL;
	rowcount_begin(&r->count, &r->tally, &r->rows, &r->columns, r->amount == NULL);
	r->centre = !r->apart && (axis_is_of_actors(&r->rows) || axis_is_of_actors(&r->columns)) ?
	    csv_use(csv, "centre") : -1;
	f.centre = r->apart ? csv_column(csv, "centre") : r->centre;
	f.is_pointless = matrix_judge_amounts(r, csv, f.amount);
	f.is_single = axis_are_single(&r->rows, &r->columns);
	r->words = (struct rowstart){ 0 };
	find_words(r, &f);
	find_few(r, &f, csv_columns(csv));
	/* (Of a small file all rows are sooner counted one by one than there is room to know them in.) */
	if (!r->tally.is_small)
		glanceeight_begin(r, &f);
	r->origin.files++;
	if (!threads_count(r, csv, r->path, &f))
		matrix_rows(r, csv, &f);
	glanceeight_release(r);
	r->origin.rows += csv_rows(csv);
	r->origin.left += csv_left_out(csv);
}
