/*
 * rejectfile - the file beside a spreadsheet that holds the rows refused.
 *
 *	struct rejectfile r;
 *
 *	if (rejectfile_begin(&r, "sheet.csv", NULL) && rejectfile_write(&r, data, len))
 *		... then rejectfile_tell(&r), or if the rest fails rejectfile_undo(&r);
 *	rejectfile_end(&r);
 *
 * It is never inside a centre, where it would come into a history, and never
 * the file that is read.  One that is there already is kept as FILE.~1~, FILE.~2~
 * and so on, one more than the last, as `cp --backup=numbered` does; none of them
 * is ever written over.  Troubles are reported.
 */
#ifndef MC_SHEET_REJECTFILE_H
#define MC_SHEET_REJECTFILE_H

#include <stddef.h>

struct rejectfile {
	char *path;
	char *older;		/* where the one before went; NULL: there was none */
	int written;
};

/* path: where it is to be, or NULL: FILE.rejects.csv. */
int rejectfile_begin(struct rejectfile *, const char *file, const char *path);
int rejectfile_write(struct rejectfile *, const char *data, size_t len);

/* Where the one before is now; once all is done. */
void rejectfile_tell(const struct rejectfile *);

/* As it was before, unless somebody else wrote there meanwhile. */
void rejectfile_undo(struct rejectfile *);
void rejectfile_end(struct rejectfile *);

#endif
