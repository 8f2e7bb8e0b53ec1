/*
 * residentslog - what the log of a period tells of residents' groups and associations, counted as it is read.
 *
 *	struct residentslog log;
 *
 *	residentslog_begin(&log, &actors, &period);
 *	entries_each(&centre, RESIDENTSLOG_FIELDS, residentslog_use, &log, &read);
 *	... log.led of log.entries were begun by a group ...
 *	residentslog_release(&log);
 *
 * A group is an actor of sector `beboer` or `frivillig`.  The list of actors is borrowed.
 */
#ifndef MC_ANALYSIS_RESIDENTSLOG_H
#define MC_ANALYSIS_RESIDENTSLOG_H

#include <stddef.h>

#include "base/number.h"
#include "base/period.h"
#include "centre/lognumbers.h"
#include "field/schemas.h"

struct actors;
struct entries;
struct entry;

/* To be judged when the log is read. */
#define RESIDENTSLOG_FIELDS (SCHEMA_BIT(ENTRY_HOURS) | SCHEMA_BIT(ENTRY_VOLUNTEERS) | SCHEMA_BIT(ENTRY_VOLUNTEER_HOURS))

enum residentslog_sum { RESIDENTSLOG_VOLUNTEERS, RESIDENTSLOG_VOLUNTEER_HOURS, RESIDENTSLOG_STAFF_HOURS, RESIDENTSLOG_SUMS };

struct residentslog {
	struct period period;
	const struct actors *actors;
	unsigned long entries, led, with;	/* in all; begun by a group; with a group */
	unsigned long ever;
	int first;			/* the day of the log's first entry */
	unsigned long *of;		/* entries of each listed actor, by its place in the list */
	unsigned long *seen;		/* which entry that was, so that each counts once */
	struct number_sum sum[RESIDENTSLOG_SUMS];
	unsigned long told[RESIDENTSLOG_SUMS];	/* entries that tell it */
	struct lognumbers place;	/* of an actor in the list, and one more than all of who is not listed */
};

void residentslog_begin(struct residentslog *, const struct actors *, const struct period *);
void residentslog_use(void *log, const struct entries *, const struct entry *);
void residentslog_release(struct residentslog *);

#endif
