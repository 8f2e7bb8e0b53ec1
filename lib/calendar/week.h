/*
 * week - the days of a week, or a few others, with what takes place on each.
 *
 *	struct week w = { 0 };
 *
 *	if (week_read(&w, &centre, &period))
 *		for (size_t i = 0; i < w.n; i++)
 *			... w.item[i].day, yaml_text(w.item[i].map, "title") ...
 *	week_release(&w);
 *
 * What goes on for several days is there on each of them; what ends in the small hours is
 * of the evening on which it began.  By the day, then by the time from which it is on that
 * day, whole days first.
 */
#ifndef MC_CALENDAR_WEEK_H
#define MC_CALENDAR_WEEK_H

#include <stddef.h>

struct activities;
struct centre;
struct period;
struct yaml_node;

enum { WEEK_ALL_DAY = -1, WEEK_NOT_SAID = -2 };

struct week_item {
	int day;
	/*
	 * Minutes of this day.  Both are WEEK_ALL_DAY on a day that it has from end to end.  `from` is so
	 * where it began on another day, and `until` where it goes on (24 * 60 is this midnight, and
	 * less than `from` in the small hours); WEEK_NOT_SAID: nobody says when it ends.
	 */
	int from, until;
	int last;			/* the day on which it ends */
	const struct yaml_node *map;	/* of the activity */
	size_t order;			/* of the file */
};

struct week {
	struct week_item *item;
	size_t n, cap;
	int listed;			/* has the file any activity? */
	size_t left_out;		/* that cannot be dated for a fault */
	struct activities *activities;	/* texts belong to it */
};

/* The period has both its ends.  Faults are reported; 0: it cannot be read.  Release it all the same. */
int week_read(struct week *, const struct centre *, const struct period *);
void week_release(struct week *);

#endif
