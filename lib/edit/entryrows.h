/*
 * entryrows - many entries that are to be logged at once, judged before they are.
 *
 *	struct buf rows = { 0 };
 *
 *	if (entryrows_read(&rows, &centre, "-", today))
 *		logrows_add(&(struct logrows){ .text = rows.data, ... }, &centre);
 *	buf_release(&rows);
 *
 * CSV with a header in the names of formats.md, in any order.  As for a single
 * entry, its actors and its initiative must be known, no day lies after today,
 * and nothing is shaped like a CPR number.  All faults are reported, and one is
 * enough for none of the rows to be taken.  A column `centre`, as streams have it, must
 * name this centre.
 */
#ifndef MC_EDIT_ENTRYROWS_H
#define MC_EDIT_ENTRYROWS_H

struct buf;
struct centre;

/* The rows in their normal form, with their header; 0 if one is not right. */
int entryrows_read(struct buf *rows, const struct centre *, const char *path, int today);

#endif
