#include "unit.h"

#include "base/lcs.h"

enum { MOST = 9000 };

static size_t a[MOST], b[MOST], partner[MOST];

/* Are all partners equal and in order?  Then how many they are. */
static size_t
common(size_t na, size_t nb, size_t symbols)
{
	size_t n = 0, next = 0;

	lcs(a, na, b, nb, symbols, partner);
	for (size_t i = 0; i < na; i++) {
		if (partner[i] == LCS_NONE)
			continue;
		assert_true(partner[i] >= next && partner[i] < nb);
		assert_int_equal(a[i], b[partner[i]]);
		next = partner[i] + 1;
		n++;
	}
	return n;
}

/* The length of a longest one, by the textbook's table. */
static size_t
by_table(size_t na, size_t nb)
{
	static size_t t[64][64];

	for (size_t i = 0; i <= na; i++)
		for (size_t j = 0; j <= nb; j++)
			t[i][j] = i == 0 || j == 0 ? 0 :
			    a[i - 1] == b[j - 1] ? t[i - 1][j - 1] + 1 :
			    t[i - 1][j] > t[i][j - 1] ? t[i - 1][j] : t[i][j - 1];
	return t[na][nb];
}

/* Numbers that are the same on every system (Knuth's MMIX). */
static uint64_t seed;

static size_t
below(size_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(seed >> 33) % n;
}

static void
fill(size_t *s, const char *text)
{
	for (; *text != '\0'; text++)
		*s++ = (size_t)(*text - 'a');
}

static void
what_both_have_in_order(void **state)
{
	(void)state;
	fill(a, "abcd");
	fill(b, "bxd");
	assert_int_equal(common(4, 3, 26), 2);
	assert_true(partner[0] == LCS_NONE);
	assert_int_equal(partner[1], 0);
	assert_true(partner[2] == LCS_NONE);
	assert_int_equal(partner[3], 2);
}

static void
nothing_and_the_same(void **state)
{
	(void)state;
	fill(a, "abc");
	fill(b, "abc");
	assert_int_equal(common(0, 0, 0), 0);
	assert_int_equal(common(3, 0, 26), 0);
	assert_int_equal(common(0, 3, 26), 0);
	assert_int_equal(common(3, 3, 26), 3);
	fill(b, "xyz");
	assert_int_equal(common(3, 3, 26), 0);
}

static void
a_row_that_moved_past_many_is_the_one_that_moved(void **state)
{
	(void)state;
	fill(a, "xdddd");
	fill(b, "ddddx");
	assert_int_equal(common(5, 5, 26), 4);
}

static void
a_longest_one_of_random_sequences(void **state)
{
	(void)state;
	seed = 1;
	for (int round = 0; round < 3000; round++) {
		size_t symbols = 1 + below(8), na = below(60), nb = below(60);

		for (size_t i = 0; i < na; i++)
			a[i] = below(symbols);
		for (size_t j = 0; j < nb; j++)
			b[j] = below(symbols);
		assert_int_equal(common(na, nb, symbols), by_table(na, nb));
	}
}

/* Too many pairs to look at all: then what is found is less, but still much. */
static void
long_ones_of_few_symbols(void **state)
{
	static const struct {
		size_t symbols, least;
	} of[] = { { 2, 6900 }, { 3, 6000 }, { 30, 2500 } };

	(void)state;
	seed = 2;
	for (size_t k = 0; k < N_OF(of); k++) {
		for (size_t i = 0; i < MOST; i++) {
			a[i] = below(of[k].symbols);
			b[i] = below(of[k].symbols);
		}
		assert_true(common(MOST, MOST, of[k].symbols) >= of[k].least);
	}
}

static void
rare_ones_are_matched_first(void **state)
{
	(void)state;
	/* Every tenth is unique, all others are the same; some are taken out. */
	for (size_t i = 0, j = 0; i < MOST; i++) {
		a[i] = i % 10 == 0 ? i : 1;
		if (i % 7 != 0 || i % 10 == 0)
			b[j++] = a[i];
	}
	assert_int_equal(common(MOST, MOST - 1157, MOST), MOST - 1157);
	for (size_t i = 0; i < MOST; i += 10)
		assert_true(partner[i] != LCS_NONE);
}

static void
an_order_turned_round(void **state)
{
	(void)state;
	for (size_t i = 0; i < MOST; i++) {
		a[i] = i;
		b[i] = MOST - 1 - i;
	}
	assert_int_equal(common(MOST, MOST, MOST), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_both_have_in_order),
		cmocka_unit_test(nothing_and_the_same),
		cmocka_unit_test(a_row_that_moved_past_many_is_the_one_that_moved),
		cmocka_unit_test(a_longest_one_of_random_sequences),
		cmocka_unit_test(long_ones_of_few_symbols),
		cmocka_unit_test(rare_ones_are_matched_first),
		cmocka_unit_test(an_order_turned_round),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
