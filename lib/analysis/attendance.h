/*
 * attendance - who comes to the meetings, and how long since.
 *
 *	struct attendances all;
 *
 *	attendance_count(&all, &meetings, -1, &period, today);
 *	a = attendance_of(&all, "sumak");
 *	printf("%ld of %ld\n", a.attended, a.of);
 *	attendance_release(&all);
 *
 * Of one kind of meeting, or (-1) of the joint ones (meeting_is_joint).
 */
#ifndef MC_ANALYSIS_ATTENDANCE_H
#define MC_ANALYSIS_ATTENDANCE_H

#include "base/period.h"

struct actor;
struct meetings;

struct attendance {
	long attended, of;	/* meetings held in the period, not after today */
	int known;		/* was it ever at one, not after today? */
	int last;		/* then the day of the latest */
};

struct attendance_day;

/* Of all who are named in meetings, which are borrowed. */
struct attendances {
	const struct meetings *meetings;
	struct attendance *id;	/* by the number of the id */
	struct attendance_day *came;	/* the days on which they came */
	size_t *latest;		/* of each id the last of these, counted from 1; 0 where it never came */
	int *day;		/* of the meetings that were held, in order */
	long held;
};

void attendance_count(struct attendances *, const struct meetings *, int kind,
    const struct period *, int today);
struct attendance attendance_of(const struct attendances *, const char *actor);
/* The same, of those that were held from its first day to its last: as a guest it is not counted. */
struct attendance attendance_of_actor(const struct attendances *, const struct actor *);
void attendance_release(struct attendances *);

/* Meetings of the kind in the period. */
long attendance_held(const struct meetings *, int kind, const struct period *);

#endif
