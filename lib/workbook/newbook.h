/*
 * newbook - a workbook that is written, and its bytes.
 *
 *	struct newbook b;
 *
 *	newbook_begin(&b);			... worksheets of b.book, by b.writer ...
 *	if (newbook_end(&b, &bytes) != NULL)	what went wrong
 *
 * The library writes files only, and the time of day into them: it gets a file of our own,
 * which is gone at the end, and always the same time.
 */
#ifndef MC_WORKBOOK_NEWBOOK_H
#define MC_WORKBOOK_NEWBOOK_H

#include "base/buf.h"

struct bookwriter;
struct lxw_workbook;

struct newbook {
	const struct bookwriter *writer;	/* with whose functions it is written (workbook/bookwriter.h) */
	struct lxw_workbook *book;
	char *path;
};

/* NULL, or why it cannot be begun, or ended; then the file is gone.  Without the library the program ends. */
const char *newbook_begin(struct newbook *);
const char *newbook_end(struct newbook *, struct buf *bytes);

/* Give it up. */
void newbook_drop(struct newbook *);

#endif
