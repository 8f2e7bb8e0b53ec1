/*
 * listcache - what longer texts than those of base/memo were found to be: whole lists.
 *
 *	struct listcache m = { 0 };
 *	size_t value;
 *
 *	if (!listcache_find(&m, text, len, &value)) {
 *		value = judge(text, len);
 *		if (m.n == LISTCACHE_MOST)
 *			listcache_clear(&m);		full: begin anew
 *		listcache_keep(&m, text, len, value);
 *	}
 *	listcache_release(&m);
 *
 * The same few actors meet again and again, so that a cell that names them
 * all can be known as a whole.  Texts of 1 to 56 bytes, as many as
 * LISTCACHE_MOST: it begins small, and grows to 320 KiB.  A zeroed struct is
 * an empty one.  A search takes LISTCACHE_STEPS at most: of texts that were made
 * to meet in one place, some are not kept, or not found again.
 */
#ifndef MC_BASE_LISTCACHE_H
#define MC_BASE_LISTCACHE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { LISTCACHE_WORDS = 7, LISTCACHE_SHORT = 24,
    LISTCACHE_LONGEST = 8 * LISTCACHE_WORDS, LISTCACHE_MOST = 4096, LISTCACHE_STEPS = 16 };

/*
 * Words, the last ones of which overlap; of a short text only three are looked at, so that
 * all of them lie together.
 */
struct listcache_slot {
	uint32_t len;
	uint32_t value;
	uint64_t word[LISTCACHE_WORDS];
};

/* Slots lie close together, to stay in the processor's cache; places are many and small. */
struct listcache {
	struct listcache_slot *slot;
	size_t n, cap;
	uint16_t *place;	/* the number of a slot, + 1; 0: it is free */
	int bits;		/* there are 1 << bits places; 0: none yet */
};

/* 0: it is full, or the text is not one to keep.  The text must not be found. */
int listcache_keep(struct listcache *, const char *text, size_t len, size_t value);
void listcache_clear(struct listcache *);
void listcache_release(struct listcache *);

static inline uint64_t
listcache_turn(uint64_t word, int by)
{
	return word << by | word >> (64 - by);
}

/*
 * Where the search for a text begins.  Ids differ in a few bits, the same of
 * each word: turn them away from each other before they are mixed.
 */
static inline size_t
listcache_place(const struct listcache_slot *t, int bits)
{
	const uint64_t odd = 0x9e3779b97f4a7c15u;
	uint64_t h = t->word[0] ^ listcache_turn(t->word[1], 43) ^ listcache_turn(t->word[2], 21);

	if (t->len > LISTCACHE_SHORT)
		for (int i = 3; i < LISTCACHE_WORDS; i++)
			h = listcache_turn(h * odd, 29) ^ t->word[i];
	h *= odd;
	return (size_t)((h ^ h >> 32) * odd >> (64 - bits));
}

static inline int
listcache_is_same(const struct listcache_slot *a, const struct listcache_slot *b)
{
	uint64_t other = (a->word[0] ^ b->word[0]) | (a->word[1] ^ b->word[1]) |
	    (a->word[2] ^ b->word[2]) | (a->len ^ b->len);

	if (b->len > LISTCACHE_SHORT)
		for (int i = 3; i < LISTCACHE_WORDS; i++)
			other |= a->word[i] ^ b->word[i];
	return other == 0;
}

/* The words of a text. */
static inline void
listcache_take(struct listcache_slot *t, const char *text, size_t len)
{
	t->len = (uint32_t)len;
	if (len <= LISTCACHE_SHORT) {
		memset(t->word, 0, LISTCACHE_SHORT);
		memcpy(t->word, text, len);
		return;
	}
	for (size_t i = 0; i < LISTCACHE_WORDS; i++)
		memcpy(&t->word[i], text + (8 * i < len - 8 ? 8 * i : len - 8), 8);
}

static inline int
listcache_find(const struct listcache *m, const char *text, size_t len, size_t *value)
{
	struct listcache_slot t;
	size_t i;

	if (len - 1 >= LISTCACHE_LONGEST || m->bits == 0)
		return 0;
	listcache_take(&t, text, len);
	i = listcache_place(&t, m->bits);
	for (int step = 0; step < LISTCACHE_STEPS && m->place[i] != 0;
	    step++, i = (i + 1) & (((size_t)1 << m->bits) - 1)) {
		const struct listcache_slot *slot = &m->slot[m->place[i] - 1];

		if (listcache_is_same(slot, &t)) {
			*value = slot->value;
			return 1;
		}
	}
	return 0;
}

#endif
