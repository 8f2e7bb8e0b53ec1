#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/number.h"
#include "base/safe.h"
#include "csv/pick.h"
#include "schema/value.h"
#include "matrix.h"
#include "threads.h"

/* Is the row in the period?  -1 if its date is not a date. */
static int
is_dated(struct request *r, const struct csv *csv, int date)
{
	struct csv_field cell = csv_field(csv, date);
	int day;

	if (date_parse(cell.text, cell.len, &day)) {
		days_keep(&r->days, cell.text, cell.len, (size_t)period_holds(&r->period, day));
		return period_holds(&r->period, day);
	}
	csv_fault(csv, date, TOPIC_DATE, value_wrong_date(cell.text, cell.len));
	return -1;
}

/* May the column hold an amount of kr.? */
static int
is_perhaps_kr(const struct csv *csv, int column)
{
	return column >= 0 && strcmp(csv_name(csv, (size_t)column), "amount") == 0 &&
	    csv_column(csv, "source") >= 0 && csv_column(csv, "basis") >= 0;
}

/*
 * Is an amount of kr. perhaps thousands?  Three digits after the only point are that to a
 * Dane, and the sum would be wrong a thousandfold.  NULL, or what to say.
 */
static const char *
doubt_of_kr(const struct csv *csv, int column, struct csv_field cell)
{
	static const struct field kr = { "amount", FIELD_DECIMAL, 0, NULL, NULL, "" };

	if (!is_perhaps_kr(csv, column))
		return NULL;
	return field_doubt(&kr, cell.text, cell.len);
}

/*
 * Is a cell no number on purpose?  In a stream where a column holds one value of several
 * kinds, as that of mc-conditions --indicators, it may be a day or a word.  Of a log it is a
 * slip, and so is what has the look of a number.
 */
static int
is_other_kind(const struct csv *csv, struct csv_field cell)
{
	int day;

	if (csv_column(csv, "form") >= 0 && csv_column(csv, "actors") >= 0)
		return 0;
	if (date_parse(cell.text, cell.len, &day))
		return 1;
	for (size_t i = 0; i < cell.len; i++)
		if (ascii_is_digit(cell.text[i]))
			return 0;
	return ascii_is_letter(cell.text[0]) || ascii_is_beyond(cell.text[0]);
}

int
matrix_amount(struct request *r, const struct csv *csv, int column, int64_t *amount)
{
	struct csv_field cell = csv_field(csv, column);
	const char *wrong;
	struct place p;

	if (cell.len == 0)
		return 0;
	wrong = number_parse(cell.text, cell.len, amount);
	if (wrong == NULL) {
		if (r != NULL)
			r->numbers++;
		if (memchr(cell.text, '.', cell.len) == NULL ||
		    (wrong = doubt_of_kr(csv, column, cell)) == NULL)
			return 1;
		p = csv_place(csv, column);
		diag_fault(&p, TOPIC_VALUE, "%s", wrong);
		return -1;
	}
	p = csv_place(csv, column);
	if (r != NULL && is_other_kind(csv, cell)) {
		r->others++;
		diag_warning(&p, TOPIC_VALUE, "'%s' is no number and is left out of the sum",
		    shown(cell.text, cell.len));
		return 0;
	}
	diag_fault(&p, TOPIC_VALUE, "'%s' is not a number for '%s'; %s",
	    shown(cell.text, cell.len), csv_name(csv, (size_t)column), wrong);
	return -1;
}

void
matrix_check_kinds(const struct request *r)
{
	if (r->others > 0 && r->numbers == 0 && !r->lengthy)
		diag_fault(NULL, TOPIC_VALUE, "no value of '%s' is a number; name a column of numbers",
		    r->amount);
}

/* Is it still to be seen whether ids are of more than one centre? */
static int
is_watching(const struct request *r)
{
	return r->centre >= 0 && !r->is_told;
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

/* Columns of the current file that are read besides those of the axes, or -1. */
struct further {
	int date, amount, centre;
	int is_single;		/* each row is one of one cell */
	int is_doubtful;	/* an amount is looked at closely */
	const struct days *days;	/* those of the axis of time, where rows begin with it and the other axis; or NULL */
	struct csvpick pick;	/* all columns that are read, and which is which: */
	size_t at_row, at_column, at_date, at_amount, at_centre;
};

/* Is it still the centre whose actors are counted, or watched? */
static inline int
is_same_centre(const struct request *r, struct csv_field centre)
{
	if (r->apart)
		return (!r->rows.apart || axis_is_at(&r->rows, centre)) &&
		    (!r->columns.apart || axis_is_at(&r->columns, centre));
	return !is_watching(r) || (r->first_centre.len == centre.len + 1 &&
	    memcmp(r->first_centre.data, centre.text, centre.len) == 0);
}

/* Is the row to be counted?  -1: it is to be looked at closely. */
WORD_INLINE int
is_counted(const struct request *r, const struct csv_field *cell, const struct further *f)
{
	struct csv_field date = cell[f->at_date];
	size_t is_held;

	if (f->date >= 0) {
		if (!days_find(&r->days, date.text, date.len, &is_held))
			return -1;
		if (!is_held)
			return 0;
	}
	return f->centre < 0 || is_same_centre(r, cell[f->at_centre]) ? 1 : -1;
}

/* Count a row of one value a side whose cell is not at hand; has: it has what is added up. */
static void
count_apart(struct request *r, size_t row, size_t column, int has, const int64_t *amount)
{
	r->rows.value[0] = row;
	r->columns.value[0] = column;
	r->rows.n = r->columns.n = 1;
	if (has)
		tally_row(&r->tally, &r->rows, &r->columns, amount);
	else
		tally_unknown(&r->tally, &r->rows, &r->columns);
}

static inline void
count_single(struct request *r, size_t row, size_t column)
{
	if (!tally_one(&r->tally, row, column))
		count_apart(r, row, column, 1, NULL);
}

/* Count a row by what it begins with; 0: it is to be taken apart.  Of most days out of the period nothing else is known. */
static inline int
count_start(struct request *r, const char *line, const struct further *f)
{
	size_t day, word, is_held;

	if (f->date >= 0) {
		if (!days_find(&r->days, line, ROWSTART_DATE - 1, &is_held))
			return 0;
		if (!is_held)
			return line[ROWSTART_DATE - 1] == ',';
	}
	if (rowstart_find(&r->words, f->days, line, &day, &word) == 0)
		return 0;
	count_single(r, f->days == &r->rows.days ? day : word, f->days == &r->rows.days ? word : day);
	return 1;
}

/* Count rows in which all was met before, each in one cell; 0: one is to be looked at closely. */
static int
count_singles(struct request *r, struct csv_glance *at, const struct further *f)
{
	struct csv_field cell[CSVPICK_MOST];

	do {
		size_t row, column;
		int counted;

		if (f->days != NULL && count_start(r, at->line, f))
			continue;
		csvpick_cells(&f->pick, at, cell);
		counted = is_counted(r, cell, f);
		if (counted == 0)
			continue;
		if (counted < 0 || !axis_recall_one(&r->rows, cell[f->at_row], &row) ||
		    !axis_recall_one(&r->columns, cell[f->at_column], &column))
			return 0;
		count_single(r, row, column);
		/* Where it is quoted it is never found. */
		if (f->days != NULL && cell[1].text == at->line + ROWSTART_DATE)
			rowstart_keep(&r->words, cell[1].text, cell[1].len,
			    f->days == &r->rows.days ? column : row);
	} while (csv_glance_next(at));
	return 1;
}

/* The same of rows in each of which an amount is added to one cell. */
static int
add_singles(struct request *r, struct csv_glance *at, const struct further *f)
{
	struct csv_field cell[CSVPICK_MOST];

	do {
		struct csv_field number;
		size_t row, column;
		int64_t amount;
		int counted;

		csvpick_cells(&f->pick, at, cell);
		counted = is_counted(r, cell, f);
		if (counted == 0)
			continue;
		number = cell[f->at_amount];
		if (counted < 0 || f->is_doubtful || !axis_recall_one(&r->rows, cell[f->at_row], &row) ||
		    !axis_recall_one(&r->columns, cell[f->at_column], &column) ||
		    (number.len > 0 && !number_quick(number.text, number.len, &amount)))
			return 0;
		r->numbers += number.len > 0;
		if ((number.len > 0 || !r->mean) &&
		    !tally_one_amount(&r->tally, row, column, number.len > 0 ? &amount : NULL))
			count_apart(r, row, column, number.len > 0, &amount);
	} while (csv_glance_next(at));
	return 1;
}

/* Count a row in which all was met before, in all of its cells; 0: it is to be looked at closely. */
static inline int
count_glance(struct request *r, const struct csv_glance *at, const struct further *f)
{
	struct csv_field cell[CSVPICK_MOST], number;
	int64_t amount = 0;
	int counted;

	axis_begin(&r->rows);
	axis_begin(&r->columns);
	csvpick_cells(&f->pick, at, cell);
	counted = is_counted(r, cell, f);
	if (counted <= 0)
		return counted == 0;
	if (!axis_recall(&r->rows, cell[f->at_row]))
		return 0;
	/* The two axes of a square table have the same values, and counts of actors need those of one. */
	if ((r->squareness != SQUARE || f->amount >= 0 || r->columns.of_pairs) &&
	    !axis_recall(&r->columns, cell[f->at_column]))
		return 0;
	number = cell[f->at_amount];
	if (f->amount >= 0) {
		if (f->is_doubtful || (number.len > 0 && !number_quick(number.text, number.len, &amount)))
			return 0;
		r->numbers += number.len > 0;
	}
	if (f->amount < 0 || number.len > 0)
		tally_row(&r->tally, &r->rows, &r->columns, f->amount >= 0 ? &amount : NULL);
	else if (!r->mean)
		tally_unknown(&r->tally, &r->rows, &r->columns);
	return 1;
}

/* The same of rows, one after the other. */
static int
count_rows(struct request *r, struct csv_glance *at, const struct further *f)
{
	do
		if (!count_glance(r, at, f))
			return 0;
	while (csv_glance_next(at));
	return 1;
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
		counted = at.newline != NULL &&
		    (!f->is_single ? count_rows : f->amount < 0 ? count_singles : add_singles)(r, &at, f);
		csv_go_on(csv, &at);
		if (counted)
			continue;
		/* What it brought so far it brings once more. */
		axis_forget(&r->rows);
		axis_forget(&r->columns);
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
	enum squareness now = tally_is_square(&r->rows, &r->columns) ? SQUARE : NOT_SQUARE;
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

void
matrix_rows(struct request *r, struct csv *csv, const struct further *f)
{
	csv_skip_canonical(csv);
	while (next_row(r, csv, f)) {
		int64_t amount;
		int dated = r->dated ? is_dated(r, csv, f->date) : 1, has = 1, good;

		if (dated == 0)
			continue;
		if (is_watching(r))
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
			tally_row(&r->tally, &r->rows, &r->columns,
			    r->amount != NULL ? &amount : NULL);
		else if (!r->mean)
			tally_unknown(&r->tally, &r->rows, &r->columns);
	}
	tally_settle(&r->tally, &r->rows, &r->columns);
}

/* Which columns are read of each row. */
static void
pick(struct request *r, struct further *f)
{
	const int column[] = { r->rows.column, r->columns.column, f->date, f->amount, f->centre };

	for (size_t i = 0; i < sizeof column / sizeof *column; i++)
		csvpick_add(&f->pick, column[i]);
	f->at_row = csvpick_at(&f->pick, r->rows.column);
	f->at_column = csvpick_at(&f->pick, r->columns.column);
	f->at_date = csvpick_at(&f->pick, f->date);
	f->at_amount = csvpick_at(&f->pick, f->amount);
	f->at_centre = csvpick_at(&f->pick, f->centre);
	if (f->is_single && f->amount < 0 && f->centre < 0 && f->pick.n == 2 && f->pick.column[1] == 1)
		f->days = r->rows.kind == AXIS_DATE && r->rows.column == 0 ? &r->rows.days :
		    r->columns.kind == AXIS_DATE && r->columns.column == 0 ? &r->columns.days : NULL;
	/* Of two such axes the other one is of texts, or rows do not begin with both. */
	if (f->days != NULL && (f->days == &r->rows.days ? &r->columns : &r->rows)->kind != AXIS_COLUMN)
		f->days = NULL;
	r->words = (struct rowstart){ 0 };
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
	tally_begin(&r->tally, &r->rows, &r->columns, r->amount == NULL);
	r->centre = !r->apart && (axis_is_of_actors(&r->rows) || axis_is_of_actors(&r->columns)) ?
	    csv_use(csv, "centre") : -1;
	f.centre = r->apart ? csv_column(csv, "centre") : r->centre;
	f.is_doubtful = is_perhaps_kr(csv, f.amount);
	f.is_single = tally_is_single(&r->rows, &r->columns);
	pick(r, &f);
	r->origin.files++;
	if (threads_count(r, csv, r->path, &f))
		return;
	matrix_rows(r, csv, &f);
	r->origin.rows += csv_rows(csv);
	r->origin.left += csv_left_out(csv);
}
