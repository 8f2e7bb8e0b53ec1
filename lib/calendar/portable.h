/*
 * portable - a rule in the words that all calendars read alike.
 *
 *	struct buf text = { 0 };
 *
 *	if (portable_rule(&text, &rule, start_day))
 *		...				FREQ=WEEKLY;BYDAY=TU,TH
 *
 * RFC 5545 allows more than calendars can.  What can be said in few ways is said in one of
 * them, with the days spelled out that the start would tell (BYDAY, BYMONTHDAY, BYMONTH):
 *
 *	FREQ=DAILY
 *	FREQ=WEEKLY;BYDAY, and BYMONTH where each week counts
 *	FREQ=MONTHLY;BYMONTHDAY, or BYDAY with positions
 *	FREQ=YEARLY;BYMONTH, and BYMONTHDAY or BYDAY with positions
 *
 * and INTERVAL.  For all else there is no such text: BYSETPOS, days of the year, positions in a
 * year, Friday 13th, 29 February each second year, days counted from both ends of a month, and
 * weeks of several days that begin on no Monday where not each counts.
 *
 * COUNT, UNTIL and times of the day are the caller's: an event has one time of day, it is
 * told by its last time when it ends, and it begins on a day that the rule hits.
 */
#ifndef MC_CALENDAR_PORTABLE_H
#define MC_CALENDAR_PORTABLE_H

struct buf;
struct rule;

/* Append it; 0: there is none, and nothing is appended. */
int portable_rule(struct buf *, const struct rule *, int start_day);

#endif
