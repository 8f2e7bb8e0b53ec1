/*
 * hours - opening hours: days and times, as `ma-fr 09:00-15:00`.
 *
 *	struct hours h;
 *
 *	if (hours_read(&h, "ma-fr 09:00-15:00", 17) && hours_hold(&h, 5))
 *		...					it is open on Saturdays, too
 *
 * Other spellings are spelledhours.h's.
 */
#ifndef MC_SCHEMA_HOURS_H
#define MC_SCHEMA_HOURS_H

#include <stddef.h>

struct buf;

/* Is it written as the files have it?  lø and sø are taken for loe and soe. */
int hours_right(const char *text, size_t len);

/*
 * The weekdays (0 is Monday, both included; the second may be the lesser: fr-ma) and times
 * in minutes of what is right; 0 of anything else.
 */
struct hours {
	int first, last;
	int from, to;
};
int hours_read(struct hours *, const char *text, size_t len);

/* Do they hold on a weekday? */
int hours_hold(const struct hours *, int weekday);

/* HH:MM at s, 24:00 at most: minutes since midnight, or -1. */
int hours_clock(const char *s, size_t len);

/* The code of a weekday, as the files have it. */
const char *hours_weekday(int weekday);

/* Append them as the files have them. */
void hours_add(struct buf *, const struct hours *);

#endif
