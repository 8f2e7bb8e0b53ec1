/*
 * rule - how an activity is repeated: an RRULE of RFC 5545, read and judged.
 *
 *	struct rule r;
 *	const char *wrong = rule_read(&r, "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261218", 38);
 *
 *	if (wrong != NULL)
 *		die("%s", wrong);		with what would be right
 *
 * RRULE: before it, small letters and a `;` at the end are taken.  Refused is what the RFC
 * does not allow, what repeats within a day, and what calendars disagree on or libical gets
 * wrong: weeks of the year, days of the month in years without their months, positions in
 * weeks.  A list has each of its items once.
 */
#ifndef MC_CALENDAR_RULE_H
#define MC_CALENDAR_RULE_H

#include <stddef.h>
#include <stdint.h>

enum rule_frequency { RULE_DAILY, RULE_WEEKLY, RULE_MONTHLY, RULE_YEARLY };

/* The lists of a rule, in the order of its text in .ics. */
enum rule_list {
	RULE_MONTHS, RULE_YEARDAYS, RULE_MONTHDAYS, RULE_DAYS, RULE_HOURS, RULE_MINUTES, RULE_POSITIONS,
	RULE_LISTS
};

enum { RULE_MOST = 128 };	/* items of all lists */

#define RULE_NO_END INT64_MAX

struct rule {
	enum rule_frequency frequency;
	int interval;
	long count;		/* 0: none */
	int64_t until;		/* last minute of the wall clock on which it may begin, or RULE_NO_END */
	int week_start;		/* 0 is Monday */
	/* Each list ascends; a day of the week is position * 8 + day, Monday 1, position may be negative. */
	struct {
		int16_t from, n;
	} list[RULE_LISTS];
	int16_t item[RULE_MOST];
};

/* NULL, or what is wrong and what would be right: in a static buffer. */
const char *rule_read(struct rule *, const char *text, size_t len);

/* The day of the week (0 is Monday) and the position, 0 for each, of an item of RULE_DAYS. */
int rule_weekday(int item);
int rule_position(int item);

/* Has it such a list? */
int rule_has(const struct rule *, enum rule_list);

/* Does a list hold a number, which may be counted from the end: -1 is `last`?  A list that it has not holds all. */
int rule_lists(const struct rule *, enum rule_list, int number, int last);

#endif
