#include <stdarg.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/translate.h"
#include "calendar/rule.h"
#include "calendar/rulejudge.h"

static int refuse(struct buf *why, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static int
refuse(struct buf *why, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_addv(why, translate(fmt), ap);
	va_end(ap);
	return 0;
}

/* How many days of a month a list speaks of at most: of a day of the week there are up to five.  Without it all 31. */
static int
most_days(const struct rule *r, enum rule_list list)
{
	int most = 0;

	for (int i = 0; i < r->list[list].n; i++)
		most += list != RULE_DAYS || rule_position(r->item[r->list[list].from + i]) != 0 ? 1 : 5;
	return most > 0 ? most : 31;
}

/* How many days a month has at most of those that the rule speaks of; a year of all its months. */
static int
most_at_once(const struct rule *r)
{
	int days = most_days(r, RULE_DAYS), of_month = most_days(r, RULE_MONTHDAYS);
	int of_year = rule_has(r, RULE_YEARDAYS) ? r->list[RULE_YEARDAYS].n : 366;

	if (of_month < days)
		days = of_month;
	if (r->frequency == RULE_YEARLY) {
		days *= rule_has(r, RULE_MONTHS) ? r->list[RULE_MONTHS].n : 12;
		days = days < of_year ? days : of_year;
	}
	return days;
}

/* May one day stand in a list by two of its items?  libical counts it twice then. */
static int
is_of_both_ends(const struct rule *r, enum rule_list list)
{
	int seen = 0;

	for (int i = 0; i < r->list[list].n; i++) {
		int item = r->item[r->list[list].from + i];
		int number = list == RULE_DAYS ? rule_position(item) : item;

		seen |= number < 0 ? 1 : number > 0 ? 2 : 4;
	}
	return seen != 0 && seen != 1 && seen != 2 && seen != 4;
}

/* The largest number of a list, from whichever end it counts; of days of the week the one before them.  0: none. */
static int
largest(const struct rule *r, enum rule_list list)
{
	int most = 0;

	for (int i = 0; i < r->list[list].n; i++) {
		int item = r->item[r->list[list].from + i];
		int number = abs(list == RULE_DAYS ? rule_position(item) : item);

		most = number > most ? number : most;
	}
	return most;
}

/* BYSETPOS, which chooses among the days that the other lists give. */
static int
positions_go(const struct rule *r, struct buf *why)
{
	int by_clock = rule_has(r, RULE_HOURS) || rule_has(r, RULE_MINUTES);

	if (r->frequency < RULE_MONTHLY)
		return refuse(why, "BYSETPOS counts in months and years; write FREQ=MONTHLY");
	if (!rule_has(r, RULE_MONTHS) && !rule_has(r, RULE_YEARDAYS) && !rule_has(r, RULE_MONTHDAYS) &&
	    !rule_has(r, RULE_DAYS) && !by_clock)
		return refuse(why, "BYSETPOS chooses among days; say which, as BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
	if (by_clock)
		return refuse(why, "BYSETPOS chooses among days here; write each time of day as an activity of its own");
	if (largest(r, RULE_POSITIONS) > most_at_once(r))
		return refuse(why, "BYSETPOS=%d chooses from too few days (%d at most); take it out",
		    largest(r, RULE_POSITIONS), most_at_once(r));
	if (is_of_both_ends(r, RULE_DAYS) || is_of_both_ends(r, RULE_MONTHDAYS))
		return refuse(why, "BYSETPOS does not go with days of which some are counted from the end; write each "
		    "as an activity of its own");
	return 1;
}

int
rulejudge_goes(const struct rule *r, struct buf *why)
{
	if (largest(r, RULE_DAYS) > 0 && r->frequency < RULE_MONTHLY)
		return refuse(why, "a number before a day (1MO) counts in months and years; write FREQ=MONTHLY, or only "
		    "the day");
	if (rule_has(r, RULE_MONTHDAYS) && r->frequency == RULE_WEEKLY)
		return refuse(why, "weeks have no days of the month; write FREQ=MONTHLY, or BYDAY");
	if (rule_has(r, RULE_YEARDAYS) && r->frequency != RULE_YEARLY)
		return refuse(why, "BYYEARDAY counts in years; write FREQ=YEARLY");
	if (rule_has(r, RULE_POSITIONS) && !positions_go(r, why))
		return 0;
	if ((r->frequency == RULE_MONTHLY || rule_has(r, RULE_MONTHS)) && largest(r, RULE_DAYS) > 5)
		return refuse(why, "a month has no day of the week more than 5 times; write 1 to 5, or -1 for the last");
	if (rule_has(r, RULE_MONTHDAYS) && r->frequency == RULE_YEARLY && !rule_has(r, RULE_MONTHS))
		return refuse(why, "calendars disagree on BYMONTHDAY in years without BYMONTH; name the months, or write "
		    "FREQ=MONTHLY");
	return 1;
}
