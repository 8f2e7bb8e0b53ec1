#include "unit.h"

#include "analysis/timeline.h"
#include "base/date.h"

static int
day_of(const char *text)
{
	int day;

	if (!date_parse(text, strlen(text), &day))
		fail_msg("'%s' is a date", text);
	return day;
}

static const char *
label(const char *unit, const char *date)
{
	static char text[TIMELINE_TEXT];

	timeline_label(text, unit, day_of(date));
	return text;
}

/* The first day of what a label stands for; "" if it is none. */
static const char *
first_of(const char *unit, const char *text)
{
	static char out[DATE_TEXT];
	int day;

	if (!timeline_day(unit, text, strlen(text), &day))
		return "";
	date_format(out, day);
	return out;
}

static void
there_are_four_units(void **state)
{
	(void)state;
	assert_true(timeline_is("year"));
	assert_true(timeline_is("quarter"));
	assert_true(timeline_is("month"));
	assert_true(timeline_is("week"));
	assert_false(timeline_is("weekday"));
	assert_false(timeline_is("date"));
	assert_false(timeline_is("Month"));
	assert_false(timeline_is(""));
}

static void
a_day_lies_in_its_year_quarter_month_and_week(void **state)
{
	(void)state;
	assert_string_equal(label("year", "2026-10-05"), "2026");
	assert_string_equal(label("quarter", "2026-10-05"), "2026-Q4");
	assert_string_equal(label("month", "2026-10-05"), "2026-10");
	assert_string_equal(label("week", "2026-10-05"), "2026-W41");
	assert_string_equal(label("quarter", "2026-03-31"), "2026-Q1");
	assert_string_equal(label("quarter", "2026-04-01"), "2026-Q2");
	assert_string_equal(label("quarter", "2026-09-30"), "2026-Q3");
	assert_string_equal(label("week", "2025-12-29"), "2026-W01");
	assert_string_equal(label("week", "2027-01-03"), "2026-W53");
	assert_string_equal(label("week", "2027-01-04"), "2027-W01");
	assert_string_equal(label("year", "0001-01-01"), "0001");
	assert_string_equal(label("month", "9999-12-31"), "9999-12");
}

static void
a_label_stands_for_its_first_day(void **state)
{
	(void)state;
	assert_string_equal(first_of("year", "2026"), "2026-01-01");
	assert_string_equal(first_of("quarter", "2026-Q4"), "2026-10-01");
	assert_string_equal(first_of("month", "2024-02"), "2024-02-01");
	assert_string_equal(first_of("week", "2026-W01"), "2025-12-29");
	assert_string_equal(first_of("week", "2026-W53"), "2026-12-28");
}

static void
a_label_of_another_unit_is_none(void **state)
{
	static const char *const units[] = { "year", "quarter", "month", "week" };
	static const char *const labels[] = { "2026", "2026-Q4", "2026-10", "2026-W41" };
	static const char *const none[] = {
		"", "2026-10-05", "2026-13", "2026-Q5", "2025-W53", "2026-1", "26", "last-month",
		"2026-10..2026-11", "2026..", "..2026", "2026 ", "total", "oktober", "0000",
		"2026-10-05..2026-10-14........"
	};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		for (size_t k = 0; k < 4; k++)
			assert_int_equal(*first_of(units[i], labels[k]) != '\0', i == k);
		for (size_t k = 0; k < N_OF(none); k++)
			assert_string_equal(first_of(units[i], none[k]), "");
	}
}

static void
only_so_many_bytes_are_read(void **state)
{
	int day;

	(void)state;
	assert_true(timeline_day("year", "2026-10", 4, &day));
	assert_int_equal(day, day_of("2026-01-01"));
	assert_false(timeline_day("month", "2026-10", 6, &day));
}

static void
one_follows_the_other_without_a_gap(void **state)
{
	static const struct { const char *unit, *first; int n; const char *last; } table[] = {
		{ "year", "1990", 50, "2040" }, { "quarter", "2019-Q4", 20, "2024-Q4" },
		{ "month", "2019-12", 61, "2025-01" }, { "week", "2020-W50", 53, "2021-W50" },
		{ "week", "2026-W52", 3, "2027-W02" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		char now[TIMELINE_TEXT], next[TIMELINE_TEXT];
		int day = day_of(first_of(table[i].unit, table[i].first)), again;

		for (int n = 0; n < table[i].n; n++) {
			timeline_label(now, table[i].unit, day);
			day = timeline_next(table[i].unit, day);
			timeline_label(next, table[i].unit, day);
			assert_true(strcmp(now, next) < 0);	/* by bytes as in time */
			assert_true(timeline_day(table[i].unit, next, strlen(next), &again));
			assert_int_equal(again, day);
			timeline_label(next, table[i].unit, day - 1);
			assert_string_equal(next, now);
		}
		timeline_label(now, table[i].unit, day);
		assert_string_equal(now, table[i].last);
	}
}

static void
labels_are_as_printf_writes_them(void **state)
{
	char want[TIMELINE_TEXT], got[TIMELINE_TEXT];

	(void)state;
	for (int day = day_of("0001-01-01"); day <= day_of("9999-12-31"); day += 11) {
		struct date d = date_civil(day);
		int year, week;

		timeline_label(got, "month", day);
		snprintf(want, sizeof want, "%04u-%02u", (unsigned)d.year % 10000, (unsigned)d.month % 100);
		assert_string_equal(got, want);
		date_week(day, &year, &week);
		timeline_label(got, "week", day);
		snprintf(want, sizeof want, "%04u-W%02u", (unsigned)year % 10000, (unsigned)week % 100);
		assert_string_equal(got, want);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_are_four_units),
		cmocka_unit_test(a_day_lies_in_its_year_quarter_month_and_week),
		cmocka_unit_test(a_label_stands_for_its_first_day),
		cmocka_unit_test(a_label_of_another_unit_is_none),
		cmocka_unit_test(only_so_many_bytes_are_read),
		cmocka_unit_test(one_follows_the_other_without_a_gap),
		cmocka_unit_test(labels_are_as_printf_writes_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
