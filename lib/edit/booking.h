/*
 * booking - add a booking to a centre, unless the resource is taken at that time.
 *
 *	if (booking_add(&centre, cell, today))
 *		the row is on disk
 *
 * What takes time is told in analysis/taken.h; it is looked up while bookings.csv is locked, so
 * of many who want one hour at once one gets it.  A row whose status takes no time, as a wish
 * that is refused, is in nobody's way.
 */
#ifndef MC_EDIT_BOOKING_H
#define MC_EDIT_BOOKING_H

#include "base/buf.h"

struct centre;

/*
 * The cells are those of the fields of booking_schema; the caller has the turn (turn.h).  0 if
 * nothing was added, which is reported: who is in the way and when, or what else was wrong.
 */
int booking_add(const struct centre *, const struct buf *cell, int today);

#endif
