#include "unit.h"

#include "analysis/ties.h"

/* In order or not, in the square or beyond it, two actors have one number. */
static void
each_two_have_one_number(void **state)
{
	static const size_t pair[][2] = {
		{ 0, 1 }, { 63, 64 }, { 0, TIES_SQUARE - 1 }, { 0, TIES_SQUARE }, { 5, 40000 }, { 40000, 40001 }
	};
	struct ties t = { 0 };

	(void)state;
	assert_int_equal(ties_find(&t, 0, 1), 0);
	assert_int_equal(ties_find(&t, 0, TIES_SQUARE), 0);
	for (size_t round = 0; round < 3; round++)
		for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
			int turned = round == 1;

			*ties_of(&t, pair[i][turned], pair[i][!turned]) += (uint32_t)i + 1;
		}
	for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
		assert_int_equal(ties_find(&t, pair[i][1], pair[i][0]), 3 * (i + 1));
		assert_int_equal(*ties_of(&t, pair[i][0], pair[i][1]), 3 * (i + 1));
	}
	assert_int_equal(ties_find(&t, 1, 2), 0);
	assert_int_equal(ties_find(&t, 1, 40000), 0);
	ties_release(&t);
}

/* Against a table of its own, a thousand actors, of whom two in five are beyond the square. */
static void
many_are_all_there_and_no_other(void **state)
{
	enum { N = 1000, FROM = TIES_SQUARE - 600 };
	static uint32_t right[N][N];
	struct ties t = { 0 };
	uint32_t x = 1, entries;
	size_t at = 0, a, b, n = 0, met = 0;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		x = x * 1103515245u + 12345;
		a = x >> 16 & 1023;
		x = x * 1103515245u + 12345;
		b = x >> 16 & 1023;
		if (a >= N || b >= N || a == b)
			continue;
		met += right[a < b ? a : b][a < b ? b : a]++ == 0;
		++*ties_of(&t, FROM + a, FROM + b);
	}
	ties_of(&t, 3, 4);	/* asked for and left at 0: not one of them */
	ties_of(&t, 3, 40000);
	while ((entries = ties_next(&t, &at, &a, &b)) > 0) {
		assert_true(a < b);
		assert_int_equal(entries, right[a - FROM][b - FROM]);
		n++;
	}
	assert_int_equal(n, met);
	ties_release(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_two_have_one_number),
		cmocka_unit_test(many_are_all_there_and_no_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
