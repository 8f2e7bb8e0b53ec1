/*
 * summertime - what the clock shows in Denmark when it is another time in UTC.
 *
 *	summertime_utc(summertime_local(utc)) == utc
 *	summertime_is_left_out(at)			02:30 on the last Sunday of March
 *
 * Moments are minutes, counted on from 1970-01-01 00:00, of UTC or of the clock on the wall.
 * Summer time since 1980, when it began on 6 April; since 1981 from the last Sunday of March
 * to the last of September, since 1996 to the last of October, at 01:00 UTC (directive
 * 2000/84/EC and those before it).  Before 1980 there is none.
 */
#ifndef MC_CALENDAR_SUMMERTIME_H
#define MC_CALENDAR_SUMMERTIME_H

#include <stdint.h>

int64_t summertime_local(int64_t utc);

/* Of an hour that comes twice the first; of one that does not come, as if the clock had not gone on yet. */
int64_t summertime_utc(int64_t local);

/* Does the clock never show this? */
int summertime_is_left_out(int64_t local);

#endif
