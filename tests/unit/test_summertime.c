#include "unit.h"

#include <stdlib.h>
#include <time.h>

#include "base/date.h"
#include "calendar/clock.h"
#include "calendar/summertime.h"

enum { FIRST = 1981, LAST = 2037 };

static int64_t
at(int year, int month, int day, int hour, int minute)
{
	return (int64_t)date_day(year, month, day) * CLOCK_DAY + hour * CLOCK_HOUR + minute;
}

/* Directive 2000/84/EC: the last Sundays of March and October at 01:00 UTC; 2026: the 29th and the 25th. */
static void
the_clock_changes_at_one_in_utc(void **state)
{
	(void)state;
	assert_int_equal(summertime_local(at(2026, 3, 29, 0, 59)), at(2026, 3, 29, 1, 59));
	assert_int_equal(summertime_local(at(2026, 3, 29, 1, 0)), at(2026, 3, 29, 3, 0));
	assert_int_equal(summertime_local(at(2026, 10, 25, 0, 59)), at(2026, 10, 25, 2, 59));
	assert_int_equal(summertime_local(at(2026, 10, 25, 1, 0)), at(2026, 10, 25, 2, 0));
	/* until 1995 in September, in 1980 from 6 April, before that never */
	assert_int_equal(summertime_local(at(1995, 9, 24, 0, 59)), at(1995, 9, 24, 2, 59));
	assert_int_equal(summertime_local(at(1995, 9, 24, 1, 0)), at(1995, 9, 24, 2, 0));
	assert_int_equal(summertime_local(at(1996, 10, 1, 12, 0)), at(1996, 10, 1, 14, 0));
	assert_int_equal(summertime_local(at(1980, 4, 6, 0, 59)), at(1980, 4, 6, 1, 59));
	assert_int_equal(summertime_local(at(1980, 4, 6, 1, 0)), at(1980, 4, 6, 3, 0));
	assert_int_equal(summertime_local(at(1979, 7, 1, 12, 0)), at(1979, 7, 1, 13, 0));
}

static void
an_hour_that_comes_twice_is_the_first(void **state)
{
	(void)state;
	assert_int_equal(summertime_utc(at(2026, 10, 25, 2, 30)), at(2026, 10, 25, 0, 30));
	assert_int_equal(summertime_utc(at(2026, 10, 25, 3, 0)), at(2026, 10, 25, 2, 0));
	assert_int_equal(summertime_utc(at(2026, 10, 25, 1, 59)), at(2026, 10, 24, 23, 59));
}

static void
an_hour_is_left_out(void **state)
{
	(void)state;
	assert_false(summertime_is_left_out(at(2026, 3, 29, 1, 59)));
	assert_true(summertime_is_left_out(at(2026, 3, 29, 2, 0)));
	assert_true(summertime_is_left_out(at(2026, 3, 29, 2, 59)));
	assert_false(summertime_is_left_out(at(2026, 3, 29, 3, 0)));
	assert_false(summertime_is_left_out(at(2026, 3, 28, 2, 30)));
	assert_int_equal(summertime_utc(at(2026, 3, 29, 2, 30)), at(2026, 3, 29, 1, 30));
}

static void
there_and_back_is_the_same(void **state)
{
	(void)state;
	for (int64_t utc = at(1979, 1, 1, 0, 0); utc < at(2050, 1, 1, 0, 0); utc += 13) {
		int64_t local = summertime_local(utc);

		assert_false(summertime_is_left_out(local));
		/* but for the second of two equal hours */
		if (summertime_utc(local) != utc)
			assert_int_equal(summertime_utc(local), utc - CLOCK_HOUR);
	}
}

/* What the system's zones say of Copenhagen, if they are there. */
static void
the_system_says_the_same(void **state)
{
	time_t july = 1782907200;	/* 2026-07-01T12:00Z */
	struct tm tm;

	(void)state;
	setenv("TZ", "Europe/Copenhagen", 1);
	tzset();
	if (localtime_r(&july, &tm) == NULL || tm.tm_hour != 14)
		skip();
	for (int64_t utc = at(FIRST, 1, 1, 0, 0); utc < at(LAST, 1, 1, 0, 0); utc += 30) {
		time_t seconds = (time_t)utc * 60;

		localtime_r(&seconds, &tm);
		assert_int_equal(summertime_local(utc),
		    at(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min));
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_clock_changes_at_one_in_utc),
		cmocka_unit_test(an_hour_that_comes_twice_is_the_first),
		cmocka_unit_test(an_hour_is_left_out),
		cmocka_unit_test(there_and_back_is_the_same),
		cmocka_unit_test(the_system_says_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
