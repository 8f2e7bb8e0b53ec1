/*
 * rejects - the file beside a spreadsheet that holds the rows refused.
 *
 *	struct rejects r;
 *
 *	if (rejects_begin(&r, "sheet.csv", NULL) && rejects_write(&r, data, len))
 *		... if the rest fails: rejects_undo(&r);
 *	rejects_end(&r);
 *
 * It is never inside a centre, where it would come into a history, and never
 * the file that is read.  One that is there already is kept, with a `~` behind
 * its name.  Troubles are reported.
 */
#ifndef MC_REJECTS_H
#define MC_REJECTS_H

#include <stddef.h>

struct rejects {
	char *path;
	char *older;		/* where the one before went */
	int written, moved;
};

/* path: where it is to be, or NULL: FILE.rejects.csv. */
int rejects_begin(struct rejects *, const char *file, const char *path);
int rejects_write(struct rejects *, const char *data, size_t len);

/* As it was before. */
void rejects_undo(struct rejects *);
void rejects_end(struct rejects *);

#endif
