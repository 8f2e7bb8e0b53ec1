/*
 * gifts - who gave whom something, and how often.
 *
 *	struct gifts g = { .period = period };
 *
 *	entries_each(&centre, SCHEMA_BIT(ENTRY_NOTE), use, &g, &read);	with gifts_entry()
 *	gifts_loans(&g, &taken, &resources);
 *	for (size_t i = 0; i < g.ids.n; i++)
 *		... g.gave[i], g.got[i] times ...
 *	gifts_release(&g);
 *
 * Of an entry of the form ressourceudveksle the first actor gave, and each of the others got.
 * A loan is one more: a booking of somebody else's thing that is no room.  These are times, for
 * what is given is not of one size.
 */
#ifndef MC_ANALYSIS_GIFTS_H
#define MC_ANALYSIS_GIFTS_H

#include <stddef.h>

#include "base/intern.h"
#include "base/period.h"

struct entries;
struct entry;
struct recordlist;
struct taken;

/* One gave another something, some times. */
struct gift {
	size_t from, to;	/* numbers in `ids` */
	unsigned long times;
	int first, last;	/* days */
	int told;		/* a note says what came back for it */
};

struct gifts {
	struct period period;		/* of which they are: the caller sets it */
	struct gift *item;
	size_t n, cap;
	struct intern ids, pairs;
	unsigned long *gave, *got;	/* by ids: entries */
	unsigned long entries, loans;	/* that they come from */
	unsigned long ever;		/* entries of the whole log; and the day of the first */
	int begins;
	size_t gave_cap, got_cap;
};

/* The note of the entry is asked for. */
void gifts_entry(struct gifts *, const struct entries *, const struct entry *);
void gifts_loans(struct gifts *, const struct taken *, const struct recordlist *resources);

/* The number of an actor, who may have neither given nor got. */
size_t gifts_actor(struct gifts *, const char *id, size_t len);
void gifts_release(struct gifts *);

#endif
