/*
 * bookingclashes - of many bookings that are to be added at once, those that come too late.
 *
 *	struct bookingclashes k = { .text = csv, .len = len, .is_new = b.is_new };
 *
 *	if (bookingclashes_find(&k, &centre))
 *		for (size_t i = 0; i < k.n; i++)
 *			if (k.why[i] != NULL)
 *				... row i is refused: "'sal' is taken from ..."
 *	bookingclashes_release(&k);
 *
 * What takes a resource, and what is in whose way, is told in analysis/taken.h.  Rows come one
 * after the other: one that is refused is in nobody's way.  The caller has the turn (turn.h)
 * from here until they are added, so that no booking comes between.
 */
#ifndef MC_EDIT_BOOKINGCLASHES_H
#define MC_EDIT_BOOKINGCLASHES_H

#include <stddef.h>

struct centre;

struct bookingclashes {
	/* in; borrowed */
	const char *text;	/* CSV with a header, in the names of formats.md, all rows good */
	size_t len;
	const char *is_new;	/* of each row: only these are asked about */
	int is_whole;		/* the rows are all that the file will hold; else what is not new is in it */
	const unsigned long *line_of;	/* of each row, where it comes from; NULL: below one of headings */
	/* out */
	char **why;		/* of each row: NULL, or what is in its way */
	size_t n, found;
};

/* 0: bookings.csv cannot be read, which is reported. */
int bookingclashes_find(struct bookingclashes *, const struct centre *);
void bookingclashes_release(struct bookingclashes *);

#endif
