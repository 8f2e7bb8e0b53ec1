#include "unit.h"

#include <limits.h>

#include "base/within.h"

/* Any count of numbers, and both ends, also the farthest. */
static void
each_number_is_judged_by_itself(void **state)
{
	static const int end[][2] = {
		{ -3, 7 }, { 0, 0 }, { 5, 4 }, { INT_MIN, 2 }, { 2, INT_MAX }, { INT_MIN, INT_MAX }, { INT_MAX, INT_MAX }
	};
	int number[WITHIN_MOST];

	(void)state;
	for (size_t i = 0; i < WITHIN_MOST; i++)
		number[i] = i == 20 ? INT_MIN : i == 41 ? INT_MAX : (int)(i * 37 % 23) - 9;
	for (size_t e = 0; e < sizeof end / sizeof *end; e++)
		for (size_t from = 0; from < 4; from++)
			for (size_t n = 0; n <= WITHIN_MOST - from; n++) {
				uint64_t right = 0;

				for (size_t i = 0; i < n; i++)
					if (number[from + i] >= end[e][0] && number[from + i] <= end[e][1])
						right |= (uint64_t)1 << i;
				assert_true(within(number + from, n, end[e][0], end[e][1]) == right);
				for (size_t way = 0; within_by(way) != NULL; way++)
					assert_true(within_by(way)(number + from, n, end[e][0], end[e][1]) == right);
			}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_number_is_judged_by_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
