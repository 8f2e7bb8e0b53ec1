/*
 * overlapsweep - find the activities that take place at one time, or are about the same.
 *
 *	overlapsweep_run(&overlaps, &period, &(struct overlapsweep){ .found = found });
 *
 * Times are half-open, so that what ends at four does not overlap what begins at four.  Of what
 * nobody says when it ends the start is known, and that may fall into another's time.
 *
 * A sweep over all times in their order: what it takes is n log n in them, and what is found.
 * No list of them is kept.
 */
#ifndef MC_ANALYSIS_OVERLAPSWEEP_H
#define MC_ANALYSIS_OVERLAPSWEEP_H

#include "analysis/overlaps.h"

struct period;

struct overlapsweep {
	int all;	/* pairs of one organiser or initiative, too */
	int across;	/* only pairs of an item of side 0 and one of side 1 */
	void (*found)(void *arg, const struct overlaps *, const struct overlap *);
	void *arg;
};

/*
 * All that lie in a period, or partly, whose first day must be known: in the order of start, end,
 * ids and kind, and those of `tema` behind the others.  What cannot be dated has none; an
 * activity that has more times than calendar/recurrence.h allows is reported, and left out.
 */
void overlapsweep_run(const struct overlaps *, const struct period *, const struct overlapsweep *);

#endif
