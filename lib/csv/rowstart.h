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

/* Bytes that are compared at once, and of them those of a word at most: what may stand around it takes five. */
enum { ROWSTART_TEXT = MEMO_SHORT, ROWSTART_LONGEST = ROWSTART_TEXT - 5 };

struct rowstart_word {
	/* Behind a date: "\",\"samskabe\",", ",samskabe,"; and room, for the word alone is compared, too. */
	char quoted[ROWSTART_TEXT], plain[ROWSTART_TEXT + 8];
	uint32_t len;		/* of the word; 0: there is none */
	uint32_t value;
};

struct rowstart {
	struct rowstart_word word[1 << ROWSTART_BITS];
};

void rowstart_keep(struct rowstart *, const char *word, size_t len, size_t value);

static inline size_t
rowstart_place(const char *word)
{
	return (size_t)(word_load(word) * 0x9e3779b97f4a7c15u >> (64 - ROWSTART_BITS));
}

/* Are the first bytes of two texts the same, so many of them?  ROWSTART_TEXT of each may be read. */
WORD_INLINE int
rowstart_same_plain(const char *text, const char *other, size_t n)
{
	const char *mask = memo_mask + MEMO_SHORT - n;
	word16 first = word16_load(mask), second = word16_load(mask + 16);

	return word16_are(word16_and(word16_load(text), first), word16_and(word16_load(other), first),
	    word16_and(word16_load(text + 16), second), word16_and(word16_load(other + 16), second));
}

/* What a processor does in its own way, given as a constant to what is called _by here. */
struct rowstart_way {
	days_way *reckon;
	int (*same)(const char *text, const char *other, size_t n);
};

static const struct rowstart_way rowstart_plain = { days_reckon_plain, rowstart_same_plain };

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE int
rowstart_same_avx2(const char *text, const char *other, size_t n)
{
	return _mm256_testz_si256(_mm256_xor_si256(wide_load32(text), wide_load32(other)),
	    wide_load32(memo_mask + MEMO_SHORT - n));
}

static const struct rowstart_way rowstart_avx2 = { days_reckon_avx2, rowstart_same_avx2 };

#endif

/*
 * The word behind a date, at which the text begins, and how many bytes of the text the two take, with the comma behind
 * each; 0: it is not known.  `quoted`: each is in quotes, and the text begins behind the first of them.
 * ROWSTART_DATE + ROWSTART_TEXT bytes from the text's first one on may be read.
 */
WORD_INLINE size_t
rowstart_behind(const struct rowstart *s, const char *text, int quoted, size_t *value, const struct rowstart_way *way)
{
	const char *between = text + ROWSTART_DATE - 1;
	const struct rowstart_word *word = &s->word[rowstart_place(between + (quoted ? 3 : 1))];
	size_t around = quoted ? 5 : 2, len = word->len + around;

	if (word->len == 0 || !way->same(between, quoted ? word->quoted : word->plain, len))
		return 0;
	*value = word->value;
	return ROWSTART_DATE - 1 + len;
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

/* The same of a word alone, wherever it stands; ROWSTART_TEXT bytes from its first one on may be read. */
WORD_INLINE int
rowstart_word_by(const struct rowstart *s, const char *text, size_t len, size_t *value,
    const struct rowstart_way *way)
{
	const struct rowstart_word *word = &s->word[rowstart_place(text)];

	if (len == 0 || word->len != len || !way->same(text, word->plain + 1, len))
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
