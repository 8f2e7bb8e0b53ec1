/*
 * heading - find the row of headings in a spreadsheet's file, and what it says.
 *
 *	struct heading head = { 0 };
 *
 *	if (heading_find(&head, &source, &rules, 0, &names))
 *		for (int i = heading_column(&head, ENTRY_ACTORS); i >= 0; i = head.next[i])
 *			...
 *	heading_release(&head);
 *
 * There may be titles above it; it is the first row among the first hundred that
 * has headings for all that is needed: of a log date, form and actors.  Where the separator is not known,
 * the one with which most headings are found is taken.
 */
#ifndef MC_SHEET_HEADING_H
#define MC_SHEET_HEADING_H

#include <stddef.h>

#include "sheet/rules.h"
#include "sheet/table.h"
#include "sheet/wording.h"

struct buf;
struct reader;
struct intern;
struct naming;
struct sheetsource;

/* What a column holds, beside enum entry_field and the HEADING_ ones. */
enum { COLUMN_UNKNOWN = -1, COLUMN_BLANK = -2, COLUMN_LEFT_OUT = -3,
    COLUMN_KEPT = HEADING_OTHER + 1 };	/* + the number of a further column of the log */

struct heading {
	const struct sheettable *table;
	char separator;
	unsigned long line;
	size_t start, end;	/* its bytes in the text */
	int *column;		/* what each column holds */
	char **name;		/* its heading, as it is written */
	char **word;		/* and folded */
	char *ticked;		/* is the heading an actor, who is ticked in the rows? */
	int ticks;		/* is there one? */
	const struct naming *actors;	/* borrowed; or NULL */
	size_t n;
	size_t filled;		/* the columns up to the last that has a heading */
	int first[COLUMN_KEPT];	/* the first column of each field, or -1 */
	int *next;		/* of a column: the next of the same field, or -1 */
	struct sheetkept *kept;	/* columns that hold further ones of the log, by them */
	size_t kepts;
	struct sheetextra *extra;	/* further columns that the log has; of the headings found first */
	int borrowed;		/* extra is that of other headings */
	int is_indexed;		/* the first column counts the rows, as programs write it */
	int is_ours;		/* commas, and the names of log.csv */
};

/*
 * line: where it is, or 0.  1 if it has all that is needed; else 0, with the row that
 * has most of it.  headingfault_find() in headingfault.h reports what is wrong.
 */
int heading_find(struct heading *, const struct sheetsource *,
    const struct rules *, unsigned long line, const struct intern *extra);

/*
 * Is a record a row of headings, though perhaps not of all that are needed?
 * If its cell in the column of dates of the headings above is a date, it is not.
 */
int heading_is_one(const struct heading *above, const struct reader *,
    const struct rules *);

/* Take a record's headings; they go with a file whose others were found. */
void heading_take(struct heading *, const struct heading *found, const struct reader *,
    const struct rules *);

/* What a column holds that is known, as a word. */
const char *heading_holds(const struct heading *, size_t column);

/* "Dato=date, Form=form": what the columns hold. */
void heading_tell(const struct heading *, struct buf *);
void heading_release(struct heading *);

/* The first column of a field or further column, or -1. */
int heading_column(const struct heading *, int field);

/*
 * May the first column be the number of the row, which pandas and R write without a heading
 * or with one of their own?  Where the rows show it, its values are no one's.
 */
int heading_may_be_index(const struct heading *);
void heading_leave_index(struct heading *);

/* Which further column of the log column i goes into (a number of `extra`), or -1. */
long heading_further(const struct heading *, size_t i);

/* Has a field that is needed no column, nor a value that the rules give for all rows? */
int heading_lacks(const struct heading *, const struct rules *, int field);

#endif
