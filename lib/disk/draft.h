/*
 * draft - the new content of a file, made from the old piece by piece.
 *
 *	struct draft *d = draft_begin("centre/log.csv", fd);
 *
 *	if (d != NULL && draft_splice(d, 100, 5, "sumak", 5) &&
 *	    draft_finish(d, size) && draft_name(d, "centre/log.csv"))
 *		five bytes of the file, which may be of any size, are others now
 *	draft_end(d);
 *
 * It lies beside the file under a temporary name and is locked, so that who opens
 * it by its new name waits until the end.  Memory does not grow with the file.
 * What returns 0 or NULL leaves errno to say why, and reports nothing.  A change
 * that takes long can be stopped: where durable_block() holds back a signal that
 * has come, the next write fails with ECANCELED; a mere copy goes on.
 */
#ifndef MC_DISK_DRAFT_H
#define MC_DISK_DRAFT_H

#include <stddef.h>
#include <sys/types.h>

struct draft;

/* `old` is the file, open to read; its descriptor stays the caller's. */
struct draft *draft_begin(const char *path, int old);

/* At an offset of the old content these bytes take the place of some; from the front on. */
int draft_splice(struct draft *, off_t at, off_t gone, const char *data, size_t len);

/* The rest is as it was, and all of it is on disk. */
int draft_finish(struct draft *, off_t size);

/* It takes the place of the old; its folder is not synced yet. */
int draft_name(struct draft *, const char *path);
int draft_is_named(const struct draft *);	/* was that done?  not of NULL */

/* NULL is nothing.  One that was not named is removed. */
void draft_end(struct draft *);

#endif
