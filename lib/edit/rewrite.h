/*
 * rewrite - give one of a centre's CSV files other rows, in a way that can be taken back.
 *
 *	if (rewrite_commit(&centre, &edit, "log.csv", text, len))
 *		the file holds the text, and `undo` knows what it held
 *
 * The way back is written down before the file changes (undo.h): of what differs, from
 * the first line to the last.  Where that is too much to be kept, a note says so.
 */
#ifndef MC_EDIT_REWRITE_H
#define MC_EDIT_REWRITE_H

#include <stddef.h>

struct centre;
struct replacement;

/* `edit` was begun with all of the file read; 0 (reported): the file is as it was. */
int rewrite_commit(const struct centre *, struct replacement *edit, const char *file,
    const char *text, size_t len);

#endif
