/*
 * rejectfile - the file beside a spreadsheet that holds the rows refused.
 *
 *	struct rejects r;
 *
 *	if (rejects_begin(&r, "sheet.csv", NULL) && rejects_write(&r, data, len))
 *		... then rejects_tell(&r), or if the rest fails rejects_undo(&r);
 *	rejects_end(&r);
 *
 * It is never inside a centre, where it would come into a history, and never
 * the file that is read.  One that is there already is kept as FILE.~1~, FILE.~2~
 * and so on, one more than the last, as `cp --backup=numbered` does; none of them
 * is ever written over.  Troubles are reported.
 */
#ifndef MC_SHEET_REJECTFILE_H
#define MC_SHEET_REJECTFILE_H

#include <stddef.h>

struct rejects {
	char *path;
	char *older;		/* where the one before went; NULL: there was none */
	int written;
};

/* path: where it is to be, or NULL: FILE.rejects.csv. */
int rejects_begin(struct rejects *, const char *file, const char *path);
int rejects_write(struct rejects *, const char *data, size_t len);

/* Where the one before is now; once all is done. */
void rejects_tell(const struct rejects *);

/* As it was before, unless somebody else wrote there meanwhile. */
void rejects_undo(struct rejects *);
void rejects_end(struct rejects *);

#endif
