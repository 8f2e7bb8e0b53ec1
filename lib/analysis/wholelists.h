/*
 * wholelists - lists that are met again and again, each known as a whole by its text.
 *
 *	struct wholelists w = { 0 };
 *
 *	wholelists_keep(&w, "sumak basen", 11, number, 2);	what its items are
 *	list = quicktexts_find(&w.lists.texts, "sumak basen", 11);
 *	w.rows[list]++;				a row of it, counted once for all of its items; or
 *	tally_add(&w.tally, list, other, 1, NULL);	with what stands beside it
 *	wholelists_release(&w);
 *
 * The same few actors meet again and again in most houses.  Where they do not, looking for whole lists is
 * in vain, and wholelists_are_known() says so soon.
 */
#ifndef MC_ANALYSIS_WHOLELISTS_H
#define MC_ANALYSIS_WHOLELISTS_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/tally.h"
#include "csv/cellwholes.h"

/* Of their tally, a byte each: more would be no processor's cache. */
enum { WHOLELISTS_CELLS = 1 << 20 };

struct wholelists {
	struct cellwholes lists;	/* by number; whether they are worth it is asked here */
	size_t items;		/* so many has none more than */
	size_t met;		/* rows whose list was known */
	size_t met_before, missed;	/* of these at the last question, and rows since whose list was not known */
	uint64_t *rows;		/* of each list; NULL: none is known */
	struct tally tally;	/* or its rows with each value of the other axis; no totals */
};

/* From now on the list is known, unless its text is not one to keep. */
void wholelists_keep(struct wholelists *, const char *text, size_t len, const uint32_t *number, size_t n);

/* So many rows had a list that was known, and so many had not: is it worth looking for the next ones? */
int wholelists_are_known(struct wholelists *, size_t met, size_t missed);

/* Did they save so much that others are worth a try, now that these are not met any more? */
int wholelists_have_paid(const struct wholelists *);
void wholelists_release(struct wholelists *);

#endif
