#include "unit.h"

#include "base/date.h"
#include "calendar/clock.h"

static int64_t
at(int day, int hour, int minute)
{
	return (int64_t)date_day(2026, 10, day) * CLOCK_DAY + hour * CLOCK_HOUR + minute;
}

static void
before_1970_counts_too(void **state)
{
	(void)state;
	assert_int_equal(clock_day_of(0), 0);
	assert_int_equal(clock_day_of(-1), -1);
	assert_int_equal(clock_minute_of(-1), CLOCK_DAY - 1);
	assert_int_equal(clock_day_of(-CLOCK_DAY), -1);
	assert_int_equal(clock_minute_of(-CLOCK_DAY), 0);
	assert_int_equal(clock_day_of(CLOCK_DAY), 1);
}

static void
assert_end(int64_t from, int64_t until, int whole, const char *end)
{
	char text[CLOCK_TEXT];

	clock_end(text, from, until, whole);
	assert_string_equal(text, end);
}

static void
an_end_is_a_time_of_day_within_a_day(void **state)
{
	(void)state;
	assert_end(at(5, 16, 0), at(5, 18, 0), 0, "18:00");
	assert_end(at(5, 22, 0), at(6, 2, 0), 0, "02:00");
	assert_end(at(5, 22, 0), at(6, 0, 0), 0, "00:00");
	assert_end(at(5, 22, 0), at(6, 21, 59), 0, "21:59");
	/* 24 hours or more: else it would be read as no time at all, or as today's */
	assert_end(at(5, 22, 0), at(6, 22, 0), 0, "2026-10-06T22:00");
	assert_end(at(5, 22, 0), at(7, 10, 0), 0, "2026-10-07T10:00");
	assert_end(at(5, 22, 0), at(5, 22, 0), 0, "");
}

static void
whole_days_end_with_their_last(void **state)
{
	char text[CLOCK_TEXT];

	(void)state;
	assert_end(at(5, 0, 0), at(6, 0, 0), 1, "");
	assert_end(at(5, 0, 0), at(8, 0, 0), 1, "2026-10-07");
	clock_start(text, at(5, 0, 0), 1);
	assert_string_equal(text, "");
	clock_start(text, at(5, 9, 5), 0);
	assert_string_equal(text, "09:05");
	clock_moment(text, at(5, 9, 5));
	assert_string_equal(text, "2026-10-05T09:05");
	clock_day(text, at(5, 23, 59));
	assert_string_equal(text, "2026-10-05");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(before_1970_counts_too),
		cmocka_unit_test(an_end_is_a_time_of_day_within_a_day),
		cmocka_unit_test(whole_days_end_with_their_last),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
