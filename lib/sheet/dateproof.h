/*
 * dateproof - is the day or the month first in the dates of a sheet?
 *
 *	struct dateproof p = { .today = today };
 *
 *	dateproof_see(&p, "10/05/2026", 10);		each in turn
 *	if (dateproof_is_open(&p))
 *		... those with two slashes are not to be read
 *	dateproof_release(&p);
 *
 * A program may have written the month first, in a language that nobody chose.  Where dates
 * have two slashes it takes a proof that it did not: a day over 12, or only this order going
 * up from row to row.  That the other order gives days to come is not a proof, for some are planned;
 * but where only this one gives such days, the month is first.
 */
#ifndef MC_SHEET_DATEPROOF_H
#define MC_SHEET_DATEPROOF_H

#include <stddef.h>

#include "base/memo.h"

struct dateproof_open;

struct dateproof {
	int today;
	unsigned styles;	/* seen beyond doubt: bits of enum datestyle */
	/* of those with two slashes that could be either */
	unsigned long open, future[2];	/* how many; to come, the day first and the month */
	unsigned long rises[2], falls[2];	/* from one to the next */
	int last[2];
	/* for dateproof.c */
	struct memo met;	/* 0, or the number + 1 of one of these */
	struct dateproof_open *item;
	size_t items;
};

/* Look at one more cell of the column of dates, in the order of the file; what is no date tells nothing. */
void dateproof_see(struct dateproof *, const char *text, size_t len);
void dateproof_release(struct dateproof *);

/* Are there dates with two slashes, and nothing that shows their order? */
int dateproof_is_open(const struct dateproof *);

/* Does something but a day over 12 show that the month is first? */
int dateproof_is_month_first(const struct dateproof *);

#endif
