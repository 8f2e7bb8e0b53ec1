/*
 * append - add lines to the end of a file, whole or not at all.
 *
 *	do {
 *		if (!append_begin(&a, "centre/log.csv", "centre", HEADER))
 *			return 0;
 *		... look at a.head and a.tail, make the line ...
 *		done = append_commit(&a, line, len);
 *		append_end(&a);
 *	} while (done == APPEND_AGAIN);
 *
 * The file is locked from begin to end.  The lines go out with one write and
 * an fsync; if either fails they are taken out again.  More of them than a kill
 * might cut in two go with the old content into a new file, which then takes
 * the name of the old.  Troubles are reported, and what is not certain then is said.
 */
#ifndef MC_DISK_APPEND_H
#define MC_DISK_APPEND_H

#include <stddef.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "base/buf.h"

struct append {
	char *path;		/* the file that is written, links resolved */
	const char *shown;	/* as given; borrowed */
	int fd;
	off_t size;		/* before the append */
	struct stat read;	/* as it was just before it was looked at */
	struct buf head;	/* the first line that is not blank, and what goes before it */
	struct buf tail;	/* the bytes after the last line end */
};

/*
 * Open and lock the file, and read its head and tail: 1, or 0 (reported) and nothing is open.
 * folder: how far links may lead (durable_target).  `first` is the content of a file that must be made first; NULL: none is.
 */
int append_begin(struct append *, const char *path, const char *folder,
    const char *first);

/* The line number of the tail. */
unsigned long append_tail_line(const struct append *);

/*
 * What is added to the file as it stands: what lies within one page of it, for a kill that
 * comes during a write cuts it between two pages of the system's; and where no new file
 * can be made, as in a folder that may not be written or on a disk without room for both, up to 64 KiB.
 */
enum { APPEND_AT_ONCE = 4 << 10, APPEND_MOST_IN_PLACE = 64 << 10 };

/* APPEND_AGAIN: somebody replaced or changed the file meanwhile; begin anew. */
enum append_done { APPEND_TROUBLE = -1, APPEND_AGAIN = 0, APPEND_DONE = 1 };
enum append_done append_commit(struct append *, const char *data, size_t len);

/* Add the bytes from an offset to the end of the file to b; 0 if they cannot be read (reported). */
int append_read(const struct append *, off_t at, struct buf *b);

/* Does a line begin at an offset? */
int append_is_line_start(const struct append *, off_t at);

/* Cut the file off at an offset; `data` is what was there.  1: done, 0: nothing was cut (reported). */
int append_cut(struct append *, off_t at, const char *data);

/* Close the file, which lets go of the lock. */
void append_end(struct append *);

#endif
