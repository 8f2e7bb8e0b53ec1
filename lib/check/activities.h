/*
 * activities - does what a centre's activities.yaml says fit the house that it takes place in?
 *
 *	activitycheck_all(&centre, &actors, &resources, today);
 *
 * A rule that is wrong is a fault.  The rest are slips (schema/slip.h), for it may be meant: a
 * rule that never comes true, an organiser that is gone before the next time or comes after it, a room
 * that is none of the resources, and times at which the house is not open.  What is over is
 * asked nothing of but whether it ever was.
 */
#ifndef MC_CHECK_ACTIVITIES_H
#define MC_CHECK_ACTIVITIES_H

struct actors;
struct centre;
struct recordlist;

/* The centre's own file was read; the resources are those of resources.yaml, read as well. */
void activitycheck_all(const struct centre *, const struct actors *,
    const struct recordlist *resources, int today);

#endif
