/*
 * rowsplice - change, take out and add rows of one of a centre's CSV files in one step.
 *
 *	struct rowsplice r;
 *
 *	if (rowsplice_begin(&r, &centre, &entry_schema) && csv_next(in) &&
 *	    rowsplice_set(&r, 12, in, NULL) && rowsplice_remove(&r, 13))
 *		rowsplice_commit(&r);
 *	rowsplice_end(&r);
 *
 * Rows go by their line.  What is not touched stays byte for byte, so does the order of the
 * columns; a row that is changed stays where it is, and new ones come last.  The file is
 * locked from begin to end.  Troubles are reported.
 */
#ifndef MC_EDIT_ROWSPLICE_H
#define MC_EDIT_ROWSPLICE_H

#include "disk/replace.h"

struct centre;
struct csv;
struct schema;

struct rowsplice {
	const struct centre *centre;
	const struct schema *schema;
	char *path;
	struct replacement edit;
	struct csv *head;	/* the file's header */
	size_t *start;		/* where each line begins; then where the last one ends */
	unsigned long lines;
	struct rowsplice_line { char *text; size_t len; int gone; } *line;	/* of those that change */
	struct buf added, judged;
	int has_cr;
};

/* 0: the file cannot be read or is missing, or has not all columns; end it all the same. */
int rowsplice_begin(struct rowsplice *, const struct centre *, const struct schema *);

/*
 * The columns of a row that are marked (NULL: all that it has) go into the row of a line; what
 * the row has and the file has no column for is a trouble: 0.
 */
int rowsplice_set(struct rowsplice *, unsigned long line, const struct csv *row, const char *marked);
int rowsplice_add(struct rowsplice *, const struct csv *row);

/* 0: there is no such line. */
int rowsplice_remove(struct rowsplice *, unsigned long line);

/* 0: it was not done, and why is reported. */
int rowsplice_commit(struct rowsplice *);
void rowsplice_end(struct rowsplice *);

#endif
