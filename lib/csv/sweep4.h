/*
 * sweep4 - what sweep.h does four words at a time, by a processor that has AVX2.
 *
 *	rows = sweep4(&s, text, bytes);
 *
 * Part of scan.c alone.  Bits are not moved together or apart as one likes (pext, pdep), for where AVX2 is all that
 * there is this is often slow: so rows are asked where their last field ends, and not blocks.  That asks nothing of
 * s->row_ends, and rows may have any number of columns below CSVSCAN_BYTES.
 */
#ifndef MC_CSV_SWEEP4_H
#define MC_CSV_SWEEP4_H

#include <stdint.h>

#include "base/bitlist.h"
#include "csv/sweep.h"

#ifdef WORD_SSE2

typedef __m256i words4;

AVX2 INLINE words4
load4(const uint64_t *from)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)from);
}

AVX2 INLINE void
store4(uint64_t *to, words4 words)
{
	_mm256_storeu_si256((__m256i *)(void *)to, words);
}

AVX2 INLINE words4
all4(uint64_t word)
{
	return _mm256_set1_epi64x((long long)word);
}

AVX2 INLINE uint64_t
last4(words4 words)
{
	return (uint64_t)_mm256_extract_epi64(words, 3);
}

AVX2 INLINE int
any4(words4 words)
{
	return !_mm256_testz_si256(words, words);
}

/* A bit for each word: its highest. */
AVX2 INLINE unsigned
highest4(words4 words)
{
	return (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(words));
}

/* All bits of those words that have one of four bits. */
AVX2 INLINE words4
filled4(unsigned bits)
{
	const words4 bit = _mm256_setr_epi64x(1, 2, 4, 8);

	return _mm256_cmpeq_epi64(all4(bits) & bit, bit);
}

/* The bits behind those of four words; *last are the four before them. */
AVX2 INLINE words4
behind4(words4 bits, words4 *last)
{
	words4 before = _mm256_alignr_epi8(bits, _mm256_permute2x128_si256(*last, bits, 0x21), 8);

	*last = bits;
	return _mm256_slli_epi64(bits, 1) | _mm256_srli_epi64(before, 63);
}

/* As span8(). */
AVX2 INLINE words4
span4(words4 bits, unsigned *inside)
{
	unsigned odd;

	bits ^= _mm256_slli_epi64(bits, 1);
	bits ^= _mm256_slli_epi64(bits, 2);
	bits ^= _mm256_slli_epi64(bits, 4);
	bits ^= _mm256_slli_epi64(bits, 8);
	bits ^= _mm256_slli_epi64(bits, 16);
	bits ^= _mm256_slli_epi64(bits, 32);
	odd = highest4(bits);
	odd ^= odd << 1;
	odd ^= odd << 2;
	odd = odd << 1 ^ (0u - *inside);
	*inside = odd >> 4 & 1;
	return bits ^ filled4(odd);
}

/* As add8(). */
AVX2 INLINE words4
add4(words4 plain, words4 opening, unsigned *carry)
{
	words4 sum = _mm256_add_epi64(plain, opening);
	unsigned over = highest4((plain & opening) | ((plain | opening) & ~sum));
	unsigned full = highest4(_mm256_cmpeq_epi64(sum, all4(~(uint64_t)0)));
	unsigned more = (over << 1 | *carry) + full;

	*carry = more >> 4 & 1;
	return _mm256_sub_epi64(sum, filled4(more ^ full));
}

/* ---- looking ---- */

AVX2 INLINE __m256i
twice(__m128i table)
{
	return _mm256_broadcastsi128_si256(table);
}

/* Which bytes are the one of a table that has their lower four bits? */
AVX2 INLINE __m256i
among32(__m256i v, __m256i table)
{
	return _mm256_cmpeq_epi8(v, _mm256_shuffle_epi8(table, v));
}

AVX2 INLINE uint64_t
among64(__m256i a, __m256i b, __m256i table)
{
	return (uint64_t)(unsigned)_mm256_movemask_epi8(among32(a, table)) |
	    (uint64_t)(unsigned)_mm256_movemask_epi8(among32(b, table)) << 32;
}

/*
 * What is looked for, in tables.  To take bits out of such a register is what costs most: so it is done twice for
 * three bytes, of which a newline is in two tables and the others are in one; and where CRs and NULs are is asked
 * only if there are any.  A table without NUL has some other byte in its place.
 */
struct sought4 {
	__m256i ending, other, strange;
};

AVX2 INLINE __m256i
look_at_block4(struct stretch *all, size_t i, const char *text, const struct sought4 *sought)
{
	__m256i a = load32(text + 64 * i), b = load32(text + 64 * i + 32);

	all->ends[i] = among64(a, b, sought->ending);
	all->newline[i] = among64(a, b, sought->other);
	return among32(a, sought->strange) | among32(b, sought->strange);
}

/* If there are quotes they are among the newlines. */
AVX2 INLINE void
look_at_stretch4(struct stretch *all, const char *text, size_t blocks)
{
	const struct sought4 sought = {
		twice(_mm_setr_epi8(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', 0, 0, 0)),
		twice(_mm_setr_epi8(1, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, 0, 0, 0, 0)),
		twice(_mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '\r', 0, 0))
	};
	__m256i strange = all4(0), quotes = all4(0);

	/* Two in a turn, for one takes a seventh more (on Zen 2). */
	for (size_t i = 0; i + 1 < blocks; i += 2) {
		strange |= look_at_block4(all, i, text, &sought);
		strange |= look_at_block4(all, i + 1, text, &sought);
	}
	if (blocks % 2 != 0)
		strange |= look_at_block4(all, blocks - 1, text, &sought);
	for (size_t i = blocks; i % 4 != 0; i++)
		all->newline[i] = all->ends[i] = 0;
	for (size_t i = 0; i < blocks; i += 4)
		quotes |= load4(all->newline + i) & ~load4(all->ends + i);
	all->strange = any4(strange);
	all->odd = any4(strange | quotes);
}

/* Where CRs are; and NULs, if there are any, which are special. */
AVX2 INLINE int
look_for_strange4(struct stretch *all, const char *text, size_t blocks)
{
	words4 crs = all4(0), nul = all4(0);

	for (size_t i = 0; i < blocks; i++) {
		__m256i a = load32(text + 64 * i), b = load32(text + 64 * i + 32);

		all->cr[i] = find_avx2(text + 64 * i, '\r');
		nul |= _mm256_cmpeq_epi8(_mm256_min_epu8(a, b), all4(0));
	}
	for (size_t i = 0; i < blocks; i += 4) {
		words4 cr = load4(all->cr + i);

		store4(all->ends + i, load4(all->ends + i) | cr);
		crs |= cr;
	}
	for (size_t i = 0; any4(nul) && i < blocks; i++)
		all->ends[i] |= find_avx2(text + 64 * i, '\0');
	return any4(crs);
}

/* What is within quotes is found here, where nothing else waits for it. */
AVX2 INLINE int
look_closely4(struct stretch *all, const char *text, size_t blocks, unsigned inside)
{
	int any_cr = 0;

	for (size_t i = 0; i < blocks; i += 4) {
		words4 ends = load4(all->ends + i), other = load4(all->newline + i), quote = other & ~ends;

		store4(all->comma + i, ends & ~other);
		store4(all->newline + i, ends & other);
		store4(all->quote + i, quote);
		store4(all->cr + i, all4(0));
		store4(all->within + i, span4(quote, &inside));
		store4(all->ends + i, ends | quote);
	}
	if (all->strange)
		any_cr = look_for_strange4(all, text, blocks);
	/* Whatever comes behind them, it makes nothing wrong. */
	for (size_t i = blocks; i % 4 != 0; i++) {
		all->comma[i] = ~(uint64_t)0;
		all->newline[i] = all->cr[i - 1] >> 63;
	}
	return any_cr;
}

AVX2 INLINE words4
within4(const struct stretch *all, size_t i, words4 quote, unsigned *inside)
{
	(void)quote;
	*inside = (unsigned)(all->within[i + 3] >> 63);
	return load4(all->within + i);
}

AVX2 INLINE int
is_busy4(const struct stretch *all, size_t i)
{
	return any4(load4(all->ends + i));
}

/* ---- listing ---- */

/* Does each row's last field end a line?  They are so many rows, of whose fields those of the first ones were asked. */
AVX2 INLINE int
rows_end_lines(const struct sweep *s, const char *text, size_t first, size_t rows)
{
	unsigned ending = 0;

	/* A comma has a bit that neither a newline has nor a CR. */
	for (size_t last = (first + 1) * s->columns - 1; first < rows; first++, last += s->columns)
		ending |= (unsigned char)text[s->end[last]];
	return (ending & (',' & ~'\n' & ~'\r')) == 0;
}

/* Where all fields end. */
AVX2 INLINE int
list_ends4(struct listed *l, const struct sweep *s, const struct stretch *all, const char *text, size_t at,
    size_t blocks, int ends_in_cr)
{
	uint16_t *end = l->end;
	size_t lines = 0, before = l->rows;

	for (size_t i = 0; i < blocks; i += 4) {
		__m256i from = _mm256_set1_epi16((short)(at + 64 * i));
		size_t behind = i + 4 < blocks ? i + 4 : blocks;

		if (!is_busy4(all, i))
			continue;
		for (size_t k = i; k < behind; k++) {
			end = bitlist_word_avx2(end, all->ends + k, &from);
			lines += count_popcnt(all->newline[k]);
		}
	}
	l->end = end;
	l->newline += lines;
	l->rows = (size_t)(l->newline - s->newline) + (size_t)ends_in_cr;
	/* Those that end lines are as many as rows: so no others do. */
	return (size_t)(end - s->end) - l->rows * s->columns < s->columns && rows_end_lines(s, text, before, l->rows);
}

/* Where lines end, and how many fields did up to there. */
struct lines4 {
	uint16_t *newline, *fields;
	size_t n, ended;
};

/* The first newline; the others. */
AVX2 INLINE uint64_t
list_line4(struct lines4 *l, size_t n, uint64_t newline, uint64_t ends, unsigned from)
{
	uint64_t below = newline - 1;

	l->newline[n] = (uint16_t)(from + first_tzcnt(newline));
	l->fields[n] = (uint16_t)(l->ended + count_popcnt(ends & (newline ^ below)));
	return newline & below;
}

/* One is listed whether or not it is there, or three: a jump would be guessed wrong. */
AVX2 INLINE void
list_lines_of4(struct lines4 *l, const struct stretch *all, size_t i, unsigned from, int is_dense)
{
	uint64_t newline = all->newline[i], ends = all->ends[i];
	size_t n = l->n;

	l->n += count_popcnt(newline);
	newline = list_line4(l, n++, newline, ends, from);
	if (is_dense) {
		newline = list_line4(l, n++, newline, ends, from);
		newline = list_line4(l, n++, newline, ends, from);
	}
	while (newline != 0)
		newline = list_line4(l, n++, newline, ends, from);
	l->ended += count_popcnt(ends);
}

AVX2 INLINE void
list_lines_by4(struct lines4 *l, const struct stretch *all, size_t at, size_t blocks, int is_dense)
{
	size_t i = 0;

	for (; i + 4 <= blocks; i += 4) {
		unsigned from = (unsigned)(at + 64 * i);

		if (!is_busy4(all, i))
			continue;
		list_lines_of4(l, all, i, from, is_dense);
		list_lines_of4(l, all, i + 1, from + 64, is_dense);
		list_lines_of4(l, all, i + 2, from + 128, is_dense);
		list_lines_of4(l, all, i + 3, from + 192, is_dense);
	}
	for (; i < blocks; i++)
		list_lines_of4(l, all, i, (unsigned)(at + 64 * i), is_dense);
}

/* Are they those of so many rows, before which so many others came?  Sixteen more are written. */
AVX2 INLINE int
are_fields4(uint16_t *fields, size_t rows, size_t before, size_t columns)
{
	const __m256i number = _mm256_setr_epi16(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
	const __m256i further = _mm256_set1_epi16((short)(16 * columns));
	__m256i each = _mm256_mullo_epi16(number, _mm256_set1_epi16((short)columns)), wrong = all4(0);
	__m256i due = _mm256_add_epi16(each, _mm256_set1_epi16((short)(before * columns)));

	_mm256_storeu_si256((__m256i *)(void *)(fields + rows),
	    _mm256_add_epi16(each, _mm256_set1_epi16((short)((before + rows) * columns))));
	for (size_t i = 0; i < rows; i += 16) {
		wrong |= due ^ _mm256_loadu_si256((const __m256i *)(const void *)(fields + i));
		due = _mm256_add_epi16(due, further);
	}
	return !any4(wrong);
}

/* Where lines end. */
AVX2 INLINE int
list_lines4(struct listed *l, struct sweep *s, const struct stretch *all, size_t at, size_t blocks, int ends_in_cr)
{
	uint16_t fields[64 * SWEEP + 16];
	struct lines4 lines = { l->newline, fields, 0, l->before };
	size_t before = (size_t)(l->newline - s->newline);

	if (s->is_dense)
		list_lines_by4(&lines, all, at, blocks, 1);
	else
		list_lines_by4(&lines, all, at, blocks, 0);
	s->is_dense = lines.n > blocks;
	l->before = lines.ended;
	l->newline += lines.n;
	l->rows = before + lines.n + (size_t)ends_in_cr;
	return are_fields4(fields, lines.n, before, s->columns);
}

/* As list_stretch8(); four blocks in which nothing ends are passed over. */
AVX2 INLINE int
list_stretch4(struct listed *listed, struct sweep *s, const struct stretch *all, const char *text, size_t at,
    size_t blocks, struct asked asked, int ends_in_cr)
{
	return asked.ends ? list_ends4(listed, s, all, text, at, blocks, ends_in_cr) :
	    list_lines4(listed, s, all, at, blocks, ends_in_cr);
}

#define TARGET AVX2
#define WORDS 4
#define OF(name) name##4
#include "csv/sweepway.h"
#undef TARGET
#undef WORDS
#undef OF

#endif

#endif
