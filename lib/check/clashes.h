/*
 * clashes - one resource, taken twice at one time: by bookings, or by one and an activity.
 *
 *	clashes_check(&centre);
 *
 * Warned of at the booking.  An activity takes the resource that is its `room`, at each of
 * its times as far as they are plainly told: daily and weekly rules, with their interval,
 * days, end and exceptions; of another rule the first time only.  A booking by one of the
 * activity's organisers is most likely for it, and is not asked about.
 */
#ifndef MC_CHECK_CLASHES_H
#define MC_CHECK_CLASHES_H

struct centre;

void clashes_check(const struct centre *);

#endif
