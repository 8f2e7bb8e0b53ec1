#include "base/within.h"
#include "base/word.h"

uint64_t
within(const int *number, size_t n, int least, int most)
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
	for (; i < n; i++)
		bits |= (uint64_t)((number[i] >= least) & (number[i] <= most)) << i;
	return bits;
}
