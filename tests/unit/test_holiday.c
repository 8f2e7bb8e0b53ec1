#include "unit.h"

#include "base/date.h"
#include "field/holiday.h"

/*
 * From a printed table of Easter days (Nautical Almanac Office): the earliest and the latest that
 * there can be, both exceptions of Gauss's rule (1954, 1981), and years about ours.
 */
static void
easter_is_where_the_almanac_has_it(void **state)
{
	static const struct date easter[] = {
		{ 1818, 3, 22 }, { 1943, 4, 25 }, { 1954, 4, 18 }, { 1981, 4, 19 }, { 2000, 4, 23 },
		{ 2008, 3, 23 }, { 2024, 3, 31 }, { 2025, 4, 20 }, { 2026, 4, 5 }, { 2027, 3, 28 },
		{ 2038, 4, 25 }, { 2285, 3, 22 }
	};

	(void)state;
	for (size_t i = 0; i < sizeof easter / sizeof *easter; i++)
		assert_int_equal(holiday_easter(easter[i].year),
		    date_day(easter[i].year, easter[i].month, easter[i].day));
	for (int year = 1583; year < 9999; year++) {
		int day = holiday_easter(year);

		assert_int_equal(date_weekday(day), 6);
		assert_within(day - date_day(year, 3, 22), 0, 34);
	}
}

/* The days off by law in a year, as MM-DD. */
static void
assert_official(int year, const char *days)
{
	char text[200] = "";
	size_t at = 0;

	for (int day = date_day(year, 1, 1); day < date_day(year + 1, 1, 1); day++)
		if (holiday_is_official(day)) {
			char date[DATE_TEXT];

			date_format(date, day);
			at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", at > 0 ? " " : "", date + 5);
		}
	assert_string_equal(text, days);
}

/* Counted by hand from 9 April 2023, 31 March 2024 and 5 April 2026. */
static void
store_bededag_ends_with_2023(void **state)
{
	(void)state;
	assert_official(2023, "01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26");
	assert_official(2024, "01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26");
	assert_official(2026, "01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26");
	assert_official(1770, "");
}

static void
assert_is(int year, int month, int date, const char *first, const char *second)
{
	const struct holiday *found[HOLIDAYS_AT_ONCE];
	size_t n = holiday_on(date_day(year, month, date), found);

	assert_int_equal(n, second != NULL ? 2 : first != NULL);
	if (first != NULL)
		assert_string_equal(found[0]->da, first);
	if (second != NULL)
		assert_string_equal(found[1]->da, second);
}

/* In 2017 Easter was on 16 April, in 2008 on 23 March, in 2022 on 17 April. */
static void
one_day_may_be_two(void **state)
{
	(void)state;
	assert_is(2017, 6, 5, "2. pinsedag", "grundlovsdag");
	assert_is(2022, 6, 5, "pinsedag", "grundlovsdag");
	assert_is(2008, 5, 1, "Kristi himmelfartsdag", "1. maj");
	assert_is(2026, 6, 5, "grundlovsdag", NULL);
	assert_is(2026, 12, 24, "juleaftensdag", NULL);
	assert_is(2026, 12, 31, "nytårsaftensdag", NULL);
	assert_is(2026, 4, 24, NULL, NULL);
	assert_is(1849, 6, 5, NULL, NULL);
}

static void
what_is_customary_is_no_day_off_by_law(void **state)
{
	static const struct date customary[] = { { 2026, 5, 1 }, { 2026, 6, 5 }, { 2026, 12, 24 }, { 2026, 12, 31 } };

	(void)state;
	for (size_t i = 0; i < N_OF(customary); i++)
		assert_false(holiday_is_official(date_day(customary[i].year, customary[i].month, customary[i].day)));
	assert_is(1889, 5, 1, NULL, NULL);
	assert_is(1890, 5, 1, "1. maj", NULL);
	assert_is(1770, 12, 25, NULL, NULL);
	assert_is(1771, 12, 25, "juledag", NULL);
	assert_string_equal(holiday_kind_word(HOLIDAY_OFFICIAL), "lov");
	assert_string_equal(holiday_kind_word(HOLIDAY_CUSTOMARY), "skik");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(easter_is_where_the_almanac_has_it),
		cmocka_unit_test(store_bededag_ends_with_2023),
		cmocka_unit_test(one_day_may_be_two),
		cmocka_unit_test(what_is_customary_is_no_day_off_by_law),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
