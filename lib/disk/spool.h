/*
 * spool - records that are kept until all of them are there, however many: what is too much for memory lies on disk.
 *
 *	struct spool s = { 0 };
 *	struct buf record = { 0 };
 *
 *	spool_put(&s, "2026-10-05", 10);
 *	...
 *	while (spool_take(&s, &record) == 1)	in the order in which they were put
 *		...
 *	spool_release(&s);
 *
 * Who must know all rows before the first can be written has no other way with a pipe.  The file
 * (disk/tempfile.h) has no name, so nothing is left of it, however the program ends.
 */
#ifndef MC_DISK_SPOOL_H
#define MC_DISK_SPOOL_H

#include <stddef.h>
#include <stdio.h>

#include "base/buf.h"

enum { SPOOL_NEAR = 1 << 20 };	/* bytes that stay in memory */

struct spool {
	struct buf near;	/* all of it, or what does not lie in the file */
	size_t at;		/* how far it was taken */
	FILE *far;		/* NULL: all is near */
	int is_taken;
};

/* One more, which may be empty; not behind the first spool_take().  0: it cannot be kept, errno says why. */
int spool_put(struct spool *, const char *record, size_t len);

/* The next one in the place of what the buffer holds: 1; 0: there are no more; -1: it cannot be read, errno says why. */
int spool_take(struct spool *, struct buf *record);

void spool_release(struct spool *);

#endif
