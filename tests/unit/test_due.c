#include "unit.h"

#include "base/due.h"

enum { MOST = 300, AWAY = 12 };

static unsigned seed;

static unsigned
some(unsigned below)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 8 & 0xffffff) % below;
}

/* Against a look at all of them for the earliest: minutes and years away, before 1970, and many at one moment. */
static void
it_is_the_earliest(void **state)
{
	static const unsigned away[AWAY] = { 1, 3, 60, 24 * 60, 2047, 2048, 2049, 32767, 32768, 32769, 366 * 24 * 60, 16000000 };

	(void)state;
	for (unsigned round = 0; round < 60; round++) {
		size_t n = 1 + some(MOST), number, handed = 0;
		int64_t at[MOST], now = 0, moment;
		int in[MOST] = { 0 };
		struct due due;

		seed = round + 1;
		due_begin(&due, n);
		for (size_t i = 0; i < n; i++) {
			at[i] = (int64_t)some(2 * away[round % AWAY]) - 50000;
			in[i] = 1;
			due_add(&due, i, at[i]);
		}
		while (due_next(&due, &number, &moment)) {
			assert_true(number < n && in[number] && at[number] == moment);
			assert_true(handed == 0 || moment >= now);
			for (size_t i = 0; i < n; i++)
				assert_true(!in[i] || at[i] >= moment);
			now = moment;
			in[number] = 0;
			if (handed++ < 3000) {
				at[number] = now + some(away[some(AWAY)]);
				in[number] = 1;
				due_add(&due, number, at[number]);
			}
		}
		for (size_t i = 0; i < n; i++)
			assert_false(in[i]);
		due_end(&due);
	}
}

static void
of_none_there_is_none(void **state)
{
	struct due due;
	size_t number;
	int64_t at;

	(void)state;
	due_begin(&due, 0);
	assert_false(due_next(&due, &number, &at));
	due_end(&due);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_the_earliest),
		cmocka_unit_test(of_none_there_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
