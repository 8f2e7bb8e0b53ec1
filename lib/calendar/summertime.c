#include "base/date.h"
#include "calendar/clock.h"
#include "calendar/summertime.h"

enum { HOUR = 60, DAY = 24 * HOUR, MARCH = 3, APRIL = 4, SEPTEMBER = 9, OCTOBER = 10 };

/* The last Sunday of a month, a day. */
static int
last_sunday(int year, int month)
{
	int last = date_day(year, month, date_month_days(year, month));

	return last - (date_weekday(last) + 1) % 7;
}

/* Summer's first and last moment of UTC in a year; 0: it has none. */
static int
summer(int year, int64_t *begins, int64_t *ends)
{
	if (year < 1980)
		return 0;
	*begins = (int64_t)(year == 1980 ? date_day(year, APRIL, 6) : last_sunday(year, MARCH)) * DAY + HOUR;
	*ends = (int64_t)last_sunday(year, year < 1996 ? SEPTEMBER : OCTOBER) * DAY + HOUR;
	return 1;
}

int64_t
summertime_local(int64_t utc)
{
	int64_t begins, ends;

	return utc + (summer(date_civil(clock_day_of(utc)).year, &begins, &ends) &&
	    utc >= begins && utc < ends ? 2 * HOUR : HOUR);
}

int64_t
summertime_utc(int64_t local)
{
	int64_t begins, ends;

	/* 02:00 is the last moment of winter, and 03:00 of summer, on the clock. */
	if (summer(date_civil(clock_day_of(local)).year, &begins, &ends) &&
	    local >= begins + 2 * HOUR && local < ends + 2 * HOUR)
		return local - 2 * HOUR;
	return local - HOUR;
}

int
summertime_is_left_out(int64_t local)
{
	int64_t begins, ends;

	/* It is the hour from two to three, and most times are in no such hour. */
	return clock_minute_of(local) / HOUR == 2 &&
	    summer(date_civil(clock_day_of(local)).year, &begins, &ends) &&
	    local >= begins + HOUR && local < begins + 2 * HOUR;
}
