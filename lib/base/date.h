/*
 * date - days of the Gregorian calendar, as whole numbers.
 *
 *	int day;
 *
 *	if (!date_parse("2026-10-05", 10, &day))
 *		fault("... %s", date_remedy("5/10/26", 7));
 *
 * A day is a count from 1970-01-01 = 0; a month is a count, year * 12 +
 * (0..11).  Both compare and subtract as numbers.  Years that are read or written
 * are 1 to 9999; what is reckoned from them may lie beyond.  Weeks are those of ISO 8601: Monday
 * first, week 1 holds the first Thursday.
 */
#ifndef MC_BASE_DATE_H
#define MC_BASE_DATE_H

#include <stddef.h>

enum { DATE_TEXT = 11 };	/* room for YYYY-MM-DD and a NUL */

/* The years of what is logged: others are slips. */
enum { DATE_FIRST_YEAR = 1900, DATE_LAST_YEAR = 2199 };

struct date {
	int year, month, day;	/* month and day from 1 */
};

/* Is text a day of the calendar, written YYYY-MM-DD? */
int date_parse(const char *text, size_t len, int *day);

/*
 * What to say after "'TEXT' is not a date": the likely meaning of a date in
 * another style, or why the day does not exist.  A static buffer.
 */
const char *date_remedy(const char *text, size_t len);

/*
 * What to say after "'TEXT' is hardly meant": of a day in no year of ours.  NULL
 * if it may be meant; else a static buffer.
 */
const char *date_unlikely(int day);

int date_day(int year, int month, int day);
struct date date_civil(int day);
int date_month(int day);		/* the month that holds the day */
struct date date_month_civil(int month);	/* its year, month and first day */
int date_month_first(int month);	/* its first day */
int date_month_last(int month);
int date_month_days(int year, int month);
int date_weekday(int day);		/* 0 is Monday */

/* The ISO week that holds the day; and the Monday of a week, counted on. */
void date_week(int day, int *year, int *week);
int date_week_first(int year, int week);
int date_weeks_in(int year);		/* 52 or 53 */

/* The same day some months on, clamped to the month's last. */
int date_add_months(int day, int months);

/* Whole months from one day to another: so many that the last is no later; below 0, as the calendar counts them. */
int date_months_between(int first, int last);

void date_format(char text[DATE_TEXT], int day);

#endif
