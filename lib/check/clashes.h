/*
 * clashes - one resource, taken twice at one time: by bookings, or by one and an activity.
 *
 *	clashes_check(&centre);
 *
 * Warned of at the booking.  What takes a resource, and when, is told in analysis/taken.h.
 */
#ifndef MC_CHECK_CLASHES_H
#define MC_CHECK_CLASHES_H

struct centre;

void clashes_check(const struct centre *);

#endif
