/*
 * sweep8 - what sweep.h does eight words at a time, by a processor that has AVX-512.
 *
 *	sweep_know(row_ends, 9);
 *	s.row_ends = row_ends;
 *	rows = sweep8(&s, text, bytes);
 *
 * Part of scan.c alone.
 */
#ifndef MC_CSV_SWEEP8_H
#define MC_CSV_SWEEP8_H

#include <stdint.h>

#include "base/bitlist.h"
#include "csv/sweep.h"

#ifdef WORD_SSE2

/* Rows of more fields are not swept. */
enum { SWEEP_COLUMNS = 64 };

/*
 * What s->row_ends are for rows of so many columns, at most SWEEP_COLUMNS: of the ends of a block, before which so
 * many of a row came, which end rows?
 */
static inline void
sweep_know(uint64_t *row_ends, size_t columns)
{
	for (size_t before = 0; before < columns; before++) {
		row_ends[before] = 0;
		for (size_t end = columns - 1 - before; end < 64; end += columns)
			row_ends[before] |= (uint64_t)1 << end;
	}
}

typedef __m512i words8;

AVX512 INLINE __m512i
load8(const uint64_t *from)
{
	return _mm512_loadu_si512(from);
}

AVX512 INLINE void
store8(uint64_t *to, __m512i words)
{
	_mm512_storeu_si512(to, words);
}

AVX512 INLINE __m512i
all8(uint64_t word)
{
	return _mm512_set1_epi64((long long)word);
}

AVX512 INLINE uint64_t
last8(__m512i words)
{
	uint64_t word[8];

	_mm512_storeu_si512(word, words);
	return word[7];
}

AVX512 INLINE int
any8(__m512i words)
{
	return _mm512_test_epi64_mask(words, words) != 0;
}

/* The bits behind those of eight words; *last are the eight before them. */
AVX512 INLINE __m512i
behind8(__m512i bits, __m512i *last)
{
	__m512i before = _mm512_alignr_epi64(bits, *last, 7);

	*last = bits;
	return _mm512_shldi_epi64(bits, before, 1);
}

AVX512 INLINE __m512i
and_not8(__m512i a, __m512i b)
{
	return _mm512_andnot_si512(b, a);
}

/* What is asked of every text.  What else there is, is looked for only where something is odd. */
AVX512 INLINE void
look_at_stretch8(struct stretch *all, const char *text, size_t blocks)
{
	__m512i odd = _mm512_setzero_si512();

	for (size_t i = 0; i < blocks; i++, text += 64) {
		all->comma[i] = find_avx512(text, ',');
		all->newline[i] = find_avx512(text, '\n');
		all->ends[i] = special_avx512(text);
	}
	/* Whatever comes behind them, it makes nothing wrong. */
	for (size_t i = blocks; i % 8 != 0; i++) {
		all->comma[i] = ~(uint64_t)0;
		all->newline[i] = all->ends[i] = 0;
	}
	all->busy = 0;
	for (size_t i = 0; i < blocks; i += 8) {
		__m512i special = load8(all->ends + i);

		odd = _mm512_or_si512(odd, and_not8(special, _mm512_or_si512(load8(all->comma + i), load8(all->newline + i))));
		all->busy |= (uint64_t)_mm512_test_epi64_mask(special, special) << i;
	}
	all->odd = any8(odd);
}

AVX512 INLINE int
look_closely8(struct stretch *all, const char *text, size_t blocks, unsigned inside)
{
	uint64_t any_cr = 0;

	(void)inside;
	for (size_t i = 0; i < blocks; i++, text += 64) {
		all->quote[i] = find_avx512(text, '"');
		all->cr[i] = find_avx512(text, '\r');
		any_cr |= all->cr[i];
	}
	for (size_t i = blocks; i % 8 != 0; i++) {
		all->quote[i] = all->cr[i] = 0;
		all->newline[i] = all->cr[i - 1] >> 63;
	}
	return any_cr != 0;
}

/* From each second bit of eight words to the one before it; *inside: one goes on from word to word. */
AVX512 INLINE __m512i
span8(__m512i bits, unsigned *inside)
{
	unsigned odd;

	bits = _mm512_xor_si512(bits, _mm512_slli_epi64(bits, 1));
	bits = _mm512_xor_si512(bits, _mm512_slli_epi64(bits, 2));
	bits = _mm512_xor_si512(bits, _mm512_slli_epi64(bits, 4));
	bits = _mm512_xor_si512(bits, _mm512_slli_epi64(bits, 8));
	bits = _mm512_xor_si512(bits, _mm512_slli_epi64(bits, 16));
	bits = _mm512_xor_si512(bits, _mm512_slli_epi64(bits, 32));
	/* The same with a bit for each word. */
	odd = _mm512_cmplt_epi64_mask(bits, _mm512_setzero_si512());
	odd ^= odd << 1;
	odd ^= odd << 2;
	odd ^= odd << 4;
	odd = odd << 1 ^ (0u - *inside);
	*inside = odd >> 8 & 1;
	return _mm512_mask_xor_epi64(bits, (__mmask8)odd, bits, _mm512_set1_epi64(-1));
}

AVX512 INLINE int
is_busy8(const struct stretch *all, size_t i)
{
	return (all->busy >> i & 0xff) != 0;
}

/* Or where one opens; *inside as above. */
AVX512 INLINE __m512i
within8(const struct stretch *all, size_t i, __m512i quote, unsigned *inside)
{
	(void)all, (void)i;
	return span8(quote, inside);
}

/*
 * Which fields are quoted that hold neither comma nor quote?  A one that is added where one opens is
 * carried on to its first comma or quote, through words, too, which are full.
 */
AVX512 INLINE __m512i
add8(__m512i plain, __m512i opening, unsigned *carry)
{
	const __m512i ones = _mm512_set1_epi64(-1);
	__m512i sum = _mm512_add_epi64(plain, opening);
	unsigned over = _mm512_cmplt_epu64_mask(sum, plain), full = _mm512_cmpeq_epi64_mask(sum, ones);
	unsigned more = (over << 1 | *carry) + full;

	*carry = more >> 8 & 1;
	return _mm512_mask_sub_epi64(sum, (__mmask8)(more ^ full), sum, ones);
}

/* As bitlist_avx512(), where there are mostly few. */
AVX512 INLINE void
list_few(uint16_t *to, uint64_t bits, unsigned n, size_t at)
{
	if (n > 8)
		bitlist_avx512(to, bits, n, at);
	else
		_mm_storeu_si128((__m128i *)(void *)to, _mm_add_epi16(_mm_set1_epi16((short)at),
		    _mm_cvtepu8_epi16(_mm512_castsi512_si128(bitlist_places_avx512(bits)))));
}

/*
 * List what ends in the blocks of a stretch, which is at an offset: fields, or only lines; 0: rows do not end where
 * they should.  Blocks in which nothing does are passed over: in long texts most.
 */
AVX512 INLINE int
list_stretch8(struct listed *listed, struct sweep *s, const struct stretch *all, const char *text, size_t at,
    size_t blocks, struct asked asked, int ends_in_cr)
{
	struct listed l = *listed;
	const size_t columns = s->columns;
	uint64_t wrong = 0;

	(void)text, (void)blocks, (void)ends_in_cr;
	for (uint64_t busy = all->busy; busy != 0; busy &= busy - 1) {
		unsigned i = first_tzcnt(busy);
		uint64_t ends = all->ends[i], last = ends & ~all->comma[i];
		unsigned n = count_popcnt(ends), n_last = count_popcnt(last);

		if (asked.ends) {
			bitlist_avx512(l.end, ends, n, at + 64 * i);
			l.end += n;
		} else {
			unsigned lines = count_popcnt(all->newline[i]);

			list_few(l.newline, all->newline[i], lines, at + 64 * i);
			l.newline += lines;
		}
		/* A row ends where its last field does, and nowhere else. */
		wrong |= spread_pdep(s->row_ends[l.before % SWEEP_COLUMNS], ends) ^ last;
		l.before += n - columns * n_last;
		l.rows += n_last;
	}
	*listed = l;
	return wrong == 0;
}

#define TARGET AVX512
#define WORDS 8
#define OF(name) name##8
#include "csv/sweepway.h"
#undef TARGET
#undef WORDS
#undef OF

#endif

#endif
