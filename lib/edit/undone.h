/*
 * undone - take back, step by step, what was done to the CSV files of a centre.
 *
 *	struct undone undone;
 *
 *	if (undone_take(&centre, "log.csv", &undone))
 *		what was done last to the log is taken back
 *	undone_release(&undone);
 *
 * undo.h remembers it, and describes how.  Who calls has the turn (turn.h).
 */
#ifndef MC_EDIT_UNDONE_H
#define MC_EDIT_UNDONE_H

#include "base/buf.h"

struct centre;

/* What was taken back. */
struct undone {
	enum { UNDONE_ADDED, UNDONE_CHANGED, UNDONE_REMOVED } what;
	unsigned long rows;	/* of a change 1, or another number if it was of several, or not only a change */
	/* The first row that is gone or there again, without its line end; of a file that is empty now its header, too. */
	struct buf row, head;
};

/* 0 if the file is as it was before, which is reported.  What was taken back is to be released in either case. */
int undone_take(const struct centre *, const char *file, struct undone *);
void undone_release(struct undone *);

#endif
