/*
 * given - the bytes of a file that a person named: `-` is standard input.
 *
 *	struct buf bytes = { 0 };
 *
 *	if (given_read("ark.csv", 64 << 20, &bytes))
 *		...
 *	buf_release(&bytes);
 *
 * A pipe or a device will do; a folder will not.
 */
#ifndef MC_DISK_GIVEN_H
#define MC_DISK_GIVEN_H

#include <stddef.h>

struct buf;

/*
 * Append the bytes to b, which may then hold up to limit.  0 if there are more, or the file cannot
 * be read or is missing: that is reported (status 2), and b may hold a part.
 */
int given_read(const char *path, size_t limit, struct buf *b);

#endif
