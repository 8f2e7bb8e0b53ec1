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
 * missing, a value is never wrong: texts of more than MEMO_LONGEST bytes are not kept, a
 * search takes MEMO_STEPS at most, so that of texts that were made to meet
 * in one place some are not found, and of more than MEMO_MOST all are forgotten
 * and it begins anew.  It begins small, and grows to 2.5 MiB, of such texts to 5.
 */
#ifndef MC_BASE_MEMO_H
#define MC_BASE_MEMO_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/word.h"

enum { MEMO_LONGEST = 32, MEMO_MOST = 1 << 15, MEMO_STEPS = 16 };

/* The bytes of a text, and then NULs. */
struct memo_text {
	uint64_t word[MEMO_LONGEST / 8];
	uint32_t len;		/* 0: the slot is free */
	uint32_t value;
};

struct memo {
	struct memo_text *slot;
	size_t n;
	int bits;		/* there are 1 << bits slots, more than twice as many as texts; 0: none */
	uint32_t empty;		/* the value of the text of no byte, + 1 */
};

/* Of a text that was kept before the value is the new one; one above 32 bits is not kept. */
void memo_keep(struct memo *, const char *text, size_t len, size_t value);
void memo_clear(struct memo *);
void memo_release(struct memo *);

/* The bytes from MEMO_LONGEST - n on keep the first n of a text. */
extern const unsigned char memo_mask[2 * MEMO_LONGEST];

static inline uint64_t
memo_turn(uint64_t word, int by)
{
	return word << by | word >> (64 - by);
}

/*
 * A text's words; `near` says that MEMO_LONGEST bytes from its first one on may be read, so
 * that nothing depends on its length.
 */
WORD_INLINE void
memo_take(struct memo_text *t, const char *text, size_t len, int near)
{
	t->len = (uint32_t)len;
	if (!near) {
		t->word[0] = word_few(text, len);
		t->word[1] = len > 8 ? word_few(text + 8, len - 8) : 0;
		t->word[2] = len > 16 ? word_few(text + 16, len - 16) : 0;
		t->word[3] = len > 24 ? word_few(text + 24, len - 24) : 0;
		return;
	}
	for (size_t i = 0; i < MEMO_LONGEST / 8; i++) {
		uint64_t word, mask;

		memcpy(&word, text + 8 * i, 8);
		memcpy(&mask, memo_mask + MEMO_LONGEST - len + 8 * i, 8);
		t->word[i] = word & mask;
	}
}

/*
 * Where the search for a text begins.  Ids differ in a few bits, the same of each word:
 * turn them away from each other before they are mixed.
 */
static inline size_t
memo_place(const struct memo_text *t, int bits)
{
	uint64_t h = t->word[0] ^ memo_turn(t->word[1], 29) ^ memo_turn(t->word[2], 43) ^
	    memo_turn(t->word[3], 13);

	return (size_t)(h * 0x9e3779b97f4a7c15u >> (64 - bits));
}

static inline int
memo_is_same(const struct memo_text *a, const struct memo_text *b)
{
	uint64_t other = (a->word[0] ^ b->word[0]) | (a->word[1] ^ b->word[1]) |
	    (a->word[2] ^ b->word[2]) | (a->word[3] ^ b->word[3]) | (a->len ^ b->len);

	return other == 0;
}

WORD_INLINE int
memo_search(const struct memo *m, const char *text, size_t len, int near, size_t *value)
{
	const size_t mask = ((size_t)1 << m->bits) - 1;
	struct memo_text t;
	size_t i;

	if (len - 1 >= MEMO_LONGEST || m->bits == 0) {
		*value = m->empty - 1;
		return len == 0 && m->empty > 0;
	}
	memo_take(&t, text, len, near);
	i = memo_place(&t, m->bits);
	for (int step = 0; step < MEMO_STEPS && m->slot[i].len != 0; step++, i = (i + 1) & mask)
		if (memo_is_same(&m->slot[i], &t)) {
			*value = m->slot[i].value;
			return 1;
		}
	return 0;
}

static inline int
memo_find(const struct memo *m, const char *text, size_t len, size_t *value)
{
	return memo_search(m, text, len, 0, value);
}

/* The same, faster, where MEMO_LONGEST bytes from the text's first one on may be read. */
WORD_INLINE int
memo_find_near(const struct memo *m, const char *text, size_t len, size_t *value)
{
	return memo_search(m, text, len, 1, value);
}

#endif
