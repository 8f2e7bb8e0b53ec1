/*
 * rowbatch - rows that may go into one of a centre's files, each keyed once.
 *
 *	struct rowbatch b = { 0 };
 *
 *	rowbatch_read(&b, &entry_schema, csv, len);
 *	for (size_t i = 0; i < b.n; i++)
 *		... intern_text(&b.keys, b.number[i]) is what row i says (rowkey.h) ...
 *	rowbatch_release(&b);
 *
 * Whether the file holds a row, or one that is like it, is asked several times until they are in it.
 */
#ifndef MC_EDIT_ROWBATCH_H
#define MC_EDIT_ROWBATCH_H

#include "base/intern.h"
#include "edit/rowkey.h"

struct csv;
struct schema;

struct rowbatch {
	struct csv *names;	/* a reader of them: for its columns; NULL: nothing was read */
	struct rowkey key;	/* makes keys in these columns */
	struct intern keys;	/* of the rows */
	size_t *number;		/* of each row: that of its key */
	size_t n;
};

/* The text is CSV with a header in the names of formats.md; it is borrowed until the release. */
void rowbatch_read(struct rowbatch *, const struct schema *, const char *text, size_t len);

/* Of a zeroed one, too. */
void rowbatch_release(struct rowbatch *);

#endif
