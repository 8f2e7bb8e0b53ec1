#include "base/date.h"
#include "base/word.h"
#include "calendar/clock.h"
#include "calendar/recurrence.h"
#include "calendar/summertime.h"
#include "calendar/yearrule.h"

enum { WEEK = 7, MONTHS = 12 };

/* Days that a rule of years speaks of are days of months: then it is one of months, of some years. */
static int
has_days_of_months(const struct rule *r)
{
	return !rule_has(r, RULE_YEARDAYS) && (!rule_has(r, RULE_DAYS) || rule_has(r, RULE_MONTHS)) &&
	    (!rule_has(r, RULE_POSITIONS) || r->list[RULE_MONTHS].n == 1);
}

static enum recurrence_by
by_what(const struct rule *r)
{
	switch (r->frequency) {
	case RULE_DAILY:
		return RECURRENCE_DAYS;
	case RULE_WEEKLY:
		return RECURRENCE_WEEKS;
	case RULE_MONTHLY:
		return RECURRENCE_MONTHS;
	default:
		return has_days_of_months(r) ? RECURRENCE_MONTHS : RECURRENCE_OTHERS;
	}
}

/* The bits of the days of the week of a rule of days or weeks. */
static unsigned
days_of_week(const struct rule *r, int start)
{
	unsigned days = 0;

	for (int i = 0; i < r->list[RULE_DAYS].n; i++)
		days |= 1u << rule_weekday(r->item[r->list[RULE_DAYS].from + i]);
	return days != 0 ? days : r->frequency == RULE_DAILY ? 0x7fu : 1u << date_weekday(start);
}

/* ---- days and weeks ---- */

/* Does a rule of days or weeks leave a day in, for its month and its number there? */
static int
is_let_in(const struct rule *r, int day)
{
	struct date d;

	if (!rule_has(r, RULE_MONTHS) && !rule_has(r, RULE_MONTHDAYS))
		return 1;
	d = date_civil(day);
	return rule_lists(r, RULE_MONTHS, d.month, 12) &&
	    rule_lists(r, RULE_MONTHDAYS, d.day, date_month_days(d.year, d.month));
}

static int
hits(const struct recurrence *r, int day)
{
	return (r->weekdays >> date_weekday(day) & 1) && is_let_in(r->rule, day);
}

static int
next_of_days(struct recurrence *r, int last)
{
	while (r->next <= last && !hits(r, r->next))
		r->next += r->rule->interval;
	r->day = r->next;
	r->next += r->rule->interval;
	return r->day <= last;
}

/* The day on which the week of a day begins. */
static int
week_of(const struct rule *r, int day)
{
	return day - (date_weekday(day) - r->week_start + WEEK) % WEEK;
}

/* The first of some days, which are then without it: how many days after the first that may be one? */
static int
take_first(unsigned *days)
{
	int first = (int)word_first(*days);

	*days &= *days - 1;
	return first;
}

static int
next_of_weeks(struct recurrence *r, int last)
{
	do {
		while (r->days == 0) {
			r->next += r->rule->interval * WEEK;
			if (r->next > last)
				return 0;
			r->days = r->weekdays;
		}
		r->day = r->next + take_first(&r->days);
	} while (!is_let_in(r->rule, r->day));
	return r->day <= last;
}

/* ---- months ---- */

/* The bits of the days of a month on a weekday, whose first day is on another; and of one of them. */
static unsigned
weekdays_of_month(int first_weekday, int days, int weekday, int position)
{
	int first = (weekday - first_weekday + WEEK) % WEEK, all = (days - 1 - first) / WEEK + 1;

	if (position == 0)
		return 0x10204081u << first & ((1u << (days - 1) << 1) - 1);
	if (position < 0)
		position += all + 1;
	return position >= 1 && position <= all ? 1u << (first + (position - 1) * WEEK) : 0;
}

/* Of some days those at the positions of a rule, counted from either end. */
static unsigned
at_positions(const struct rule *r, unsigned days)
{
	unsigned chosen = 0;
	int all = 0, at = 0;

	if (!rule_has(r, RULE_POSITIONS))
		return days;
	for (unsigned left = days; left != 0; left &= left - 1)
		all++;
	for (unsigned left = days; left != 0; left &= left - 1)
		if (rule_lists(r, RULE_POSITIONS, ++at, all))
			chosen |= left & -left;
	return chosen;
}

/* A rule of years that names no months has the start's. */
static int
is_month_of(const struct recurrence *r, struct date month)
{
	return rule_lists(r->rule, RULE_MONTHS, month.month, 12) && (r->rule->frequency != RULE_YEARLY ||
	    ((month.year - r->own.year) % r->rule->interval == 0 &&
	    (rule_has(r->rule, RULE_MONTHS) || month.month == r->own.month)));
}

static unsigned
days_of_month(const struct recurrence *r, int month)
{
	const struct rule *rule = r->rule;
	struct date d = date_month_civil(month);
	int first, days;
	unsigned all, some = 0;

	if (!is_month_of(r, d))
		return 0;
	first = date_day(d.year, d.month, 1);
	days = date_month_days(d.year, d.month);
	all = (1u << (days - 1) << 1) - 1;
	for (int i = 0; i < rule->list[RULE_DAYS].n; i++) {
		int item = rule->item[rule->list[RULE_DAYS].from + i];

		some |= weekdays_of_month(date_weekday(first), days, rule_weekday(item), rule_position(item));
	}
	if (rule_has(rule, RULE_DAYS))
		all = some;
	some = 0;
	for (int i = 0; i < rule->list[RULE_MONTHDAYS].n; i++) {
		int item = rule->item[rule->list[RULE_MONTHDAYS].from + i];

		if (item < 0)
			item += days + 1;
		if (item >= 1 && item <= days)
			some |= 1u << (item - 1);
	}
	if (rule_has(rule, RULE_MONTHDAYS))
		all &= some;
	else if (!rule_has(rule, RULE_DAYS))
		all &= 1u << (r->own.day - 1);
	return at_positions(rule, all);
}

/* Of years each month is looked at. */
static int
month_step(const struct rule *r)
{
	return r->frequency == RULE_MONTHLY ? r->interval : 1;
}

/* Of years that are left out none of their months. */
static int
month_after(const struct recurrence *r, int month)
{
	int year, away;

	month += month_step(r->rule);
	if (r->rule->frequency == RULE_MONTHLY)
		return month;
	year = date_month_civil(month).year;
	away = (year - r->own.year) % r->rule->interval;
	return away == 0 ? month : (year + r->rule->interval - away) * MONTHS;
}

static int
next_of_months(struct recurrence *r, int last)
{
	while (r->days == 0) {
		r->month = month_after(r, r->month);
		if (date_month_first(r->month) > last)
			return 0;
		r->days = days_of_month(r, r->month);
	}
	r->day = date_month_first(r->month) + take_first(&r->days);
	return r->day <= last;
}

/* The next day that the rule hits; 0: there is none before the end. */
static int
next_day(struct recurrence *r)
{
	int last = r->last_day;

	switch (r->by) {
	case RECURRENCE_DAYS:
		return next_of_days(r, last);
	case RECURRENCE_WEEKS:
		return next_of_weeks(r, last);
	case RECURRENCE_MONTHS:
		return next_of_months(r, last);
	default:
		return yearrule_next(r->others, &r->day);
	}
}

/* ---- for all ---- */

static int
times_of_day(const struct rule *r, enum rule_list list)
{
	return rule_has(r, list) ? r->list[list].n : 1;
}

/* The item of a list of times of day, or the start's own. */
static int
time_part(const struct rule *r, enum rule_list list, int i, int own)
{
	return rule_has(r, list) ? r->item[r->list[list].from + i] : own;
}

static int
minute_of_slot(const struct recurrence *r, int slot)
{
	int minutes = times_of_day(r->rule, RULE_MINUTES), own = clock_minute_of(r->start);

	return time_part(r->rule, RULE_HOURS, slot / minutes, own / CLOCK_HOUR) * CLOCK_HOUR +
	    time_part(r->rule, RULE_MINUTES, slot % minutes, own % CLOCK_HOUR);
}

/* The current week or month is that of a day: its days from that one on. */
static void
begin_week(struct recurrence *r, int day)
{
	int first = week_of(r->rule, day);

	r->next = first;
	r->days = r->weekdays >> (day - first) << (day - first);
}

static void
begin_at(struct recurrence *r, int day)
{
	const struct rule *rule = r->rule;

	if (r->by == RECURRENCE_DAYS) {
		r->weekdays = days_of_week(rule, day);
	} else if (r->by == RECURRENCE_WEEKS) {
		r->weekdays = days_of_week(rule, day);
		r->weekdays = (r->weekdays >> rule->week_start | r->weekdays << (WEEK - rule->week_start)) & 0x7fu;
		begin_week(r, day);
	} else if (r->by == RECURRENCE_MONTHS) {
		r->own = date_civil(day);
		r->month = date_month(day);
		r->days = days_of_month(r, r->month);
	} else {
		r->others = yearrule_begin(rule, day, clock_day_of(r->end));
	}
}

void
recurrence_begin(struct recurrence *r, const struct rule *rule, int64_t start, int64_t end)
{
	int day = clock_day_of(start);

	*r = (struct recurrence){ .rule = rule, .start = start, .end = end, .last = INT64_MIN, .next = day };
	if (rule == NULL)
		return;
	r->by = by_what(rule);
	r->slots = r->slot = times_of_day(rule, RULE_HOURS) * times_of_day(rule, RULE_MINUTES);
	r->minute = minute_of_slot(r, 0);
	r->last_day = clock_day_of(end);
	begin_at(r, day);
}

void
recurrence_end(struct recurrence *r)
{
	yearrule_end(r->others);
}

void
recurrence_skip(struct recurrence *r, int64_t before)
{
	int gone, step, day = clock_day_of(before);

	/* What is counted has to be met one by one. */
	if (r->rule == NULL || r->rule->count > 0 || before <= r->start || r->by == RECURRENCE_OTHERS)
		return;
	step = r->by == RECURRENCE_MONTHS ? month_step(r->rule) :
	    r->rule->interval * (r->by == RECURRENCE_WEEKS ? WEEK : 1);
	gone = (r->by == RECURRENCE_MONTHS ? date_month(day) - r->month : day - r->next) / step - 1;
	if (gone <= 0)
		return;
	if (r->by == RECURRENCE_MONTHS) {
		r->month += gone * step;
		r->days = days_of_month(r, r->month);
	} else {
		r->next += gone * step;
		r->days = r->weekdays;
	}
}

/* The next time of day, on the next day where the day has no more. */
static int
next_time(struct recurrence *r, int64_t *at)
{
	int minute = r->minute;

	if (r->slot < r->slots) {
		minute = minute_of_slot(r, r->slot);
	} else {
		if (!next_day(r))
			return 0;
		r->slot = 0;
	}
	r->slot++;
	*at = (int64_t)r->day * CLOCK_DAY + minute;
	return 1;
}

/* Most rules are not of the night. */
static int
is_left_out(const struct recurrence *r, int64_t at)
{
	return (r->slots > 1 || r->minute / CLOCK_HOUR == 2) && summertime_is_left_out(at);
}

int
recurrence_next(struct recurrence *r, int64_t *at)
{
	const struct rule *rule = r->rule;

	if (rule == NULL) {
		*at = r->start;
		return r->met++ == 0;
	}
	do {
		if (rule->count > 0 && r->met >= rule->count)
			return 0;
		if (!next_time(r, at) || *at > rule->until || *at > r->end)
			return 0;
		/* Only what ascends: libical gives a day twice now and then. */
	} while (*at <= r->last || *at < r->start || is_left_out(r, *at));
	r->last = *at;
	return ++r->met > RECURRENCE_MOST ? -1 : 1;
}
