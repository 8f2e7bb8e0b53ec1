#include "unit.h"

#include "base/linehash.h"

static void
products_by_halves_are_the_same(void **state)
{
	static const uint64_t some[] = { 0, 1, 2, 0xffffffffu, 0x100000000u, 0x123456789abcdef0u, UINT64_MAX - 1, UINT64_MAX };

	(void)state;
	for (size_t i = 0; i < N_OF(some); i++)
		for (size_t k = 0; k < N_OF(some); k++) {
			uint64_t one, other;

			assert_true(linehash_product(some[i], some[k], &one) ==
			    linehash_by_halves(some[i], some[k], &other));
			assert_true(one == other);
		}
}

/* In one of the ways, once the key is drawn. */
static linehash_way *way;

static uint64_t
hash(const char *text, size_t len)
{
	uint64_t number;

	way(&(struct linehash_line){ text, len }, 1, &number);
	return number;
}

/* Every byte counts, whatever the length, and so does the length. */
static void
lines_that_differ_in_a_byte_get_other_numbers(void)
{
	static char line[9000];

	memset(line, 'x', sizeof line);
	for (size_t len = 1; len < 1200; len += len < 300 ? 1 : 97) {
		uint64_t before = hash(line, len);

		assert_true(hash(line, len) == before);
		assert_true(hash(line, len - 1) != before);
		for (size_t i = 0; i < len; i++) {
			line[i] ^= 1;
			assert_true(hash(line, len) != before);
			line[i] ^= 1;
		}
	}
	/* More pieces than there is room for their numbers. */
	for (size_t i = 0; i < sizeof line; i += 31) {
		uint64_t before = hash(line, sizeof line);

		line[i] ^= 0x20;
		assert_true(hash(line, sizeof line) != before);
		line[i] ^= 0x20;
	}
}

static void
nuls_at_the_end_count(void)
{
	static const char nuls[64];

	for (size_t i = 0; i < sizeof nuls; i++)
		for (size_t k = 0; k < i; k++)
			assert_true(hash(nuls, i) != hash(nuls, k));
}

static void
numbers_spread_over_the_slots(void)
{
	enum { SLOTS = 4096 };
	unsigned char low[SLOTS] = { 0 }, high[SLOTS] = { 0 };
	size_t used = 0;
	char text[80];

	for (int i = 0; i < SLOTS; i++) {
		int n = snprintf(text, sizeof text, "2024-05-12,samskabe,gaard%d skole7,,moede,%d,1,2,note", i % 64, i / 64);
		uint64_t number = hash(text, (size_t)n);

		used += !low[number % SLOTS];
		low[number % SLOTS] = 1;
		used += !high[number >> 52];
		high[number >> 52] = 1;
	}
	/* Thrown at random, as many balls as boxes leave 1/e of them empty. */
	assert_within(used, 2 * SLOTS * 58 / 100, 2 * SLOTS * 68 / 100);
}

static void
in_each_way(void **state)
{
	uint64_t number;

	(void)state;
	linehash_lines(&(struct linehash_line){ "", 0 }, 1, &number);
	for (size_t i = 0; (way = linehash_by(i)) != NULL; i++) {
		lines_that_differ_in_a_byte_get_other_numbers();
		nuls_at_the_end_count();
		numbers_spread_over_the_slots();
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(products_by_halves_are_the_same),
		cmocka_unit_test(in_each_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
