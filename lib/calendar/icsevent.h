/*
 * icsevent - an event of a calendar file (.ics), in the terms of activities.yaml.
 *
 *	for (size_t i = 0; i < in.n; i++)		icsfile.h read them
 *		icsevent_uid(&in.event[i])
 *
 * Moments are minutes of the clock in Denmark (activities.h): of times in a zone with that clock,
 * in none, or in UTC.  What cannot be said in activities.yaml is wrong, and is told with what
 * would be right: other zones, what repeats by UTC across a change of the clock, RDATE, EXRULE, two rules,
 * a rule that rule.h refuses, a line that is not UTF-8.
 */
#ifndef MC_CALENDAR_ICSEVENT_H
#define MC_CALENDAR_ICSEVENT_H

#include <stddef.h>
#include <stdint.h>

#include "calendar/activities.h"

/* Texts of an event. */
enum icstext {
	ICS_UID, ICS_TITLE, ICS_ROOM, ICS_RULE, ICS_ORGANISER,
	ICS_MC_ACTIVITY, ICS_MC_INITIATIVE, ICS_MC_ROOM, ICS_MC_START, ICS_MC_END, ICS_MC_REPEAT, ICS_TEXTS
};

/* Its lists. */
enum icslist { ICS_CATEGORIES, ICS_MC_ORGANISERS, ICS_MC_TARGETS, ICS_MC_EXCEPT, ICS_LISTS };

struct icsitems {
	char **item;
	size_t n, cap;
};

/* A time of day that does not take place. */
struct icswithout {
	int64_t at;
	unsigned long line;
};

struct icsevent {
	unsigned long line;	/* of its BEGIN, or of what is wrong */
	char *wrong;		/* or NULL */
	char *text[ICS_TEXTS];	/* NULL: not given */
	struct icsitems list[ICS_LISTS];
	int whole;
	int64_t from, until;	/* until == from: nobody says when it ends */
	int *without;		/* days, as they stand */
	size_t withouts, without_cap;
	struct icswithout *idle;	/* not to take place either, but none of its times: they take nothing out */
	size_t idles, idle_cap;
	int is_change;		/* of one time of the event with its UID: RECURRENCE-ID, */
	int64_t changes;	/* which began then */
	int changes_all_after;	/* and of all after that */
	long sequence;
	int cancelled, private;
};

void icsevent_release(struct icsevent *);

/* It is wrong, if it was not yet: why, in English. */
void icsevent_refuse(struct icsevent *, const char *why);

/* Its UID, or "". */
const char *icsevent_uid(const struct icsevent *);

/* The activity that one is by itself, whose times activities.h knows; its rule is put into `rule`, and its days belong
 * to the event, and have to ascend. */
struct activity icsevent_activity(const struct icsevent *, struct rule *);

#endif
