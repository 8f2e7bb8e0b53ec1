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
	assert_true(side_of_many(0, 300) < 512);
	assert_true(side_of_many(50000, 20000) < 4096);
}

/* One of many, and the number of it. */
static uint32_t
next_random(uint32_t *x)
{
	*x = *x * 1103515245u + 12345;
	return *x >> 16;
}

/* Beside one look at each two: those asked for come once each, row by row, and are as many as are counted. */
static void
those_asked_for_are_told(void **state)
{
	enum { N = 900 };	/* rows of more than are told at once */
	static uint32_t right[N][N];
	uint32_t x = 7;

	(void)state;
	for (int round = 0; round < 40; round++) {
		const struct ties_asked asked = { .with = round % 4, .without = round % 3 == 0 ? 4 : 0,
		    .least = round % 5 == 0 ? 1000 : 0 };
		struct ties_some some = { 0 };
		struct ties t = { 0 };
		size_t n = 0, found = 0, far = round % 7 == 0 ? 100000 : 0, many = round % 2 ? 100000 : 200;

		memset(right, 0, sizeof right);
		for (size_t i = 0; i < many; i++) {
			uint32_t a = next_random(&x) % N, b = next_random(&x) % N;

			if (a < b)
				right[a][b] = *ties_of(&t, far + b, far + a) = next_random(&x) % 2000;
		}
		for (size_t a = 0; a < N; a++)
			for (size_t b = a + 1; b < N; b++)
				n += right[a][b] > 0 && right[a][b] >= asked.least &&
				    (right[a][b] & asked.with) == asked.with && (right[a][b] & asked.without) == 0;
		while (ties_more(&t, &asked, &some))
			for (size_t i = 0; i < some.n; i++, found++) {
				uint32_t *number = &right[some.a[i] - far][some.b - far];

				assert_true(some.a[i] < some.b);
				assert_int_equal(*number, some.number[i]);
				assert_true(*number >= asked.least && *number > 0);
				assert_int_equal(*number & asked.with, asked.with);
				assert_int_equal(*number & asked.without, 0);
				*number = 0;	/* told */
			}
		assert_int_equal(found, n);
		assert_int_equal(ties_count(&t, &asked), n);
		ties_release(&t);
	}
}

/* Each processor's way lists what the plain one does, from wherever to wherever. */
static void
all_ways_list_the_same(void **state)
{
	enum { N = 100 };
	ties_way *plain = NULL;
	uint32_t x = 3, row[N];

	(void)state;
	for (size_t way = 0; ties_by(way) != NULL; way++)
		plain = ties_by(way);
	for (int round = 0; round < 2000; round++) {
		const struct ties_asked asked = { .with = round % 4, .without = round % 8 & 4, .least = 1 + next_random(&x) % 9 };
		uint32_t a[N + TIES_SPARE], b[N + TIES_SPARE], m[N + TIES_SPARE], n[N + TIES_SPARE];
		size_t from = next_random(&x) % N, to = from + next_random(&x) % (N - from), right;

		for (size_t i = 0; i < N; i++)
			row[i] = next_random(&x) % (round % 3 ? 16 : 3);
		right = plain(row, from, to, &asked, a, m);
		for (size_t way = 0; ties_by(way) != NULL; way++) {
			assert_int_equal(ties_by(way)(row, from, to, &asked, b, n), right);
			assert_memory_equal(a, b, right * sizeof *a);
			assert_memory_equal(m, n, right * sizeof *m);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_two_have_one_number),
		cmocka_unit_test(many_are_all_there_and_no_other),
		cmocka_unit_test(those_asked_for_are_told),
		cmocka_unit_test(all_ways_list_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
