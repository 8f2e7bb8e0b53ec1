/*
 * layout - which columns of a table a terminal has room for, and how wide each is.
 *
 *	struct layout_column column[] = { { .width = 10 }, { .width = 90 } };
 *
 *	layout_fit(column, 2, 80);	now 10 and 68: between columns are two blanks
 *
 * The longest columns are cut first, all to the same width.  Numbers and days are not cut:
 * `12…` could be anything; but their headings are, early.  When even cells of eight letters
 * are too many, the last columns are left out; where two are left, cells of four.
 */
#ifndef MC_OUTPUT_LAYOUT_H
#define MC_OUTPUT_LAYOUT_H

#include <stddef.h>

enum { LAYOUT_BETWEEN = 2 };	/* blanks between two columns */

enum layout_why {
	LAYOUT_SHOWN,		/* not left out */
	LAYOUT_EMPTY,		/* no row has a value */
	LAYOUT_ALONE,		/* all rows have the same, and need not say so */
	LAYOUT_BELOW,		/* its cells stand below their rows */
	LAYOUT_NO_ROOM
};

struct layout_column {
	size_t width;		/* of its widest cell; layout_fit() sets what it gets */
	size_t least;		/* of its widest cell that must not be cut; 0: there is none */
	size_t wish;		/* rather than cut it to less, the last columns go, down to three; 0: none */
	enum layout_why why;	/* it is left out */
	size_t wanted;		/* layout_fit() notes the width that it had */
};

/* The width of all that are shown if none is cut, the blanks between them with it. */
size_t layout_whole(const struct layout_column *, size_t n);

/* Cut columns, and leave out the last ones, until they fit; at least one stays. */
void layout_fit(struct layout_column *, size_t n, size_t width);

/* Of a text the bytes that so many columns of a terminal hold; letters stay whole. */
size_t layout_cut(const char *text, size_t len, size_t width);

#endif
