#include "unit.h"

#include "base/date.h"
#include "base/period.h"

static int
day_of(const char *text)
{
	int day;

	if (!date_parse(text, strlen(text), &day))
		fail_msg("'%s' is a date", text);
	return day;
}

/* `FIRST LAST` of a period; `none` if it is no period. */
static const char *
ends(const char *text, const char *today)
{
	static char out[32];
	char first[DATE_TEXT] = "..........", last[DATE_TEXT];
	struct period p;

	if (!period_parse(&p, text, day_of(today)))
		return "none";
	if (p.first != PERIOD_OPEN)
		date_format(first, p.first);
	date_format(last, p.last);
	snprintf(out, sizeof out, "%s %s", first, last);
	return out;
}

static void
every_form_of_the_contract_is_read(void **state)
{
	static const struct { const char *text, *ends; } table[] = {
		{ "2026", "2026-01-01 2026-12-31" },
		{ "2026-Q1", "2026-01-01 2026-03-31" },
		{ "2026-Q2", "2026-04-01 2026-06-30" },
		{ "2026-Q3", "2026-07-01 2026-09-30" },
		{ "2026-Q4", "2026-10-01 2026-12-31" },
		{ "2024-Q1", "2024-01-01 2024-03-31" },
		{ "2026-10", "2026-10-01 2026-10-31" },
		{ "2026-02", "2026-02-01 2026-02-28" },
		{ "2024-02", "2024-02-01 2024-02-29" },
		{ "1900-02", "1900-02-01 1900-02-28" },
		{ "2026-W42", "2026-10-12 2026-10-18" },
		{ "2026-W01", "2025-12-29 2026-01-04" },
		{ "2026-W53", "2026-12-28 2027-01-03" },
		{ "2027-W01", "2027-01-04 2027-01-10" },
		{ "2025-W52", "2025-12-22 2025-12-28" },
		{ "2026-10-05", "2026-10-05 2026-10-05" },
		{ "2026-01..2026-06", "2026-01-01 2026-06-30" },
		{ "2026-01-15..", "2026-01-15 2026-11-01" },
		{ "..2026-06", ".......... 2026-06-30" },
		{ "2026-01-15..2026-02-14", "2026-01-15 2026-02-14" },
		{ "2025..2026-Q2", "2025-01-01 2026-06-30" },
		{ "2026-W40..2026-W42", "2026-09-28 2026-10-18" },
		{ "2026-Q1..", "2026-01-01 2026-11-01" },
		{ "last-month", "2026-10-01 2026-10-31" },
		{ "last-12-months", "2025-11-01 2026-10-31" },
		{ "last-1-months", "2026-10-01 2026-10-31" },
		{ "last-18-months", "2025-05-01 2026-10-31" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		if (strcmp(ends(table[i].text, "2026-11-01"), table[i].ends) != 0)
			fail_msg("%s is %s", table[i].text, ends(table[i].text, "2026-11-01"));
}

static void
the_last_months_end_before_todays(void **state)
{
	(void)state;
	assert_string_equal(ends("last-month", "2026-01-01"), "2025-12-01 2025-12-31");
	assert_string_equal(ends("last-month", "2026-01-31"), "2025-12-01 2025-12-31");
	assert_string_equal(ends("last-month", "2024-03-31"), "2024-02-01 2024-02-29");
	assert_string_equal(ends("last-month", "2026-03-01"), "2026-02-01 2026-02-28");
	assert_string_equal(ends("last-12-months", "2026-10-31"), "2025-10-01 2026-09-30");
	assert_string_equal(ends("last-12-months", "2026-01-15"), "2025-01-01 2025-12-31");
}

static void
what_is_no_period_is_refused(void **state)
{
	static const char *const no[] = {
		"", "..", "...", "2026-", "2026-1", "2026-13", "2026-00", "2026-Q0", "2026-Q5",
		"2026-Q", "2026-q3", "2026-Q33", "2026-W0", "2026-W00", "2026-W54", "2026-w42",
		"2026-W1", "2026-W421", "2026-10-32", "2026-02-29", "26", "202", "20266", "0000",
		"2026-10-5", "2026/10", "2026 ", " 2026", "2026..x", "x..2026", "2026..2027..2028",
		"2026...", "2026-01.2026-06", "last", "last-", "last-week", "last-months",
		"last-0-months", "last--1-months", "last-12-month", "last-12-months ",
		"last-12", "last-+12-months", "last-99999-months", "Last-month", "oktober",
		"2026-W10-1", "+026", "-026", "20 6"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(no); i++)
		if (strcmp(ends(no[i], "2026-11-01"), "none") != 0)
			fail_msg("'%s' is taken for %s", no[i], ends(no[i], "2026-11-01"));
}

static void
a_blank_inside_is_refused_as_well(void **state)
{
	(void)state;
	assert_string_equal(ends("last- 12-months", "2026-11-01"), "none");
	assert_string_equal(ends("last-\t12-months", "2026-11-01"), "none");
}

static void
week_53_is_there_in_long_years_only(void **state)
{
	char text[16];

	(void)state;
	for (int year = 2000; year <= 2100; year++) {
		int is_long = date_weeks_in(year) == 53;

		snprintf(text, sizeof text, "%d-W53", year);
		assert_int_equal(strcmp(ends(text, "2026-11-01"), "none") != 0, is_long);
		snprintf(text, sizeof text, "%d-W52", year);
		assert_string_not_equal(ends(text, "2026-11-01"), "none");
	}
	assert_string_equal(ends("2020-W53", "2026-11-01"), "2020-12-28 2021-01-03");
	assert_string_equal(ends("2025-W53", "2026-11-01"), "none");
}

static void
both_ends_are_included(void **state)
{
	struct period p;

	(void)state;
	assert_true(period_parse(&p, "2026-10-05..2026-10-07", 0));
	assert_false(period_holds(&p, day_of("2026-10-04")));
	assert_true(period_holds(&p, day_of("2026-10-05")));
	assert_true(period_holds(&p, day_of("2026-10-06")));
	assert_true(period_holds(&p, day_of("2026-10-07")));
	assert_false(period_holds(&p, day_of("2026-10-08")));
	assert_true(period_parse(&p, "..2026-10-07", 0));
	assert_true(period_holds(&p, day_of("0001-01-01")));
	assert_false(period_holds(&p, day_of("2026-10-08")));
}

static void
a_period_is_written_the_shortest_way(void **state)
{
	static const struct { const char *text, *shortest; } table[] = {
		{ "2026", "2026" }, { "2026-01..2026-12", "2026" }, { "2026-Q1..2026-Q4", "2026" },
		{ "2026-01-01..2026-12-31", "2026" },
		{ "2026-Q3", "2026-Q3" }, { "2026-07..2026-09", "2026-Q3" },
		{ "2026-01-01..2026-03-31", "2026-Q1" }, { "2026-Q2", "2026-Q2" },
		{ "2026-10..2026-12", "2026-Q4" }, { "2026-Q4", "2026-Q4" },
		{ "2026-08..2026-10", "2026-08..2026-10" },
		{ "2026-10", "2026-10" }, { "2024-02-01..2024-02-29", "2024-02" },
		{ "2024-02-01..2024-02-28", "2024-02-01..2024-02-28" },
		{ "2026-01..2026-06", "2026-01..2026-06" },
		{ "last-12-months", "2025-11..2026-10" },
		{ "2026-W42", "2026-W42" }, { "2026-10-12..2026-10-18", "2026-W42" },
		{ "2026-W53", "2026-W53" }, { "2027-W01", "2027-W01" },
		{ "2025-12-29..2026-01-04", "2026-W01" },
		{ "2026-10-13..2026-10-19", "2026-10-13..2026-10-19" },
		{ "2026-10-05", "2026-10-05" }, { "2026-10-05..2026-10-05", "2026-10-05" },
		{ "2026-10-01..2026-10-14", "2026-10-01..2026-10-14" },
		{ "..2026-10-14", "..2026-10-14" }, { "..2026-10", "..2026-10-31" },
		{ "2026-01-15..", "2026-01-15..2026-11-01" }
	};
	char text[PERIOD_TEXT];
	struct period p;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		assert_true(period_parse(&p, table[i].text, day_of("2026-11-01")));
		period_format(text, &p);
		assert_string_equal(text, table[i].shortest);
	}
}

static void
a_period_is_called_by_its_unit(void **state)
{
	static const struct { const char *text; enum period_unit unit; } table[] = {
		{ "2026", PERIOD_YEAR }, { "2026-01..2026-12", PERIOD_YEAR },
		{ "2026-Q4", PERIOD_QUARTER }, { "2026-04..2026-06", PERIOD_QUARTER },
		{ "2026-02", PERIOD_MONTH }, { "2026-02-01..2026-02-28", PERIOD_MONTH },
		{ "2026-02..2026-04", PERIOD_MONTHS }, { "2025-02..2026-01", PERIOD_MONTHS },
		{ "2026-01..2026-06", PERIOD_MONTHS }, { "2026-W42", PERIOD_WEEK },
		{ "2026-10-12..2026-10-18", PERIOD_WEEK }, { "2026-10-05", PERIOD_DAY },
		{ "2026-10-13..2026-10-19", PERIOD_DAYS }, { "..2026-10", PERIOD_DAYS },
		{ "2026-01-01..2026-12-30", PERIOD_DAYS }
	};
	struct period p;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		assert_true(period_parse(&p, table[i].text, day_of("2026-11-01")));
		assert_int_equal(period_unit(&p), table[i].unit);
	}
}

static void
what_is_written_reads_back_the_same(void **state)
{
	char text[PERIOD_TEXT];
	struct period p, q;

	(void)state;
	for (int first = day_of("2023-12-20"); first < day_of("2024-03-05"); first++)
		for (int last = first; last < first + 800; last += last < first + 40 ? 1 : 13) {
			p = (struct period){ first, last };
			period_format(text, &p);
			if (!period_parse(&q, text, 0) || q.first != first || q.last != last)
				fail_msg("'%s' stands for something else", text);
		}
}

static void
whole_months_are_told_from_days(void **state)
{
	static const struct { const char *text; int whole, touched; } table[] = {
		{ "2026", 1, 12 }, { "2026-Q1", 1, 3 }, { "2026-02", 1, 1 },
		{ "2026-02-01..2026-02-28", 1, 1 }, { "2024-02-01..2024-02-28", 0, 1 },
		{ "2026-02-02..2026-02-28", 0, 1 }, { "2026-01-31..2026-02-01", 0, 2 },
		{ "2025-12-31..2026-01-01", 0, 2 }, { "2026-W53", 0, 2 },
		{ "2025-11..2026-10", 1, 12 }, { "2026-10-05", 0, 1 }
	};
	struct period p;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		assert_true(period_parse(&p, table[i].text, 0));
		assert_int_equal(!!period_is_months(&p), table[i].whole);
		assert_int_equal(period_month_count(&p), table[i].touched);
	}
	assert_true(period_parse(&p, "..2026-10", 0));
	assert_false(period_is_months(&p));
}

static void
before_what_has_no_first_day_is_nothing(void **state)
{
	struct period p, other;

	(void)state;
	assert_true(period_parse(&p, "..2026-10", 0));
	other = period_before(&p);
	assert_true(period_is_empty(&other));
	other = period_last_year(&p);
	assert_true(period_is_empty(&other));
}

static void
the_period_before_is_as_long(void **state)
{
	static const struct { const char *text, *before; } table[] = {
		{ "2026", "2025" }, { "2026-Q1", "2025-Q4" }, { "2026-03", "2026-02" },
		{ "2026-01", "2025-12" }, { "2024-03", "2024-02" },
		{ "2025-11..2026-10", "2024-11..2025-10" }, { "2026-W01", "2025-W52" },
		{ "2027-W01", "2026-W53" }, { "2026-10-05", "2026-10-04" },
		{ "2026-10-05..2026-10-14", "2026-09-25..2026-10-04" },
		{ "2026-03-01..2026-03-02", "2026-02-27..2026-02-28" }
	};
	char text[PERIOD_TEXT];
	struct period p, before;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		assert_true(period_parse(&p, table[i].text, 0));
		before = period_before(&p);
		period_format(text, &before);
		assert_string_equal(text, table[i].before);
		assert_int_equal(before.last, p.first - 1);
	}
}

static void
the_year_to_a_period_is_twelve_months(void **state)
{
	static const struct { const char *text, *year; } table[] = {
		{ "2026-10", "2025-11..2026-10" }, { "2026-12", "2026" }, { "2026-Q1", "2025-04..2026-03" },
		{ "2026", "2026" }, { "2026-10-05..2026-10-14", "2025-11..2026-10" }
	};
	char text[PERIOD_TEXT];
	struct period p, year;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		assert_true(period_parse(&p, table[i].text, 0));
		year = period_year_to(&p);
		period_format(text, &year);
		assert_string_equal(text, table[i].year);
	}
}

static void
months_make_a_period(void **state)
{
	struct period p = period_months(2026 * 12 + 10, 2027 * 12 + 1);

	(void)state;
	assert_int_equal(p.first, day_of("2026-11-01"));
	assert_int_equal(p.last, day_of("2027-02-28"));
}

/* A8: before the first of January of the year 1 there is nothing to compare with. */
static void
a8_before_the_year_1_there_is_no_period(void **state)
{
	static const struct { const char *text, *before, *year; } table[] = {
		{ "1000..2026", "", "2026" }, { "0001", "", "0001" }, { "0002", "0001", "0002" },
		{ "0001-02", "0001-01", "0001-01..0001-02" }, { "0001-01", "", "0001-01" },
		{ "0001-01-02", "0001-01-01", "0001-01" }, { "0001-01-01", "", "0001-01" },
		{ "0001-W01", "", "0001-01" }, { "0001-W02", "0001-W01", "0001-01" },
		{ "1014..2026", "0001..1013", "2026" }, { "1013..2026", "", "2026" },
		{ "9999", "9998", "9999" }, { "9999-12-31", "9999-12-30", "9999" },
		{ "0001..9999", "", "9999" }
	};
	struct period p, other;
	char text[PERIOD_TEXT];

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		assert_true(period_parse(&p, table[i].text, 0));
		assert_false(period_is_empty(&p));
		other = period_before(&p);
		assert_int_equal(period_is_empty(&other), *table[i].before == '\0');
		if (!period_is_empty(&other)) {
			struct period want;

			assert_true(period_parse(&want, table[i].before, 0));
			assert_int_equal(other.first, want.first);
			assert_int_equal(other.last, want.last);
		}
		other = period_year_to(&p);
		period_format(text, &other);
		assert_string_equal(text, table[i].year);
	}
}

/* What a list tells of a period: from its first day on, if that lies in it. */
static void
a_list_tells_from_its_first_day(void **state)
{
	struct period p = { 10, 20 }, open = { PERIOD_OPEN, 20 };

	(void)state;
	assert_int_equal(period_from(&p, 9).first, 10);
	assert_int_equal(period_from(&p, 11).first, 11);
	assert_int_equal(period_from(&p, 20).first, 20);
	assert_int_equal(period_from(&p, 21).first, 10);
	assert_int_equal(period_from(&p, 15).last, 20);
	assert_int_equal(period_from(&open, 15).first, 15);
	assert_int_equal(period_from(&open, 21).first, PERIOD_OPEN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a8_before_the_year_1_there_is_no_period),
		cmocka_unit_test(every_form_of_the_contract_is_read),
		cmocka_unit_test(the_last_months_end_before_todays),
		cmocka_unit_test(what_is_no_period_is_refused),
		cmocka_unit_test(a_blank_inside_is_refused_as_well),
		cmocka_unit_test(week_53_is_there_in_long_years_only),
		cmocka_unit_test(both_ends_are_included),
		cmocka_unit_test(a_period_is_written_the_shortest_way),
		cmocka_unit_test(a_period_is_called_by_its_unit),
		cmocka_unit_test(what_is_written_reads_back_the_same),
		cmocka_unit_test(whole_months_are_told_from_days),
		cmocka_unit_test(the_period_before_is_as_long),
		cmocka_unit_test(before_what_has_no_first_day_is_nothing),
		cmocka_unit_test(the_year_to_a_period_is_twelve_months),
		cmocka_unit_test(months_make_a_period),
		cmocka_unit_test(a_list_tells_from_its_first_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
