/*
 * bookingdoubt - bookings that are right by themselves, and hardly meant beside the rest.
 *
 *	struct bookingdoubt b;
 *
 *	bookingdoubt_begin(&b, &centre, &actors);
 *	bookingdoubt_row(&b, cell, tell, arg);
 *	...
 *	bookingdoubt_end(&b);
 *
 * A thing that the house has no more on the last day of the booking (`until` of
 * resources.yaml), or an actor that was not there: it left before the booking begins, or comes
 * after that day.  What was called off or refused takes nothing, and is not asked about.
 * What comes of it, and where it is told, is the caller's.
 */
#ifndef MC_CENTRE_BOOKINGDOUBT_H
#define MC_CENTRE_BOOKINGDOUBT_H

#include "base/buf.h"
#include "centre/recordlist.h"
#include "csv/field.h"

struct actors;
struct centre;

struct bookingdoubt {
	const struct actors *actors;	/* borrowed */
	struct recordlist things;
	struct buf says;
};

/* Reads the resources; silent. */
void bookingdoubt_begin(struct bookingdoubt *, const struct centre *, const struct actors *);
void bookingdoubt_end(struct bookingdoubt *);

/* A row by the fields of booking_schema; each doubt is told with the field that it is of. */
typedef void bookingdoubt_tell(void *arg, int field, const char *text);
void bookingdoubt_row(struct bookingdoubt *, const struct csv_field *cell, bookingdoubt_tell *, void *arg);

#endif
