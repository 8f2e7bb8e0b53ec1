/*
 * wide - 64 bytes at a time, as fast as the processor can: to copy them, and which of them are what.
 *
 *	WORD_INLINE void work(const struct wide *);
 *
 *	WIDE_AVX512 static void work_avx512(void) { work(&wide_avx512); }
 *	WIDE_AVX2 static void work_avx2(void) { work(&wide_avx2); }
 *	static void work_plain(void) { work(&wide_plain); }
 *
 *	static work_way *const way[] = WIDE_WAYS(work);
 *
 *	way[processor_way(0)]();
 *
 * What is given as such a constant is done in place, and the compiler takes the processor's own
 * instructions for the rest of the function, too.
 */
#ifndef MC_BASE_WIDE_H
#define MC_BASE_WIDE_H

#include <stdint.h>
#include <string.h>

#include "base/word.h"

enum { WIDE = 64 };

struct wide {
	void (*copy)(char *to, const char *from);
	void (*copy_half)(char *to, const char *from);	/* half as many bytes, as most cells have at most */
	/* So many bytes, more than WIDE; up to WIDE more are read and written behind them. */
	void (*copy_many)(char *to, const char *from, size_t len);
	uint64_t (*special)(const char *);	/* which are a comma or a quote? */
	uint64_t (*beyond)(const char *);	/* which are not in ASCII? */
	uint64_t (*same)(const char *, char);
	uint64_t (*below)(const char *, char);	/* which are below a byte of ASCII, which is not NUL? */
	uint64_t (*within)(const char *, unsigned char from, unsigned char n);	/* which are one of n bytes from one on? */
	uint64_t (*later)(const char *);	/* which are the second byte of a letter of UTF-8, or a later one? */
	unsigned (*count)(uint64_t);	/* how many bits are set? */
};

/* The ways of a function by their processor_way(); where a processor has no other, all are the plain one. */
#ifdef WORD_SSE2
#define WIDE_WAYS(name) { name##_avx512, name##_avx2, name##_plain, NULL }
#else
#define WIDE_WAYS(name) { name##_plain, name##_plain, name##_plain, NULL }
#endif

/*
 * The lowest bits, so many of them; all, where they are more than there are.  Nothing jumps on that, for
 * lists of actors are now shorter, now longer.
 */
static inline uint64_t
wide_low(size_t n)
{
	return (((uint64_t)1 << n % WIDE) - 1) | -(uint64_t)(n >= WIDE);
}

/* Of many bytes three times WIDE in one go, the last ones not beyond their end. */
WORD_INLINE void
wide_copy_by(char *to, const char *from, size_t len, void (*copy)(char *, const char *))
{
	size_t last = len - WIDE, second = last < WIDE ? last : WIDE;

	copy(to, from);
	copy(to + second, from + second);
	for (size_t i = 2 * WIDE; i < last; i += WIDE)
		copy(to + i, from + i);
	copy(to + last, from + last);
}

/* ---- sixteen bytes at a time, or eight ---- */

WORD_INLINE void
wide_copy_plain(char *to, const char *from)
{
	for (int i = 0; i < WIDE; i += 16)
		memcpy(to + i, from + i, 16);
}

WORD_INLINE void
wide_copy_half_plain(char *to, const char *from)
{
	memcpy(to, from, 16);
	memcpy(to + 16, from + 16, 16);
}

WORD_INLINE void
wide_copy_many_plain(char *to, const char *from, size_t len)
{
	wide_copy_by(to, from, len, wide_copy_plain);
}

WORD_INLINE uint64_t
wide_special_plain(const char *text)
{
	uint64_t bits = 0;

	for (int i = 0; i < WIDE; i += 16)
		bits |= (uint64_t)(word_same16(text + i, ',') | word_same16(text + i, '"')) << i;
	return bits;
}

WORD_INLINE uint64_t
wide_beyond_plain(const char *text)
{
	uint64_t bits = 0;

	for (int i = 0; i < WIDE; i += 16)
		bits |= (uint64_t)word_beyond16(text + i) << i;
	return bits;
}

WORD_INLINE uint64_t
wide_same_plain(const char *text, char c)
{
	uint64_t bits = 0;

	for (int i = 0; i < WIDE; i += 16)
		bits |= (uint64_t)word_same16(text + i, c) << i;
	return bits;
}

WORD_INLINE uint64_t
wide_below_plain(const char *text, char c)
{
	uint64_t bits = 0;

	for (int i = 0; i < WIDE; i += 16)
		bits |= (uint64_t)word16_below(word16_load(text + i), c) << i;
	return bits;
}

WORD_INLINE uint64_t
wide_within_plain(const char *text, unsigned char from, unsigned char n)
{
	uint64_t bits = 0;

	for (int i = 0; i < WIDE; i += 16)
		bits |= (uint64_t)word16_within(word16_load(text + i), from, n) << i;
	return bits;
}

WORD_INLINE uint64_t
wide_later_plain(const char *text)
{
	uint64_t bits = 0;

	for (int i = 0; i < WIDE; i += 16)
		bits |= (uint64_t)word16_later(word16_load(text + i)) << i;
	return bits;
}

static const struct wide wide_plain = { wide_copy_plain, wide_copy_half_plain, wide_copy_many_plain,
	wide_special_plain, wide_beyond_plain, wide_same_plain, wide_below_plain, wide_within_plain, wide_later_plain,
	word_count };

#ifdef WORD_SSE2

/* ---- 32 bytes ---- */

/* Each begins a line of the processor: else one takes up to a sixth more (on Zen 2), as long as what stands before it happens to be. */
#define WIDE_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"), aligned(64)))

WIDE_AVX2 WORD_INLINE __m256i
wide_load32(const char *text)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)text);
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_bits32(__m256i v)
{
	return (unsigned)_mm256_movemask_epi8(v);
}

WIDE_AVX2 WORD_INLINE void
wide_copy_avx2(char *to, const char *from)
{
	__m256i a = wide_load32(from), b = wide_load32(from + 32);

	_mm256_storeu_si256((__m256i *)(void *)to, a);
	_mm256_storeu_si256((__m256i *)(void *)(to + 32), b);
}

WIDE_AVX2 WORD_INLINE void
wide_copy_half_avx2(char *to, const char *from)
{
	_mm256_storeu_si256((__m256i *)(void *)to, wide_load32(from));
}

WIDE_AVX2 WORD_INLINE void
wide_copy_aligned(char *to, const char *from)
{
	__m256i a = wide_load32(from), b = wide_load32(from + 32);

	_mm256_store_si256((__m256i *)(void *)to, a);
	_mm256_store_si256((__m256i *)(void *)(to + 32), b);
}

/*
 * As wide_copy_by(), but that all stores behind the first lie within lines of the cache: on a Zen 2 one across two
 * of them takes as long as three.
 */
WIDE_AVX2 WORD_INLINE void
wide_copy_many_avx2(char *to, const char *from, size_t len)
{
	size_t before = (uintptr_t)to % 32, first = 32 - before;
	size_t last = (before + len - 1) / 32 * 32 - before - 32, second = first + WIDE < last ? first + WIDE : last;

	_mm256_storeu_si256((__m256i *)(void *)to, wide_load32(from));
	wide_copy_aligned(to + first, from + first);
	wide_copy_aligned(to + second, from + second);
	for (size_t i = first + 2 * WIDE; i < last; i += WIDE)
		wide_copy_aligned(to + i, from + i);
	wide_copy_aligned(to + last, from + last);
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_special32(const char *text)
{
	__m256i v = wide_load32(text);

	return wide_bits32(_mm256_or_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8(',')),
	    _mm256_cmpeq_epi8(v, _mm256_set1_epi8('"'))));
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_special_avx2(const char *text)
{
	return wide_special32(text) | wide_special32(text + 32) << 32;
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_beyond_avx2(const char *text)
{
	return wide_bits32(wide_load32(text)) | wide_bits32(wide_load32(text + 32)) << 32;
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_same_avx2(const char *text, char c)
{
	__m256i same = _mm256_set1_epi8(c);

	return wide_bits32(_mm256_cmpeq_epi8(wide_load32(text), same)) |
	    wide_bits32(_mm256_cmpeq_epi8(wide_load32(text + 32), same)) << 32;
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_below_avx2(const char *text, char c)
{
	__m256i a = wide_load32(text), b = wide_load32(text + 32), last = _mm256_set1_epi8((char)(c - 1));

	return wide_bits32(_mm256_cmpeq_epi8(_mm256_min_epu8(a, last), a)) |
	    wide_bits32(_mm256_cmpeq_epi8(_mm256_min_epu8(b, last), b)) << 32;
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_within32(const char *text, unsigned char from, unsigned char n)
{
	/* The last of them becomes the largest byte that there is, for there are signed ones alone to compare. */
	__m256i x = _mm256_add_epi8(wide_load32(text), _mm256_set1_epi8((char)(128 - from - n)));

	return wide_bits32(_mm256_cmpgt_epi8(x, _mm256_set1_epi8((char)(127 - n))));
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_within_avx2(const char *text, unsigned char from, unsigned char n)
{
	return wide_within32(text, from, n) | wide_within32(text + 32, from, n) << 32;
}

WIDE_AVX2 WORD_INLINE unsigned
wide_count(uint64_t bits)
{
	return (unsigned)__builtin_popcountll(bits);
}

WIDE_AVX2 WORD_INLINE uint64_t
wide_later_avx2(const char *text)
{
	__m256i first = _mm256_set1_epi8('\xc0');

	return wide_bits32(_mm256_cmpgt_epi8(first, wide_load32(text))) |
	    wide_bits32(_mm256_cmpgt_epi8(first, wide_load32(text + 32))) << 32;
}

static const struct wide wide_avx2 = { wide_copy_avx2, wide_copy_half_avx2, wide_copy_many_avx2, wide_special_avx2,
	wide_beyond_avx2, wide_same_avx2, wide_below_avx2, wide_within_avx2, wide_later_avx2, wide_count };

/* ---- 64 bytes ---- */

#define WIDE_AVX512 __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))

WIDE_AVX512 WORD_INLINE void
wide_copy_avx512(char *to, const char *from)
{
	_mm512_storeu_si512(to, _mm512_loadu_si512(from));
}

WIDE_AVX512 WORD_INLINE void
wide_copy_many_avx512(char *to, const char *from, size_t len)
{
	wide_copy_by(to, from, len, wide_copy_avx512);
}

WIDE_AVX512 WORD_INLINE uint64_t
wide_special_avx512(const char *text)
{
	__m512i v = _mm512_loadu_si512(text);

	return _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(',')) | _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('"'));
}

WIDE_AVX512 WORD_INLINE uint64_t
wide_beyond_avx512(const char *text)
{
	return _mm512_movepi8_mask(_mm512_loadu_si512(text));
}

WIDE_AVX512 WORD_INLINE uint64_t
wide_same_avx512(const char *text, char c)
{
	return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(text), _mm512_set1_epi8(c));
}

WIDE_AVX512 WORD_INLINE uint64_t
wide_below_avx512(const char *text, char c)
{
	return _mm512_cmplt_epu8_mask(_mm512_loadu_si512(text), _mm512_set1_epi8(c));
}

WIDE_AVX512 WORD_INLINE uint64_t
wide_within_avx512(const char *text, unsigned char from, unsigned char n)
{
	return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(_mm512_loadu_si512(text), _mm512_set1_epi8((char)from)),
	    _mm512_set1_epi8((char)n));
}

/*
 * The bytes of the bits, moved to the front, and then zeros.  It is among zeros that the compiler does not know as
 * such: told to make zeros itself the instruction waits for what its register held (on Zen 5), which is mostly
 * what was moved before.
 */
WIDE_AVX512 WORD_INLINE __m512i
wide_pack(__m512i bytes, uint64_t bits)
{
	__m512i zeros = _mm512_setzero_si512();

	__asm__("" : "+v"(zeros));
	return _mm512_mask_compress_epi8(zeros, bits, bytes);
}

WIDE_AVX512 WORD_INLINE uint64_t
wide_later_avx512(const char *text)
{
	return _mm512_cmplt_epi8_mask(_mm512_loadu_si512(text), _mm512_set1_epi8('\xc0'));
}

static const struct wide wide_avx512 = { wide_copy_avx512, wide_copy_half_avx2, wide_copy_many_avx512,
	wide_special_avx512, wide_beyond_avx512, wide_same_avx512, wide_below_avx512, wide_within_avx512, wide_later_avx512,
	wide_count };

#endif

/* ---- in any way ---- */

/*
 * Bytes, of which up to 63 more are read and written behind them; where they end.  For a jump that
 * depends on each of them would be guessed wrong.
 */
WORD_INLINE char *
wide_put(char *to, const char *text, size_t len, const struct wide *wide)
{
	wide->copy(to, text);
	for (size_t i = WIDE; i < len; i += WIDE)
		wide->copy(to + i, text + i);
	return to + len;
}

/* The same of bytes that mostly are half as many at most. */
WORD_INLINE char *
wide_put_brief(char *to, const char *text, size_t len, const struct wide *wide)
{
	wide->copy_half(to, text);
	for (size_t i = WIDE / 2; i < len; i += WIDE)
		wide->copy(to + i, text + i);
	return to + len;
}

#endif
