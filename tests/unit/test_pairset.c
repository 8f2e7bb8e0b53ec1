#include "unit.h"

#include "base/pairset.h"

/* In order or not, in the square or beyond it, two are one pair, and nobody is one with itself. */
static void
each_two_are_one_pair(void **state)
{
	static const size_t pair[][2] = {
		{ 0, 1 }, { 63, 64 }, { 0, PAIRSET_LEAST - 1 }, { 0, PAIRSET_LEAST }, { 5, 40000 }, { 40000, 40001 }
	};
	enum { N = sizeof pair / sizeof *pair };
	struct pairset s = { 0 };

	(void)state;
	assert_false(pairset_has(&s, 0, 1));
	assert_false(pairset_has(&s, 0, PAIRSET_LEAST));
	for (size_t round = 0; round < 3; round++)
		for (size_t i = 0; i < N; i++) {
			size_t turned = round == 1;

			assert_int_equal(pairset_has(&s, pair[i][0], pair[i][1]), round > 0);
			pairset_add(&s, pair[i][turned], pair[i][!turned]);
			pairset_add(&s, pair[i][0], pair[i][0]);
		}
	for (size_t i = 0; i < N; i++) {
		assert_true(pairset_has(&s, pair[i][1], pair[i][0]));
		assert_false(pairset_has(&s, pair[i][1], pair[i][1]));
	}
	assert_false(pairset_has(&s, 1, 2));
	assert_false(pairset_has(&s, 1, 40000));
	assert_false(pairset_has(&s, 63, 40000));
	pairset_release(&s);
}

/* Lists, some of which name one twice: all of their pairs are there, once. */
static void
each_two_of_a_list_are_added(void **state)
{
	static const uint32_t list[][4] = { { 3, 0, 9, 3 }, { 64, 65, 66, 1000 }, { 1, PAIRSET_LEAST, 1, 70000 } };
	struct pairset s = { 0 };

	(void)state;
	pairset_add_all(&s, list[0], 0);
	pairset_add_all(&s, list[0], 1);
	assert_false(pairset_has(&s, list[0][0], list[0][1]));
	for (int i = 0; i < 6; i++)
		pairset_add_all(&s, list[i / 2], 4);
	for (int i = 0; i < 3; i++)
		for (size_t k = 1; k < 4; k++)
			for (size_t l = 0; l < k; l++)
				assert_int_equal(pairset_has(&s, list[i][k], list[i][l]), list[i][k] != list[i][l]);
	assert_false(pairset_has(&s, 9, 1000));
	assert_false(pairset_has(&s, 9, 70000));
	pairset_release(&s);
}

/*
 * Two sets against tables of their own: of numbers that soon all have bits, the second of half as many
 * and with few pairs; and of numbers so far off that they stay hashed.
 */
static void
compare_with_tables(size_t from, int few)
{
	enum { N = 1500 };
	static unsigned char in[N][N];
	struct pairset s[2] = { { 0 }, { 0 } };
	size_t a, b;
	uint32_t x = 1;

	memset(in, 0, sizeof in);
	for (int i = 0; i < 400000; i++) {
		int which = i % 64 == 0;

		x = x * 1103515245u + 12345;
		a = (x >> 8) % N;
		x = x * 1103515245u + 12345;
		b = (x >> 8) % N;
		if (which && few && (a > N / 2 || b > N / 2))
			continue;
		pairset_add_all(&s[which], (uint32_t[]){ (uint32_t)(from + a), (uint32_t)(from + b) }, 2);
		if (a != b)
			in[a < b ? a : b][a < b ? b : a] |= (unsigned char)(1 << which);
	}
	for (a = 0; a < N; a++)
		for (b = a; b < N; b++)
			for (int i = 0; i < 2; i++)
				assert_int_equal(pairset_has(&s[i], from + b, from + a), in[a][b] >> i & 1);
	/* Where most met there are bits, and where they are no more than the hashed ones would be. */
	assert_true(s[0].side >= N || from > 0);
	assert_true(s[0].side >= s[1].side);
	pairset_release(&s[0]);
	pairset_release(&s[1]);
}

static void
many_are_kept(void **state)
{
	(void)state;
	compare_with_tables(0, 0);
	compare_with_tables(0, 1);
	compare_with_tables(PAIRSET_LEAST - 300, 0);
	compare_with_tables(50000, 1);
}

/* A list of any length, in which the numbers stand in no order, and 0 is one. */
static void
lists_of_any_length_are_added(void **state)
{
	enum { MOST = 70 };

	(void)state;
	for (size_t n = 1; n <= MOST; n++) {
		uint32_t number[MOST];
		struct pairset s = { 0 };

		pairset_add(&s, 1, 2);		/* there are bits from now on */
		for (size_t i = 0; i < n; i++)
			number[i] = (uint32_t)(i * 37 % 101 * 5);
		pairset_add_all(&s, number, n);
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < MOST; k++)
				assert_int_equal(pairset_has(&s, number[i], k * 37 % 101 * 5), k != i && k < n);
		pairset_release(&s);
	}
}

/* Many lists of all lengths at once are the same as one after the other, whether there are bits for them or not. */
static void
lists_are_added_together(void **state)
{
	enum { LISTS = PAIRSET_LISTS, MOST = 12 };
	static uint32_t number[LISTS * MOST];
	static uint16_t first[LISTS + 1];
	uint32_t x = 7;

	(void)state;
	for (uint32_t range = 40; range < 5000; range *= 10) {
		struct pairset together = { 0 }, apart = { 0 };
		struct pairset_lists l = { .number = number, .first = first, .numbers = range };

		pairset_add(&together, 1, 2);
		pairset_add(&apart, 1, 2);
		for (size_t i = 0; i < LISTS; i++) {
			first[i + 1] = (uint16_t)(first[i] + 1 + i * 5 % MOST);
			for (size_t k = first[i]; k < first[i + 1]; k++) {
				x = x * 1103515245u + 12345;
				number[k] = (x >> 8) % range;
			}
			if (i % 7 == 3)
				continue;		/* not of those that are added */
			l.lists |= (uint64_t)1 << i;
			pairset_add_all(&apart, number + first[i], (size_t)first[i + 1] - first[i]);
		}
		pairset_add_lists(&together, &l);
		for (size_t a = 0; a < range; a++)
			for (size_t b = 0; b <= a; b++)
				assert_int_equal(pairset_has(&together, a, b), pairset_has(&apart, a, b));
		pairset_release(&together);
		pairset_release(&apart);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_two_are_one_pair),
		cmocka_unit_test(each_two_of_a_list_are_added),
		cmocka_unit_test(lists_of_any_length_are_added),
		cmocka_unit_test(lists_are_added_together),
		cmocka_unit_test(many_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
