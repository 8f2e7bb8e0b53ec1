/*
 * recurrence - the moments at which a rule has something begin, one after the other.
 *
 *	struct recurrence r;
 *	int64_t at;
 *
 *	recurrence_begin(&r, &rule, start, last);
 *	while (recurrence_next(&r, &at) > 0)
 *		...
 *	recurrence_end(&r);
 *
 * Moments are minutes of the clock on the wall, counted on from 1970-01-01 00:00, and come
 * in ascending order.  The start itself comes only if the rule hits it.  A day that a
 * month does not have is passed over, as is an hour that the clock leaves out; such a
 * time counts for no COUNT (RFC 5545, 3.3.10).
 *
 * Rules of days, weeks and months are counted here, and so are those of years whose days are days of
 * months ("each 5 June", "the first Monday of May"): libical 3.0 passes over the days that are
 * counted from a month's end, loses weeks where an interval meets months or a week that does not
 * begin on Monday, and takes some 14 microseconds and 4 KB for what a month needs three bit masks
 * for.  The other rules of years ("the 20th Monday", "the 100th day") are libical's (yearrule.h).
 */
#ifndef MC_CALENDAR_RECURRENCE_H
#define MC_CALENDAR_RECURRENCE_H

#include "base/date.h"
#include "calendar/rule.h"

/* More times than these of one rule are none that a house holds. */
enum { RECURRENCE_MOST = 100000 };

/* What its days are found by. */
enum recurrence_by { RECURRENCE_DAYS, RECURRENCE_WEEKS, RECURRENCE_MONTHS, RECURRENCE_OTHERS };

struct recurrence {
	const struct rule *rule;	/* borrowed; NULL: once */
	int64_t start, end;
	long met;		/* times so far */
	int64_t last;		/* the latest of them */
	enum recurrence_by by;
	int day, last_day;	/* the one that is current, and that of the end */
	int slot, slots;	/* of its times of day */
	int minute;		/* of the first slot, since midnight */
	int next;		/* of days: the one that is looked at next; of weeks the first of the current one */
	unsigned weekdays;	/* bits; of days Monday first, of weeks the first of theirs */
	int month;		/* of months: the current one, counted on from year 0 */
	struct date own;	/* of months: the start's day, which a rule has that names none */
	unsigned days;		/* bits of days of the current week or month that are still to come, the first is 1 */
	struct icalrecur_iterator_impl *others;	/* of all others; NULL: it never occurs */
};

/* rule NULL: the start, once.  What begins after the end need not be found. */
void recurrence_begin(struct recurrence *, const struct rule *, int64_t start, int64_t end);

/* 1 and the next moment, or 0: there is none, or -1: there are more than RECURRENCE_MOST. */
int recurrence_next(struct recurrence *, int64_t *at);

/*
 * What begins before a moment is no longer asked for: it is passed over at once, where
 * that can be.  Before the first question.
 */
void recurrence_skip(struct recurrence *, int64_t before);
void recurrence_end(struct recurrence *);

#endif
