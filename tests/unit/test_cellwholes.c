#include "unit.h"

#include "csv/cellwholes.h"

/* Nothing is kept of a log of few rows; from then on lists are known as long as most rows have one. */
static void
it_is_worth_it_where_lists_come_again(void **state)
{
	struct cellwholes w = { 0 };

	(void)state;
	assert_false(cellwholes_are_worth(&w, 0, 16383));
	assert_true(cellwholes_are_worth(&w, 0, 1));
	assert_true(cellwholes_are_worth(&w, 0, 4095));
	assert_true(cellwholes_are_worth(&w, 8 * 4096, 1));
	assert_true(cellwholes_are_worth(&w, 8 * 4096 - 1, 4095));
	assert_false(w.gave_up);
	assert_false(cellwholes_are_worth(&w, 0, 1));
	assert_true(w.gave_up);
	assert_false(cellwholes_are_worth(&w, 100000, 16384));
	cellwholes_release(&w);
}

static void
numbers_are_copied_as_they_are(void **state)
{
	static const uint32_t number[] = { 7, 3, 9, 1, 4, 5, 6, 7, 8 };
	struct cellwholes w = { 0 };
	uint32_t copy[16 + CELLWHOLES_SPARE];

	(void)state;
	for (size_t n = 2; n <= 9; n++) {
		char text[] = { 'a', (char)('0' + n) };

		cellwholes_keep(&w, text, 2, number, n);
		cellwholes_keep(&w, text, 2, number + 1, n - 1);	/* it is known already */
	}
	cellwholes_keep(&w, "a list of more than thirty-two bytes", 36, number, 2);
	assert_int_equal(w.texts.n, 8);
	for (size_t n = 2; n <= 9; n++) {
		char text[32] = { 'a', (char)('0' + n) };
		uint32_t list = quicktexts_find(&w.texts, text, 2);

		assert_int_equal(list, n - 2);
		assert_int_equal(cellwholes_copy(&w, list, copy) - copy, n);
		assert_memory_equal(copy, number, n * sizeof *number);
	}
	cellwholes_release(&w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_worth_it_where_lists_come_again),
		cmocka_unit_test(numbers_are_copied_as_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
