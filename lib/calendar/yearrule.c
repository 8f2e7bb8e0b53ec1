#include "base/date.h"
#include "calendar/icalrules.h"
#include "calendar/rule.h"
#include "calendar/yearrule.h"

enum { WEEK = 7 };

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

/* May a rule of years hit a day?  Positions among the days of each are left to libical. */
static int
may_hit(const struct rule *r, struct date start, int day)
{
	struct date d = date_civil(day);
	int year_days = date_day(d.year + 1, 1, 1) - date_day(d.year, 1, 1);
	int days = rule_has(r, RULE_DAYS) || rule_has(r, RULE_MONTHDAYS) || rule_has(r, RULE_YEARDAYS);
	int of_year = day - date_day(d.year, 1, 1) + 1, of_month = date_month_days(d.year, d.month);
	int by_year = !rule_has(r, RULE_MONTHS);

	return (d.year - start.year) % r->interval == 0 && rule_lists(r, RULE_MONTHS, d.month, 12) &&
	    rule_lists(r, RULE_MONTHDAYS, d.day, of_month) &&
	    rule_lists(r, RULE_YEARDAYS, of_year, year_days) &&
	    is_weekday_of(r, date_weekday(day), by_year ? of_year : d.day, by_year ? year_days : of_month) &&
	    (days || d.day == start.day) &&
	    (days || !by_year || d.month == start.month);
}

static int
may_occur(const struct rule *r, int first, int last)
{
	struct date start = date_civil(first);

	for (int day = first; day <= last; day++)
		if (may_hit(r, start, day))
			return 1;
	return 0;
}

struct icalrecur_iterator_impl *
yearrule_begin(const struct rule *r, int day, int last)
{
	struct icalrecurrencetype recur;
	struct date d = date_civil(day);
	struct icaltimetype first = { 0 };

	if (!may_occur(r, day, last))
		return NULL;
	icalrules()->clear(&recur);
	recur.freq = ICAL_YEARLY_RECURRENCE;
	recur.interval = (short)r->interval;
	recur.week_start = (icalrecurrencetype_weekday)((r->week_start + 1) % WEEK + 1);
	put_list(r, RULE_MONTHS, recur.by_month);
	put_list(r, RULE_YEARDAYS, recur.by_year_day);
	put_list(r, RULE_MONTHDAYS, recur.by_month_day);
	put_list(r, RULE_DAYS, recur.by_day);
	put_list(r, RULE_POSITIONS, recur.by_set_pos);
	first.year = d.year;
	first.month = d.month;
	first.day = d.day;
	return icalrules()->begin(recur, first);
}

int
yearrule_next(struct icalrecur_iterator_impl *times, int *day)
{
	struct icaltimetype t;

	if (times == NULL)
		return 0;
	t = icalrules()->next(times);
	if (t.year == 0)
		return 0;
	*day = date_day(t.year, t.month, t.day);
	return 1;
}

void
yearrule_end(struct icalrecur_iterator_impl *times)
{
	if (times != NULL)
		icalrules()->end(times);
}
