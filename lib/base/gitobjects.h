/*
 * gitobjects - read many objects of a repository, one after the other.
 *
 *	static const struct gitobjects_reader reader = { begin, take, end, missing };
 *
 *	if (!gitobjects_read(&git, &names, &reader, arg))
 *		... git could not be run, or did not answer to the end
 *
 * One git answers for all of them (git-cat-file(1), --batch).  Contents come in pieces
 * and are never held, so an object may be of any size.
 */
#ifndef MC_BASE_GITOBJECTS_H
#define MC_BASE_GITOBJECTS_H

#include <stddef.h>

struct buf;
struct git;

/* i: the number of the object in the order of the names, from 0. */
struct gitobjects_reader {
	/* type: "blob", "commit", "tree" or "tag". */
	void (*begin)(void *arg, size_t i, const char *type);
	void (*take)(void *arg, size_t i, const char *piece, size_t len);
	/* After the last piece; is_whole is 0 where git stopped in the middle. */
	void (*end)(void *arg, size_t i, int is_whole);
	/* Instead of the three: the object is not in this clone. */
	void (*missing)(void *arg, size_t i);
};

/* names: full ids of objects, a line each.  Returns 0 unless git answered for all of them. */
int gitobjects_read(const struct git *, const struct buf *names,
    const struct gitobjects_reader *, void *arg);

#endif
