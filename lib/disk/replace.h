/*
 * replace - replace whole files, so that there is always the old or the new.
 *
 *	struct replacement r;
 *
 *	if (replace_begin(&r, "centre/actors.yaml", "centre")) {
 *		... look at r.bytes, make the new content ...
 *		replace_commit(&r, data, len);
 *		replace_end(&r);
 *	}
 *
 * Whatever fails is reported with diag_trouble() and told by a 0.  The file
 * is locked from before it is read until the end; git and editors take no
 * lock, so a file that they changed meanwhile is left alone, which is a trouble.
 * The new content goes through a temporary file beside the old, fsync and
 * rename, and keeps the mode.
 */
#ifndef MC_DISK_REPLACE_H
#define MC_DISK_REPLACE_H

#include <stddef.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "disk/file.h"

struct replacement {
	char *path;		/* the file that is written, links resolved */
	char *shown;		/* as given */
	int fd;			/* open and locked; -1 if the file is missing */
	struct stat read;	/* as it was just before it was read */
	struct buf bytes;	/* its content; empty if missing */
	struct draft *draft;	/* the new content as far as it is made; NULL: nothing is new */
};

int replace_begin(struct replacement *, const char *path, const char *folder);	/* 16 MiB at most */
int replace_begin_large(struct replacement *, const char *path, const char *folder, size_t limit);

/* Begin with a file of any size: it is locked, and its content is not read. */
int replace_lock(struct replacement *, const char *path, const char *folder);

/* Nothing is written if the content is what was read.  0 if it cannot be, which is reported. */
int replace_commit(struct replacement *, const char *data, size_t len);
void replace_end(struct replacement *);

/*
 * Several files that exist, of any size: at an offset these bytes take the place
 * of so many old ones; from the front to the end of each, the rest stays.  Then they
 * change all, or none, the last of them last; what did not change is not written.
 * REPLACE_HALF: some hold the new content, for the old could not be put back (reported).
 */
enum replace_done { REPLACE_HALF = -1, REPLACE_NONE = 0, REPLACE_DONE = 1 };
int replace_splice(struct replacement *, off_t at, off_t gone, const char *data, size_t len);
enum replace_done replace_commit_all(struct replacement *edits, size_t n);

/* Write a file that must not exist yet; FILE_FOUND, unreported, if it does. */
enum file_found replace_create(const char *path, const char *data, size_t len);

#endif
