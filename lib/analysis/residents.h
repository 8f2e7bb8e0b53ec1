/*
 * residents - what residents and associations do in a house: they lead, begin, take part, decide.
 *
 *	struct residents r;
 *
 *	residents_take(&r, &dossier, &activities, &log, &period, day);	the log: residentslog.h
 *	for (size_t i = 0; i < r.n; i++)
 *		use(&r.item[i]);
 *	residents_release(&r);
 *
 * Of groups only, never of a person: an actor of sector `beboer` or `frivillig`.  What is not
 * written down is unknown, and has no value.  [R] Part 1, types 1 and 2; Part 3, 1.4, 2.4 and
 * 2.5; [G] own initiatives.
 */
#ifndef MC_ANALYSIS_RESIDENTS_H
#define MC_ANALYSIS_RESIDENTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/period.h"

struct activities;
struct activity;
struct actor;
struct dossier;
struct residentslog;

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

void residents_take(struct residents *, const struct dossier *, const struct activities *, const struct residentslog *,
    const struct period *, int day);
void residents_release(struct residents *);

#endif
