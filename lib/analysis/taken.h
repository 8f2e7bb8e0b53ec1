/*
 * taken - what takes a centre's resources, and when: bookings, and activities with one as room.
 *
 *	struct taken t = { 0 };
 *
 *	if (taken_bookings(&t, &centre)) {
 *		intern_add(&t.resources, "sal", 3);		whatever is asked about
 *		taken_activities(&t, &centre, first_day, last_day);
 *	}
 *	for (size_t i = 0; i < t.n; i++)
 *		use(&t.item[i]);
 *	taken_release(&t);
 *
 * Times are minutes of local days, counted on from 1970-01-01T00:00, and half-open: the end
 * belongs to the next.  Only what is booked takes time; what was called off takes none, and what
 * was refused is kept apart.
 *
 * An activity takes the resource that is its `room`, at each of its times (calendar/recurrence);
 * of a rule that is refused the first time only, and that is counted as `unplain`.
 */
#ifndef MC_ANALYSIS_TAKEN_H
#define MC_ANALYSIS_TAKEN_H

#include "base/intern.h"
#include "calendar/activities.h"
#include "centre/csvfile.h"

enum { TAKEN_DAY = 24 * 60, TAKEN_MOST_DAYS = 1400000 };	/* from 1970, either way */

struct taking {
	size_t resource;
	size_t actor;				/* that booked; of an activity none */
	int from, until;			/* from < until */
	const struct yaml_node *activity;	/* NULL: a booking */
	struct place place;			/* of a booking */
};

struct taken {
	struct taking *item;	/* the bookings in the file's order, then the activities */
	size_t n, bookings;
	struct taking *refused;	/* wishes that were written down and not met */
	size_t refusals;
	struct intern resources, actors;	/* their numbers are those of the items */
	int missing;		/* there is no bookings.csv */
	size_t rows;		/* of it, those that were called off as well */
	int begins;		/* the first day of these, while there are any */
	int first_day, last_day;	/* of the bookings, while there are any */
	size_t unplain;		/* activities whose rule is refused: the first time only */
	const struct yaml_node *first_unplain;
	/* for taken.c */
	size_t cap, refused_cap;
	struct csvfile in;
	struct activities activities;
};

/* Read bookings.csv; 0 if that cannot be done (reported).  Release it all the same. */
int taken_bookings(struct taken *, const struct centre *);

/* The same of rows that are at hand, as a locked file's; their places are told no more. */
void taken_rows(struct taken *, struct csv *);

/* The current row alone, by the columns of the fields of booking_schema, if it takes time or was refused. */
void taken_row(struct taken *, struct csv *, const int *column);

/*
 * Add the activities of some days, both included, in the resources that are known to it by now;
 * an activity of which a time reaches into them counts with all of that.  Once.
 */
void taken_activities(struct taken *, const struct centre *, int first_day, int last_day);
/* The same of activities that are at hand, and live as long. */
void taken_times(struct taken *, const struct activities *, int first_day, int last_day);
void taken_release(struct taken *);

/*
 * Does the list of bookings tell of days up to that one?  A list without rows tells nothing, as
 * one that is missing, and one that begins later only of what is still to come.
 */
int taken_tells(const struct taken *, int last_day, int today);

/* A time as the files have it, in such minutes; 0 of anything else. */
int taken_minute(const char *text, size_t len, int *minute);
int taken_day(int minute);	/* the day that holds it, before 1970 too */
enum { TAKEN_TEXT = 17 };	/* room for YYYY-MM-DDTHH:MM and a NUL */
void taken_format(char text[TAKEN_TEXT], int minute);

/*
 * A stretch of time as people say it, a static buffer: "den 5. oktober 2026 fra kl. 16.00 til 21.00",
 * "fra den 5. oktober 2026 kl. 22.00 til den 6. oktober 2026 kl. 02.00".
 */
const char *taken_in_words(enum language, int from, int until);

/* Does an actor hold an activity? */
int taken_organises(const struct yaml_node *activity, const char *actor, size_t len);

/*
 * Are two that have some time in common in each other's way?  Two bookings are; a booking by
 * one of an activity's organisers is most likely for it; two activities are mc-overlap's question.
 */
int taken_collide(const struct taken *, const struct taking *, const struct taking *);

/* What a booking or an activity is called in rows: who booked, or the activity's id. */
const char *taken_by(const struct taken *, const struct taking *);

#endif
