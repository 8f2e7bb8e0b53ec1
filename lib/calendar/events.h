/*
 * events - an activity as calendars are told of it: events that all of them read alike.
 *
 *	struct events e = { 0 };
 *	struct events_span span = { .last = moment, .open = 1 };
 *
 *	if (events_of(&e, &activity, &span))
 *		for (size_t i = 0; i < e.n; i++)
 *			... e.item[i] ...
 *	events_release(&e);
 *
 * An event begins with a time that takes place, and is repeated by a rule of portable.h until its
 * last time, if at all.  Each time of the day is an event of its own.  What calendars disagree on
 * stands time by time, each an event of its own: rules that portable.h has no text for, what begins
 * between 02:00 and 03:00, or at midnight and has no end, and a time that lies across a night when the clock changes, for
 * calendars keep its hours, and here it keeps its end.
 *
 * Moments are those of activities.h.
 */
#ifndef MC_CALENDAR_EVENTS_H
#define MC_CALENDAR_EVENTS_H

#include "calendar/activities.h"

struct event {
	int64_t from, until;	/* of its first time; until == from: nobody says when it ends */
	char *rule;		/* without UNTIL; NULL: it takes place once */
	int64_t last;		/* it is repeated up to this moment, or RULE_NO_END */
	int64_t *without;	/* times of the rule that do not take place, ascending */
	size_t withouts, without_cap;
	int is_one;		/* of the times of an activity that is repeated */
	int has_others;		/* the activity takes place at other times of the day, too */
};

struct events {
	struct event *item;
	size_t n, cap;
};

struct events_span {
	int64_t first, last;	/* what ends after the one and begins before the other */
	int open;		/* rules may go on beyond `last`, and begin before `first` */
	int (*passes_over)(int day);	/* what begins on such a day does not take place; NULL: none */
};

/* Append its events.  0: it has more times than recurrence.h allows; nothing is appended. */
int events_of(struct events *, const struct activity *, const struct events_span *);
void events_clear(struct events *);
void events_release(struct events *);

#endif
