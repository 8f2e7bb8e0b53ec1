/*
 * memo - what short texts were found to be, so that none is judged twice.
 *
 *	struct memo ids = { 0 };
 *	size_t value;
 *
 *	if (!memo_find(&ids, text, len, &value)) {
 *		value = judge(text, len);
 *		memo_keep(&ids, text, len, value);
 *	}
 *	memo_release(&ids);
 *
 * Cells repeat from row to row: a few forms, some thousand actors.  A text may be
 * missing, a value is never wrong: a search takes MEMO_STEPS at most, so that of texts that were
 * made to meet in one place some are not found, and of more than MEMO_MOST all are forgotten
 * and it begins anew.  It begins small, and grows to 2.5 MiB, of such texts to 5.
 *
 * Texts of more than MEMO_SHORT bytes lie in a table of their own, which takes longer to search;
 * 4096 of them are kept, of up to MEMO_LONGEST bytes, in 1.5 MiB.
 */
#ifndef MC_BASE_MEMO_H
#define MC_BASE_MEMO_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/wide.h"
#include "base/word.h"

enum { MEMO_SHORT = 32, MEMO_LONGEST = 255, MEMO_MOST = 1 << 15, MEMO_STEPS = 16 };

struct memo_longer;

struct memo_text {
	char text[MEMO_SHORT];	/* and then NULs */
	uint32_t len;		/* 0: the slot is free */
	uint32_t value;
};

struct memo {
	struct memo_text *slot;
	size_t n;
	int bits;		/* there are 1 << bits slots, more than twice as many as texts; 0: none */
	uint32_t empty;		/* the value of the text of no byte, + 1 */
	struct memo_longer *longer;
};

/* Of a text that was kept before the value is the new one; one above 32 bits is not kept. */
void memo_keep(struct memo *, const char *text, size_t len, size_t value);
void memo_clear(struct memo *);

void memo_release(struct memo *);

/* The bytes from MEMO_SHORT - n on keep the first n of a text. */
extern const char memo_mask[2 * MEMO_SHORT];

/* A text that is searched for, as it would stand in a slot. */
struct memo_key {
	word16 first, second;
	uint32_t len;
};

/* `near` says that MEMO_SHORT bytes from its first one on may be read: then nothing depends on its length. */
WORD_INLINE struct memo_key
memo_key(const char *text, size_t len, int near)
{
	const char *mask = memo_mask + MEMO_SHORT - len;

	if (near)
		return (struct memo_key){ word16_and(word16_load(text), word16_load(mask)),
			word16_and(word16_load(text + 16), word16_load(mask + 16)), (uint32_t)len };
	return (struct memo_key){ word16_few(text, len < 16 ? len : 16),
		word16_few(text + 16, len < 16 ? 0 : len - 16), (uint32_t)len };
}

#ifdef WORD_SSE2

/* The same of 32 bytes in one: a near text, and its key. */
WIDE_AVX2 WORD_INLINE __m256i
memo_load32(const char *text, size_t len)
{
	return _mm256_and_si256(wide_load32(text), wide_load32(memo_mask + MEMO_SHORT - len));
}

WIDE_AVX2 WORD_INLINE struct memo_key
memo_key32(__m256i text, size_t len)
{
	return (struct memo_key){ _mm256_castsi256_si128(text), _mm256_extracti128_si256(text, 1), (uint32_t)len };
}

#endif

/* Where the search for a text begins. */
static inline size_t
memo_place(const struct memo_key *key, int bits)
{
	return (size_t)(word16_mix(key->first, key->second) * 0x9e3779b97f4a7c15u >> (64 - bits));
}

static inline int
memo_is(const struct memo_text *slot, const struct memo_key *key)
{
	return slot->len == key->len && word16_are(word16_load(slot->text), key->first,
	    word16_load(slot->text + 16), key->second);
}

int memo_find_longer(const struct memo *, const char *text, size_t len, size_t *value);

WORD_INLINE int
memo_search(const struct memo *m, const char *text, size_t len, int near, size_t *value)
{
	const size_t mask = ((size_t)1 << m->bits) - 1;
	struct memo_key key;
	size_t i;

	if (len > MEMO_SHORT && m->longer != NULL)
		return memo_find_longer(m, text, len, value);
	if (len - 1 >= MEMO_SHORT || m->bits == 0) {
		*value = m->empty - 1;
		return len == 0 && m->empty > 0;
	}
	key = memo_key(text, len, near);
	i = memo_place(&key, m->bits);
	for (int step = 0; step < MEMO_STEPS; step++, i = (i + 1) & mask) {
		if (memo_is(&m->slot[i], &key)) {
			*value = m->slot[i].value;
			return 1;
		}
		if (m->slot[i].len == 0)
			return 0;
	}
	return 0;
}

static inline int
memo_find(const struct memo *m, const char *text, size_t len, size_t *value)
{
	return memo_search(m, text, len, 0, value);
}

/* The same, faster, where MEMO_SHORT bytes from the text's first one on may be read. */
WORD_INLINE int
memo_find_near(const struct memo *m, const char *text, size_t len, size_t *value)
{
	return memo_search(m, text, len, 1, value);
}

/*
 * A text in the place where it is mostly found; 0: search for it.  MEMO_SHORT bytes from its first one on may be
 * read.  Each processor may have its own way.
 */
typedef int memo_way(const struct memo *, const char *text, size_t len, size_t *value);

/* (There is no better way than to search for it.) */
WORD_INLINE int
memo_find_first(const struct memo *m, const char *text, size_t len, size_t *value)
{
	(void)m, (void)text, (void)len, (void)value;
	return 0;
}

#ifdef WORD_SSE2

/* Nothing jumps on whether the text is empty. */
WIDE_AVX2 WORD_INLINE int
memo_find_first_avx2(const struct memo *m, const char *text, size_t len, size_t *value)
{
	const struct memo_text *slot;
	struct memo_key key;
	__m256i all, other;

	if (len > MEMO_SHORT || m->bits == 0)
		return 0;
	all = memo_load32(text, len);
	key = memo_key32(all, len);
	slot = &m->slot[memo_place(&key, m->bits)];
	other = _mm256_xor_si256(all, wide_load32(slot->text));
	*value = len > 0 ? slot->value : m->empty - 1;
	return _mm256_testz_si256(other, other) & (slot->len == len) & ((len | m->empty) != 0);
}

#endif

/*
 * The same for items of lists, none of which is empty or has a NUL, so that the length of what is found need not be
 * asked.  There must be short texts.
 */
typedef int memo_item_way(const struct memo *, const char *text, size_t len, uint32_t *value);

WORD_INLINE int
memo_item_first(const struct memo *m, const char *text, size_t len, uint32_t *value)
{
	(void)m, (void)text, (void)len, (void)value;
	return 0;
}

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE int
memo_item_first_avx2(const struct memo *m, const char *text, size_t len, uint32_t *value)
{
	const struct memo_text *slot;
	struct memo_key key;
	__m256i all, other;

	if (len - 1 >= MEMO_SHORT)
		return 0;
	all = memo_load32(text, len);
	key = memo_key32(all, len);
	slot = &m->slot[memo_place(&key, m->bits)];
	other = _mm256_xor_si256(all, wide_load32(slot->text));
	if (!_mm256_testz_si256(other, other))
		return 0;
	*value = slot->value;
	return 1;
}

#endif

/* What was not there is searched for, which is rare; short ones are counted. */
int memo_item_further(const struct memo *, const char *text, size_t len, size_t *aside, uint32_t *value);

/* Were so many not where they were searched for first that a table of more room is worth it?  Then it gets that. */
void memo_mind_aside(struct memo *, size_t *aside);

#endif
