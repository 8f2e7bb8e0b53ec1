/*
 * rulesfile - write what is known of a centre's spreadsheets to import.yaml.
 *
 *	struct importsave s = { 0 };
 *
 *	if (importsave_write(&s, &wanted, &found, &centre) && !add_rows())
 *		importsave_undo(&s);
 *	importsave_end(&s);
 *
 * What is wanted or proven is written; the rest of the file stays as it is.
 * It goes before the rows it is about and can be taken back, so that there
 * is the old of both or the new of both.  Troubles are reported.
 */
#ifndef MC_SHEET_RULESFILE_H
#define MC_SHEET_RULESFILE_H

#include "base/buf.h"

struct centre;
struct importfound;
struct importrules;

struct importsave {
	char *path, *folder;
	char *target;		/* the file that was written, links resolved */
	struct buf before, now;
	int was_there, written;
};

int importsave_write(struct importsave *, const struct importrules *wanted,
    const struct importfound *, const struct centre *);

/* As it was before, unless somebody else wrote it meanwhile. */
void importsave_undo(struct importsave *);
void importsave_end(struct importsave *);

#endif
