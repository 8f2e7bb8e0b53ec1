/*
 * headingfault - what is wrong with a row of headings.
 *
 *	struct buf why = { 0 };
 *
 *	if (headcheck_lacks(&head, &why))
 *		puts(why.data);
 */
#ifndef MC_SHEET_HEADINGFAULT_H
#define MC_SHEET_HEADINGFAULT_H

#include <stddef.h>

struct buf;
struct importrules;
struct intern;
struct sheethead;
struct sheetsource;

/*
 * sheethead_find(), with what is wrong reported: 0 if not all that is needed is named, a
 * field is named twice, or the rows were split in the wrong place.
 */
int headcheck_find(struct sheethead *, const struct sheetsource *, const char *shown,
    const struct importrules *, unsigned long line, const struct intern *extra);

/* Why no row below can be read, appended: a field has no column, or two. */
int headcheck_lacks(const struct sheethead *, const struct importrules *, struct buf *why);

/* The field whose heading a column's is nearly, and that has no column; or -1. */
int headcheck_near(const struct sheethead *, size_t column);

/*
 * "Tid" may be hours or the time of day, "Deltagere" residents or actors.  0: nobody told
 * which, no other column holds them, and none of the log's own is called so: reported as
 * a question.
 */
int headcheck_times(const struct sheethead *, const char *shown);

#endif
