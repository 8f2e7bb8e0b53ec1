/*
 * archive - the parts of a zip archive, each read piece by piece within limits.
 *
 *	struct archive *a = archive_open(bytes, len, "ark.xlsx");
 *	long part = a != NULL ? archive_find(a, "xl/workbook.xml") : -1;
 *
 *	if (part >= 0)
 *		archive_read(a, part, take, &mine);
 *	archive_close(a);
 *
 * A workbook is such an archive.  One may be made to fill the memory: a few
 * kilobytes that unpack to gigabytes.  So nothing is unpacked as a whole, and what
 * goes beyond the limits is refused while it is read.  What is wrong is reported.
 */
#ifndef MC_WORKBOOK_ARCHIVE_H
#define MC_WORKBOOK_ARCHIVE_H

#include <stddef.h>

struct archive;

/* What no workbook that people keep a log in comes near.  Tests lower them. */
struct archive_limits {
	size_t parts;		/* in the archive */
	size_t unpacked;	/* bytes, of all parts that are read */
	size_t ratio;		/* unpacked for one packed, in a part over ... */
	size_t small;		/* ... so many bytes unpacked */
};
extern struct archive_limits archive_limits;

/* The bytes are borrowed; NULL: it is no archive, or beyond a limit. */
struct archive *archive_open(const char *bytes, size_t len, const char *shown);
void archive_close(struct archive *);
const char *archive_shown(const struct archive *);

/* The index of a part, whatever the case of its name's letters, or -1. */
long archive_find(const struct archive *, const char *name);

/*
 * Unpack a part, piece by piece, until take() returns 0.  0: it could not be unpacked to
 * its end, or not within the limits.
 */
int archive_read(struct archive *, long part, int (*take)(const char *, size_t, void *), void *);

/* The name of a part in the archive. */
const char *archive_name(const struct archive *, long part);

#endif
