/*
 * rowkey - what a row of one of a centre's CSV files says, however it is written.
 *
 *	struct rowkey key;
 *	int *column = rowkey_columns(log, batch);
 *
 *	rowkey_begin(&key, &entry_schema, batch);
 *	rowkey_make(&key, log, column);
 *	... key.text of two rows is the same if the rows are ...
 *	rowkey_end(&key);
 *	free(column);
 *
 * A part for each column, and a NUL after it: numbers by their value, codes and ids as files
 * have them, blanks of every kind around and between words aside (base/fold.h).
 */
#ifndef MC_EDIT_ROWKEY_H
#define MC_EDIT_ROWKEY_H

#include <stddef.h>

#include "base/buf.h"

struct csv;
struct field;
struct schema;

struct rowkey {
	struct buf text;		/* the key that was made last */
	/* for rowkey.c */
	const struct field **field;	/* of each column; NULL: the schema has none */
	size_t n;
	struct buf cell;
};

/* Keys in the columns of a file. */
void rowkey_begin(struct rowkey *, const struct schema *, const struct csv *names);
void rowkey_end(struct rowkey *);

/* The number of each column of one file in another; the caller frees it. */
int *rowkey_columns(const struct csv *file, const struct csv *names);

/* The current row of a file, whose columns these are. */
void rowkey_make(struct rowkey *, const struct csv *row, const int *column);

/*
 * A key that two rows share also if one of them lacks something: made of the fields only that a
 * row must have, and of a list the items as a set.  Of a row, or of its whole key.
 */
void rowkey_make_rough(struct rowkey *, const struct csv *row, const int *column);
void rowkey_roughen(struct rowkey *, const char *key);

/* Do two cells of keys both tell something, and not the same?  Of a list the order is none of it. */
int rowkey_is_other(const struct field *, const char *a, const char *b);

/*
 * Are two rows, by their whole keys, the same but for what one of them lacks?  Of each column: is it
 * the second that lacks it, or the first?  And do they have the items of a list in another order?
 */
int rowkey_is_like(const struct rowkey *, const char *a, const char *b, char *fills, char *lacks, int *is_turned);

/*
 * Each row of an open file, with its line; what is no row is passed over in silence.  The
 * file may be larger than memory.  0 if it cannot be read, which is reported.
 */
typedef void rowkey_row(void *arg, const struct csv *row, const int *column, unsigned long line);
int rowkey_each(int fd, const char *shown, const struct csv *names, rowkey_row *, void *arg);

#endif
