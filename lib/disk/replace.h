/*
 * replace - replace whole files, so that there is always the old or the new.
 *
 *	struct edit edit;
 *
 *	if (edit_begin(&edit, "centre/actors.yaml", "centre")) {
 *		... look at edit.bytes, make the new content ...
 *		edit_commit(&edit, data, len);
 *		edit_end(&edit);
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

struct edit {
	char *path;		/* the file that is written, links resolved */
	char *shown;		/* as given */
	int fd;			/* open and locked; -1 if the file is missing */
	struct stat read;	/* as it was just before it was read */
	struct buf bytes;	/* its content; empty if missing */
	struct draft *draft;	/* the new content as far as it is made; NULL: nothing is new */
};

int edit_begin(struct edit *, const char *path, const char *folder);	/* 16 MiB at most */
int edit_begin_large(struct edit *, const char *path, const char *folder, size_t limit);

/* The same of a file of any size, whose content is not read. */
int edit_lock(struct edit *, const char *path, const char *folder);

/* Nothing is written if the content is what was read.  0 if it cannot be, which is reported. */
int edit_commit(struct edit *, const char *data, size_t len);
void edit_end(struct edit *);

/*
 * Several files that exist, of any size: at an offset these bytes take the place
 * of so many old ones; from the front to the end of each, the rest stays.  Then they
 * change all, or none, the last of them last; what did not change is not written.
 * EDIT_HALF: some hold the new content, for the old could not be put back (reported).
 */
enum edit_done { EDIT_HALF = -1, EDIT_NONE = 0, EDIT_DONE = 1 };
int edit_splice(struct edit *, off_t at, off_t gone, const char *data, size_t len);
enum edit_done edit_commit_all(struct edit *edits, size_t n);

/* Write a file that must not exist yet; FILE_FOUND, unreported, if it does. */
enum file_found edit_create(const char *path, const char *data, size_t len);

#endif
