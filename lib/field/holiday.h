/*
 * holiday - the Danish holidays, and what day of a year each of them is.
 *
 *	const struct holiday *found[HOLIDAYS_AT_ONCE];
 *	size_t n = holiday_on(day, found);
 *
 *	for (size_t i = 0; i < n; i++)
 *		puts(found[i]->da);		"langfredag"
 *
 * A holiday has a fixed date, or is counted in days from Easter Sunday.  `HOLIDAY_OFFICIAL`
 * are the holy days of the national church: days off by law.  `HOLIDAY_CUSTOMARY` are those on
 * which much is closed by agreement or by custom, and a house decides for itself.
 *
 * The days are those since the ordinance of 26 October 1770; before 1771 nothing is known
 * here.  To add a day or to let one end, change the table in holiday.c: the programs and
 * mc-calendar(1) say what stands there.
 */
#ifndef MC_FIELD_HOLIDAY_H
#define MC_FIELD_HOLIDAY_H

#include <stddef.h>

enum holiday_kind { HOLIDAY_OFFICIAL, HOLIDAY_CUSTOMARY };

struct holiday {
	const char *da, *en;
	enum holiday_kind kind;
	int month, day;		/* month 0: so many days from Easter Sunday */
	int first, last;	/* years; last 0: it is still one */
	const char *source;
};

enum { HOLIDAYS = 15, HOLIDAYS_AT_ONCE = 3 };

/* In the order of a year. */
extern const struct holiday holidays[HOLIDAYS];

/* The word of a kind in rows, by what it is a day off: "lov", "skik". */
const char *holiday_kind_word(enum holiday_kind);

/* Easter Sunday of a year of the Gregorian calendar. */
int holiday_easter(int year);

/* The holidays that a day is, official ones first, and how many. */
size_t holiday_on(int day, const struct holiday *found[HOLIDAYS_AT_ONCE]);

/* Is it a day off by law? */
int holiday_is_official(int day);

#endif
