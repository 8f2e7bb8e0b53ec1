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

#include "base/within.h"
#include "base/word.h"
#include "centre/entry.h"
#include "csv/cellnumbers.h"

struct entries_read {
	int missing;		/* there is no log */
	unsigned long rows;	/* good ones */
	unsigned long left_out;	/* faulty ones, which are told */
};

/*
 * Good entries that follow each other: the rows from..to.  first[i] is the first actor of row i, and where those
 * of the row before it end.
 */
enum { ENTRIES_ROWS_ACTORS = LISTCELLS_ITEMS };		/* no more actors in all; one row has less, too */
_Static_assert((int)ENTRY_MOST_ACTORS <= (int)ENTRIES_ROWS_ACTORS, "a row by itself");

struct entries_rows {
	size_t from, to;
	const int *day, *form;
	const uint16_t *first;
	const uint32_t *number;		/* of each actor in the log; NULL: none is given */
	size_t numbers;			/* all are less */
	unsigned long log;		/* the log's serial */
	const uint32_t *list;		/* of each row the number of a list that is met again and again, or QUICKTEXTS_NONE; NULL */
	size_t lists;			/* there are so many such lists, and each row has one; 0: that is not known */
	const struct csv_field *actor;	/* of one row by itself; NULL: */
	const struct intern *names;	/* by these numbers */
	struct csv_glance begin;	/* row 0 */
	struct entry *entry;		/* room for entries_row() */
	struct csv_field *few;
};

/* Those of some days, both included, and those of a form: bits, the lowest the row `from`. */
_Static_assert((int)LISTCELLS_ROWS <= (int)WITHIN_MOST && (int)LISTCELLS_ROWS <= (int)ROWJUDGE_MOST, "each row has a bit");

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
	return r->actor != NULL ? r->actor[k] :
	    (struct csv_field){ intern_text(r->names, r->number[k]), intern_len(r->names, r->number[k]) };
}

/*
 * A field of one of them, without the quotes around it; those within it perhaps stand twice.  Empty if its column is
 * absent.  CSV_NEAR bytes behind it may be read, but for a row by itself.  The log's current row stays what it is.
 */
WORD_INLINE struct csv_field
entries_rows_field(const struct entries *log, const struct entries_rows *r, size_t row, enum entry_field field)
{
	const struct csv_glance *at = &r->begin;
	int column = log->column[field];
	const uint16_t *end;
	const char *start;
	size_t quotes;

	if (column < 0 || r->actor != NULL)
		return entries_field(log, field);
	end = csv_glance_ends(at) + row * at->columns + column;
	start = column > 0 ? at->text + end[-1] + 1 : row > 0 ? at->text + at->newline[row - 1] + 1 : at->line;
	quotes = *start == '"';
	return (struct csv_field){ start + quotes, (size_t)(at->text + *end - start) - 2 * quotes };
}

/* The numbers of such fields of some rows (bits), each by its bit; the answer is the rows that tell one. */
uint64_t entries_rows_numbers(const struct entries *, const struct entries_rows *, uint64_t rows, enum entry_field,
    int64_t number[WITHIN_MOST]);

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
