/*
 * slips - what of a centre's files is right by itself, and hardly meant beside the rest.
 *
 *	slips_check(&centre, &actors, today);
 *
 * Warned of are the days that centre/daydoubt.h doubts; two actors of one name, or of
 * names that differ in accents only; a source of money written as an actor's name and not
 * its id; and two bookings of one resource at one time.  Of activities: check/activities.h.
 */
#ifndef MC_CHECK_SLIPS_H
#define MC_CHECK_SLIPS_H

struct actors;
struct centre;

void slips_check(const struct centre *, const struct actors *, int today);

#endif
