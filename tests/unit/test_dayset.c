#include "unit.h"

#include <limits.h>

#include "base/date.h"
#include "base/dayset.h"

/* Days in any order, some twice, of any year: each month counts once. */
static void
months_are_counted_once(void **state)
{
	static const struct {
		int year, month, day;
		long months;	/* so far */
	} added[] = {
		{ 2026, 10, 31, 1 }, { 2026, 10, 1, 1 }, { 2026, 10, 31, 1 }, { 2026, 11, 1, 2 }, { 2026, 9, 30, 3 },
		{ 1900, 1, 1, 4 }, { 1969, 12, 31, 5 }, { 1970, 1, 1, 6 }, { 9999, 12, 31, 7 }, { 0, 1, 1, 8 }, { 2026, 10, 15, 8 }
	};
	struct dayset s = { 0 };

	(void)state;
	assert_int_equal(dayset_months(&s), 0);
	for (size_t i = 0; i < sizeof added / sizeof *added; i++) {
		dayset_add(&s, date_day(added[i].year, added[i].month, added[i].day));
		assert_int_equal(dayset_months(&s), added[i].months);
	}
	for (size_t i = 0; i < sizeof added / sizeof *added; i++)
		assert_true(dayset_last(&s) >= date_day(added[i].year, added[i].month, added[i].day));
	dayset_release(&s);
}

/* Every day of many years, from the last on: none is lost where it grows. */
static void
it_grows_both_ways(void **state)
{
	struct dayset s = { 0 };

	(void)state;
	assert_int_equal(dayset_last(&s), INT_MIN);
	for (int day = 0; day < 4000; day++) {
		dayset_add(&s, day);
		dayset_add(&s, -day);
		assert_int_equal(dayset_last(&s), day);
	}
	for (size_t i = 0, n = 0; i < s.words * 64; i++) {
		int day = s.begin + (int)i, is = (s.bits[i / 64] >> i % 64 & 1) != 0;

		assert_int_equal(is, day > -4000 && day < 4000);
		n += (size_t)is;
		if (i + 1 == s.words * 64)
			assert_int_equal(n, 7999);
	}
	dayset_release(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(months_are_counted_once),
		cmocka_unit_test(it_grows_both_ways),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
