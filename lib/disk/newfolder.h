/*
 * newfolder - a folder that is made whole: filled under another name, then renamed.
 *
 *	struct buf twin = { 0 };
 *
 *	if (newfolder_make(&twin, "centres/hus") && newfolder_fill(twin.data, names, texts, n) == n &&
 *	    newfolder_sync(twin.data, names, texts, n) == n && rename(twin.data, "centres/hus") == 0)
 *		...				it is there, with all files in it
 *	else if (twin.len > 0)
 *		newfolder_remove(twin.data, names, n);
 *
 * Who kills the program leaves no folder, or the whole one, and perhaps the other one beside
 * it, which newfolder_sweep() takes away.
 */
#ifndef MC_DISK_NEWFOLDER_H
#define MC_DISK_NEWFOLDER_H

#include <stddef.h>

#include "base/buf.h"

/* Make the twin beside the folder; its path is put into the buffer.  0 with errno if it cannot be made. */
int newfolder_make(struct buf *twin, const char *folder);

/*
 * Write the files into it; a text that is empty is a file that is not made.  Then sync them: of many
 * folders when all are written, which costs little more than of one.  Which of them could not be
 * written or synced, with errno, or n.
 */
size_t newfolder_fill(const char *twin, const char *const *names, const struct buf *texts, size_t n);
size_t newfolder_sync(const char *twin, const char *const *names, const struct buf *texts, size_t n);

/* Take such files out of a folder, and it away; what is somebody else's stays, and then it does: 0. */
int newfolder_remove(const char *path, const char *const *names, size_t n);

/* Take away the twins that killed programs left beside a folder. */
void newfolder_sweep(const char *folder, const char *const *names, size_t n);

#endif
