#include "unit.h"

#include "base/hash.h"

/* What CPython 3.11 gives as hash() of these bytes with PYTHONHASHSEED=0. */
static void
bytes_are_hashed_by_siphash_1_3(void **state)
{
	static const struct { const char *text; uint64_t hash; } known[] = {
		{ "a", 4644417185603328019u }, { "sumak", 387673382153673172u },
		{ "01234567", 15725952933250624710u },
		{ "biblioteket-i-nordby", 13214546631263907730u },
	};
	static const uint64_t zero[2] = { 0, 0 }, one[2] = { 1, 0 };

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		size_t len = strlen(known[i].text);

		assert_true(hash_bytes_by(zero, known[i].text, len) == known[i].hash);
		assert_true(hash_bytes_by(one, known[i].text, len) != known[i].hash);
	}
}

static void
a_run_keeps_to_one_key(void **state)
{
	static const uint64_t zero[2] = { 0, 0 };

	(void)state;
	assert_true(hash_bytes("sumak", 5) == hash_bytes("sumak", 5));
	assert_true(hash_bytes("sumak", 5) != hash_bytes("suma", 4));
	assert_true(hash_bytes("sumak", 5) != hash_bytes_by(zero, "sumak", 5));
	assert_true(hash_bytes("", 0) != hash_bytes("\0", 1));
	assert_true(hash_number(7) == hash_number(7));
}

static void
short_ids_spread_over_the_slots(void **state)
{
	enum { SLOTS = 4096 };
	static unsigned char taken[SLOTS];
	size_t used = 0;
	char text[8];

	(void)state;
	for (int i = 0; i < SLOTS; i++) {
		int n = snprintf(text, sizeof text, "a%d", i);
		size_t slot = hash_bytes(text, (size_t)n) & (SLOTS - 1);

		used += !taken[slot];
		taken[slot] = 1;
	}
	/* Thrown at random, as many balls as boxes leave 1/e of them empty. */
	assert_within(used, SLOTS * 58 / 100, SLOTS * 68 / 100);
}

/* How many of a table's slots are taken by keys that differ by a step. */
static size_t
slots_used(uint64_t step)
{
	enum { SLOTS = 4096 };
	static unsigned char taken[SLOTS];
	size_t used = 0;

	memset(taken, 0, sizeof taken);
	for (uint64_t i = 0; i < SLOTS; i++) {
		size_t slot = hash_number(i * step) & (SLOTS - 1);

		used += !taken[slot];
		taken[slot] = 1;
	}
	return used;
}

static void
numbers_spread_wherever_they_differ(void **state)
{
	(void)state;
	for (int bit = 0; bit < 44; bit++)
		assert_true(slots_used((uint64_t)1 << bit) > 4096 * 2 / 5);
	for (uint64_t i = 0; i < 1000; i++)
		assert_true(hash_number(i) != hash_number(i + 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_are_hashed_by_siphash_1_3),
		cmocka_unit_test(a_run_keeps_to_one_key),
		cmocka_unit_test(short_ids_spread_over_the_slots),
		cmocka_unit_test(numbers_spread_wherever_they_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
