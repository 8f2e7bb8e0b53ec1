#include "unit.h"

#include "base/bitlist.h"
#include "base/processor.h"

#ifdef WORD_SSE2

BITLIST_AVX2 static size_t
list_all(uint16_t *to, const uint64_t *word, size_t words)
{
	__m256i from = _mm256_setzero_si256();
	uint16_t *end = to;

	for (size_t i = 0; i < words; i++)
		end = bitlist_word_avx2(end, &word[i], &from);
	return (size_t)(end - to);
}

static void
each_bit_is_listed_in_its_order(void **state)
{
	uint64_t word[8], random = 1;

	(void)state;
	for (int turn = 0; processor_has_avx2() && turn < 2000; turn++) {
		uint16_t to[8 * 64 + 16];
		size_t n = 0;

		for (size_t i = 0; i < 8; i++) {
			random = random * 6364136223846793005u + 1442695040888963407u;
			/* Some have many bits, some few, some none or all. */
			word[i] = turn % 16 == 0 ? -(random >> 63) : turn % 2 == 0 ? random & random << 17 & random >> 9 : random;
		}
		assert_int_equal(list_all(to, word, 8), word_count(word[0]) + word_count(word[1]) + word_count(word[2]) +
		    word_count(word[3]) + word_count(word[4]) + word_count(word[5]) + word_count(word[6]) + word_count(word[7]));
		for (unsigned bit = 0; bit < 8 * 64; bit++)
			if (word[bit / 64] >> bit % 64 & 1)
				assert_int_equal(to[n++], bit);
	}
}

#else

static void
each_bit_is_listed_in_its_order(void **state)
{
	(void)state;
}

#endif

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(each_bit_is_listed_in_its_order) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
