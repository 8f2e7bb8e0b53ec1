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
struct sheethead;

/* Those found do not name all that is needed: report why; always 0. */
int headcheck_refuse(const struct sheethead *, const char *text, size_t len, const char *shown,
    const struct importrules *);

/* 0 if a field is named twice or the rows were split in the wrong place, which is reported. */
int headcheck_passes(const struct sheethead *, const char *shown, const struct importrules *);

/* Why no row below can be read, appended: a field has no column, or two. */
int headcheck_lacks(const struct sheethead *, struct buf *why);

/* The field whose heading a column's is nearly, and that has no column; or -1. */
int headcheck_near(const struct sheethead *, size_t column);

/*
 * "Tid" may be hours or the time of day.  0: nobody told which, there are no other
 * hours, and no column of the log's own is called so: reported as a question.
 */
int headcheck_times(const struct sheethead *, const char *shown);

#endif
