#include "unit.h"

#include <time.h>

#include "base/date.h"

static int
day_of(const char *text)
{
	int day;

	if (!date_parse(text, strlen(text), &day))
		fail_msg("'%s' is a date", text);
	return day;
}

static int
is_date(const char *text)
{
	int day;

	return date_parse(text, strlen(text), &day);
}

static const char *
remedy(const char *text)
{
	return date_remedy(text, strlen(text));
}

static void
days_count_from_1970(void **state)
{
	(void)state;
	assert_int_equal(day_of("1970-01-01"), 0);
	assert_int_equal(day_of("1970-01-02"), 1);
	assert_int_equal(day_of("1969-12-31"), -1);
	assert_int_equal(day_of("1970-12-31"), 364);
	/* as `date -u -d ... +%s` says, divided by 86400 */
	assert_int_equal(day_of("1900-01-01"), -25567);
	assert_int_equal(day_of("2000-02-29"), 11016);
	assert_int_equal(day_of("2000-03-01"), 11017);
	assert_int_equal(day_of("2026-11-01"), 20758);
	assert_int_equal(day_of("0001-01-01"), -719162);
	assert_int_equal(day_of("9999-12-31"), 2932896);
}

/* Every day of two cycles of 400 years, counted on by hand from a Saturday. */
static void
every_day_has_its_date_its_weekday_and_its_week(void **state)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int year = 1600, month = 1, date = 1, weekday = 5;	/* 1600-01-01 */
	int week_year = 1599, week = 52, first = date_day(1600, 1, 1);

	(void)state;
	for (int day = first; year < 2400; day++) {
		int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
		int last = days[month - 1] + (month == 2 && leap), y, w;
		struct date d = date_civil(day);

		if (weekday == 0 && day > first) {
			/* Its Thursday is three days on; in which year? */
			int thursday = month == 12 && date + 3 > 31 ? year + 1 : year;

			week = thursday == week_year ? week + 1 : 1;
			week_year = thursday;
		}
		date_week(day, &y, &w);
		if (d.year != year || d.month != month || d.day != date ||
		    date_day(year, month, date) != day || date_weekday(day) != weekday ||
		    y != week_year || w != week || date_month_days(year, month) != last)
			fail_msg("%d-%d-%d is taken for %d-%d-%d, weekday %d, week %d of %d",
			    year, month, date, d.year, d.month, d.day, date_weekday(day), w, y);
		weekday = (weekday + 1) % 7;
		if (++date > last) {
			date = 1;
			year += month == 12;
			month = month % 12 + 1;
		}
	}
}

static void
weeks_are_those_of_iso_8601(void **state)
{
	/* From published tables; years that begin on each of the weekdays. */
	static const struct { const char *date; int year, week, weekday; } table[] = {
		{ "1977-01-01", 1976, 53, 6 }, { "1977-01-02", 1976, 53, 7 },
		{ "1977-12-31", 1977, 52, 6 }, { "1978-01-01", 1977, 52, 7 },
		{ "1978-01-02", 1978, 1, 1 }, { "1978-12-31", 1978, 52, 7 },
		{ "1979-01-01", 1979, 1, 1 }, { "1979-12-30", 1979, 52, 7 },
		{ "1979-12-31", 1980, 1, 1 }, { "1980-01-01", 1980, 1, 2 },
		{ "1980-12-28", 1980, 52, 7 }, { "1980-12-29", 1981, 1, 1 },
		{ "1980-12-31", 1981, 1, 3 }, { "1981-01-01", 1981, 1, 4 },
		{ "1981-12-31", 1981, 53, 4 }, { "1982-01-01", 1981, 53, 5 },
		{ "1982-01-03", 1981, 53, 7 }, { "2004-12-31", 2004, 53, 5 },
		{ "2005-01-02", 2004, 53, 7 }, { "2005-01-03", 2005, 1, 1 },
		{ "2008-12-28", 2008, 52, 7 }, { "2008-12-29", 2009, 1, 1 },
		{ "2009-12-31", 2009, 53, 4 }, { "2010-01-03", 2009, 53, 7 },
		{ "2010-01-04", 2010, 1, 1 }, { "2024-12-30", 2025, 1, 1 },
		{ "2025-12-28", 2025, 52, 7 }, { "2025-12-29", 2026, 1, 1 },
		{ "2026-01-01", 2026, 1, 4 }, { "2026-10-05", 2026, 41, 1 },
		{ "2026-10-12", 2026, 42, 1 }, { "2026-10-18", 2026, 42, 7 },
		{ "2026-12-28", 2026, 53, 1 }, { "2027-01-03", 2026, 53, 7 },
		{ "2027-01-04", 2027, 1, 1 }
	};
	int year, week;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		int day = day_of(table[i].date);

		date_week(day, &year, &week);
		if (year != table[i].year || week != table[i].week ||
		    date_weekday(day) + 1 != table[i].weekday)
			fail_msg("%s lies in week %d of %d, weekday %d", table[i].date, week,
			    year, date_weekday(day) + 1);
		assert_int_equal(date_week_first(year, week), day - table[i].weekday + 1);
	}
}

static void
some_years_have_53_weeks(void **state)
{
	static const int longer[] = {
		2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060, 2065,
		2071, 2076, 2082, 2088, 2093, 2099
	};
	size_t i = 0;
	int all = 0;

	(void)state;
	for (int year = 2000; year <= 2100; year++) {
		int is_long = i < N_OF(longer) && longer[i] == year;

		assert_int_equal(date_weeks_in(year), is_long ? 53 : 52);
		i += (size_t)is_long;
	}
	for (int year = 2000; year < 2400; year++)
		all += date_weeks_in(year) == 53;
	assert_int_equal(all, 71);	/* in any 400 years */
}

static void
centuries_are_leap_years_only_every_fourth_time(void **state)
{
	(void)state;
	assert_true(is_date("2000-02-29"));
	assert_true(is_date("1600-02-29"));
	assert_true(is_date("2400-02-29"));
	assert_false(is_date("1900-02-29"));
	assert_false(is_date("2100-02-29"));
	assert_false(is_date("2200-02-29"));
	assert_true(is_date("2024-02-29"));
	assert_false(is_date("2023-02-29"));
	assert_false(is_date("2026-02-29"));
	assert_true(is_date("0004-02-29"));
	assert_false(is_date("0001-02-29"));
	assert_int_equal(date_month_days(1900, 2), 28);
	assert_int_equal(date_month_days(2000, 2), 29);
	assert_int_equal(date_month_days(2100, 2), 28);
	assert_int_equal(day_of("1900-03-01") - day_of("1900-02-28"), 1);
	assert_int_equal(day_of("2000-03-01") - day_of("2000-02-28"), 2);
	assert_int_equal(day_of("2100-03-01") - day_of("2100-02-28"), 1);
}

static void
a_date_is_written_year_month_day(void **state)
{
	static const char *const no[] = {
		"", "2026", "2026-10", "2026-10-5", "2026-1-05", "26-10-05", "20261005",
		"2026/10/05", "2026.10.05", "2026-10-05 ", " 2026-10-05", "2026-10-05T15:00",
		"05-10-2026", "2026-10-0a", "+026-10-05", "2026--1-05", "2026-10_05",
		"2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31",
		"2026-06-31", "2026-09-31", "2026-11-31", "2026-02-30", "0000-01-01",
		"2026-W42-1", "12026-10-05", "2026\u201110-05"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(no); i++)
		if (is_date(no[i]))
			fail_msg("'%s' is no date", no[i]);
	assert_true(is_date("2026-10-05"));
	assert_true(is_date("0001-01-01"));
	assert_true(is_date("9999-12-31"));
}

static void
only_so_many_bytes_are_read(void **state)
{
	char *exact = malloc(10);
	int day = 7;

	(void)state;
	memcpy(exact, "2026-10-05", 10);
	assert_true(date_parse(exact, 10, &day));
	assert_int_equal(day, day_of("2026-10-05"));
	assert_false(date_parse(exact, 9, &day));
	assert_false(date_parse(exact, 0, &day));
	assert_string_equal(date_remedy(exact, 9), "write YYYY-MM-DD");
	free(exact);
}

static void
a_month_counts_on_through_the_years(void **state)
{
	int month = date_month(day_of("2026-02-14"));

	(void)state;
	assert_int_equal(month, 2026 * 12 + 1);
	assert_int_equal(date_month_first(month), day_of("2026-02-01"));
	assert_int_equal(date_month_last(month), day_of("2026-02-28"));
	assert_int_equal(date_month_last(date_month(day_of("2024-02-01"))), day_of("2024-02-29"));
	assert_int_equal(date_month_last(date_month(day_of("2026-12-01"))), day_of("2026-12-31"));
	assert_int_equal(date_month(day_of("2027-01-01")), month + 11);
	assert_int_equal(date_month(day_of("2026-01-31")), month - 1);
}

static void
months_on_the_day_is_clamped_to_the_months_last(void **state)
{
	static const struct { const char *from; int months; const char *to; } table[] = {
		{ "2026-01-31", 1, "2026-02-28" }, { "2024-01-31", 1, "2024-02-29" },
		{ "2026-01-31", 2, "2026-03-31" }, { "2026-01-31", 3, "2026-04-30" },
		{ "2026-03-31", -1, "2026-02-28" }, { "2026-05-31", -3, "2026-02-28" },
		{ "2026-01-31", -2, "2025-11-30" }, { "2026-12-31", 2, "2027-02-28" },
		{ "2024-02-29", 12, "2025-02-28" }, { "2024-02-29", 48, "2028-02-29" },
		{ "2024-02-29", -12, "2023-02-28" }, { "2000-02-29", 1200, "2100-02-28" },
		{ "1900-01-30", 1, "1900-02-28" }, { "2026-10-15", 0, "2026-10-15" },
		{ "2026-10-31", 12, "2027-10-31" }, { "2026-11-30", 1, "2026-12-30" },
		{ "2026-12-01", 1, "2027-01-01" }, { "2026-01-01", -1, "2025-12-01" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		char text[DATE_TEXT];

		date_format(text, date_add_months(day_of(table[i].from), table[i].months));
		assert_string_equal(text, table[i].to);
	}
}

static void
a_day_is_written_as_it_is_read(void **state)
{
	static const char *const dates[] = {
		"0001-01-01", "0099-12-31", "1582-10-15", "1970-01-01", "2024-02-29", "9999-12-31"
	};
	char text[DATE_TEXT];

	(void)state;
	for (size_t i = 0; i < N_OF(dates); i++) {
		date_format(text, day_of(dates[i]));
		assert_string_equal(text, dates[i]);
	}
}

static void
the_remedy_is_the_date_in_iso_8601_where_it_can_be_told(void **state)
{
	static const struct { const char *text, *date; } table[] = {
		{ "05-10-2026", "2026-10-05" }, { "5-10-2026", "2026-10-05" },
		{ "05.10.2026", "2026-10-05" }, { "5/10/26", "2026-10-05" },
		{ "5/10 2026", "2026-10-05" }, { "05/10/2026", "2026-10-05" },
		{ "31-12-2026", "2026-12-31" }, { "29-02-2024", "2024-02-29" },
		{ "2026/10/05", "2026-10-05" }, { "2026.10.5", "2026-10-05" }
	};
	char want[32];

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		snprintf(want, sizeof want, "write %s", table[i].date);
		assert_string_equal(remedy(table[i].text), want);
	}
}

static void
the_remedy_says_why_a_day_does_not_exist(void **state)
{
	(void)state;
	assert_non_null(strstr(remedy("31-02-2026"), "month 2 of 2026 has 28 days"));
	assert_non_null(strstr(remedy("2026-02-29"), "month 2 of 2026 has 28 days"));
	assert_non_null(strstr(remedy("29-02-1900"), "month 2 of 1900 has 28 days"));
	assert_non_null(strstr(remedy("2024-02-30"), "month 2 of 2024 has 29 days"));
	assert_non_null(strstr(remedy("2026-04-31"), "month 4 of 2026 has 30 days"));
	assert_non_null(strstr(remedy("2026-13-01"), "twelve months"));
	assert_non_null(strstr(remedy("2026-00-01"), "twelve months"));
}

static void
the_remedy_of_what_is_no_date_is_the_form(void **state)
{
	static const char *const texts[] = {
		"", "i dag", "2026", "uge 42", "13/13/2026", "0/0/0", "1/2/3/4", "5/10", "-5/10/26",
		"999999999999999999999999999999", "05-10-2026 kl. 15", "\xe6\xf8\xe5", "0000-01-01"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		if (strcmp(remedy(texts[i]), "write YYYY-MM-DD") != 0)
			fail_msg("'%s': %s", texts[i], remedy(texts[i]));
}

/* A8: what is reckoned from a day may lie before the year 1. */
static void
a8_days_and_months_are_reckoned_on_below_the_year_1(void **state)
{
	static const struct { int day, year, month, of_month; } table[] = {
		{ -719162, 1, 1, 1 }, { -719163, 0, 12, 31 }, { -719468, 0, 3, 1 },
		{ -719469, 0, 2, 29 }, { -719528, 0, 1, 1 }, { -719529, -1, 12, 31 },
		{ -719528 - 146097, -400, 1, 1 }, { 2932896, 9999, 12, 31 }, { 2932897, 10000, 1, 1 }
	};
	struct date d;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		d = date_civil(table[i].day);
		assert_int_equal(d.year, table[i].year);
		assert_int_equal(d.month, table[i].month);
		assert_int_equal(d.day, table[i].of_month);
		assert_int_equal(date_day(d.year, d.month, d.day), table[i].day);
	}
	for (int month = -30; month <= 30; month++) {
		d = date_month_civil(month);
		assert_true(d.month >= 1 && d.month <= 12);
		assert_int_equal(d.year * 12 + d.month - 1, month);
		assert_int_equal(date_month(date_month_first(month)), month);
		assert_int_equal(date_month(date_month_last(month)), month);
	}
	assert_int_equal(date_add_months(-719162, -12), -719528);
	assert_int_equal(date_add_months(-719162 + 30, -11), -719528 + 59);	/* 29 February of the year 0 */
}

static int
months(int y1, int m1, int d1, int y2, int m2, int d2)
{
	return date_months_between(date_day(y1, m1, d1), date_day(y2, m2, d2));
}

static void
whole_months_between_days(void **state)
{
	(void)state;
	assert_int_equal(months(2026, 10, 5, 2026, 10, 31), 0);
	assert_int_equal(months(2026, 10, 5, 2026, 11, 4), 0);
	assert_int_equal(months(2026, 10, 5, 2026, 11, 5), 1);
	assert_int_equal(months(2025, 11, 30, 2026, 11, 29), 11);
	/* The last day of a month is a month after the last of the one before. */
	assert_int_equal(months(2026, 1, 31, 2026, 2, 28), 1);
	assert_int_equal(months(2026, 1, 31, 2026, 2, 27), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_count_from_1970),
		cmocka_unit_test(every_day_has_its_date_its_weekday_and_its_week),
		cmocka_unit_test(weeks_are_those_of_iso_8601),
		cmocka_unit_test(some_years_have_53_weeks),
		cmocka_unit_test(centuries_are_leap_years_only_every_fourth_time),
		cmocka_unit_test(a_date_is_written_year_month_day),
		cmocka_unit_test(only_so_many_bytes_are_read),
		cmocka_unit_test(a_month_counts_on_through_the_years),
		cmocka_unit_test(months_on_the_day_is_clamped_to_the_months_last),
		cmocka_unit_test(a_day_is_written_as_it_is_read),
		cmocka_unit_test(the_remedy_is_the_date_in_iso_8601_where_it_can_be_told),
		cmocka_unit_test(the_remedy_says_why_a_day_does_not_exist),
		cmocka_unit_test(the_remedy_of_what_is_no_date_is_the_form),
		cmocka_unit_test(a8_days_and_months_are_reckoned_on_below_the_year_1),
		cmocka_unit_test(whole_months_between_days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
