#include "unit.h"

#include <string.h>

#include "schema/hours.h"

static void
days_and_times_are_read(void **state)
{
	struct hours h;

	(void)state;
	assert_true(hours_read(&h, "ma-to 09:00-16:30", 17));
	assert_int_equal(h.first, 0);
	assert_int_equal(h.last, 3);
	assert_int_equal(h.from, 9 * 60);
	assert_int_equal(h.to, 16 * 60 + 30);
	/* Both spellings of the last two days; a day is on to midnight. */
	assert_true(hours_read(&h, "lø 00:00-24:00", strlen("lø 00:00-24:00")));
	assert_int_equal(h.first, 5);
	assert_true(hours_read(&h, "loe-soe 10:00-11:00", 19));
	assert_int_equal(h.first, 5);
	assert_int_equal(h.last, 6);
}

static void
what_is_no_hours_is_not_read(void **state)
{
	static const char *const wrong[] = { "", "ma", "ma-", "ma 9-16", "ma 16:00-09:00", "ma 09:00-09:00", "xx 09:00-16:00",
	    "ma-xx 09:00-16:00", "ma 09:00-16:00 ", "ma 09:00-25:00", "efter aftale" };
	struct hours h;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_false(hours_read(&h, wrong[i], strlen(wrong[i])));
		assert_false(hours_right(wrong[i], strlen(wrong[i])));
	}
}

static void
they_hold_on_their_days_over_the_weekend_too(void **state)
{
	const struct hours week = { .first = 1, .last = 3 }, over = { .first = 4, .last = 0 };
	const int in_week[] = { 0, 1, 1, 1, 0, 0, 0 }, in_over[] = { 1, 0, 0, 0, 1, 1, 1 };

	(void)state;
	for (int day = 0; day < 7; day++) {
		assert_int_equal(hours_hold(&week, day), in_week[day]);
		assert_int_equal(hours_hold(&over, day), in_over[day]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_and_times_are_read),
		cmocka_unit_test(what_is_no_hours_is_not_read),
		cmocka_unit_test(they_hold_on_their_days_over_the_weekend_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
