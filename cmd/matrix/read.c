#include <stdlib.h>
#include <string.h>

#include "analysis/axisrecall.h"
#include "base/ascii.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/number.h"
#include "base/safe.h"
#include "schema/value.h"
#include "matrix.h"
#include "threads.h"

/* Of a day that was not met: is it in the period?  (Out of line, for days are few.)  0: it is no day. */
#ifdef __GNUC__
__attribute__((noinline))
#endif
static int
learn_day(struct request *r, struct csv_field date, size_t *is_held)
{
	int day;

	if (!date_parse(date.text, date.len, &day))
		return 0;
	*is_held = (size_t)period_holds(&r->period, day);
	days_keep(&r->days, date.text, date.len, *is_held);
	return 1;
}

/* Is the row in the period?  -1 if its date is not a date. */
static int
is_dated(struct request *r, const struct csv *csv, int date)
{
	struct csv_field cell = csv_field(csv, date);
	size_t is_held;

	if (learn_day(r, cell, &is_held))
		return (int)is_held;
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
	struct axis *time, *words;	/* the two axes, where they are a day's and a column's; or NULL */
	int begins;		/* rows begin with these two columns */
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

/* A cell of a row seen at a glance, whose column is there. */
WORD_INLINE struct csv_field
cell_at(const struct csv_glance *at, int column)
{
	return csv_glance_inner(at, csv_glance_ends(at), (size_t)column);
}

/* What is known of a row at a glance: nothing, that it is not to be counted, or where it is. */
enum known { UNKNOWN, PASSED_OVER, KNOWN };

/* Is the row of the period, and of the centre? */
WORD_INLINE enum known
is_counted(struct request *r, const struct csv_glance *at, const struct further *f)
{
	size_t is_held;

	if (f->date >= 0) {
		struct csv_field date = cell_at(at, f->date);

		if (!days_find(&r->days, date.text, date.len, &is_held) && !learn_day(r, date, &is_held))
			return UNKNOWN;
		if (!is_held)
			return PASSED_OVER;
	}
	return f->centre < 0 || is_same_centre(r, cell_at(at, f->centre)) ? KNOWN : UNKNOWN;
}

/* The cell of a row by what it begins with.  Of most days out of the period nothing else is known. */
WORD_INLINE enum known
recall_start(const struct request *r, const char *line, const struct further *f, size_t *day, size_t *word)
{
	size_t is_held;

	if (f->date >= 0) {
		if (!days_find(&r->days, line, ROWSTART_DATE - 1, &is_held))
			return UNKNOWN;
		if (!is_held)
			return line[ROWSTART_DATE - 1] == ',' ? PASSED_OVER : UNKNOWN;
	}
	return rowstart_find(&r->words, &f->time->days, line, day, word) > 0 ? KNOWN : UNKNOWN;
}

/* The same by these two cells, wherever they stand; 0: they are to be looked at closely. */
WORD_INLINE int
recall_apart(struct request *r, const struct csv_glance *at, const struct further *f, size_t *day, size_t *word)
{
	struct csv_field date = cell_at(at, f->time->column), text = cell_at(at, f->words->column);

	if (!axisrecall_one(f->time, date, day))
		return 0;
	if (rowstart_word(&r->words, text.text, text.len, word))
		return 1;
	if (!axisrecall_one(f->words, text, word))
		return 0;
	rowstart_keep(&r->words, text.text, text.len, *word);
	return 1;
}

/* The cell of a row of one value a side. */
WORD_INLINE enum known
recall_single(struct request *r, const struct csv_glance *at, const struct further *f, size_t *row,
    size_t *column)
{
	size_t *day = f->time == &r->rows ? row : column, *word = f->time == &r->rows ? column : row;
	enum known known = f->begins ? recall_start(r, at->line, f, day, word) : UNKNOWN;

	if (known != UNKNOWN)
		return known;
	known = is_counted(r, at, f);
	if (known != KNOWN)
		return known;
	if (f->time != NULL)
		return recall_apart(r, at, f, day, word) ? KNOWN : UNKNOWN;
	return axisrecall_one(&r->rows, cell_at(at, r->rows.column), row) &&
	    axisrecall_one(&r->columns, cell_at(at, r->columns.column), column) ? KNOWN : UNKNOWN;
}

/* The amount of a row, if it has one; 0: it is to be looked at closely. */
WORD_INLINE int
recall_amount(struct request *r, const struct csv_glance *at, const struct further *f, int *has,
    int64_t *amount)
{
	struct csv_field number = cell_at(at, f->amount);

	*has = number.len > 0;
	if (f->is_doubtful || (*has && !number_quick(number.text, number.len, amount)))
		return 0;
	r->numbers += (unsigned long)*has;
	return 1;
}

/* Count a row of one value a side whose cell is not at hand; has: it has what is added up. */
static void
count_apart(struct request *r, size_t row, size_t column, int has, const int64_t *amount)
{
	r->rows.value[0] = row;
	r->columns.value[0] = column;
	r->rows.n = r->columns.n = 1;
	if (has)
		rowcount_row(&r->count, &r->rows, &r->columns, amount);
	else
		rowcount_unknown(&r->count, &r->rows, &r->columns);
}

/* Count a row of one cell; 0: it is to be looked at closely. */
WORD_INLINE int
count_single(struct request *r, const struct csv_glance *at, const struct further *f, int adds)
{
	size_t row, column;
	int64_t amount = 0;
	int has;
	enum known known = recall_single(r, at, f, &row, &column);

	if (known != KNOWN || (adds && !recall_amount(r, at, f, &has, &amount)))
		return known == PASSED_OVER;
	if (!adds) {
		if (!rowcount_one(&r->count, row, column))
			count_apart(r, row, column, 1, NULL);
	} else if ((has || !r->mean) && !rowcount_one_amount(&r->count, row, column, has ? &amount : NULL)) {
		count_apart(r, row, column, has, &amount);
	}
	return 1;
}

/* The same of any row, in all of its cells. */
WORD_INLINE int
count_listed(struct request *r, const struct csv_glance *at, const struct further *f, int adds)
{
	enum known known = is_counted(r, at, f);
	int64_t amount = 0;
	int has = 1;

	axis_begin(&r->rows);
	axis_begin(&r->columns);
	if (known != KNOWN)
		return known == PASSED_OVER;
	if (!axisrecall_values(&r->rows, cell_at(at, r->rows.column)))
		return 0;
	/* The two axes of a square table have the same values. */
	if ((r->squareness != SQUARE || adds || r->columns.of_pairs) &&
	    !axisrecall_values(&r->columns, cell_at(at, r->columns.column)))
		return 0;
	if (adds && !recall_amount(r, at, f, &has, &amount))
		return 0;
	if (has)
		rowcount_row(&r->count, &r->rows, &r->columns, adds ? &amount : NULL);
	else if (!r->mean)
		rowcount_unknown(&r->count, &r->rows, &r->columns);
	return 1;
}

/*
 * Count rows, one after the other, in which all was met before; 0: one is to be looked at closely.
 * What is asked of all of them is a constant, so that it is not asked of each.
 */
WORD_INLINE int
count_glances(struct request *r, struct csv_glance *now, const struct further *given, int is_single, int adds)
{
	/* In registers: what is counted might lie over theirs. */
	struct csv_glance at = *now;
	const struct further f = *given;
	int good;

	do
		good = is_single ? count_single(r, &at, &f, adds) : count_listed(r, &at, &f, adds);
	while (good && csv_glance_next(&at));
	*now = at;
	return good;
}

/*
 * The same of rows of one list each, and of one value beside it, which are counted: lists are recalled
 * many at a time.
 */
static int
count_lists(struct request *r, struct csv_glance *now, const struct further *given)
{
	const struct further f = *given;
	struct axis *other = r->count.other;
	struct csv_glance begin = *now;
	uint32_t value[AXISLISTS_ROWS];
	uint16_t row[AXISLISTS_ROWS];		/* each list's, counted from where they begin */

	for (;;) {
		struct axislists *lists = axislists_begin(r->count.list, begin.text);
		size_t rows = (size_t)(begin.last - begin.newline) + 1, i = 0, n, one = 0;
		struct csv_glance at = begin;
		int good = 1;

		for (; i < rows && lists->rows < lists->most; i++, csv_glance_next(&at)) {
			enum known known = is_counted(r, &at, &f);

			if (known == PASSED_OVER)
				continue;
			good = known == KNOWN &&
			    (other == NULL || axisrecall_one(other, cell_at(&at, other->column), &one));
			if (!good)
				break;
			row[lists->rows] = (uint16_t)i;
			value[lists->rows] = (uint32_t)one;
			axislists_add(lists, cell_at(&at, r->count.list->column));
		}
		n = axislists_recall(r->count.list);
		rowcount_lists(&r->count, n, value);
		if (n < lists->rows) {
			i = row[n];
			good = 0;
		}
		if (!good || i == rows) {
			axis_begin(r->count.list);
			*now = csv_glance_row(&begin, good ? rows - 1 : i);
			return good;
		}
		begin = csv_glance_row(&begin, i);
	}
}

static int
count_rows(struct request *r, struct csv_glance *at, const struct further *f)
{
	if (r->count.list != NULL)
		return count_lists(r, at, f);
	if (f->is_single)
		return f->amount < 0 ? count_glances(r, at, f, 1, 0) : count_glances(r, at, f, 1, 1);
	return f->amount < 0 ? count_glances(r, at, f, 0, 0) : count_glances(r, at, f, 0, 1);
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
		counted = at.newline != NULL && count_rows(r, &at, f);
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
	axisrecall_begin(&r->rows);
	axisrecall_begin(&r->columns);
	rowcount_begin(&r->count, &r->tally, &r->rows, &r->columns, r->amount == NULL);
	r->centre = !r->apart && (axis_is_of_actors(&r->rows) || axis_is_of_actors(&r->columns)) ?
	    csv_use(csv, "centre") : -1;
	f.centre = r->apart ? csv_column(csv, "centre") : r->centre;
	f.is_doubtful = is_perhaps_kr(csv, f.amount);
	f.is_single = axis_are_single(&r->rows, &r->columns);
	find_words(r, &f);
	r->origin.files++;
	if (threads_count(r, csv, r->path, &f))
		return;
	matrix_rows(r, csv, &f);
	r->origin.rows += csv_rows(csv);
	r->origin.left += csv_left_out(csv);
}
