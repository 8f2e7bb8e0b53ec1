/*
 * residents - what residents and associations do in a house: they lead, begin, take part, decide.
 *
 *	struct residents_log log;
 *	struct residents r;
 *
 *	residents_log_begin(&log, &actors, &period);
 *	entries_each(&centre, RESIDENTS_FIELDS, residents_log_use, &log, &read);
 *	residents_take(&r, &dossier, &activities, &log, &period, day);
 *	for (size_t i = 0; i < r.n; i++)
 *		use(&r.item[i]);
 *	residents_release(&r);
 *	residents_log_release(&log);
 *
 * Of groups only, never of a person: an actor of sector `beboer` or `frivillig`.  What is not
 * written down is unknown, and has no value.  [R] Part 1, types 1 and 2; Part 3, 1.4, 2.4 and
 * 2.5; [G] own initiatives.
 */
#ifndef MC_ANALYSIS_RESIDENTS_H
#define MC_ANALYSIS_RESIDENTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/number.h"
#include "base/period.h"
#include "field/schemas.h"

struct activities;
struct activity;
struct actor;
struct actors;
struct dossier;
struct entries;
struct entry;

/* To be judged when the log is read. */
#define RESIDENTS_FIELDS (SCHEMA_BIT(ENTRY_HOURS) | SCHEMA_BIT(ENTRY_VOLUNTEERS) | SCHEMA_BIT(ENTRY_VOLUNTEER_HOURS))

enum residents_sum { RESIDENTS_VOLUNTEERS, RESIDENTS_VOLUNTEER_HOURS, RESIDENTS_STAFF_HOURS, RESIDENTS_SUMS };

struct residents_log {
	struct period period;
	const struct actors *actors;
	unsigned long entries, led, with;	/* in all; begun by a group; with a group */
	unsigned long ever;
	int first;			/* the day of the log's first entry */
	unsigned long *of;		/* entries of each listed actor, by its place in the list */
	unsigned long *seen;		/* which entry that was, so that each counts once */
	struct number_sum sum[RESIDENTS_SUMS];
	unsigned long told[RESIDENTS_SUMS];	/* entries that tell it */
	size_t *place;			/* in the list and 1, by the log's number of an actor; 0: not asked yet */
	size_t places, place_cap;
	unsigned long log;
};

void residents_log_begin(struct residents_log *, const struct actors *, const struct period *);
void residents_log_use(void *log, const struct entries *, const struct entry *);
void residents_log_release(struct residents_log *);

enum residents_figure {
	RESIDENTS_BEGUN, RESIDENTS_LED, RESIDENTS_FROM_IDEA, RESIDENTS_ACTIVITIES, RESIDENTS_ENTRIES_LED,
	RESIDENTS_ENTRIES_WITH, RESIDENTS_BOARD, RESIDENTS_VOLUNTEER, RESIDENTS_VOLUNTEER_HOUR,
	RESIDENTS_STAFF_HOUR, RESIDENTS_MEETINGS, RESIDENTS_MEETINGS_OF, RESIDENTS_MEETING_HOURS,
	RESIDENTS_TASKS, RESIDENTS_DECISIONS, RESIDENTS_FIGURES
};
extern const char *const residents_name[RESIDENTS_FIGURES];

struct residents_item {
	enum residents_figure figure;
	const struct actor *group;	/* of which it is; NULL: of all together */
	const struct activity *meeting;	/* of RESIDENTS_MEETING_HOURS: of which meeting; NULL: none is in the calendar */
	int known, has_of;
	int64_t value, of;		/* a sum: millionths */
	long unknown;			/* so many more of which it is not told */
};

struct residents {
	struct residents_item *item;	/* in the order of the figures; groups as they are listed */
	size_t n, cap;
	const struct actor **group;	/* the groups that are there, as they are listed */
	size_t groups;
	size_t listed;			/* groups in the list of actors, wherever; none: little can be told */
	const struct actor *board;	/* the residents' board, where it is a listed actor; or NULL */
};

void residents_take(struct residents *, const struct dossier *, const struct activities *, const struct residents_log *,
    const struct period *, int day);
void residents_release(struct residents *);

#endif
