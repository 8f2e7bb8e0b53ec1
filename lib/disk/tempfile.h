/*
 * tempfile - a file for a while, in the folder that is meant for such: TMPDIR, or /tmp.
 *
 *	struct buf path = { 0 };
 *	int fd = tempfile_make(&path, "mc-book");	"/tmp/mc-book.u7Jb2x"
 *
 * What takes the place of a file of a centre lies beside it instead (disk/draft.h).
 */
#ifndef MC_DISK_TEMPFILE_H
#define MC_DISK_TEMPFILE_H

struct buf;

/* The folder, good until the environment is changed. */
const char *tempfile_folder(void);

/* A new one, open to read and write, whose name begins with a word; the caller removes and closes it.  -1: errno says why. */
int tempfile_make(struct buf *path, const char *word);

#endif
