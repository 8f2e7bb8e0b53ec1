/*
 * rulesfile - write what is known of a centre's spreadsheets to import.yaml.
 *
 *	struct rulesfile s = { 0 };
 *
 *	if (rulesfile_write(&s, &wanted, &found, &centre) && !add_rows())
 *		rulesfile_undo(&s);
 *	rulesfile_end(&s);
 *
 * What is wanted or proven is written; the rest of the file stays as it is.
 * It goes before the rows it is about and can be taken back, so that there
 * is the old of both or the new of both.  Troubles are reported.
 */
#ifndef MC_SHEET_RULESFILE_H
#define MC_SHEET_RULESFILE_H

#include "base/buf.h"

struct centre;
struct found;
struct rules;

struct rulesfile {
	char *path, *folder;
	char *target;		/* the file that was written, links resolved */
	struct buf before, now;
	int was_there, written;
};

int rulesfile_write(struct rulesfile *, const struct rules *wanted,
    const struct found *, const struct centre *);

/* As it was before, unless somebody else wrote it meanwhile. */
void rulesfile_undo(struct rulesfile *);
void rulesfile_end(struct rulesfile *);

#endif
