/*
 * icstime - times of a calendar file (.ics, RFC 5545, 3.3.4 to 3.3.6).
 *
 *	struct icstime t;
 *
 *	if (icstime_read(&t, "20261105T160000Z", 16) == ICSTIME_GOOD)
 *		... t.at ...			17:00 on the clock in Denmark
 *	icstime_moment(text, t.at, "");		20261105T170000
 *	icstime_duration(&lasts, "P1DT2H", 6)	1 day and 120 minutes
 *	icstime_after(t.at, &lasts)		20261106T190000
 *
 * Moments are minutes of the clock in Denmark (clock.h).
 */
#ifndef MC_CALENDAR_ICSTIME_H
#define MC_CALENDAR_ICSTIME_H

#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

enum { ICSTIME_TEXT = 17 };	/* room for 20261105T160000Z and a NUL */

struct icstime {
	int64_t at;
	int whole;		/* a day alone: `at` is its midnight */
	int utc;		/* it stands in UTC, */
	int64_t in_utc;		/* and there so; of others as it stands */
	int seconds;		/* which `at` leaves out */
	char date[DATE_TEXT];	/* its day, also where there is no such day */
};

/* Good, or it looks otherwise, or there is no such day, or no such time of day. */
enum icstime_found { ICSTIME_GOOD, ICSTIME_NO_FORM, ICSTIME_NO_DAY, ICSTIME_NO_CLOCK };

/* 20261105, 20261105T160000 or the same with a Z. */
enum icstime_found icstime_read(struct icstime *, const char *text, size_t len);

/* How long: days of the calendar, which are longer or shorter where the clock is changed, and minutes that pass. */
struct icsduration {
	int64_t days, minutes;
};

/* P1DT2H30M, P2W.  0: it is none, or less than nothing. */
int icstime_duration(struct icsduration *, const char *text, size_t len);

/* The moment so long after one: the days first, then the minutes (3.3.6). */
int64_t icstime_after(int64_t at, const struct icsduration *);

/* Write them; `mark` stands behind: Z, or nothing. */
void icstime_day(char text[ICSTIME_TEXT], int day);
void icstime_moment(char text[ICSTIME_TEXT], int64_t at, const char *mark);

#endif
