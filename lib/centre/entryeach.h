/*
 * entryeach - all good entries of a centre's log, given to a function.
 *
 *	static void use(void *sum, const struct entries *log, const struct entry *e) { ... }
 *
 *	struct entries_read read;
 *
 *	good = entries_each(&centre, SCHEMA_BIT(ENTRY_HOURS), use, &sum, &read);
 *
 * They come in the order of the log, each as its current row, so that its fields can be asked for.
 * Of rows in which all was met before, the actors are recalled many rows at a time; and who asks
 * nothing of most rows but their days, forms and actors is given as many at once:
 *
 *	static void use_rows(void *sum, const struct entries *log, const struct entries_rows *rows)
 *	{
 *		for (uint64_t left = entries_rows_within(rows, first, last); left != 0; )
 *			use(sum, log, entries_row(log, rows, entries_rows_take(rows, &left)));
 *	}
 */
#ifndef MC_CENTRE_ENTRYEACH_H
#define MC_CENTRE_ENTRYEACH_H

#include "base/number.h"
#include "base/within.h"
#include "base/word.h"
#include "centre/entry.h"
#include "csv/celllists.h"

struct entries_read {
	int missing;		/* there is no log */
	unsigned long rows;	/* good ones */
	unsigned long left_out;	/* faulty ones, which are told */
};

/*
 * Good entries that follow each other: the rows from..to.  first[i] is the first actor of row i, and where those
 * of the row before it end; row[k] is the row of actor k.
 */
enum { ENTRIES_ROWS_ACTORS = CELLLISTS_ITEMS };		/* no more actors in all; one row has less, too */
_Static_assert((int)ENTRY_MOST_ACTORS <= (int)ENTRIES_ROWS_ACTORS, "a row by itself");

struct entries_rows {
	size_t from, to;
	const int *day, *form;
	const uint16_t *first, *row;
	const uint32_t *number;		/* of each actor in the log; NULL: none is given */
	size_t numbers;			/* all are less */
	unsigned long log;		/* the log's serial */
	const struct csv_field *actor;	/* of one row by itself; NULL: */
	const struct celllists *lists;
	struct csv_glance begin;	/* row 0 */
	struct entry *entry;		/* room for entries_row() */
	struct csv_field *few;
};

/* Those of some days, both included, and those of a form: bits, the lowest the row `from`. */
_Static_assert((int)CELLLISTS_ROWS <= (int)WITHIN_MOST && (int)CELLLISTS_ROWS <= (int)ROWJUDGE_MOST, "each row has a bit");

static inline uint64_t
entries_rows_within(const struct entries_rows *r, int first, int last)
{
	return within(r->day + r->from, r->to - r->from, first, last);
}

static inline uint64_t
entries_rows_of_form(const struct entries_rows *r, int form)
{
	return within(r->form + r->from, r->to - r->from, form, form);
}

/* The row of the lowest of such bits, which is taken away. */
static inline size_t
entries_rows_take(const struct entries_rows *r, uint64_t *bits)
{
	size_t row = r->from + word_first(*bits);

	*bits &= *bits - 1;
	return row;
}

/* The id of actor k. */
static inline struct csv_field
entries_rows_actor(const struct entries_rows *r, size_t k)
{
	const struct celllists *l = r->lists;

	return r->actor != NULL ? r->actor[k] :
	    (struct csv_field){ l->text + l->start[k], (size_t)l->end[k] - l->start[k] };
}

/*
 * A field of one of them, without the quotes around it; those within it perhaps stand twice.  Empty if its column is
 * absent.  CSV_NEAR bytes behind it may be read, but for a row by itself.  The log's current row stays what it is.
 */
WORD_INLINE struct csv_field
entries_rows_field(const struct entries *log, const struct entries_rows *r, size_t row, enum entry_field field)
{
	int column = log->column[field];
	struct csv_glance at;

	if (column < 0 || r->actor != NULL)
		return entries_field(log, field);
	at = csv_glance_row(&r->begin, row);
	return csv_glance_inner(&at, csv_glance_ends(&at), (size_t)column);
}

/* The same of a number, as a value: 0, there is none. */
WORD_INLINE int
entries_rows_number(const struct entries *log, const struct entries_rows *r, size_t row, enum entry_field field,
    int64_t *value)
{
	struct csv_field cell = entries_rows_field(log, r, row, field);

	return (r->actor == NULL && number_digits(cell.text, cell.len, value)) ||
	    (cell.len > 0 && number_parse(cell.text, cell.len, value) == NULL);
}

/* One of them, as the log's current row; good until the next. */
const struct entry *entries_row(const struct entries *, const struct entries_rows *, size_t row);

/*
 * The entries are numbered; `fields` are judged beside date, form and actors.  0 if the log cannot be
 * read, which is reported.
 */
int entries_each_rows(const struct centre *, unsigned long fields, void (*use)(void *, const struct entries *,
    const struct entries_rows *), void *arg, struct entries_read *);
int entries_each(const struct centre *, unsigned long fields, void (*use)(void *, const struct entries *,
    const struct entry *), void *arg, struct entries_read *);

/* An entry by itself as such rows; row 0 is it. */
struct entries_rows entries_rows_of(const struct entry *, uint16_t first[2]);

#endif
