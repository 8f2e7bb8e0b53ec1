#include "unit.h"

#include "base/pairmarks.h"

static uint32_t
next_random(uint32_t *x)
{
	*x = *x * 1103515245u + 12345;
	return *x >> 16;
}

/* In order or not, in the square or beyond it, two numbers have the same marks. */
static void
each_two_have_their_marks(void **state)
{
	static const size_t pair[][2] = {
		{ 0, 1 }, { 127, 128 }, { 0, PAIRMARKS_LEAST - 1 }, { 0, PAIRMARKS_LEAST }, { 5, 40000 }, { 40000, 40001 }
	};
	struct pairmarks m = { 0 };

	(void)state;
	assert_int_equal(pairmarks_find(&m, 0, 1), 0);
	for (size_t i = 0; i < N_OF(pair); i++) {
		pairmarks_add(&m, pair[i][0], pair[i][1], 1u << i);
		pairmarks_add(&m, pair[i][1], pair[i][0], 1u << (i + 1));
	}
	for (size_t i = 0; i < N_OF(pair); i++)
		assert_int_equal(pairmarks_find(&m, pair[i][1], pair[i][0]), 3u << i);
	pairmarks_set(&m, 0, 1, 8);
	pairmarks_set(&m, 40001, 40000, 16);
	assert_int_equal(pairmarks_find(&m, 1, 0), 8);
	assert_int_equal(pairmarks_find(&m, 40000, 40001), 16);
	assert_int_equal(pairmarks_find(&m, 1, 2), 0);
	assert_int_equal(pairmarks_find(&m, 1, 40000), 0);
	assert_int_equal(pairmarks_count(&m, 8, 0), 3);		/* two of the row above, and the one that was set */
	pairmarks_release(&m);
}

/* Beside one look at each two, wherever they are kept: those asked for come once each, and are as many as are counted. */
static void
those_asked_for_are_told(void **state)
{
	enum { N = 900 };	/* rows of more than are told at once */
	static unsigned char right[N][N];
	uint32_t x = 7;

	(void)state;
	for (int round = 0; round < 40; round++) {
		const unsigned with = 1 + (unsigned)round % 3, without = round % 3 == 0 ? 4 : 0;
		struct pairmarks_some some = { 0 };
		struct pairmarks m = { 0 };
		size_t n = 0, found = 0, from = round % 7 == 0 ? 100000 : 0, many = round % 2 ? 100000 : 200;

		memset(right, 0, sizeof right);
		for (size_t i = 0; i < many; i++) {
			uint32_t a = next_random(&x) % N, b = next_random(&x) % N, marks = 1u << next_random(&x) % 8;

			if (a < b) {
				right[a][b] |= (unsigned char)marks;
				pairmarks_add(&m, from + b, from + a, marks);
			}
		}
		for (size_t a = 0; a < N; a++)
			for (size_t b = a + 1; b < N; b++) {
				assert_int_equal(pairmarks_find(&m, from + a, from + b), right[a][b]);
				n += (right[a][b] & with) == with && (right[a][b] & without) == 0;
			}
		while (pairmarks_more(&m, with, without, &some))
			for (size_t i = 0; i < some.n; i++, found++) {
				size_t a = some.from + some.at[i];
				unsigned char *marks = &right[a - from][some.b - from];

				assert_true(a < some.b);
				assert_int_equal(*marks, some.marks[i]);
				assert_int_equal(*marks & (with | without), with);
				*marks = 0;	/* told */
			}
		assert_int_equal(found, n);
		assert_int_equal(pairmarks_count(&m, with, without), n);
		pairmarks_release(&m);
	}
}

/* Of so many numbers all of which met, and as many of which few did, what is the side? */
static size_t
side_of(size_t n, size_t step)
{
	struct pairmarks m = { 0 };
	size_t side;

	for (size_t a = 0; a < n; a += step)
		for (size_t b = 0; b < a; b += step)
			pairmarks_add(&m, a, b, 1);
	side = m.side;
	pairmarks_release(&m);
	return side;
}

static void
only_many_take_a_square(void **state)
{
	(void)state;
	assert_int_equal(side_of(PAIRMARKS_LEAST, 1), PAIRMARKS_LEAST);
	assert_int_equal(side_of(PAIRMARKS_LEAST + 1, PAIRMARKS_LEAST), PAIRMARKS_MANY);
	assert_int_equal(side_of(100000, PAIRMARKS_MANY), PAIRMARKS_LEAST);
}

/* Each processor's way finds what the plain one does, from wherever on and however many. */
static void
all_ways_find_the_same(void **state)
{
	enum { N = PAIRMARKS_AT_ONCE + PAIRMARKS_SPARE };
	const struct pairmarks_way *plain = NULL;
	unsigned char place[2 * N];
	uint32_t x = 3;

	(void)state;
	for (size_t way = 0; pairmarks_by(way) != NULL; way++)
		plain = pairmarks_by(way);
	for (int round = 0; round < 4000; round++) {
		const unsigned with = 1 + next_random(&x) % 3, without = next_random(&x) % 2 * 8;
		size_t from = next_random(&x) % 64, n = next_random(&x) % (PAIRMARKS_AT_ONCE + 1), right;
		unsigned char at[2][N], marks[2][N];

		for (size_t i = 0; i < sizeof place; i++)
			place[i] = (unsigned char)(round % 3 && next_random(&x) % 8 ? 0 : next_random(&x));
		right = plain->list(place + from, n, with, without, at[0], marks[0]);
		assert_int_equal(plain->count(place + from, n, with, without), right);
		for (size_t way = 0; pairmarks_by(way) != NULL; way++) {
			assert_int_equal(pairmarks_by(way)->list(place + from, n, with, without, at[1], marks[1]), right);
			assert_memory_equal(at[0], at[1], right);
			assert_memory_equal(marks[0], marks[1], right);
			assert_int_equal(pairmarks_by(way)->count(place + from, n, with, without), right);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_two_have_their_marks),
		cmocka_unit_test(those_asked_for_are_told),
		cmocka_unit_test(only_many_take_a_square),
		cmocka_unit_test(all_ways_find_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
