/*
 * encoding - which encoding text is in, and the same text in UTF-8.
 *
 *	size_t mark;
 *	int from = encoding_guess(bytes, len, &mark);
 *
 *	if (encoding_convert(from, bytes + mark, len - mark, &text) == len - mark)
 *		...
 *
 * The guess: a byte order mark says it; else NULs at every second byte are
 * UTF-16; else what is valid UTF-8 is that; else it is Windows-1252, which for
 * Danish text is sound.  Where some lines are the one and some the other, each
 * is read as what it is (`mixed`).  Other encodings of the table are only taken when named.
 */
#ifndef MC_BASE_ENCODING_H
#define MC_BASE_ENCODING_H

#include <stddef.h>

struct buf;

struct encoding {
	const char *name;	/* in options and files */
	const char *iconv;	/* what iconv calls it */
	const char *mark;	/* its byte order mark, or "" */
	const char *what;
};

extern const struct encoding encodings[];	/* ends with a NULL name */

/* The index of a name, or -1. */
int encoding_find(const char *name);

/* The encoding whose mark the bytes begin with, or -1; *mark is its length. */
int encoding_marked(const char *bytes, size_t len, size_t *mark);
int encoding_guess(const char *bytes, size_t len, size_t *mark);

/* Append as UTF-8; the offset of the first byte that cannot be: len if all could. */
size_t encoding_convert(int from, const char *bytes, size_t len, struct buf *utf8);

#endif
