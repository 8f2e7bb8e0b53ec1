/*
 * look - which of 64 bytes are a comma, a newline, a quote: the ways to look.
 *
 *	struct seen seen = look_words(text);
 *	uint64_t quotes = find_words(text, '"');
 *	uint64_t within = span_any(quotes);
 *	unsigned n = word_count(seen.comma);
 *
 * Part of scan.c alone, which is made of it once for each kind of processor:
 * _words anywhere, _sse2, _avx2 and _avx512 on x86-64.
 */
#ifndef MC_CSV_LOOK_H
#define MC_CSV_LOOK_H

#include <stdint.h>

#include "base/word.h"

#define INLINE static inline __attribute__((always_inline))

/* Bits for 64 bytes: bit n tells of byte n. */
struct seen {
	uint64_t newline, comma;
	uint64_t other;		/* quotes, NULs and carriage returns */
};

/* ---- eight bytes at a time, for any processor ---- */

/* A bit for each byte of a word that is the one looked for. */
INLINE uint64_t
same_bytes(uint64_t word, char c)
{
	return word_bits(word_same(word, c));
}

INLINE struct seen
look_words(const char *block)
{
	struct seen s = { 0 };

	for (int i = 0; i < 8; i++) {
		uint64_t w = word_load(block + 8 * i);

		s.newline |= same_bytes(w, '\n') << 8 * i;
		s.comma |= same_bytes(w, ',') << 8 * i;
		s.other |= (same_bytes(w, '"') | same_bytes(w, '\r') |
		    same_bytes(w, '\0')) << 8 * i;
	}
	return s;
}

INLINE uint64_t
find_words(const char *block, char c)
{
	uint64_t bits = 0;

	for (int i = 0; i < 8; i++)
		bits |= same_bytes(word_load(block + 8 * i), c) << 8 * i;
	return bits;
}

/* Where the lowest bit is; of none it is anything. */
INLINE unsigned
first_any(uint64_t w)
{
	return word_first(w | (uint64_t)1 << 63);
}

/* From each odd bit to the next, which is not with them. */
INLINE uint64_t
span_any(uint64_t bits)
{
	for (int by = 1; by < 64; by *= 2)
		bits ^= bits << by;
	return bits;
}

#ifdef WORD_SSE2

/* ---- sixteen bytes: any x86-64 ---- */

INLINE uint64_t
same16(__m128i v, char c)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(c)));
}

INLINE struct seen
look_sse2(const char *block)
{
	struct seen s = { 0 };

	for (int i = 0; i < 4; i++) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(block + 16 * i));
		__m128i other = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('"')),
		    _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\r')),
		    _mm_cmpeq_epi8(v, _mm_setzero_si128())));

		s.newline |= same16(v, '\n') << 16 * i;
		s.comma |= same16(v, ',') << 16 * i;
		s.other |= (uint64_t)(unsigned)_mm_movemask_epi8(other) << 16 * i;
	}
	return s;
}

INLINE uint64_t
find_sse2(const char *block, char c)
{
	uint64_t bits = 0;

	for (int i = 0; i < 4; i++)
		bits |= same16(_mm_loadu_si128((const __m128i *)(const void *)
		    (block + 16 * i)), c) << 16 * i;
	return bits;
}

/* ---- 32 bytes: x86-64 since 2013 ---- */

#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,pclmul")))

AVX2 INLINE uint64_t
same32(__m256i v, char c)
{
	return (uint64_t)(unsigned)_mm256_movemask_epi8(
	    _mm256_cmpeq_epi8(v, _mm256_set1_epi8(c)));
}

AVX2 INLINE __m256i
load32(const char *p)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)p);
}

/*
 * The bytes that end or quote something differ in their lower four bits, so
 * a byte is one of them if it is the one in a table of sixteen.
 */
AVX2 INLINE uint64_t
special32(__m256i v)
{
	const __m256i table = _mm256_setr_epi8(
	    0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0,
	    0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0);

	return (uint64_t)(unsigned)_mm256_movemask_epi8(
	    _mm256_cmpeq_epi8(v, _mm256_shuffle_epi8(table, v)));
}

AVX2 INLINE struct seen
look_avx2(const char *block)
{
	__m256i a = load32(block), b = load32(block + 32);
	struct seen s;

	s.newline = same32(a, '\n') | same32(b, '\n') << 32;
	s.comma = same32(a, ',') | same32(b, ',') << 32;
	s.other = (special32(a) | special32(b) << 32) ^ (s.newline | s.comma);
	return s;
}

AVX2 INLINE uint64_t
find_avx2(const char *block, char c)
{
	return same32(load32(block), c) | same32(load32(block + 32), c) << 32;
}

AVX2 INLINE unsigned
count_popcnt(uint64_t w)
{
	return (unsigned)__builtin_popcountll(w);
}

AVX2 INLINE unsigned
first_tzcnt(uint64_t w)
{
	return (unsigned)_tzcnt_u64(w);
}

/* A product without carries, by ones alone, adds up all the bits below each. */
AVX2 INLINE uint64_t
span_clmul(uint64_t bits)
{
	__m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)bits),
	    _mm_set1_epi8(-1), 0);

	return (uint64_t)_mm_cvtsi128_si64(product);
}

/* On some older processors this is slow. */
AVX2 INLINE uint64_t
spread_pdep(uint64_t bits, uint64_t to)
{
	return _pdep_u64(bits, to);
}

/* ---- 64 bytes ---- */

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,bmi2,popcnt,pclmul")))

/* Compilers keep them where masks are, and fetch them from there for each use. */
INLINE uint64_t
as_word(uint64_t mask)
{
	__asm__("" : "+r"(mask));
	return mask;
}

AVX512 INLINE uint64_t
find_avx512(const char *block, char c)
{
	return as_word(_mm512_cmpeq_epi8_mask(_mm512_loadu_si512(block), _mm512_set1_epi8(c)));
}

/* As special32(). */
AVX512 INLINE uint64_t
special_avx512(const char *block)
{
	const __m512i table = _mm512_broadcast_i32x4(_mm_setr_epi8(
	    0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0));
	__m512i v = _mm512_loadu_si512(block);

	return as_word(_mm512_cmpeq_epi8_mask(v, _mm512_shuffle_epi8(table, v)));
}

AVX512 INLINE struct seen
look_avx512(const char *block)
{
	struct seen s = { .newline = find_avx512(block, '\n'), .comma = find_avx512(block, ',') };

	s.other = special_avx512(block) ^ (s.newline | s.comma);
	return s;
}

#endif

#endif
