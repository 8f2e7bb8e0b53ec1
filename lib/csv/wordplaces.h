/*
 * wordplaces - the few words of a column, each in a place of its own: found in one look, without a jump.
 *
 *	struct wordplaces words;
 *
 *	wordplaces_begin(&words);
 *	wordplaces_keep(&words, ",", (struct csv_field){ "samskabe", 8 }, ",", 3);
 *	place = wordplaces_of(",samskabe,9" + 1);
 *	if (wordplaces_other_plain(&words, place, ",samskabe,9") == 0)
 *		words.value[place]		is 3
 *
 * A word is found by its first eight bytes, and is the one that is kept there if all that stands in the row is
 * what stands there: with a comma before and behind it a word is a field, wherever that ends.  A word of which
 * the length is known is kept with nothing around it; then it may be shorter, or empty.
 *
 * Of two words that meet in one place the second is not kept, nor is one that is too long.
 */
#ifndef MC_CSV_WORDPLACES_H
#define MC_CSV_WORDPLACES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/memo.h"
#include "base/wide.h"
#include "base/word.h"
#include "csv/field.h"

enum { WORDPLACES_BITS = 7, WORDPLACES = 1 << WORDPLACES_BITS, WORDPLACES_LEAST = 8 };

struct wordplaces {
	/* What stands in the row, and then NULs, and which of its bytes that is.  Where nothing is kept it is like no row. */
	char text[WORDPLACES][MEMO_SHORT], mask[WORDPLACES][MEMO_SHORT];
	uint32_t value[WORDPLACES];
};

void wordplaces_begin(struct wordplaces *);

/* The word with what stands around it, or, without that, as one of which the length is known. */
void wordplaces_keep(struct wordplaces *, const char *before, struct csv_field word, const char *behind, uint32_t value);

/* Where a word is, of which eight bytes may be read; the same by its length. */
static inline size_t
wordplaces_by(uint64_t first)
{
	return (size_t)(first * 0x9e3779b97f4a7c15u >> (64 - WORDPLACES_BITS));
}

static inline size_t
wordplaces_of(const char *word)
{
	return wordplaces_by(word_load(word));
}

static inline size_t
wordplaces_of_known(const char *word, size_t len)
{
	return wordplaces_by(word_near(word, len));
}

/*
 * 0: what stands there in a row is what is kept in a place; or the word there, of which the length, less than
 * MEMO_SHORT, is known, is the one that is kept.  MEMO_SHORT bytes may be read.  Each processor may have its own way.
 */
typedef unsigned wordplaces_way(const struct wordplaces *, size_t place, const char *text);
typedef unsigned wordplaces_known_way(const struct wordplaces *, size_t place, const char *word, size_t len);

WORD_INLINE unsigned
wordplaces_other_plain(const struct wordplaces *w, size_t place, const char *text)
{
	const char *mask = w->mask[place], *kept = w->text[place];

	return !word16_are(word16_and(word16_load(text), word16_load(mask)), word16_load(kept),
	    word16_and(word16_load(text + 16), word16_load(mask + 16)), word16_load(kept + 16));
}

WORD_INLINE unsigned
wordplaces_other_known_plain(const struct wordplaces *w, size_t place, const char *word, size_t len)
{
	const struct memo_key key = memo_key(word, len, 1);

	return !word16_are(key.first, word16_load(w->text[place]), key.second, word16_load(w->text[place] + 16));
}

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE unsigned
wordplaces_other_avx2(const struct wordplaces *w, size_t place, const char *text)
{
	__m256i here = _mm256_and_si256(wide_load32(text), wide_load32(w->mask[place]));

	return (unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(here, wide_load32(w->text[place]))) + 1;
}

WIDE_AVX2 WORD_INLINE unsigned
wordplaces_other_known_avx2(const struct wordplaces *w, size_t place, const char *word, size_t len)
{
	__m256i here = memo_load32(word, len);

	return (unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(here, wide_load32(w->text[place]))) + 1;
}

#endif

#endif
