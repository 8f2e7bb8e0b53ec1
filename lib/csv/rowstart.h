/*
 * rowstart - what rows of a log begin with where date and form come first: "2026-10-05,samskabe,".
 *
 *	struct rowstart forms = { 0 };
 *
 *	len = rowstart_find(&forms, &days, line, &day, &form);
 *	if (len == 0) {
 *		judge the row; then
 *		rowstart_keep(&forms, "samskabe", 8, form);
 *	}
 *
 * Such a row need not be searched for the ends of its fields: a date has ten characters, and a
 * word is known by its first eight.  A word may be missing, one of less characters always is, and
 * of two that meet in one place the second: then the row is to be taken apart, and of its cell
 * rowstart_word() may know the word.
 *
 * Where every field is quoted a row begins with "\"2026-10-05\",\"samskabe\",", which is found by
 * rowstart_behind() alone.
 */
#ifndef MC_CSV_ROWSTART_H
#define MC_CSV_ROWSTART_H

#include "base/days.h"
#include "base/memo.h"
#include "base/wide.h"
#include "base/word.h"

enum { ROWSTART_BITS = 7, ROWSTART_LEAST = 8, ROWSTART_DATE = 11 };

struct rowstart {
	struct memo_text word[1 << ROWSTART_BITS];
};

void rowstart_keep(struct rowstart *, const char *word, size_t len, size_t value);

static inline size_t
rowstart_place(const char *word)
{
	return (size_t)(word_load(word) * 0x9e3779b97f4a7c15u >> (64 - ROWSTART_BITS));
}

/* Does a text begin with a word? */
WORD_INLINE int
rowstart_is_plain(const struct memo_text *word, const char *text)
{
	const char *mask = memo_mask + MEMO_SHORT - word->len;

	return word16_are(word16_and(word16_load(text), word16_load(mask)), word16_load(word->text),
	    word16_and(word16_load(text + 16), word16_load(mask + 16)), word16_load(word->text + 16));
}

/* What a processor does in its own way, given as a constant to what is called _by here. */
struct rowstart_way {
	days_way *reckon;
	int (*is)(const struct memo_text *word, const char *text);
};

static const struct rowstart_way rowstart_plain = { days_reckon_plain, rowstart_is_plain };

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE int
rowstart_is_avx2(const struct memo_text *word, const char *text)
{
	__m256i begin = _mm256_and_si256(wide_load32(text), wide_load32(memo_mask + MEMO_SHORT - word->len));

	return _mm256_movemask_epi8(_mm256_cmpeq_epi8(begin, wide_load32(word->text))) == -1;
}

static const struct rowstart_way rowstart_avx2 = { days_reckon_avx2, rowstart_is_avx2 };

#endif

/* The word that a text begins with, if it may be one that is known. */
WORD_INLINE const struct memo_text *
rowstart_begin(const struct rowstart *s, const char *text, const struct rowstart_way *way)
{
	const struct memo_text *word = &s->word[rowstart_place(text)];

	return word->len != 0 && way->is(word, text) ? word : NULL;
}

/*
 * The word behind a date, at which the text begins, and how many bytes of the text the two take; 0: it is
 * not known.  `quoted`: each is in quotes, and the text begins behind the first of them.
 * ROWSTART_DATE + MEMO_SHORT + 4 bytes from the text's first one on may be read.
 */
WORD_INLINE size_t
rowstart_behind(const struct rowstart *s, const char *text, int quoted, size_t *value, const struct rowstart_way *way)
{
	const char *between = text + ROWSTART_DATE - 1, *begin = between + (quoted ? 3 : 1), *end;
	const struct memo_text *word = rowstart_begin(s, begin, way);

	if (word == NULL || memcmp(between, quoted ? "\",\"" : ",", quoted ? 3 : 1) != 0)
		return 0;
	end = begin + word->len;
	if (memcmp(end, quoted ? "\"," : ",", quoted ? 2 : 1) != 0)
		return 0;
	*value = word->value;
	return (size_t)(end - text) + (quoted ? 2 : 1);
}

/*
 * How many bytes a day and a word that are known take, each with its comma, and what they are; 0:
 * they are not known.  As many bytes may be read.
 */
WORD_INLINE size_t
rowstart_find_by(const struct rowstart *s, const struct days *days, const char *line, size_t *day,
    size_t *value, const struct rowstart_way *way)
{
	size_t place;

	return way->reckon(line, &place) && days_at(days, place, day) ?
	    rowstart_behind(s, line, 0, value, way) : 0;
}

WORD_INLINE size_t
rowstart_find(const struct rowstart *s, const struct days *days, const char *line, size_t *day,
    size_t *value)
{
	return rowstart_find_by(s, days, line, day, value, &rowstart_plain);
}

/* The same of a word alone, wherever it stands; MEMO_SHORT bytes from its first one on may be read. */
WORD_INLINE int
rowstart_word_by(const struct rowstart *s, const char *text, size_t len, size_t *value,
    const struct rowstart_way *way)
{
	const struct memo_text *word = rowstart_begin(s, text, way);

	if (word == NULL || word->len != len)
		return 0;
	*value = word->value;
	return 1;
}

WORD_INLINE int
rowstart_word(const struct rowstart *s, const char *text, size_t len, size_t *value)
{
	return rowstart_word_by(s, text, len, value, &rowstart_plain);
}

#endif
