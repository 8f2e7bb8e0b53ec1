#include "unit.h"

#include "analysis/ties.h"

/* In order or not, in the square or beyond it, two actors have one number. */
static void
each_two_have_one_number(void **state)
{
	static const size_t pair[][2] = {
		{ 0, 1 }, { 63, 64 }, { 0, TIES_LEAST - 1 }, { 0, TIES_LEAST }, { 5, 40000 }, { 40000, 40001 }
	};
	struct ties t = { 0 };

	(void)state;
	assert_int_equal(ties_find(&t, 0, 1), 0);
	assert_int_equal(ties_find(&t, 0, TIES_LEAST), 0);
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

/* Against a table of its own, a thousand actors, so many times two of them; what the side is then. */
static size_t
side_of_many(size_t from, size_t times)
{
	enum { N = 1000 };
	static uint32_t right[N][N];
	struct ties t = { 0 };
	uint32_t x = 1, entries;
	size_t at = 0, a, b, n = 0, met = 0, side;

	memset(right, 0, sizeof right);
	for (size_t i = 0; i < times; i++) {
		x = x * 1103515245u + 12345;
		a = x >> 16 & 1023;
		x = x * 1103515245u + 12345;
		b = x >> 16 & 1023;
		if (a >= N || b >= N || a == b)
			continue;
		met += right[a < b ? a : b][a < b ? b : a]++ == 0;
		++*ties_of(&t, from + a, from + b);
	}
	ties_of(&t, 3, 4000);	/* asked for and left at 0: not one of them */
	ties_of(&t, 3, 40000);
	while ((entries = ties_next(&t, &at, &a, &b)) > 0) {
		assert_true(a < b);
		assert_int_equal(entries, right[a - from][b - from]);
		n++;
	}
	assert_int_equal(n, met);
	side = t.side;
	ties_release(&t);
	return side;
}

/* Those that were hashed have places once there are many: of few, and of far ones, the square would take more. */
static void
many_are_all_there_and_no_other(void **state)
{
	(void)state;
	assert_true(side_of_many(0, 200000) >= 1000);
	assert_int_equal(side_of_many(0, 300), TIES_LEAST);
	assert_true(side_of_many(50000, 20000) < 4096);
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
