/*
 * bitlist - where the bits of words are, listed by a processor that has AVX2 or AVX-512.
 *
 *	__m256i from = _mm256_setzero_si256();		or where the first word stands, in each of its sixteen
 *
 *	for (i = 0; i < words; i++)
 *		to = bitlist_word_avx2(to, &word[i], &from);
 *
 * Nothing jumps on what is in a word: where the bits of each byte are stands in a table (bitplaces.h).
 * With AVX-512 no table is asked:
 *
 *	bitlist_avx512(to, word, n, 0);			of n bits
 */
#ifndef MC_BASE_BITLIST_H
#define MC_BASE_BITLIST_H

#include <stddef.h>
#include <stdint.h>

#include "base/bitplaces.h"
#include "base/word.h"

#ifdef WORD_SSE2

#define BITLIST_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))

BITLIST_AVX2 WORD_INLINE unsigned
bitlist_count(uint64_t bits)
{
	return (unsigned)__builtin_popcountll(bits);
}

/* List where the bits of two bytes are, from the first one on; sixteen are written. */
BITLIST_AVX2 WORD_INLINE void
bitlist_two(uint16_t *to, unsigned low, unsigned high, __m256i from)
{
	const __m128i eight = _mm_set_epi64x(0x0808080808080808, 0);
	__m128i both = _mm_set_epi64x((long long)bitplaces[high], (long long)bitplaces[low]);
	__m128i order = _mm_loadu_si128((const __m128i *)(const void *)bitplaces_joined[bitlist_count(low)]);
	__m256i places = _mm256_cvtepu8_epi16(_mm_shuffle_epi8(_mm_add_epi8(both, eight), order));

	_mm256_storeu_si256((__m256i *)(void *)to, _mm256_add_epi16(places, from));
}

/* The same of a word; where its list ends, behind which fifteen may be written.  *from goes on to the next word. */
BITLIST_AVX2 WORD_INLINE uint16_t *
bitlist_word_avx2(uint16_t *to, const uint64_t *word, __m256i *from)
{
	const unsigned char *byte = (const unsigned char *)word;
	const __m256i further = _mm256_set1_epi16(16);
	const uint64_t bits = *word;

	bitlist_two(to, byte[0], byte[1], *from);
	*from = _mm256_add_epi16(*from, further);
	bitlist_two(to + bitlist_count(bits & 0xffff), byte[2], byte[3], *from);
	*from = _mm256_add_epi16(*from, further);
	bitlist_two(to + bitlist_count(bits & 0xffffffff), byte[4], byte[5], *from);
	*from = _mm256_add_epi16(*from, further);
	bitlist_two(to + bitlist_count(bits << 16), byte[6], byte[7], *from);
	*from = _mm256_add_epi16(*from, further);
	return to + bitlist_count(bits);
}

#define BITLIST_AVX512 __attribute__((target("avx512f,avx512bw,avx512vbmi2")))

/*
 * Where the bits are, in the first bytes.  They are put among zeros that the compiler does not know as such: with
 * none to be kept, too, the instruction waits for what its register held (on Zen 5), perhaps for the block before.
 */
BITLIST_AVX512 WORD_INLINE __m512i
bitlist_places_avx512(uint64_t bits)
{
	const __m512i bytes = _mm512_setr_epi64(
	    0x0706050403020100, 0x0f0e0d0c0b0a0908, 0x1716151413121110, 0x1f1e1d1c1b1a1918,
	    0x2726252423222120, 0x2f2e2d2c2b2a2928, 0x3736353433323130, 0x3f3e3d3c3b3a3938);
	__m512i zeros = _mm512_setzero_si512();

	__asm__("" : "+v"(zeros));
	return _mm512_mask_compress_epi8(zeros, bits, bytes);
}

/* List where the n bits are, counted from an offset; 32 are written, and of more than 32 bits 64. */
BITLIST_AVX512 WORD_INLINE void
bitlist_avx512(uint16_t *to, uint64_t bits, unsigned n, size_t at)
{
	const __m512i from = _mm512_set1_epi16((short)at);
	__m512i some = bitlist_places_avx512(bits);

	_mm512_storeu_si512(to, _mm512_add_epi16(from, _mm512_cvtepu8_epi16(_mm512_castsi512_si256(some))));
	if (n > 32)
		_mm512_storeu_si512(to + 32, _mm512_add_epi16(from,
		    _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(some, 1))));
}

#endif

#endif
