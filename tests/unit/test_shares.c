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

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(add_up_by_the_largest_remainder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
