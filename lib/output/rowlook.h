/*
 * rowlook - may a cell stand in a line of CSV, TSV or JSON as it is?  64 bytes at a time.
 *
 *	if (rowlook_over(to, cell, &wide_plain, &rowlook_csv))
 *		to += cell.len;			it stands there already
 *	else
 *		write it in another way, over what was copied
 *
 * Most cells may: they hold no quote, no end of a line and nothing that parts cells.  For rowtext.c,
 * in each of the ways that a processor has (base/wide.h).
 */
#ifndef MC_OUTPUT_ROWLOOK_H
#define MC_OUTPUT_ROWLOOK_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "base/wide.h"
#include "csv/field.h"

/* How it is known for one kind of lines. */
struct rowlook {
	uint64_t (*find)(const char *, const struct wide *);	/* bytes that may not */
	int is_unicode;		/* ... nor what is no UTF-8 */
	int by_line;		/* what parts cells in a CSV file is nothing special: a line of it may be looked at whole */
};

WORD_INLINE uint64_t
rowlook_find_csv(const char *text, const struct wide *wide)
{
	return wide->special(text) | wide->same(text, '\n') | wide->same(text, '\r');
}

WORD_INLINE uint64_t
rowlook_find_tsv(const char *text, const struct wide *wide)
{
	return wide->below(text, '\r' + 1);
}

WORD_INLINE uint64_t
rowlook_find_json(const char *text, const struct wide *wide)
{
	return wide->below(text, ' ') | wide->same(text, '"') | wide->same(text, '\\') | wide->same(text, '\x7f');
}

static const struct rowlook rowlook_csv = { rowlook_find_csv, 0, 0 }, rowlook_tsv = { rowlook_find_tsv, 0, 1 };
static const struct rowlook rowlook_json = { rowlook_find_json, 1, 1 };

#ifdef WORD_SSE2

/* The same as rowlook_find_json(), made bits of once. */
WIDE_AVX2 WORD_INLINE uint64_t
rowlook_find_json32(const char *text)
{
	__m256i v = wide_load32(text), low = _mm256_cmpeq_epi8(_mm256_min_epu8(v, _mm256_set1_epi8(' ' - 1)), v);
	__m256i sign = _mm256_or_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('"')),
	    _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\\')));

	return wide_bits32(_mm256_or_si256(_mm256_or_si256(low, sign), _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\x7f'))));
}

WIDE_AVX2 WORD_INLINE uint64_t
rowlook_find_json_avx2(const char *text, const struct wide *wide)
{
	(void)wide;
	return rowlook_find_json32(text) | rowlook_find_json32(text + 32) << 32;
}

static const struct rowlook rowlook_json_avx2 = { rowlook_find_json_avx2, 1, 1 };

#endif

/* What is known of the letters beyond ASCII so far: where something is that no Danish letter is; or one is begun. */
struct rowlook_letters {
	uint64_t other, begun;
};

WORD_INLINE void
rowlook_at_letters(struct rowlook_letters *l, const char *text, uint64_t there, const struct wide *wide)
{
	uint64_t beyond = wide->beyond(text) & there, lead = wide->same(text, '\xc3') & there;
	uint64_t later = wide->later(text) & there;

	l->other |= (beyond ^ lead ^ later) | (later ^ (lead << 1 | l->begun));
	l->begun = lead >> (WIDE - 1);
}

/*
 * May a text stand there so?  It is copied the while, unless to is NULL, 64 bytes at a time: as many behind it are
 * read and written, whatever they are.
 */
WORD_INLINE int
rowlook_over(char *to, struct csv_field text, const struct wide *wide, const struct rowlook *look)
{
	uint64_t odd = 0;
	struct rowlook_letters letters = { 0, 0 };
	size_t i = 0;

	do {
		uint64_t mask = wide_low(text.len - i);

		if (to != NULL)
			wide->copy(to + i, text.text + i);
		odd |= look->find(text.text + i, wide) & mask;
		if (look->is_unicode)
			rowlook_at_letters(&letters, text.text + i, mask, wide);
	} while ((i += WIDE) < text.len && (to != NULL || odd == 0));
	/* Of other letters nothing is known. */
	return odd == 0 && ((letters.other | letters.begun) == 0 || text_invalid(text.text, text.len) == text.len);
}

#endif
