/*
 * unquote - rows seen at a glance as they would be written: without the quotes that their fields do not need.
 *
 *	static struct unquoted rows;
 *
 *	if (unquote(&rows, &at, 3))
 *		the first line is text[0] to text[newline[0]], the next begins behind that
 *
 * A field needs its quotes if it holds a comma or a quote.  Whole rows are rewritten at once, and not cell by
 * cell: where programs quote every field hardly any needs it, but in which rows one does cannot be guessed.
 */
#ifndef MC_CSV_UNQUOTE_H
#define MC_CSV_UNQUOTE_H

#include "csv/csv.h"

enum { UNQUOTE_ROWS = 32 };	/* at once, at most */

/* Lines with their ends, LF or CRLF; CSV_NEAR bytes behind each may be read. */
struct unquoted {
	char text[CSVSCAN_BYTES + 2 * CSV_NEAR];
	uint16_t newline[UNQUOTE_ROWS];
};

/* So many rows from the current one on; 0: this processor is no faster at it than who goes cell by cell. */
int unquote(struct unquoted *, const struct csv_glance *at, size_t rows);

/*
 * The current row alone, without its line end: how long it is; or 0, as above, or because it is not known where quotes
 * are.  WIDE bytes behind it may be written.
 */
size_t unquote_line(char *to, const struct csv_glance *at);

/* The ways of this processor that are faster, the fastest first, by number; NULL after the last.  Tests take them all. */
struct unquote_way {
	void (*rows)(struct unquoted *, const struct csv_glance *at, size_t rows);
	size_t (*line)(char *to, const struct csv_glance *at);
};
const struct unquote_way *unquote_by(size_t number);

#endif
