/*
 * heading - what a row of headings in a spreadsheet's file says of its columns.
 *
 *	for (int i = heading_column(&head, ENTRY_ACTORS); i >= 0; i = head.next[i])
 *		...
 *	heading_release(&head);
 *
 * The row is found by headingsearch.h.
 */
#ifndef MC_SHEET_HEADING_H
#define MC_SHEET_HEADING_H

#include <stddef.h>

#include "sheet/headingmeaning.h"
#include "sheet/rules.h"
#include "sheet/table.h"
#include "sheet/wording.h"

struct buf;
struct reader;
struct intern;
struct naming;
struct furthercolumns;

enum { HEADING_LONGEST = 1000 };	/* bytes */

struct heading {
	const struct sheettable *table;
	char separator;
	unsigned long line;
	size_t start, end;	/* its bytes in the text */
	int *column;		/* what each column holds: see headingmeaning.h */
	char **name;		/* its heading, as it is written */
	char **word;		/* and folded */
	char *ticked;		/* is the heading an actor, who is ticked in the rows? */
	int ticks;		/* is there one? */
	int lead;		/* the column of who took the initiative, from 1, whose actors stand first; 0: none */
	int in_minutes;		/* the heading of the hours says that below it are minutes */
	int unit_is_open;	/* ... or names both, and nobody said which */
	const struct naming *actors;	/* borrowed; or NULL */
	size_t n;
	size_t filled;		/* the columns up to the last that has a heading */
	int first[COLUMN_KEPT];	/* the first column of each field, or -1 */
	int *next;		/* of a column: the next of the same field, or -1 */
	struct sheetkept *kept;	/* columns that hold further ones of the log, by them */
	size_t kepts;
	struct furthercolumns *extra;	/* further columns that the log has; of the headings found first */
	int borrowed;		/* extra is that of other headings */
	int is_indexed;		/* the first column counts the rows, as programs write it */
	int is_own;		/* they are those of the centre's own file, which a spreadsheet saved */
	int is_ours;		/* commas, and the names of log.csv */
};

/* Read a record's headings into what is 0 but for actors; further columns are not looked for. */
void heading_read(struct heading *, const struct reader *, const struct rules *);

/* The same of headings in two lines: where the record has none, they are those of the line above it. */
void heading_read_below(struct heading *, const struct heading *above, const struct reader *,
    const struct rules *);

/* Look for further columns of the log among those that nothing else was found for; the names stay the caller's. */
void heading_learn(struct heading *, const struct rules *, const struct intern *extra);

/* Take a record's headings; they go with a file whose others were found. */
void heading_take(struct heading *, const struct heading *found, const struct reader *,
    const struct rules *);

/* What a column holds that is known, as a word. */
const char *heading_holds(const struct heading *, size_t column);

/* "Dato=date, Form=form": what the columns hold. */
void heading_tell(const struct heading *, struct buf *);

/* "'Hvad', 'Bemærkning'": the columns whose cells are parts of one text. */
void heading_tell_parts(const struct heading *, struct buf *);
void heading_release(struct heading *);

/* The first column of a further column of the log, or -1. */
int heading_kept(const struct heading *, int further);

/* The first column of a field or further column, or -1. */
static inline int
heading_column(const struct heading *h, int field)
{
	if (h->n == 0 || field < 0)
		return -1;
	return field < COLUMN_KEPT ? h->first[field] : heading_kept(h, field);
}

/*
 * May the first column be the number of the row, which pandas and R write without a heading
 * or with one of their own?  Where the rows show it, its values are no one's.
 */
int heading_may_be_index(const struct heading *);
void heading_leave_index(struct heading *);

/* What stands between the parts of a text of several columns. */
extern const char heading_joint[];

/* Is a field put together of several columns, a part each? */
int heading_joins(const struct heading *, int field);

/* May column i hold a field that one before it holds?  Actors and parts of a text may; not two of one heading. */
int heading_may_share(const struct heading *, size_t i);

/* Which further column of the log column i goes into (a number of `extra`), or -1. */
long heading_further(const struct heading *, size_t i);

/* Has a field that is needed no column, nor a value that the rules give for all rows? */
int heading_lacks(const struct heading *, const struct rules *, int field);

#endif
