#include "unit.h"

#include "base/pairtimes.h"

/* Beside a count of each two: few times and many, in the square and beyond it, all are told, once each. */
static void
each_two_are_counted(void **state)
{
	enum { N = 300 };
	static unsigned long right[N][N];

	(void)state;
	for (size_t from = 0; from <= 100000; from += 50000) {
		struct pairtimes t = { 0 };
		struct pairmarks_some some = { 0 };
		uint32_t x = 5;
		size_t pairs = 0;

		memset(right, 0, sizeof right);
		for (size_t i = 0; i < 200000; i++) {
			/* Two of the first few meet thousands of times. */
			size_t most = i % 2 ? 6 : N, a, b;

			x = x * 1103515245u + 12345;
			a = (x >> 16) % most;
			b = (x >> 24) % most;
			if (a == b)
				continue;
			pairtimes_add(&t, from + a, from + b);
			pairs += right[a < b ? a : b][a < b ? b : a]++ == 0;
		}
		for (size_t a = 0; a < N; a++)
			for (size_t b = a + 1; b < N; b++)
				assert_int_equal(pairtimes_of(&t, from + b, from + a), right[a][b]);
		while (pairtimes_more(&t, &some))
			for (size_t i = 0; i < some.n; i++, pairs--) {
				unsigned long *times = &right[some.from + some.at[i] - from][some.b - from];

				assert_int_equal(pairtimes_told(&t, &some, i), *times);
				*times = 0;	/* told */
			}
		assert_int_equal(pairs, 0);
		assert_int_equal(pairtimes_of(&t, 1, 70000), 0);
		pairtimes_release(&t);
	}
}

/* Where a byte is full, and around it. */
static void
one_more_is_one_more(void **state)
{
	struct pairtimes t = { 0 };

	(void)state;
	for (unsigned long n = 1; n < 1000; n++) {
		pairtimes_add(&t, 0, 1);
		pairtimes_add(&t, 40001, 40000);
		assert_int_equal(pairtimes_of(&t, 1, 0), n);
		assert_int_equal(pairtimes_of(&t, 40000, 40001), n);
	}
	pairtimes_release(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_two_are_counted),
		cmocka_unit_test(one_more_is_one_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
