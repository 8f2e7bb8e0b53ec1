/*
 * gitanswer - the line that git-cat-file(1) puts before an object: `ID TYPE SIZE`.
 *
 *	struct gitanswer a;
 *
 *	if (gitanswer_read(&a, line, len))
 *		... a.size bytes follow, and a line end
 *
 * For the two that ask with --batch: base/gitobjects, base/gitlook.
 */
#ifndef MC_BASE_GITANSWER_H
#define MC_BASE_GITANSWER_H

#include <stddef.h>
#include <stdint.h>

struct gitanswer {
	size_t id_len;		/* the line begins with so many bytes of id */
	const char *type;	/* "blob", "commit", "tag" or "tree"; lives as long as the program */
	uint64_t size;		/* bytes of the object */
};

/* line: without its line end.  0: the object is not there (`NAME missing`, `NAME ambiguous`), and nothing follows. */
int gitanswer_read(struct gitanswer *, const char *line, size_t len);

#endif
