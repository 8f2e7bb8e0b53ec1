/*
 * cache - what short texts were found to be, so that none is judged twice.
 *
 *	struct cache *m = cache_new();
 *	size_t value;
 *
 *	if (!cache_find(m, text, len, &value)) {
 *		value = judge(text, len);
 *		cache_keep(m, text, len, value);
 *	}
 *	free(m);
 *
 * Cells repeat from row to row: a few forms, dates, actors.  A cache keeps the
 * latest of them in a table of fixed size; a text may be missing, a value is never wrong.
 * Texts of 1 to 24 bytes; others are not found, and not kept.
 */
#ifndef MC_BASE_CACHE_H
#define MC_BASE_CACHE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { CACHE_BITS = 13, CACHE_LONGEST = 24 };

/* The bytes of a text in three words that overlap; its length tells them apart. */
struct cache_slot {
	uint64_t a, b, c;
	uint32_t len;		/* 0: the slot is free */
	uint32_t value;
};

struct cache {
	struct cache_slot slot[1 << CACHE_BITS];
};

struct cache *cache_new(void);		/* free() releases it */
void cache_clear(struct cache *);
void cache_keep(struct cache *, const char *text, size_t len, size_t value);

static inline uint64_t
cache_word(const char *text)
{
	uint64_t word;

	memcpy(&word, text, 8);
	return word;
}

static inline struct cache_slot
cache_slot(const char *text, size_t len)
{
	struct cache_slot t = { .len = (uint32_t)len };

	if (len >= 8) {
		t.a = cache_word(text);
		t.b = cache_word(text + (len < 16 ? len - 8 : 8));
		t.c = cache_word(text + len - 8);
	} else if (len >= 4) {
		uint32_t first, last;

		memcpy(&first, text, 4);
		memcpy(&last, text + len - 4, 4);
		t.a = (uint64_t)last << 32 | first;
	} else {
		/* One to three bytes. */
		t.a = (uint64_t)(unsigned char)text[0] << 16 |
		    (uint64_t)(unsigned char)text[len / 2] << 8 | (unsigned char)text[len - 1];
	}
	return t;
}

static inline size_t
cache_place(const struct cache_slot *t)
{
	return (size_t)((t->a ^ (t->c << 9 | t->c >> 55)) * 0x9e3779b97f4a7c15u >> (64 - CACHE_BITS));
}

static inline int
cache_find(const struct cache *m, const char *text, size_t len, size_t *value)
{
	const struct cache_slot *slot;
	struct cache_slot t;

	if (len - 1 >= CACHE_LONGEST)
		return 0;
	t = cache_slot(text, len);
	slot = &m->slot[cache_place(&t)];
	*value = slot->value;
	return ((slot->a ^ t.a) | (slot->b ^ t.b) | (slot->c ^ t.c) | (slot->len ^ t.len)) == 0;
}

#endif
