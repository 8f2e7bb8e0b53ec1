#include <limits.h>

#include "unit.h"

#include "base/dayorder.h"

static void
days_come_in_their_order(void **state)
{
	/* The first and the last are apart by more than an int holds. */
	int day[] = { 30, -7, INT_MAX, 30, 0, INT_MIN };
	static const int right[] = { INT_MIN, -7, 0, 30, 30, INT_MAX };

	(void)state;
	dayorder_sort(day, N_OF(day));
	assert_memory_equal(day, right, sizeof day);
}

static void
a_day_is_found_among_them(void **state)
{
	static const int day[] = { INT_MIN, -7, 0, 30, 30, INT_MAX };

	(void)state;
	for (size_t i = 0; i < N_OF(day); i++)
		assert_true(dayorder_has(day, N_OF(day), day[i]));
	assert_false(dayorder_has(day, N_OF(day), 29));
	assert_false(dayorder_has(day, N_OF(day), INT_MAX - 1));
	assert_false(dayorder_has(day, N_OF(day) - 1, INT_MAX));
}

static void
of_none_nothing_is_asked(void **state)
{
	(void)state;
	dayorder_sort(NULL, 0);
	assert_false(dayorder_has(NULL, 0, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_come_in_their_order),
		cmocka_unit_test(a_day_is_found_among_them),
		cmocka_unit_test(of_none_nothing_is_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
