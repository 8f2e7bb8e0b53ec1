/*
 * gitindex - the names in git's index, read without git: to start it takes longer than all else that a short program does.
 *
 *	if (gitindex_each(bytes, len, "nord/hus/", take, &seen))
 *		... every file right in that folder was taken
 *
 * The format is that of gitformat-index(5), versions 2 to 4, with ids of SHA-1.  Of anything else, as an index in two
 * parts, nothing is said: git has to be asked.
 */
#ifndef MC_DISK_GITINDEX_H
#define MC_DISK_GITINDEX_H

#include <stddef.h>

struct git;

/* Call take for each file right in a folder ("": the root; it ends in '/'), by name; one in conflict more than once.  0: ask git. */
int gitindex_each(const char *bytes, size_t len, const char *folder, void (*take)(void *arg, const char *name), void *arg);

/* Does surely no file lack that git has right in the folder?  0: ask git. */
int gitindex_is_whole(const struct git *);

#endif
