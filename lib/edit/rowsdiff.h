/*
 * rowsdiff - what is to change in a centre's CSV file for it to hold these rows and no others.
 *
 *	struct rowsdiff d = { .schema = &entry_schema, .text = csv, .len = len };
 *
 *	if (rowsdiff_find(&d, &centre) && d.lost == NULL)
 *		rowsdiff_write(&d, &centre);
 *	rowsdiff_release(&d);
 *
 * Rows that are the same, in whatever order, stay as they are and where they are.  Of the
 * others two are one that was changed, if they are the same but for one field, or else in
 * what a row must have, or on the same day.
 */
#ifndef MC_EDIT_ROWSDIFF_H
#define MC_EDIT_ROWSDIFF_H

#include <stddef.h>

#include "base/buf.h"

struct centre;
struct schema;

/* A row that is there, or is to be. */
struct rowsdiff_row {
	unsigned long line;	/* of the file; of a new row its number, from 0 */
	char *key;		/* its cells, a NUL after each */
	long other;		/* the row of the other side, or -1 */
};

struct rowsdiff {
	/* in; borrowed */
	const struct schema *schema;
	const char *text;	/* CSV with a header, in the names of formats.md */
	size_t len;
	const char *lacks;	/* of each column: the rows say nothing of it */
	/* out */
	struct rowsdiff_row *old, *new;
	size_t olds, news, columns;
	size_t same, changed, removed, added;
	const char **name;	/* of the columns */
	char *lost;		/* a column that holds values of which the rows say nothing, or NULL */
	/* for rowsdiff.c */
	size_t cap;
	struct csv *batch;
};

/* 0: the file cannot be read, which is reported. */
int rowsdiff_find(struct rowsdiff *, const struct centre *);

/* What a changed row was and becomes, appended: "'hours' 1 becomes 2". */
void rowsdiff_tell(const struct rowsdiff *, const struct rowsdiff_row *old, struct buf *);

/* The first fields of a row, appended: "2026-10-05 samvirke uu basen". */
void rowsdiff_name(const struct rowsdiff *, const struct rowsdiff_row *, struct buf *);

/* A cell of a row, as text. */
const char *rowsdiff_cell(const struct rowsdiff_row *, size_t column);

/* All in one step; 0: nothing was written, which is reported. */
int rowsdiff_write(const struct rowsdiff *, const struct centre *);
void rowsdiff_release(struct rowsdiff *);

#endif
