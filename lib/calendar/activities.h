/*
 * activities - what a centre's activities.yaml says takes place, and when.
 *
 *	struct activities all;
 *	struct occurrences in = { 0 };
 *
 *	if (activities_read(&all, &centre, ~0ul)) {
 *		activities_expand(&all, &period, &in);
 *		for (size_t i = 0; i < in.n; i++)
 *			... all.item[in.item[i].activity] ...
 *	}
 *	occurrences_release(&in);
 *	activities_release(&all);
 *
 * Moments are minutes of the clock on the wall, counted on from 1970-01-01 00:00.  The end
 * belongs to what comes after: of a whole day it is the midnight that ends it.  Each time
 * begins and ends at the same times of day, also where the night between is an hour longer
 * or shorter; a start or end in an hour that the clock leaves out is the one an hour later.
 */
#ifndef MC_CALENDAR_ACTIVITIES_H
#define MC_CALENDAR_ACTIVITIES_H

#include "base/period.h"
#include "calendar/recurrence.h"
#include "centre/recordlist.h"

struct activity {
	const struct yaml_node *map;	/* texts belong to it */
	int dated;		/* it has a start that is right */
	int whole;		/* of whole days */
	int64_t start;
	int64_t length;		/* minutes; -1: nobody says when it ends */
	struct rule *rule;	/* NULL: it takes place once */
	int *except;		/* days, ascending */
	size_t excepts;
};

struct activities {
	struct recordlist list;
	struct activity *item;
	size_t n, cap;
};

/*
 * Its fields are judged, and what is wrong is reported; what cannot be dated for a
 * fault has none.  0 if it cannot be read: release it all the same.
 */
int activities_read(struct activities *, const struct centre *, unsigned long fields);
void activities_release(struct activities *);

/* What is wrong with its rule, as ruletext_read() says it; NULL: nothing, or it has none. */
const char *activity_wrong_rule(const struct yaml_node *map);

/* A moment as the files have it, 2026-10-05T15:00 or a bare date; 0: it is none. */
int activity_moment(const char *text, size_t len, int64_t *at, int *whole);

/*
 * Put its start, length and whether it is of whole days, from texts as the files have them; the end "" where nobody
 * says it.  0: one of them is wrong, and -1: it ends before it begins.
 */
int activity_put_times(struct activity *, const char *start, const char *end);

/* Its title, or its id where it has none. */
const char *activity_title(const struct activity *);

/*
 * Would it begin on a day, were no day left out?  And does a day that is left out, one of `except` or
 * not, take out a time, or does another of them within a week of it, as where a week of holidays is?
 */
int activity_begins_on(const struct activity *, int day);
int activity_leaves_out(const struct activity *, int day);

/* A cell of the stream: its text, or the items of its list. */
void activity_add_cell(struct buf *, const struct activity *, const char *field);

struct occurrence {
	int64_t from, until;	/* until == from: nobody says when it ends */
	size_t activity;	/* its number in the list */
};
struct occurrences {
	struct occurrence *item;
	size_t n, cap;
};

/*
 * All times that lie in the period, or partly, in the order of their start, their end, and the
 * list.  An activity that has more of them than recurrence.h allows is a fault, and those
 * are left out; none of them then counts.  An open end of the period has to be closed before.
 */
void activities_expand(const struct activities *, const struct period *, struct occurrences *);
void occurrences_release(struct occurrences *);

/*
 * The same of one activity, time by time, for who has many activities and need not keep their
 * times: those that end after the moment `first` and begin before the moment `last`.
 *
 *	struct activity_times t;
 *
 *	activity_times_begin(&t, a, first, last);
 *	while (activity_times_next(&t, &occurrence) > 0)
 *		...
 *	activity_times_end(&t);
 *
 * next() is 1, or 0 at the end, or -1 where there are more than recurrence.h allows; it leaves
 * the member `activity` alone.
 */
struct activity_times {
	const struct activity *of;
	struct recurrence rule;
	int64_t first, last;
	int more;
};
void activity_times_begin(struct activity_times *, const struct activity *, int64_t first, int64_t last);
int activity_times_next(struct activity_times *, struct occurrence *);
void activity_times_end(struct activity_times *);

/* Has it no more times in a period than recurrence.h allows?  If it has, that is a fault, reported here. */
int activity_is_countable(const struct activity *, const struct period *);

/* The fault that activities_expand() reports of one that has more times than recurrence.h allows. */
void activity_tell_too_many(const struct activity *);

/* Is it one of its days without? */
int activity_is_excepted(const struct activity *, int day);

/* The day of the earliest start; 0 if none has one. */
int activities_first_day(const struct activities *);

/* The first time of an activity that ends after a moment; 0: there is none in forty years. */
int activity_next(const struct activity *, int64_t after, struct occurrence *);

#endif
