/*
 * tagged - short texts and a number for each, found by a tag of theirs at the first try.
 *
 *	struct tagged ids = { 0 };
 *	struct tagged_text *at = tagged_place(&ids, text, len);
 *
 *	if (at != NULL)
 *		at->value |= bit;
 *	...
 *	at = tagged_find_plain(&ids, text, len);
 *	tagged_release(&ids);
 *
 * As base/memo.h, for who asks of many texts in each of many rows: no guess is wrong about where a text
 * that was kept lies.  Sixteen that belong to one group have a byte each beside the others', and all
 * of those are compared at once (after Google's "Swiss tables", abseil.io/about/design/swisstables, 2018).
 * A text may be missing, a value is never wrong: one that finds its group full in the largest table is not kept, and
 * of more than TAGGED_MOST all are forgotten and it begins anew.  It begins small, and grows to 2.6 MiB.
 */
#ifndef MC_BASE_TAGGED_H
#define MC_BASE_TAGGED_H

#include <stddef.h>
#include <stdint.h>

#include "base/memo.h"
#include "base/wide.h"

enum { TAGGED_SHORT = MEMO_SHORT, TAGGED_GROUP = 16, TAGGED_MOST = 1 << 15 };

struct tagged_text {
	char text[TAGGED_SHORT];	/* and then NULs */
	uint32_t value;
	uint32_t mark;		/* the caller's, 0 at first */
};

struct tagged {
	char *tag;		/* of each place; 0: it is free */
	struct tagged_text *text;
	size_t n;
	int bits;		/* there are 1 << bits groups; tag NULL: none */
};

/*
 * The place of a text of at most TAGGED_SHORT bytes, none of them NUL: a new one, with 0 as value and mark, if it had
 * none; NULL: there is none.  What was found before may have moved.
 */
struct tagged_text *tagged_place(struct tagged *, const char *text, size_t len);
void tagged_release(struct tagged *);

/* A text's group and tag, from a number of all its bytes. */
static inline size_t
tagged_group(uint64_t number, int bits)
{
	return (size_t)(number >> (64 - bits)) * TAGGED_GROUP;
}

static inline char
tagged_tag(uint64_t number)
{
	return (char)(number >> 45 | 0x80);
}

static inline uint64_t
tagged_number(word16 first, word16 second)
{
	return word16_mix(first, second) * 0x9e3779b97f4a7c15u;
}

/*
 * A text of at most TAGGED_SHORT bytes; NULL: it was not kept.  So many from its first one on may be read, whatever
 * they are.  Something must have been kept.
 */
WORD_INLINE struct tagged_text *
tagged_find_plain(const struct tagged *t, const char *text, size_t len)
{
	struct memo_key key = memo_key(text, len, 1);
	uint64_t number = tagged_number(key.first, key.second);
	size_t group = tagged_group(number, t->bits);
	unsigned same = word_same16(t->tag + group, tagged_tag(number));

	for (; same != 0; same &= same - 1) {
		struct tagged_text *at = &t->text[group + word_first(same)];

		if (word16_are(word16_load(at->text), key.first, word16_load(at->text + 16), key.second))
			return at;
	}
	return NULL;
}

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE struct tagged_text *
tagged_find_avx2(const struct tagged *t, const char *text, size_t len)
{
	__m256i all = _mm256_and_si256(wide_load32(text), wide_load32(memo_mask + MEMO_SHORT - len));
	uint64_t number = tagged_number(_mm256_castsi256_si128(all), _mm256_extracti128_si256(all, 1));
	size_t group = tagged_group(number, t->bits);
	unsigned same = word_same16(t->tag + group, tagged_tag(number));

	for (; same != 0; same &= same - 1) {
		struct tagged_text *at = &t->text[group + word_first(same)];
		__m256i other = _mm256_xor_si256(all, wide_load32(at->text));

		if (_mm256_testz_si256(other, other))
			return at;
	}
	return NULL;
}

#endif

#endif
