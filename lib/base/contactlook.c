#include "base/contactlook.h"
#include "base/digitlike.h"
#include "base/processor.h"
#include "base/wide.h"

enum { DIGITS = 8 };	/* of the shortest number */

/* Does NFKC make a digit of one of these characters, or such a sign?  It does of what is no character. */
static int
may_become_one(uint64_t begins, const char *text, size_t len)
{
	for (; begins != 0; begins &= begins - 1)
		if (digitlike_pass(text + word_first(begins), len - word_first(begins)) == 0)
			return 1;
	return 0;
}

/* A sign of an address, or what begins a character that is no Danish letter: of 64 bytes of most texts none is. */
WORD_INLINE uint64_t
sign_in(const char *text, const struct wide *wide)
{
	return wide->same(text, '@') | wide->same(text, '(') | wide->same(text, '[');
}

WORD_INLINE uint64_t
begins_other(const char *text, const struct wide *wide)
{
	return wide->beyond(text) & ~(wide->later(text) | wide->same(text, '\xc3'));
}

WORD_INLINE uint64_t
special_plain(const char *text)
{
	return sign_in(text, &wide_plain) | begins_other(text, &wide_plain);
}

#ifdef WORD_SSE2

WIDE_AVX512 WORD_INLINE uint64_t
special_avx512(const char *text)
{
	return sign_in(text, &wide_avx512) | begins_other(text, &wide_avx512);
}

/* The same, made bits of once. */
WIDE_AVX2 WORD_INLINE uint64_t
special32(const char *text)
{
	__m256i v = wide_load32(text), other = _mm256_andnot_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('\xc3')),
	    _mm256_cmpeq_epi8(_mm256_max_epu8(v, _mm256_set1_epi8('\xc0')), v));
	__m256i sign = _mm256_or_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('(')), _mm256_cmpeq_epi8(v, _mm256_set1_epi8('[')));

	return wide_bits32(_mm256_or_si256(_mm256_or_si256(sign, _mm256_cmpeq_epi8(v, _mm256_set1_epi8('@'))), other));
}

WIDE_AVX2 WORD_INLINE uint64_t
special_avx2(const char *text)
{
	return special32(text) | special32(text + 32) << 32;
}

#endif

/*
 * 64 bytes at a time.  A sign of an address, or what NFKC may make digits or signs; or digits enough for a number,
 * wherever they are.  Danish letters begin with 0xc3, and others are looked up.
 */
WORD_INLINE int
may_be_in(const char *s, size_t len, int near, const struct wide *wide, uint64_t (*special)(const char *))
{
	unsigned digits = 0;
	int found = 0;

	for (size_t i = 0; i < len; i += WIDE) {
		char end[WIDE] = { 0 };
		const char *text = s + i;
		uint64_t there = wide_low(len - i), other;

		if (!near && len - i < WIDE)
			text = memcpy(end, text, len - i);
		digits += wide->count(wide->within(text, '0', 10) & there);
		if (digits >= DIGITS)
			return CONTACTLOOK_MAY_BE;
		if ((special(text) & there) == 0)
			continue;
		other = begins_other(text, wide) & there;
		if ((sign_in(text, wide) & there) != 0 || may_become_one(other, s + i, len - i))
			return CONTACTLOOK_MAY_BE;
		found = CONTACTLOOK_LETTERS;
	}
	return found;
}

/* Of each text the same, but for what its characters beyond ASCII are, of which the most have none. */
WORD_INLINE uint32_t
some_by(const struct contactlook_text *text, size_t n, const struct wide *wide, uint64_t (*special)(const char *))
{
	uint32_t bits = 0;

	for (size_t k = 0; k < n; k++) {
		const char *s = text[k].text;
		size_t len = text[k].len, i = 0;
		uint64_t found = 0;
		unsigned digits = 0;

		do {
			uint64_t there = wide_low(len - i);

			found |= special(s + i) & there;
			digits += wide->count(wide->within(s + i, '0', 10) & there);
		} while ((i += WIDE) < len);
		bits |= (uint32_t)((found != 0) | (digits >= DIGITS)) << k;
	}
	return bits;
}

#ifdef WORD_SSE2

WIDE_AVX512 static int
look_avx512(const char *text, size_t len, int near)
{
	return may_be_in(text, len, near, &wide_avx512, special_avx512);
}

WIDE_AVX2 static int
look_avx2(const char *text, size_t len, int near)
{
	return may_be_in(text, len, near, &wide_avx2, special_avx2);
}

WIDE_AVX512 static uint32_t
some_avx512(const struct contactlook_text *text, size_t n)
{
	return some_by(text, n, &wide_avx512, special_avx512);
}

WIDE_AVX2 static uint32_t
some_avx2(const struct contactlook_text *text, size_t n)
{
	return some_by(text, n, &wide_avx2, special_avx2);
}

#endif

static int
look_plain(const char *text, size_t len, int near)
{
	return may_be_in(text, len, near, &wide_plain, special_plain);
}

static uint32_t
some_plain(const struct contactlook_text *text, size_t n)
{
	return some_by(text, n, &wide_plain, special_plain);
}

contactlook_way *
contactlook_by(size_t number)
{
	static contactlook_way *const way[] = WIDE_WAYS(look);

	return way[processor_way(number)];
}

contactlook_some_way *
contactlook_some_by(size_t number)
{
	static contactlook_some_way *const way[] = WIDE_WAYS(some);

	return way[processor_way(number)];
}

static int
look(const char *text, size_t len, int near)
{
	static contactlook_way *way;

	if (way == NULL)
		way = contactlook_by(0);
	return way(text, len, near);
}

int
contactlook_in(const char *text, size_t len)
{
	return look(text, len, 0);
}

int
contactlook_near(const char *text, size_t len)
{
	return look(text, len, 1);
}

uint32_t
contactlook_some(const struct contactlook_text *text, size_t n)
{
	static contactlook_some_way *way;

	if (way == NULL)
		way = contactlook_some_by(0);
	return way(text, n);
}
