/*
 * rowadd - add a row to one of a centre's CSV files.
 *
 *	struct buf cell[MEETING_FIELDS] = { 0 };
 *
 *	rowadd_take(cell, &meeting_schema, MEETING_DATE, "2026-10-05");
 *	...
 *	if (rowadd(&centre, &meeting_schema, cell, NULL, NULL))
 *		the row is on disk
 *
 * The row goes into the columns that the file has, in their order; a file
 * that is missing is made with the full header.  A last line without its line
 * end is completed if it is a whole record, else nothing is added.
 */
#ifndef MC_ROWADD_H
#define MC_ROWADD_H

#include "base/append.h"
#include "format/schema.h"

struct centre;

/*
 * Put a value from the command line in its cell, in its normal form; a list
 * takes one more item.  What is wrong is fatal (exit 2).
 */
void rowadd_take(struct buf *cell, const struct schema *, size_t field, const char *text);

/*
 * is_whole says whether a header and one row in `text` are a whole record (NULL:
 * by the field table); added gets the bytes that were put in (NULL: nobody).
 * 0 if the file is as it was before, which is reported.
 */
int rowadd(const struct centre *, const struct schema *, const struct buf *cell,
    int (*is_whole)(const struct buf *text, const struct append *),
    void (*added)(const struct centre *, const struct buf *bytes));

#endif
