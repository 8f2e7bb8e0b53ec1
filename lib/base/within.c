#include "base/processor.h"
#include "base/wide.h"
#include "base/within.h"

/* From one on, none of which is looked at together with others. */
WORD_INLINE uint64_t
one_by_one(const int *number, size_t i, size_t n, int least, int most)
{
	uint64_t bits = 0;

	for (; i < n; i++)
		bits |= (uint64_t)((number[i] >= least) & (number[i] <= most)) << i;
	return bits;
}

static uint64_t
within_plain(const int *number, size_t n, int least, int most)
{
	uint64_t bits = 0;
	size_t i = 0;

#ifdef WORD_SSE2
	for (; i + 4 <= n; i += 4) {
		__m128i four = _mm_loadu_si128((const __m128i *)(const void *)(number + i));
		__m128i out = _mm_or_si128(_mm_cmpgt_epi32(_mm_set1_epi32(least), four),
		    _mm_cmpgt_epi32(four, _mm_set1_epi32(most)));

		bits |= (uint64_t)(~_mm_movemask_ps(_mm_castsi128_ps(out)) & 0xf) << i;
	}
#endif
	return bits | one_by_one(number, i, n, least, most);
}

#ifdef WORD_SSE2

/* Which of eight lie without, all bits of each. */
WIDE_AVX2 WORD_INLINE __m256i
without8(const int *number, __m256i low, __m256i high)
{
	__m256i eight = wide_load32((const char *)number);

	return _mm256_or_si256(_mm256_cmpgt_epi32(low, eight), _mm256_cmpgt_epi32(eight, high));
}

WIDE_AVX2 static uint64_t
within_avx2(const int *number, size_t n, int least, int most)
{
	const __m256i low = _mm256_set1_epi32(least), high = _mm256_set1_epi32(most);
	/* What is packed stands half by half. */
	const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
	uint64_t bits = 0;
	size_t i = 0;

	for (; i + 32 <= n; i += 32) {
		__m256i first = _mm256_packs_epi32(without8(number + i, low, high), without8(number + i + 8, low, high));
		__m256i second = _mm256_packs_epi32(without8(number + i + 16, low, high), without8(number + i + 24, low, high));
		__m256i out = _mm256_permutevar8x32_epi32(_mm256_packs_epi16(first, second), order);

		bits |= (uint64_t)(uint32_t)~_mm256_movemask_epi8(out) << i;
	}
	for (; i + 8 <= n; i += 8) {
		__m256i out = without8(number + i, low, high);

		bits |= (uint64_t)(~_mm256_movemask_ps(_mm256_castsi256_ps(out)) & 0xff) << i;
	}
	return bits | one_by_one(number, i, n, least, most);
}

WIDE_AVX512 static uint64_t
within_avx512(const int *number, size_t n, int least, int most)
{
	const __m512i low = _mm512_set1_epi32(least), high = _mm512_set1_epi32(most);
	uint64_t bits = 0;
	size_t i = 0;

	for (; i + 16 <= n; i += 16) {
		__m512i some = _mm512_loadu_si512(number + i);

		bits |= (uint64_t)_mm512_mask_cmple_epi32_mask(_mm512_cmpge_epi32_mask(some, low), some, high) << i;
	}
	return bits | one_by_one(number, i, n, least, most);
}

#endif

within_way *
within_by(size_t number)
{
	static within_way *const way[] = WIDE_WAYS(within);

	return way[processor_way(number)];
}

uint64_t
within(const int *number, size_t n, int least, int most)
{
	static within_way *fastest;

	if (fastest == NULL)
		fastest = within_by(0);
	return fastest(number, n, least, most);
}
