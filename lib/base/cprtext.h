/*
 * cprtext - search bytes that come in pieces for CPR numbers, whatever their encoding.
 *
 *	struct cprtext t;
 *
 *	cprtext_begin(&t, CPRTEXT_BYTES, found, arg);
 *	while ((n = read(fd, piece, sizeof piece)) > 0)
 *		cprtext_take(&t, piece, (size_t)n);
 *	cprtext_end(&t);
 *	if (t.may_be_wide)
 *		once more from the start, with CPRTEXT_WIDE
 *
 * As bytes the text is UTF-8, and where it is not, Windows-1252 or another
 * encoding of one byte a letter: digits are the same in all of them.  Wide it is
 * UTF-16 or UTF-32, with a mark or without, of either order, and begins at any
 * byte, for letters and documents of word processors hold such text among other
 * bytes.  A number may stand across pieces, but not across the end of a line.
 * Memory does not grow with the text.
 */
#ifndef MC_BASE_CPRTEXT_H
#define MC_BASE_CPRTEXT_H

#include "base/cpr.h"

enum { CPRTEXT_BYTES = 1, CPRTEXT_WIDE = 2, CPRTEXT_FIELDS = 4 };

struct cprtext_found {
	const char *as;		/* NULL: text; else what it is inside other bytes, "UTF-16" */
	unsigned long line, column;	/* from 1, in characters; of the text */
	struct cpr_place first, last;	/* of its digits; fields, which are parted by commas, where they are asked for */
};

/* The text read in one of the ways. */
struct cprtext_view {
	struct cpr cpr;
	struct cpr_place place;	/* of the next character */
	size_t line_start;	/* its first character */
	unsigned long line;
	int quoted;
	unsigned char held[4];	/* a character that the piece's end cut */
	size_t nheld;
	uint32_t high;		/* half a character of UTF-16 */
	size_t stray;		/* the byte behind the last one that is no UTF-8 */
};

enum { CPRTEXT_VIEWS = 7 };

struct cprtext_hit {
	struct cprtext_found found;
	int view;
};

struct cprtext {
	int may_be_wide;	/* there was a NUL, or a byte order mark */

	void (*found)(void *arg, const struct cprtext_found *);
	void *arg;
	int how, begun;
	int main;		/* the wide view that it is a text in, or -1 */
	struct cprtext_view view[CPRTEXT_VIEWS];
	struct cprtext_hit *hit;	/* in the wide views: told in order, each once */
	size_t hits, hit_cap;
};

/* how: CPRTEXT_BYTES, CPRTEXT_WIDE, or both at once; and CPRTEXT_FIELDS, which takes longer. */
void cprtext_begin(struct cprtext *, int how,
    void (*found)(void *arg, const struct cprtext_found *), void *arg);

/* The first piece has four bytes or more, unless that is all. */
void cprtext_take(struct cprtext *, const char *piece, size_t len);
void cprtext_end(struct cprtext *);

/* Are these of the bytes so far surely whole characters of UTF-8?  0: perhaps not. */
int cprtext_is_utf8(const struct cprtext *, size_t from, size_t to);

#endif
