#include <libical/ical.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/library.h"
#include "calendar/clock.h"
#include "calendar/recurrence.h"
#include "calendar/summertime.h"

enum { DAY = 24 * 60, WEEK = 7 };

/* The bits of the days of the week of a rule of days or weeks; 0: it is another. */
static unsigned
days_of_week(const struct rule *r, int start)
{
	unsigned days = 0;

	if (r->frequency > RULE_WEEKLY)
		return 0;
	for (int i = 0; i < r->list[RULE_DAYS].n; i++)
		days |= 1u << rule_weekday(r->item[r->list[RULE_DAYS].from + i]);
	return days != 0 ? days : r->frequency == RULE_DAILY ? 0x7fu : 1u << date_weekday(start);
}

/* The days of months, or of years, may be counted from their end. */
static int
is_listed(const struct rule *r, enum rule_list list, int number, int last)
{
	for (int i = 0; i < r->list[list].n; i++) {
		int item = r->item[r->list[list].from + i];

		if (item == number || (item < 0 && item + last + 1 == number))
			return 1;
	}
	return !rule_has(r, list);
}

/* ---- libical ---- */

static void
put_list(const struct rule *r, enum rule_list list, short *to)
{
	int n = r->list[list].n;

	for (int i = 0; i < n; i++) {
		int item = r->item[r->list[list].from + i], position = rule_position(item);
		/* libical counts from Sunday, 1, and has a negative position make the whole negative. */
		int day = (rule_weekday(item) + 1) % WEEK + 1;

		to[i] = (short)(list != RULE_DAYS ? item :
		    position < 0 ? position * 8 - day : position * 8 + day);
	}
	to[n] = ICAL_RECURRENCE_ARRAY_MAX;
}

/* Is a day one of those of the week, by its number in the month or year: `at` of `all`? */
static int
is_weekday_of(const struct rule *r, int weekday, int at, int all)
{
	for (int i = 0; i < r->list[RULE_DAYS].n; i++) {
		int item = r->item[r->list[RULE_DAYS].from + i], position = rule_position(item);

		if (rule_weekday(item) == weekday && (position == 0 || position == (at - 1) / WEEK + 1 ||
		    position == -((all - at) / WEEK + 1)))
			return 1;
	}
	return !rule_has(r, RULE_DAYS);
}

/* May a rule of months or years hit a day?  Positions among the days of each are left to libical. */
static int
may_hit(const struct rule *r, struct date start, int first, int day)
{
	struct date d = date_civil(day);
	int year_days = date_day(d.year + 1, 1, 1) - date_day(d.year, 1, 1);
	int away = r->frequency == RULE_YEARLY ? d.year - start.year : date_month(day) - date_month(first);
	int days = rule_has(r, RULE_DAYS) || rule_has(r, RULE_MONTHDAYS) || rule_has(r, RULE_YEARDAYS);
	int of_year = day - date_day(d.year, 1, 1) + 1, of_month = date_month_days(d.year, d.month);
	int by_year = r->frequency == RULE_YEARLY && !rule_has(r, RULE_MONTHS);

	return away % r->interval == 0 && is_listed(r, RULE_MONTHS, d.month, 12) &&
	    is_listed(r, RULE_MONTHDAYS, d.day, of_month) &&
	    is_listed(r, RULE_YEARDAYS, of_year, year_days) &&
	    is_weekday_of(r, date_weekday(day), by_year ? of_year : d.day, by_year ? year_days : of_month) &&
	    (days || d.day == start.day) &&
	    (days || !by_year || d.month == start.month);
}

static int
may_occur(const struct rule *r, int first, int last)
{
	struct date start = date_civil(first);

	for (int day = first; day <= last; day++)
		if (may_hit(r, start, first, day))
			return 1;
	return 0;
}

/*
 * libical and what it needs take longer to load than a small centre takes to check: it is
 * loaded for the first rule that we do not reckon ourselves.
 */
static struct {
	void (*clear)(struct icalrecurrencetype *);
	struct icalrecur_iterator_impl *(*begin)(struct icalrecurrencetype, struct icaltimetype);
	struct icaltimetype (*next)(struct icalrecur_iterator_impl *);
	void (*end)(struct icalrecur_iterator_impl *);
} ical;

static void
find(void *function, void *library, const char *name)
{
	if (!library_find(function, library, name))
		die("cannot list the times of activities: %s is not to be had (is libical installed?)", name);
}

static void
load(void)
{
	char name[32];
	void *library;

	if (ical.end != NULL)
		return;
	snprintf(name, sizeof name, "libical.so.%d", ICAL_MAJOR_VERSION);
	library = library_open(name);
	find(&ical.clear, library, "icalrecurrencetype_clear");
	find(&ical.begin, library, "icalrecur_iterator_new");
	find(&ical.next, library, "icalrecur_iterator_next");
	find(&ical.end, library, "icalrecur_iterator_free");
}

static struct icalrecur_iterator_impl *
begin_others(const struct rule *r, int day)
{
	static const icalrecurrencetype_frequency frequency[] = {
		[RULE_MONTHLY] = ICAL_MONTHLY_RECURRENCE, [RULE_YEARLY] = ICAL_YEARLY_RECURRENCE
	};
	struct icalrecurrencetype recur;
	struct date d = date_civil(day);
	struct icaltimetype first = { .year = d.year, .month = d.month, .day = d.day };

	load();
	ical.clear(&recur);
	recur.freq = frequency[r->frequency];
	recur.interval = (short)r->interval;
	recur.week_start = (icalrecurrencetype_weekday)((r->week_start + 1) % WEEK + 1);
	put_list(r, RULE_MONTHS, recur.by_month);
	put_list(r, RULE_YEARDAYS, recur.by_year_day);
	put_list(r, RULE_MONTHDAYS, recur.by_month_day);
	put_list(r, RULE_DAYS, recur.by_day);
	put_list(r, RULE_POSITIONS, recur.by_set_pos);
	return ical.begin(recur, first);
}

static int
next_of_others(struct recurrence *r)
{
	struct icaltimetype t;

	if (r->others == NULL)
		return 0;
	t = ical.next(r->others);
	if (t.year == 0)	/* the time that is none */
		return 0;
	r->day = date_day(t.year, t.month, t.day);
	return 1;
}

/* ---- days and weeks ---- */

/* Does a rule of days or weeks hit a day that its interval does not leave out? */
static int
hits(const struct recurrence *r, int day)
{
	struct date d;

	if (!(r->weekdays >> date_weekday(day) & 1))
		return 0;
	if (!rule_has(r->rule, RULE_MONTHS) && !rule_has(r->rule, RULE_MONTHDAYS))
		return 1;
	d = date_civil(day);
	return is_listed(r->rule, RULE_MONTHS, d.month, 12) &&
	    is_listed(r->rule, RULE_MONTHDAYS, d.day, date_month_days(d.year, d.month));
}

/* The first day from r->next on that the rule hits; 0: there is none before the end. */
static int
next_day(struct recurrence *r)
{
	const struct rule *rule = r->rule;
	int start = clock_day_of(r->start), step = rule->interval, last = clock_day_of(r->end);
	/* Weeks are counted from the one of the start. */
	int first = start - (date_weekday(start) - rule->week_start + WEEK) % WEEK;
	int daily = rule->frequency == RULE_DAILY;

	for (; r->next <= last; r->next += daily ? step : 1) {
		if (!daily && (r->next - first) / WEEK % step != 0)
			r->next = first + ((r->next - first) / WEEK / step + 1) * step * WEEK;
		if (hits(r, r->next))
			break;
	}
	r->day = r->next;
	r->next += daily ? step : 1;
	return r->day <= last;
}

/* ---- for all ---- */

static int
times_of_day(const struct rule *r, enum rule_list list)
{
	return rule_has(r, list) ? r->list[list].n : 1;
}

void
recurrence_begin(struct recurrence *r, const struct rule *rule, int64_t start, int64_t end)
{
	int day = clock_day_of(start);

	*r = (struct recurrence){ .rule = rule, .start = start, .end = end, .last = INT64_MIN, .next = day };
	if (rule == NULL)
		return;
	r->slots = r->slot = times_of_day(rule, RULE_HOURS) * times_of_day(rule, RULE_MINUTES);
	r->weekdays = days_of_week(rule, day);
	if (r->weekdays == 0 && may_occur(rule, day, clock_day_of(end)))
		r->others = begin_others(rule, day);
}

void
recurrence_end(struct recurrence *r)
{
	if (r->others != NULL)
		ical.end(r->others);
}

void
recurrence_skip(struct recurrence *r, int64_t before)
{
	int gone, step;

	/* What is counted has to be met one by one. */
	if (r->weekdays == 0 || r->rule->count > 0 || before <= r->start)
		return;
	step = r->rule->interval * (r->rule->frequency == RULE_DAILY ? 1 : WEEK);
	gone = (clock_day_of(before) - r->next) / step - 1;
	if (gone <= 0)
		return;
	r->next += gone * step;
	if (r->rule->frequency == RULE_WEEKLY)
		r->next -= (date_weekday(r->next) - r->rule->week_start + WEEK) % WEEK;
}

/* The item of a list of times of day, or the start's own. */
static int
time_part(const struct rule *r, enum rule_list list, int i, int own)
{
	return rule_has(r, list) ? r->item[r->list[list].from + i] : own;
}

/* The next time of day, on the next day where the day has no more. */
static int
next_time(struct recurrence *r, int64_t *at)
{
	int minutes = times_of_day(r->rule, RULE_MINUTES), own = clock_minute_of(r->start);

	if (r->slot == r->slots) {
		if (!(r->weekdays != 0 ? next_day(r) : next_of_others(r)))
			return 0;
		r->slot = 0;
	}
	*at = (int64_t)r->day * DAY + time_part(r->rule, RULE_HOURS, r->slot / minutes, own / 60) * 60 +
	    time_part(r->rule, RULE_MINUTES, r->slot % minutes, own % 60);
	r->slot++;
	return 1;
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
	} while (*at <= r->last || *at < r->start || summertime_is_left_out(*at));
	r->last = *at;
	return ++r->met > RECURRENCE_MOST ? -1 : 1;
}
