/*
 * sweep - rows seen at a glance, many blocks at a time, by a processor that has AVX-512.
 *
 *	struct sweep s = { .columns = 9, .row_ends = row_ends, .ends = ends, .newline = newline };
 *
 *	sweep_know(row_ends, 9);
 *	rows = sweep_avx512(&s, text, bytes);
 *
 * Part of scan.c alone, whose header says what is written.  Nothing jumps by what is in a block, but that
 * long texts, in which nothing is, are passed over: where a note is quoted here and there that would be
 * guessed wrong in many rows, which costs more than all that is done here.  First all blocks of a stretch
 * are looked at; where something is odd, once more, and they are judged, eight words at a time; then what
 * ends in them is listed: each of these loops has room in registers for what it needs.
 */
#ifndef MC_CSV_SWEEP_H
#define MC_CSV_SWEEP_H

#include <stdint.h>

#include "csv/look.h"

#ifdef WORD_SSE2

/* So many blocks are looked at before it is asked whether their rows are whole. */
enum { SWEEP = 64 };

/* Rows of more fields are not swept. */
enum { SWEEP_COLUMNS = 64 };

struct sweep {
	size_t columns;
	const uint64_t *row_ends;	/* of the ends of a block, before which so many of a row came: which end rows? */
	uint64_t *ends;			/* a bit for each byte; of the blocks there may be up to a multiple of eight */
	uint16_t *newline, *end;	/* where they are; NULL: it is not asked where fields end.  Room for 64 more. */
	/* Which fields are quoted, and which without need, as scan.h says it; NULL: it is not asked. */
	uint64_t *opening, *closed, *spare;
	int is_unneeded;		/* then: any is */
};

/* What is asked, as constants. */
struct asked {
	int ends;		/* to list them */
	int quotes;		/* which fields are quoted, and which without need? */
};

/* A bit for each byte of a stretch. */
struct stretch {
	uint64_t comma[SWEEP], newline[SWEEP];
	uint64_t quote[SWEEP], cr[SWEEP];	/* where it is odd */
	uint64_t *ends;				/* of fields; before it is judged, what is special: all of these, and NULs */
	uint64_t *opening, *closed, *spare;	/* of quotes */
	int odd;				/* there is a quote, a CR or a NUL */
	uint64_t busy;				/* a bit for each block with anything special */
};

/* What goes from one stretch into the next: of each kind the last word, and two carries. */
struct carried {
	uint64_t special, divider, closing, cr, quote, shut;
	unsigned inside, plain;
};

AVX512 INLINE __m512i
load8(const uint64_t *from)
{
	return _mm512_loadu_si512(from);
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

/* The bits behind those of eight words; *last are the eight before them. */
AVX512 INLINE __m512i
behind8(__m512i bits, __m512i *last)
{
	__m512i before = _mm512_alignr_epi64(bits, *last, 7);

	*last = bits;
	return _mm512_shldi_epi64(bits, before, 1);
}

AVX512 INLINE __m512i
and_not(__m512i a, __m512i b)
{
	return _mm512_andnot_si512(b, a);
}

/* What is asked of every text.  What else there is, is looked for only where something is odd. */
AVX512 INLINE void
stretch_look(struct stretch *all, const char *text, size_t blocks)
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

		odd = _mm512_or_si512(odd, and_not(special, _mm512_or_si512(load8(all->comma + i), load8(all->newline + i))));
		all->busy |= (uint64_t)_mm512_test_epi64_mask(special, special) << i;
	}
	all->odd = _mm512_test_epi64_mask(odd, odd) != 0;
}

AVX512 INLINE int
stretch_look_closely(struct stretch *all, const char *text, size_t blocks)
{
	uint64_t any_cr = 0;

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

/* Is there nothing to judge?  Then each comma and newline ends a field. */
AVX512 INLINE int
stretch_is_plain(const struct stretch *all, struct carried *c, size_t blocks)
{
	if (((unsigned)all->odd | c->inside | (unsigned)((c->closing | c->shut | c->cr) >> 63)) != 0)
		return 0;
	*c = (struct carried){ .special = all->ends[blocks - 1], .divider = all->ends[blocks - 1] };
	return 1;
}

AVX512 INLINE void
keep8(struct stretch *all, size_t i, __m512i opening, __m512i closed, __m512i spare)
{
	_mm512_storeu_si512(all->opening + i, opening);
	_mm512_storeu_si512(all->closed + i, closed);
	_mm512_storeu_si512(all->spare + i, spare);
}

/* Which bytes end fields; and: is a line wrong?  It asks what judge() in scan.c asks of one word. */
AVX512 INLINE int
stretch_judge(struct stretch *all, struct carried *carried, size_t blocks, struct asked asked, int *any_unneeded)
{
	const __m512i none = _mm512_setzero_si512();
	struct carried c = *carried;
	__m512i divider_last = all8(c.divider), closing_last = all8(c.closing), cr_last = all8(c.cr);
	__m512i quote_last = all8(c.quote), shut_last = all8(c.shut);
	__m512i wrong = none, unneeded = none;
	uint64_t special_last = c.special;

	for (size_t i = 0; i < blocks; i += 8) {
		__m512i comma = load8(all->comma + i), newline = load8(all->newline + i), quote = load8(all->quote + i);
		__m512i cr = load8(all->cr + i), within, behind_cr, opening, closing, behind_closing, divider, ends;

		/* In a long text, nothing: what goes on within quotes goes on. */
		if ((all->busy >> i & 0xff) == 0 && special_last >> 63 == 0) {
			divider_last = closing_last = cr_last = quote_last = shut_last = none;
			if (asked.quotes)
				keep8(all, i, none, none, none);
			continue;
		}
		special_last = all->ends[i + 7];
		within = span8(quote, &c.inside);
		behind_cr = behind8(cr, &cr_last);
		opening = _mm512_and_si512(quote, within);
		closing = _mm512_xor_si512(quote, opening);
		divider = _mm512_or_si512(_mm512_or_si512(comma, newline), _mm512_or_si512(quote, cr));
		/* A quote opens a field or follows one that closed: a doubled one. */
		wrong = _mm512_or_si512(wrong, and_not(opening, behind8(divider, &divider_last)));
		behind_closing = behind8(closing, &closing_last);
		wrong = _mm512_or_si512(wrong, and_not(behind_closing, divider));
		wrong = _mm512_or_si512(wrong, _mm512_and_si512(newline, within));
		wrong = _mm512_or_si512(wrong, and_not(behind_cr, newline));
		/* A NUL. */
		wrong = _mm512_or_si512(wrong, and_not(load8(all->ends + i), divider));
		/* Of a CRLF the CR ends the field. */
		ends = and_not(and_not(_mm512_or_si512(comma, newline), within), behind_cr);
		ends = _mm512_or_si512(ends, cr);
		if (asked.quotes) {
			__m512i plain = and_not(within, comma);
			__m512i first = and_not(opening, behind8(quote, &quote_last)), sum = add8(plain, first, &c.plain);
			__m512i shut = and_not(_mm512_and_si512(closing, sum), plain);
			__m512i spare = _mm512_and_si512(behind8(shut, &shut_last), ends);

			unneeded = _mm512_or_si512(unneeded, spare);
			keep8(all, i, first, _mm512_and_si512(behind_closing, ends), spare);
		}
		_mm512_storeu_si512(all->ends + i, ends);
	}
	c.special = special_last;
	c.divider = last8(divider_last);
	c.closing = last8(closing_last);
	c.cr = last8(cr_last);
	c.quote = last8(quote_last);
	c.shut = last8(shut_last);
	*carried = c;
	*any_unneeded |= _mm512_test_epi64_mask(unneeded, unneeded) != 0;
	return _mm512_test_epi64_mask(wrong, wrong) != 0;
}

/* As list_avx512(), where there are mostly few. */
AVX512 INLINE void
list_few(uint16_t *to, uint64_t bits, unsigned n, size_t at)
{
	if (n > 8)
		list_avx512(to, bits, n, at);
	else
		_mm_storeu_si128((__m128i *)(void *)to, _mm_add_epi16(_mm_set1_epi16((short)at),
		    _mm_cvtepu8_epi16(_mm512_castsi512_si128(places_avx512(bits)))));
}

/* What was listed so far. */
struct listed {
	uint16_t *end, *newline;
	size_t rows;		/* of which the last field ended */
	size_t before;		/* ends of a row that came before the block */
};

/*
 * List what ends in the blocks of a stretch, which is at an offset: fields, or only lines; 0: rows do not end where
 * they should.  Blocks in which nothing does are passed over: in long texts most.
 */
AVX512 INLINE int
stretch_list(struct listed *listed, const struct sweep *s, const struct stretch *all, size_t at, struct asked asked)
{
	struct listed l = *listed;
	const size_t columns = s->columns;
	uint64_t wrong = 0;

	for (uint64_t busy = all->busy; busy != 0; busy &= busy - 1) {
		unsigned i = first_tzcnt(busy);
		uint64_t ends = all->ends[i], last = ends & ~all->comma[i];
		unsigned n = count_popcnt(ends), n_last = count_popcnt(last);

		if (asked.ends) {
			list_avx512(l.end, ends, n, at + 64 * i);
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

/* A line ends where its last field does, or behind that, if there is a CR: those are in the list of all fields. */
AVX512 INLINE void
list_newlines(const struct sweep *s, const char *text, size_t rows, int any_cr)
{
	const size_t columns = s->columns;
	const uint16_t *last = s->end + columns - 1;
	uint16_t *to = s->newline, *behind = to + rows;

	for (; any_cr && to < behind; last += columns)
		*to++ = (uint16_t)(*last + (text[*last] == '\r'));
	for (; behind - to >= 4; to += 4, last += 4 * columns) {
		to[0] = last[0];
		to[1] = last[columns];
		to[2] = last[2 * columns];
		to[3] = last[3 * columns];
	}
	for (; to < behind; last += columns)
		*to++ = *last;
}

/* What a stretch without quotes has, where it is asked of others. */
AVX512 INLINE void
stretch_has_none(const struct sweep *s, size_t word)
{
	memset(s->opening + word, 0, SWEEP * sizeof *s->opening);
	memset(s->closed + word, 0, SWEEP * sizeof *s->closed);
	memset(s->spare + word, 0, SWEEP * sizeof *s->spare);
}

/* It stops before a stretch in which some line is wrong; where in it that is, is not known. */
AVX512 INLINE size_t
sweep_by(struct sweep *s, const char *text, size_t bytes, struct asked asked)
{
	struct carried carried = { .divider = ~(uint64_t)0 };
	struct listed listed = { s->end, s->newline, 0, 0 };
	struct stretch all;
	uint64_t plain = 0;	/* a bit for each stretch */
	size_t rows = 0;
	int any_cr = 0;

	for (size_t at = 0, blocks; at < bytes; at += 64 * blocks) {
		int unneeded = 0, wrong = 0, ends_in_cr = 0;

		blocks = bytes - at < 64 * SWEEP ? (bytes - at) / 64 : SWEEP;
		all.ends = s->ends + at / 64;
		if (asked.quotes) {
			all.opening = s->opening + at / 64;
			all.closed = s->closed + at / 64;
			all.spare = s->spare + at / 64;
		}
		stretch_look(&all, text + at, blocks);
		if (stretch_is_plain(&all, &carried, blocks)) {
			plain |= (uint64_t)1 << at / 64 / SWEEP;
		} else {
			any_cr |= stretch_look_closely(&all, text + at, blocks);
			ends_in_cr = (int)(all.cr[blocks - 1] >> 63);
			wrong = stretch_judge(&all, &carried, blocks, asked, &unneeded);
		}
		if (wrong || !stretch_list(&listed, s, &all, at, asked))
			break;
		rows = listed.rows - (size_t)ends_in_cr;	/* what comes behind it is not known yet */
		s->is_unneeded |= unneeded;
	}
	for (; s->is_unneeded && plain != 0; plain &= plain - 1)
		stretch_has_none(s, SWEEP * first_tzcnt(plain));
	if (asked.ends)
		list_newlines(s, text, rows, any_cr);
	return rows;
}

/* For rows of so many columns, at most SWEEP_COLUMNS. */
static inline void
sweep_know(uint64_t *row_ends, size_t columns)
{
	for (size_t before = 0; before < columns; before++) {
		row_ends[before] = 0;
		for (size_t end = columns - 1 - before; end < 64; end += columns)
			row_ends[before] |= (uint64_t)1 << end;
	}
}

/* How many rows there are; 0: it is not known whether there is one. */
AVX512 static inline size_t
sweep_avx512(struct sweep *s, const char *text, size_t bytes)
{
	if (s->opening != NULL)
		return sweep_by(s, text, bytes, (struct asked){ .ends = 1, .quotes = 1 });
	return s->end != NULL ? sweep_by(s, text, bytes, (struct asked){ .ends = 1 }) :
	    sweep_by(s, text, bytes, (struct asked){ 0 });
}

#endif

#endif
