/*
 * cellwholes - lists in cells that are met again and again, each known as a whole by its text: their numbers.
 *
 *	struct cellwholes w = { 0 };
 *
 *	if (cellwholes_are_worth(&w, met, missed))		rows whose list was known, and others
 *		cellwholes_keep(&w, "sumak basen", 11, number, 2);
 *	list = quicktexts_find(&w.texts, "sumak basen", 11);
 *	next = cellwholes_copy(&w, list, next);
 *	cellwholes_release(&w);
 *
 * The same few actors meet again and again in most houses.  Where they do not, looking for whole lists is in vain, and
 * soon that is seen.
 */
#ifndef MC_CSV_CELLWHOLES_H
#define MC_CSV_CELLWHOLES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/quicktexts.h"

/* So many numbers are copied at once, whatever they are. */
enum { CELLWHOLES_SPARE = 4 };

/* Once so many rows had no known list, there must be so many times as many that had one. */
enum { CELLWHOLES_MISSED = QUICKTEXTS_MOST, CELLWHOLES_WORTH = 8 };

struct cellwholes {
	struct quicktexts texts;	/* of the lists, by number */
	uint32_t *first;	/* of its items; and of the last list where they end */
	uint32_t *number;	/* of each item of all lists */
	size_t n, cap;
	size_t met, missed;	/* rows since it was asked for the last time whether it is worth it */
	int begun;
	int gave_up;
};

/*
 * So many more rows had a list that was known, and so many had not: is it worth looking for the next ones, or
 * keeping what is met?
 */
int cellwholes_are_worth(struct cellwholes *, size_t met, size_t missed);

/* From now on the list is known; 0: its text is not one to keep. */
int cellwholes_keep(struct cellwholes *, const char *text, size_t len, const uint32_t *number, size_t n);
void cellwholes_release(struct cellwholes *);

/* The numbers of a list are put from one on, where CELLWHOLES_SPARE have room behind them; where they end. */
WORD_INLINE uint32_t *
cellwholes_copy(const struct cellwholes *w, uint32_t list, uint32_t *to)
{
	const uint32_t *from = w->number + w->first[list], *end = w->number + w->first[list + 1];
	uint32_t *next = to;

	do {
		memcpy(next, from, CELLWHOLES_SPARE * sizeof *next);
		next += CELLWHOLES_SPARE;
		from += CELLWHOLES_SPARE;
	} while (from < end);
	return next - (from - end);
}

#endif
