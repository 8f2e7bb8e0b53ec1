#include "unit.h"

#include "analysis/ties.h"

/* In order or not, in the square or beyond it, two actors have one tie. */
static void
each_two_have_one_tie(void **state)
{
	static const size_t pair[][2] = {
		{ 0, 1 }, { 63, 64 }, { 0, TIES_SQUARE - 1 }, { 0, TIES_SQUARE }, { 5, 40000 }, { 40000, 40001 }
	};
	struct ties t = { 0 };

	(void)state;
	assert_null(ties_find(&t, 0, 1));
	assert_null(ties_find(&t, 0, TIES_SQUARE));
	for (size_t round = 0; round < 3; round++)
		for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
			int turned = round == 1;
			size_t a = pair[i][turned], b = pair[i][!turned];

			/* A day before the one of the round before: the first is the earliest. */
			assert_int_equal(ties_first(&t, a, b), round == 0 ? TIES_NEVER : 3 - (int)round);
			ties_met(&t, a, b, 2 - (int)round);
			ties_of(&t, a, b)->entries += (uint32_t)i + 1;
		}
	for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
		const struct tie *tie = ties_find(&t, pair[i][1], pair[i][0]);

		assert_non_null(tie);
		assert_int_equal(tie->entries, 3 * (i + 1));
		assert_int_equal(ties_of(&t, pair[i][0], pair[i][1])->entries, 3 * (i + 1));
	}
	assert_null(ties_find(&t, 1, 40000));
	ties_release(&t);
}

/* Of some actors each two met, on the earliest day of them, in the square and beyond it. */
static void
each_two_of_some_met(void **state)
{
	static const size_t some[][4] = { { 3, 0, 9, 63 }, { 64, 65, 66, 1000 }, { 1, TIES_SQUARE, 2, 70000 } };
	struct ties t = { 0 };

	(void)state;
	ties_met_all(&t, some[0], 1, 1);
	assert_int_equal(ties_first(&t, 3, 0), TIES_NEVER);
	for (int i = 0; i < 3; i++) {
		ties_met_all(&t, some[i], 4, 10 * i + 2);
		ties_met_all(&t, some[i], 4, 10 * i);
		ties_met_all(&t, some[i], 4, 10 * i + 1);
	}
	for (int i = 0; i < 3; i++)
		for (size_t k = 1; k < 4; k++)
			for (size_t l = 0; l < k; l++)
				assert_int_equal(ties_first(&t, some[i][k], some[i][l]), 10 * i);
	assert_int_equal(ties_first(&t, 9, 1000), TIES_NEVER);
	assert_int_equal(ties_first(&t, 9, 70000), TIES_NEVER);
	ties_release(&t);
}

/* Against a table of its own, a thousand actors, of whom two in five are beyond the square. */
static void
many_are_all_there_and_no_other(void **state)
{
	enum { N = 1000, FROM = TIES_SQUARE - 600 };
	static uint32_t right[N][N];
	struct ties t = { 0 };
	uint32_t x = 1;
	size_t at = 0, a, b, n = 0, met = 0;
	const struct tie *tie;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		x = x * 1103515245u + 12345;
		a = x >> 16 & 1023;
		x = x * 1103515245u + 12345;
		b = x >> 16 & 1023;
		if (a >= N || b >= N || a == b)
			continue;
		met += right[a < b ? a : b][a < b ? b : a]++ == 0;
		ties_of(&t, FROM + a, FROM + b)->entries++;
	}
	ties_met(&t, 3, 4, -7);	/* none in the period: not one of them */
	while ((tie = ties_next(&t, &at, &a, &b)) != NULL) {
		assert_true(a < b);
		assert_int_equal(tie->entries, right[a - FROM][b - FROM]);
		n++;
	}
	assert_int_equal(n, met);
	assert_int_equal(ties_first(&t, 4, 3), -7);
	ties_release(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_two_have_one_tie),
		cmocka_unit_test(each_two_of_some_met),
		cmocka_unit_test(many_are_all_there_and_no_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
