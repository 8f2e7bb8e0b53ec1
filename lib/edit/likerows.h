/*
 * likerows - rows that a file holds already but for what one of the two lacks.
 *
 *	struct likerows l = { .schema = &entry_schema, .text = csv, .len = len, .is_new = b.is_new,
 *	    .batch = &b.batch };
 *
 *	if (likerows_find(&l, &centre))
 *		for (size_t i = 0; i < l.n; i++)
 *			if (l.item[i].line > 0)
 *				... row i is like that line of the file: one is asked which is meant
 *	likerows_release(&l);
 *
 * Somebody typed an entry, and a sheet that was imported later tells more of it, or less.
 * Two rows are so alike if all that a row must have is the same, the actors in whatever
 * order, and each other field is the same or empty in one of them.  Each row of the file
 * is like one of these at most.
 *
 * What is the same in what it must have, and tells something else besides, may be the same
 * row too, mended in the file since it came in: it is counted, and nobody is asked.
 */
#ifndef MC_EDIT_LIKEROWS_H
#define MC_EDIT_LIKEROWS_H

#include <stddef.h>

#include "base/buf.h"

struct centre;
struct rowbatch;
struct schema;

struct likerow {
	unsigned long line;	/* of the file; 0: none is like it */
	char *fills;		/* of each column, where one is like it: what the file lacks and the row has */
	char *lacks;		/* and the other way */
	int is_turned;		/* the items of a list are in another order */
	unsigned long mended;	/* the line of the file that may be this row, mended since; 0: none, or it is like one */
};

struct likerows {
	/* in; borrowed */
	const struct schema *schema;
	const char *text;	/* CSV with a header, in the names of formats.md */
	size_t len;
	struct rowbatch *batch;	/* the same rows, read */
	const char *is_new;	/* of each row; only these are looked for */
	/* out */
	struct likerow *item;
	size_t n, columns, found, mended;
	char *other;		/* of each column: does a row that may be a mended one tell something else there? */
	char *flags;		/* for likerows.c */
};

/* 0: the file cannot be read, which is reported. */
int likerows_find(struct likerows *, const struct centre *);

/*
 * Why a row is not added, appended: "like line 4 of log.csv but for 'note': --update fills
 * it in, --allow-duplicates adds it".
 */
void likerows_tell(const struct likerows *, size_t row, struct buf *);

/*
 * The lines that may be rows of ours, mended since, and what is told otherwise there, appended: "7 and 8",
 * "'note'".
 */
void likerows_tell_mended(const struct likerows *, struct buf *lines, struct buf *columns);

/*
 * Write what the rows of the file lack into them, and add the rows that are like none, all
 * in one step.  `filled` is the number of rows that were changed.  0: nothing was written.
 */
int likerows_fill(const struct likerows *, const struct centre *, unsigned long *filled);
void likerows_release(struct likerows *);

#endif
