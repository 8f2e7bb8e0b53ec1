/*
 * dateparts - a date taken apart, as people write it: its numbers, and the words and the time beside them.
 *
 *	struct dateparts p;
 *
 *	if (dateparts_read(&p, "mandag den 5. oktober 2026", 26))
 *		p.weekday is 0, p.month 10, p.number[0] 5, p.number[1] 2026
 *
 * Nothing is said of which number is what, nor whether there is such a day: see datestyle.h.
 */
#ifndef MC_SHEET_DATEPARTS_H
#define MC_SHEET_DATEPARTS_H

#include <stddef.h>

struct dateparts {
	int number[3], digits[3];	/* up to three, or two and the name of a month */
	int n;
	int month;		/* named, 1 to 12; else 0 */
	int weekday;		/* named, Monday is 0; else -1 */
	int many;		/* more than a date has: two days perhaps */
	int zoned;		/* a time of day with its time zone, midnight in UTC aside */
	int slashes;		/* between the numbers */
	int half;		/* a time with AM or PM */
};

/* 0: it is none, for there is something else in it.  The parts are those before it. */
int dateparts_read(struct dateparts *, const char *text, size_t len);

#endif
