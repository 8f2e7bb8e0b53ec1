#include "unit.h"

#include "base/shares.h"

static void
add_up_by_the_largest_remainder(void **state)
{
	int share[3];
	char text[SHARES_TEXT];

	(void)state;
	/* 1000 / 3 is 333.3: the first of equals is rounded up. */
	shares_thousandths(share, (int64_t[]){ 1, 1, 1 }, 3);
	assert_int_equal(share[0], 334);
	assert_int_equal(share[1], 333);
	assert_int_equal(share[2], 333);
	/* 380.95, 619.05 */
	shares_thousandths(share, (int64_t[]){ 32, 52 }, 2);
	assert_int_equal(share[0], 381);
	assert_int_equal(share[1], 619);
	shares_thousandths(share, (int64_t[]){ 0, 0 }, 2);
	assert_int_equal(share[0], 0);
	assert_int_equal(share[1], 0);
	shares_thousandths(share, (int64_t[]){ 7 }, 1);
	assert_int_equal(share[0], 1000);
	shares_format(text, 1000);
	assert_string_equal(text, "1.000");
	shares_format(text, 7);
	assert_string_equal(text, "0.007");
}

static void
large_parts_fit(void **state)
{
	const int64_t large = INT64_C(3074457345618258602);	/* a third of INT64_MAX */
	int share[3];

	(void)state;
	shares_thousandths(share, (int64_t[]){ large, large, large }, 3);
	assert_int_equal(share[0], 334);
	assert_int_equal(share[1], 333);
	assert_int_equal(share[2], 333);
}

static void
a_part_alone_is_rounded_half_up(void **state)
{
	(void)state;
	assert_int_equal(shares_part(1, 3), 333);
	assert_int_equal(shares_part(2, 3), 667);
	assert_int_equal(shares_part(0, 5), 0);
	assert_int_equal(shares_part(5, 5), 1000);
	/* 0.0005 */
	assert_int_equal(shares_part(1, 2000), 1);
	assert_int_equal(shares_part(1, 2001), 0);
	assert_int_equal(shares_part(INT64_MAX - 1, INT64_MAX), 1000);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(add_up_by_the_largest_remainder),
		cmocka_unit_test(large_parts_fit),
		cmocka_unit_test(a_part_alone_is_rounded_half_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
