/*
 * Rules of years by chance, counted here and by libical: the days are the same.  Not asked for is what libical
 * gets wrong (recurrence.h): days that are counted from a month's end.  YEARRULES=300000 in the environment
 * asks for so many rules.
 */
#include "unit.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "calendar/clock.h"
#include "calendar/icalrules.h"
#include "calendar/recurrence.h"
#include "calendar/ruletext.h"

enum { FIRST = 1990, YEARS = 40 };

static unsigned seed = 17;

static unsigned
some(unsigned below)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 8 & 0xffffff) % below;
}

static void
add_list(struct buf *b, const char *key, unsigned most, unsigned below)
{
	buf_addf(b, ";%s=%u", key, 1 + some(below));
	for (unsigned n = some(most); n > 0; n--)
		buf_addf(b, ",%u", 1 + some(below));
}

static void
make_rule(struct buf *b)
{
	static const char *const days[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
	int months = some(3) > 0, monthdays = months && some(2) > 0;

	buf_clear(b);
	buf_adds(b, "FREQ=YEARLY");
	if (some(2) > 0)
		buf_addf(b, ";INTERVAL=%u", 1 + some(6));
	if (months)
		add_list(b, "BYMONTH", 4, 12);
	if (monthdays)
		add_list(b, "BYMONTHDAY", 8, 31);
	if (months && some(2) > 0) {
		buf_addf(b, ";BYDAY=%s", days[some(7)]);
		if (!monthdays && some(2) > 0) {
			buf_truncate(b, b->len - 2);
			buf_addf(b, "%s%u%s", some(3) > 0 ? "" : "-", 1 + some(5), days[some(7)]);
		}
	}
	if (some(4) == 0)
		buf_addf(b, ";WKST=%s", days[some(7)]);
}

/* The rule as libical reads it. */
static void
begin_libical(struct icalrecur_iterator_impl **of, const struct rule *r, struct date d)
{
	struct icalrecurrencetype recur;
	struct icaltimetype first = { .year = d.year, .month = d.month, .day = d.day };

	icalrules()->clear(&recur);
	recur.freq = ICAL_YEARLY_RECURRENCE;
	recur.interval = (short)r->interval;
	recur.week_start = (icalrecurrencetype_weekday)((r->week_start + 1) % 7 + 1);
	for (int i = 0; i < r->list[RULE_MONTHS].n; i++)
		recur.by_month[i] = r->item[r->list[RULE_MONTHS].from + i];
	recur.by_month[r->list[RULE_MONTHS].n] = ICAL_RECURRENCE_ARRAY_MAX;
	for (int i = 0; i < r->list[RULE_MONTHDAYS].n; i++)
		recur.by_month_day[i] = r->item[r->list[RULE_MONTHDAYS].from + i];
	recur.by_month_day[r->list[RULE_MONTHDAYS].n] = ICAL_RECURRENCE_ARRAY_MAX;
	for (int i = 0; i < r->list[RULE_DAYS].n; i++) {
		int item = r->item[r->list[RULE_DAYS].from + i], position = rule_position(item);
		int day = (rule_weekday(item) + 1) % 7 + 1;

		recur.by_day[i] = (short)(position < 0 ? position * 8 - day : position * 8 + day);
	}
	recur.by_day[r->list[RULE_DAYS].n] = ICAL_RECURRENCE_ARRAY_MAX;
	*of = icalrules()->begin(recur, first);
}

/* A day that it gives twice, or before the start, is passed over. */
static int
next_of_libical(struct icalrecur_iterator_impl *it, int after, int *day)
{
	struct icaltimetype t;

	do {
		t = icalrules()->next(it);
		if (t.year == 0)
			return 0;
		*day = date_day(t.year, t.month, t.day);
	} while (*day <= after);
	return 1;
}

static void
compare(const struct rule *rule, const char *text, int start)
{
	int end = date_day(FIRST + YEARS, 12, 31), day = 0, last = start - 1;
	struct icalrecur_iterator_impl *it;
	struct recurrence r;
	int64_t at;

	recurrence_begin(&r, rule, (int64_t)start * CLOCK_DAY + 600, (int64_t)(end + 1) * CLOCK_DAY - 1);
	if (r.by == RECURRENCE_OTHERS)
		fail_msg("%s is not counted here", text);
	begin_libical(&it, rule, date_civil(start));
	/* It is not asked for a day behind the last: it looks for one until the year 2582. */
	while (recurrence_next(&r, &at) > 0) {
		if (!next_of_libical(it, last, &day) || day != clock_day_of(at))
			fail_msg("%s from day %d on: %d here, %d by libical", text, start, clock_day_of(at), day);
		last = day;
	}
	icalrules()->end(it);
	recurrence_end(&r);
}

static void
years_are_those_of_libical(void **state)
{
	const char *asked = getenv("YEARRULES");
	long rules = asked != NULL ? atol(asked) : 2000;
	struct buf text = { 0 };
	struct rule rule;

	(void)state;
	for (long i = 0; i < rules; i++) {
		make_rule(&text);
		if (ruletext_read(&rule, text.data, text.len) != NULL)
			continue;
		compare(&rule, text.data, date_day(FIRST + (int)some(YEARS), 1, 1) + (int)some(366));
	}
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(years_are_those_of_libical),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
