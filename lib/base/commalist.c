#include "base/commalist.h"
#include "base/word.h"

/* Sixteen numbers below 10; 0: one of them is not. */
static int
put_sixteen(char *to, const unsigned char *byte)
{
#ifdef WORD_SSE2
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)byte);
	__m128i digit = _mm_add_epi8(v, _mm_set1_epi8('0')), comma = _mm_set1_epi8(',');

	if (_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(9)), v)) != 0xffff)
		return 0;
	_mm_storeu_si128((__m128i *)(void *)to, _mm_unpacklo_epi8(comma, digit));
	_mm_storeu_si128((__m128i *)(void *)(to + 16), _mm_unpackhi_epi8(comma, digit));
#else
	for (int i = 0; i < 16; i++) {
		if (byte[i] > 9)
			return 0;
		to[2 * i] = ',';
		to[2 * i + 1] = (char)('0' + byte[i]);
	}
#endif
	return 1;
}

static inline char *
put_small(char *to, unsigned n)
{
	*to++ = ',';
	if (n >= 100) {
		*to++ = (char)('0' + n / 100);
		n %= 100;
		*to++ = (char)('0' + n / 10);
	} else if (n >= 10) {
		*to++ = (char)('0' + n / 10);
	}
	*to++ = (char)('0' + n % 10);
	return to;
}

size_t
commalist_put(char **to, const unsigned char *byte, size_t n)
{
	char *at = *to;
	size_t i = 0;

	while (i < n && byte[i] < COMMALIST_BELOW) {
		size_t end = n - i < 16 ? n : i + 16;

		if (n - i >= 16 && put_sixteen(at, byte + i)) {
			at += 32;
			i += 16;
			continue;
		}
		for (; i < end && byte[i] < COMMALIST_BELOW; i++) {
			if (byte[i] >= 10) {
				at = put_small(at, byte[i]);
				continue;
			}
			at[0] = ',';
			at[1] = (char)('0' + byte[i]);
			at += 2;
		}
	}
	*to = at;
	return i;
}

char *
commalist_add(char *to, uint64_t number)
{
	char text[COMMALIST_LONGEST];
	size_t at = sizeof text;

	if (number < COMMALIST_BELOW)
		return put_small(to, (unsigned)number);
	do
		text[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	text[--at] = ',';
	return (char *)memcpy(to, text + at, sizeof text - at) + (sizeof text - at);
}
