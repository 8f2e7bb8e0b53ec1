/*
 * rowbatch - rows that may go into one of a centre's files, each keyed once.
 *
 *	struct rowbatch b = { 0 };
 *
 *	if (rowbatch_read(&b, &entry_schema, csv, len, fd, path))
 *		for (size_t i = 0; i < b.n; i++)
 *			if (b.number[i] != ROWBATCH_NEW)
 *				... intern_text(&b.keys, b.number[i]) is what row i says (rowkey.h) ...
 *	rowbatch_release(&b);
 *
 * Whether the file holds a row, or one that is like it, is asked several times until they are in it.  Of a file
 * that is far smaller than the rows only those get a key that are the same as one of its rows in what each must
 * have: it holds no other, nor one that is like it.
 */
#ifndef MC_EDIT_ROWBATCH_H
#define MC_EDIT_ROWBATCH_H

#include "base/intern.h"
#include "edit/rowkey.h"

struct csv;
struct schema;

#define ROWBATCH_NEW INTERN_NONE

struct rowbatch {
	struct csv *names;	/* a reader of them: for its columns; NULL: nothing was read */
	struct rowkey key;	/* makes keys in these columns */
	struct intern keys;	/* of the rows */
	size_t *number;		/* of each row: that of its key, or ROWBATCH_NEW */
	size_t n;
	/* for rowbatch.c */
	int is_sieved;
	struct intern rough;	/* the rough keys of the file's rows, if so */
};

/*
 * The text is CSV with a header in the names of formats.md; it is borrowed until the release.  fd: the file that the
 * rows may go into, or -1: there is none, and each row is new.  0: that cannot be read, which is reported.
 */
int rowbatch_read(struct rowbatch *, const struct schema *, const char *text, size_t len, int fd, const char *label);

/*
 * May a row that is like this one have a key?  If not, and it is a row of the file, the file is another one
 * by now, and the rows are to be read again.  The key that makes keys in these columns is used for it.
 */
int rowbatch_may_hold(const struct rowbatch *, struct rowkey *, const struct csv *row, const int *column);

/* Of a zeroed one, too. */
void rowbatch_release(struct rowbatch *);

#endif
