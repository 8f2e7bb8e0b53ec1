#include <limits.h>
#include <stdio.h>

#include "base/whole.h"
#include "unit.h"

static void
digits_alone_are_one(void **state)
{
	(void)state;
	assert_int_equal(whole_number("1", 64), 1);
	assert_int_equal(whole_number("64", 64), 64);
	assert_int_equal(whole_number("007", 64), 7);
	assert_int_equal(whole_number("10", 10), 10);
}

static void
what_is_none(void **state)
{
	static const char *const text[] = { "", "0", "000", "65", "100", "+1", "-1", " 1", "1 ", "1.0", "1e1", "0x1", "en" };

	(void)state;
	for (size_t i = 0; i < sizeof text / sizeof *text; i++)
		assert_int_equal(whole_number(text[i], 64), 0);
}

/* As many as there are of anything: the largest number is one, and what is larger does not begin anew. */
static void
the_largest(void **state)
{
	char text[64];

	(void)state;
	snprintf(text, sizeof text, "%lu", ULONG_MAX);
	assert_true(whole_number(text, ULONG_MAX) == ULONG_MAX);
	assert_int_equal(whole_number(text, ULONG_MAX - 1), 0);
	snprintf(text, sizeof text, "%lu0", ULONG_MAX);
	assert_int_equal(whole_number(text, ULONG_MAX), 0);
	/* One more, carried through all its digits. */
	assert_int_equal(whole_number("18446744073709551616", ULONG_MAX), 0);
	assert_int_equal(whole_number("1", 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digits_alone_are_one), cmocka_unit_test(what_is_none),
		cmocka_unit_test(the_largest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
