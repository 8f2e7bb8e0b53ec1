/*
 * addrow - add a row to one of a centre's CSV files.
 *
 *	struct buf cell[MEETING_FIELDS] = { 0 };
 *
 *	buf_adds(&cell[MEETING_DATE], "2026-10-05");
 *	...
 *	if (addrow(&centre, &meeting_schema, cell, today, NULL, NULL))
 *		the row is on disk
 *
 * The row goes into the columns that the file has, in their order; a file
 * that is missing is made with the full header.  A last line without its line
 * end is completed if it is a whole record, else nothing is added.
 */
#ifndef MC_EDIT_ADDROW_H
#define MC_EDIT_ADDROW_H

#include "disk/append.h"
#include "schema/schema.h"

struct centre;

/*
 * Does `text`, a header and one row, hold a whole record, beside what the field table
 * says of it (NULL: no more is asked)?  And what to do with the bytes that were put in, while the file is still
 * locked (NULL: nothing).
 */
typedef int addrow_is_whole(const struct buf *text);
typedef void addrow_added(const struct centre *, const struct append *,
    const struct buf *bytes);

/* 0 if the file is as it was before, which is reported. */
int addrow(const struct centre *, const struct schema *, const struct buf *cell, int today,
    addrow_is_whole *, addrow_added *);

/*
 * The same, if a function that looks at the locked file says so (it reports why not).  It
 * reads through the descriptor that is open, and may be asked again.
 */
typedef int addrow_may(void *arg, const struct append *);
int addrow_if(const struct centre *, const struct schema *, const struct buf *cell, int today,
    addrow_may *, void *arg, addrow_added *);

/*
 * Add what a function makes while the file is locked: it looks at the file, adds
 * whole lines to the buffer and returns 1, or 0 if there is nothing to add (and no bytes
 * were put in), or -1 if it cannot be done (reported).  It is called again if the file was
 * replaced meanwhile.  Read the file through the descriptor that is open:
 * closing a second one of it gives up the lock.
 */
typedef int addrow_make(void *arg, const struct append *, struct buf *lines);
int addrow_lines(const struct centre *, const struct schema *, addrow_make *, void *arg,
    addrow_is_whole *, addrow_added *);

/*
 * Do the cells of a row together make a CPR number?  Then that is reported.  The row is what
 * the buffer holds after the first `from` bytes.  Each by itself was judged before.
 */
int addrow_is_personal(const struct buf *lines, size_t from);

/* The header that such a file begins with: all columns but those that few have. */
void addrow_begin_file(struct buf *, const struct schema *);

/* End a line as the file's header does. */
void addrow_end_line(struct buf *, const struct append *);

#endif
