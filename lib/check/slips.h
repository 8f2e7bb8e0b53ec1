/*
 * slips - what of a centre's files is right by itself, and hardly meant beside the rest.
 *
 *	slips_check(&centre, &actors, &days, today);
 *
 * Warned of are the days that centre/daydoubt.h doubts; two actors of one name, or of
 * names that differ in accents only; a source of money written as an actor's name and not
 * its id; bookings that centre/bookingdoubt.h doubts; and two of one resource at one time.  Of activities: check/activities.h;
 * of comments that may be no comments: check/remarks.h.
 */
#ifndef MC_CHECK_SLIPS_H
#define MC_CHECK_SLIPS_H

struct actors;
struct centre;
struct checkrows_days;

/* days: of the log, as its rows were counted. */
void slips_check(const struct centre *, const struct actors *, const struct checkrows_days *days, int today);

#endif
