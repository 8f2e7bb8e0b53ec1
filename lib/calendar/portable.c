#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "calendar/portable.h"
#include "calendar/rule.h"

enum { ALL_DAYS = 0x7f };

static void
add_interval(struct buf *b, const char *frequency, const struct rule *r)
{
	buf_addf(b, "FREQ=%s", frequency);
	if (r->interval > 1)
		buf_addf(b, ";INTERVAL=%d", r->interval);
}

static void
add_numbers(struct buf *b, const char *part, const struct rule *r, enum rule_list list, int own)
{
	buf_addf(b, ";%s=", part);
	for (int i = 0; i < r->list[list].n; i++)
		buf_addf(b, "%s%d", i > 0 ? "," : "", r->item[r->list[list].from + i]);
	if (!rule_has(r, list))
		buf_addf(b, "%d", own);
}

static void
add_day_name(struct buf *b, int weekday)
{
	buf_add(b, &"MOTUWETHFRSASU"[weekday * 2], 2);
}

/* Days of the week by their bits, Monday first. */
static void
add_weekdays(struct buf *b, unsigned days)
{
	buf_adds(b, ";BYDAY=");
	for (int day = 0, n = 0; day < 7; day++)
		if (days >> day & 1) {
			buf_adds(b, n++ > 0 ? "," : "");
			add_day_name(b, day);
		}
}

static void
add_positions(struct buf *b, const struct rule *r)
{
	buf_adds(b, ";BYDAY=");
	for (int i = 0; i < r->list[RULE_DAYS].n; i++) {
		int item = r->item[r->list[RULE_DAYS].from + i];

		buf_addf(b, "%s%d", i > 0 ? "," : "", rule_position(item));
		add_day_name(b, rule_weekday(item));
	}
}

static unsigned
weekdays(const struct rule *r)
{
	unsigned days = 0;

	for (int i = 0; i < r->list[RULE_DAYS].n; i++)
		days |= 1u << rule_weekday(r->item[r->list[RULE_DAYS].from + i]);
	return days;
}

/* How its days of the week are counted. */
enum counted { NO_DAYS, EACH, FROM_START, FROM_END, SEVERAL_WAYS };

static enum counted
counted(const struct rule *r)
{
	enum counted is = NO_DAYS;

	for (int i = 0; i < r->list[RULE_DAYS].n; i++) {
		int position = rule_position(r->item[r->list[RULE_DAYS].from + i]);
		enum counted one = position == 0 ? EACH : position > 0 ? FROM_START : FROM_END;

		if (is != NO_DAYS && is != one)
			return SEVERAL_WAYS;
		is = one;
	}
	return is;
}

/* One day may be both the 31st and the last of its month. */
static int
is_from_both_ends(const struct rule *r)
{
	int before = 0, after = 0;

	for (int i = 0; i < r->list[RULE_MONTHDAYS].n; i++) {
		int day = r->item[r->list[RULE_MONTHDAYS].from + i];

		before |= day < 0;
		after |= day > 0;
	}
	return before && after;
}

static int
is_one_day(unsigned days)
{
	return (days & (days - 1)) == 0;
}

static int
add_weekly(struct buf *b, const struct rule *r, unsigned days)
{
	/* Where not each week counts, it matters on which day one begins, and most calendars
	 * lose weeks at the borders of months. */
	if (r->interval > 1 && (rule_has(r, RULE_MONTHS) || (r->week_start != 0 && !is_one_day(days))))
		return 0;
	add_interval(b, "WEEKLY", r);
	add_weekdays(b, days);
	if (rule_has(r, RULE_MONTHS))
		add_numbers(b, "BYMONTH", r, RULE_MONTHS, 0);
	return 1;
}

/* Has one of its months, in some years or in all, not all of its days? */
static int
may_lack_day(const struct rule *r, struct date start)
{
	for (int i = 0; i < (rule_has(r, RULE_MONTHDAYS) ? r->list[RULE_MONTHDAYS].n : 1); i++) {
		int day = rule_has(r, RULE_MONTHDAYS) ? r->item[r->list[RULE_MONTHDAYS].from + i] : start.day;

		for (int k = 0; k < (rule_has(r, RULE_MONTHS) ? r->list[RULE_MONTHS].n : 1); k++) {
			int month = rule_has(r, RULE_MONTHS) ? r->item[r->list[RULE_MONTHS].from + k] : start.month;

			/* In a year that is no leap year. */
			if (abs(day) > date_month_days(1999, month))
				return 1;
		}
	}
	return 0;
}

/* A year of these months, whatever frequency said so. */
static int
add_yearly(struct buf *b, const struct rule *r, struct date start)
{
	/* ical.js 2 takes the 1st of the next month where one of several lacks the day; and 29
	 * February each second year is no calendar's. */
	if (counted(r) == NO_DAYS && (r->interval > 1 || r->list[RULE_MONTHS].n > 1) && may_lack_day(r, start))
		return 0;
	add_interval(b, "YEARLY", r);
	add_numbers(b, "BYMONTH", r, RULE_MONTHS, start.month);
	if (counted(r) == NO_DAYS)
		add_numbers(b, "BYMONTHDAY", r, RULE_MONTHDAYS, start.day);
	else
		add_positions(b, r);
	return 1;
}

/* Days of each month, or of each of some months. */
static int
add_monthly(struct buf *b, const struct rule *r, struct date start)
{
	if (rule_has(r, RULE_MONTHS))
		return r->interval == 1 && add_yearly(b, r, start);
	add_interval(b, "MONTHLY", r);
	if (counted(r) == NO_DAYS)
		add_numbers(b, "BYMONTHDAY", r, RULE_MONTHDAYS, start.day);
	else
		add_positions(b, r);
	return 1;
}

int
portable_rule(struct buf *b, const struct rule *r, int start_day)
{
	struct date start = date_civil(start_day);
	enum counted days = counted(r);
	int of_month = rule_has(r, RULE_MONTHDAYS);

	if (rule_has(r, RULE_POSITIONS) || rule_has(r, RULE_YEARDAYS) || days == SEVERAL_WAYS ||
	    (of_month && days != NO_DAYS) || is_from_both_ends(r))
		return 0;
	if (r->frequency == RULE_WEEKLY)
		return add_weekly(b, r, days != NO_DAYS ? weekdays(r) : 1u << date_weekday(start_day));
	if (r->frequency == RULE_DAILY && days == NO_DAYS && !of_month && !rule_has(r, RULE_MONTHS)) {
		add_interval(b, "DAILY", r);
		return 1;
	}
	/* Each day, or each month or year, that is one of the week's: that is weekly. */
	if (days == EACH || (r->frequency == RULE_DAILY && !of_month))
		return r->interval == 1 && add_weekly(b, r, days != NO_DAYS ? weekdays(r) : ALL_DAYS);
	if (r->frequency == RULE_DAILY)
		return r->interval == 1 && add_monthly(b, r, start);
	if (r->frequency == RULE_MONTHLY)
		return add_monthly(b, r, start);
	if (days != NO_DAYS && !rule_has(r, RULE_MONTHS))
		return 0;
	return add_yearly(b, r, start);
}
