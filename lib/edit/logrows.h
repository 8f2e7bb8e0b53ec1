/*
 * logrows - add many rows to a log, or another CSV file of a centre, at once: all of the new
 * ones, or none.
 *
 *	struct logrows b = { .text = csv, .len = len };
 *
 *	if (logrows_add(&b, &centre))
 *		printf("%lu added, %lu there already", b.added, b.known);
 *	logrows_release(&b);
 *
 * The rows are CSV with a header in the names of formats.md, all of them good
 * (which the caller saw to; that the ids are known is looked at again when they are
 * added, for which the caller has the turn, turn.h, unless it was the caller's then already).  A row that the log holds already is not added
 * again: one that occurs twice here and once in the log adds one.  Rows are
 * the same if their normal forms are: numbers by value, blanks in texts and
 * the order of columns aside.
 */
#ifndef MC_EDIT_LOGROWS_H
#define MC_EDIT_LOGROWS_H

#include <stddef.h>

#include "edit/rowbatch.h"

struct centre;
struct schema;

struct logrows {
	const char *text;	/* borrowed */
	size_t len;
	const struct schema *schema;	/* of the file; NULL: the log's */
	int allow_duplicates;
	int in_turn;		/* the rows were judged in the turn in which they are added */
	struct rowbatch batch;	/* read when they are first compared */
	const struct centre *centre;	/* set when they are added */
	unsigned long added, known;
	char *is_new;		/* of each row: is it added? */
	size_t n;
};

/* Only compare, and write nothing; 0 if the log cannot be read. */
int logrows_compare(struct logrows *, const struct centre *);
int logrows_add(struct logrows *, const struct centre *);
void logrows_release(struct logrows *);

#endif
