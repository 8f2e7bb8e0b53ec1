/*
 * rejoin - lines of CSV that a spreadsheet took for one cell each: the lines again.
 *
 *	if (rejoin_text(text, len, &joined) != REJOIN_NONE)
 *		... joined is what the file was
 *
 * Where ';' parts cells, a line with commas fills one, and a ';' in its text
 * cuts it into more; saved, a cell with quotes is quoted once more, and each
 * line gets as many ';' at its end as another has in its texts.  The cells of a
 * line are joined with ';', its empty ones at the end left out.  That is what
 * it was if each line then has as many fields as the first.  A line keeps its
 * number.
 */
#ifndef MC_SHEET_REJOIN_H
#define MC_SHEET_REJOIN_H

#include <stddef.h>

struct buf;

enum rejoin {
	REJOIN_NONE,		/* it is not such a file, or that cannot be decided; do not use `joined` */
	REJOIN_DONE,
	REJOIN_ENDS_LOST	/* but a ';' at the end of a text, if there was one, is left out */
};

enum rejoin rejoin_text(const char *text, size_t len, struct buf *joined);

#endif
