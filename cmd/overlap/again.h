/*
 * again - the rows of two activities that overlap week after week: each but the first is one before it on another day.
 *
 *	struct again again = { .language = LANG_DA };
 *
 *	if (!again_put(&again, out, &pair)) {
 *		... make its row, as CSV ...
 *		rows_plain(out, "", 0, row.data, row.len);
 *		again_keep(&again, &pair, row.data, row.len);
 *	}
 *	again_release(&again);
 *
 * A row is kept in which the day stands once as a date and once in words: a title that has it, too, is
 * made anew each time.  Some ten thousand rows are kept, in 14 MiB at most; of more all are
 * forgotten and it begins anew.  Only where rows_are_plain().
 */
#ifndef MC_OVERLAP_AGAIN_H
#define MC_OVERLAP_AGAIN_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/lang.h"

struct overlap;
struct rows;

struct again {
	enum language language;		/* of the rows */
	struct again_row *row;
	size_t n, latest;		/* rows; the one that was put or kept last */
	uint32_t *slot;			/* their numbers + 1, by what they are of; 0 is free */
	char *text;			/* of all rows */
	size_t len;
	int64_t from;			/* the latest moment, its minute, and its day as a date and in words */
	int minute, day;
	char date[DATE_TEXT];
	struct buf words[2];		/* that begin small, and with a capital */
};

/* Write it from the row that is kept; 0: none is. */
int again_put(struct again *, struct rows *, const struct overlap *);

/* Keep the row, without its newline, if it may be written anew on another day. */
void again_keep(struct again *, const struct overlap *, const char *row, size_t len);
void again_release(struct again *);

#endif
