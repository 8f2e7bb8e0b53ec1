#include "output/chartscale.h"
#include "unit.h"

static void
begins_at_nothing(void **state)
{
	static const int64_t above[] = { 5, CHART_UNKNOWN, 9 }, below[] = { -4, CHART_UNKNOWN, -1 };
	struct chartscale s = chartscale_of(above, 3);

	(void)state;
	assert_int_equal(s.least, 0);
	assert_int_equal(s.most, 9);
	s = chartscale_of(below, 3);
	assert_int_equal(s.least, -4);
	assert_int_equal(s.most, 0);
	s = chartscale_of(above + 1, 1);
	assert_int_equal(s.least, 0);
	assert_int_equal(s.most, 0);
}

static void
parts_of_a_length(void **state)
{
	(void)state;
	assert_int_equal(chartscale_part(1, 2, 100), 50);
	assert_int_equal(chartscale_part(2, 2, 100), 100);
	assert_int_equal(chartscale_part(1, 3, 100), 33);
	assert_int_equal(chartscale_part(2, 3, 100), 67);
	assert_int_equal(chartscale_part(0, 3, 100), 0);
	assert_int_equal(chartscale_part(5, 0, 100), 0);
	/* What is there is seen. */
	assert_int_equal(chartscale_part(1, 1000000, 100), 1);
	/* No product overflows. */
	assert_int_equal(chartscale_part(INT64_MAX, INT64_MAX, 100), 100);
	assert_int_equal(chartscale_part(INT64_MAX / 2, INT64_MAX, 100), 50);
}

static void
places_from_the_least(void **state)
{
	struct chartscale s = { 0, 10 }, with_less = { -10, 10 }, widest = { INT64_MIN + 1, INT64_MAX }, none = { 0, 0 };

	(void)state;
	assert_int_equal(chartscale_place(0, &s, 100), 0);
	assert_int_equal(chartscale_place(4, &s, 100), 40);
	assert_int_equal(chartscale_place(-10, &with_less, 100), 0);
	assert_int_equal(chartscale_place(0, &with_less, 100), 50);
	assert_int_equal(chartscale_place(10, &with_less, 100), 100);
	assert_int_equal(chartscale_place(INT64_MAX, &widest, 100), 100);
	assert_int_equal(chartscale_place(0, &none, 100), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(begins_at_nothing), cmocka_unit_test(parts_of_a_length),
		cmocka_unit_test(places_from_the_least),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
