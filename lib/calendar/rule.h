/*
 * rule - how an activity is repeated: what an RRULE of RFC 5545 says, as numbers.
 *
 *	for (int i = 0; i < r->list[RULE_DAYS].n; i++) {
 *		int item = r->item[r->list[RULE_DAYS].from + i];
 *
 *		printf("%d of weekday %d", rule_position(item), rule_weekday(item));
 *	}
 *
 * ruletext.h reads one, recurrence.h goes through its days.  A list has each of its items once.
 */
#ifndef MC_CALENDAR_RULE_H
#define MC_CALENDAR_RULE_H

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

/* The day of the week (0 is Monday) and the position, 0 for each, of an item of RULE_DAYS. */
int rule_weekday(int item);
int rule_position(int item);

/* Has it such a list? */
int rule_has(const struct rule *, enum rule_list);

/* Does a list hold a number, which may be counted from the end: -1 is `last`?  A list that it has not holds all. */
int rule_lists(const struct rule *, enum rule_list, int number, int last);

#endif
