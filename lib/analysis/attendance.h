/*
 * attendance - who comes to the meetings, and how long since.
 *
 *	struct attendance a = attendance_of(&meetings, "sumak", -1, &period, today);
 *
 *	printf("%ld of %ld\n", a.attended, a.of);
 *
 * Of one kind of meeting, or (-1) of the joint ones: forum and faelles.
 */
#ifndef MC_ANALYSIS_ATTENDANCE_H
#define MC_ANALYSIS_ATTENDANCE_H

#include "base/period.h"

struct meetings;

struct attendance {
	long attended, of;	/* meetings of the period */
	int known;		/* was it ever at one, not after today? */
	int last;		/* then the day of the latest */
};

struct attendance attendance_of(const struct meetings *, const char *actor, int kind,
    const struct period *, int today);

/* Meetings of the kind in the period. */
long attendance_held(const struct meetings *, int kind, const struct period *);

#endif
