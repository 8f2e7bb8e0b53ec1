/*
 * wholelists - lists that are met again and again, each known as a whole by its text.
 *
 *	struct wholelists w = { 0 };
 *
 *	wholelists_keep(&w, "sumak basen", 11, number, 2);	what its items are
 *	list = wholelists_find(&w, "sumak basen", 11);		WHOLELISTS_NONE: it is not known
 *	for (i = w.first[list]; i < w.first[list + 1]; i++)
 *		w.number[i]		is of it
 *	tally_add(&w.tally, list, other, 1, NULL);	a row of it, counted once for all of its items
 *	wholelists_release(&w);
 *
 * The same few actors meet again and again in most houses.  Where they do not, looking for whole lists is
 * in vain, and wholelists_are_known() says so soon.
 */
#ifndef MC_ANALYSIS_WHOLELISTS_H
#define MC_ANALYSIS_WHOLELISTS_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/tally.h"
#include "base/memo.h"

enum {
	WHOLELISTS_MOST = 4096,		/* lists that are kept, of up to MEMO_SHORT bytes */
	WHOLELISTS_BITS = 15,		/* of their places: a few lists in a hundred find theirs taken, and are not kept */
	WHOLELISTS_CELLS = 1 << 20	/* of their tally, a byte each: more would be no processor's cache */
};

#define WHOLELISTS_NONE UINT32_MAX

/* Tables that are small beside those of base/memo, for a row is one look into them, and no second one. */
struct wholelists {
	uint16_t *place;	/* the number of a list, + 1; 0: it is free.  NULL: no list is known */
	char (*text)[MEMO_SHORT];	/* of each list, by that; and then NULs, which no list has */
	uint32_t *first;	/* of its items; and of the last list where they end */
	uint32_t *number;	/* of each item of all lists */
	size_t n, n_numbers, cap;
	size_t items;		/* so many has none more than */
	size_t met;		/* rows whose list was known */
	size_t met_before, missed;	/* of these at the last question, and rows since whose list was not known */
	struct tally tally;	/* rows of each list with each value of the other axis; no totals */
};

/* From now on the list is known, unless it is too long or there are too many. */
void wholelists_keep(struct wholelists *, const char *text, size_t len, const uint32_t *number, size_t n);

/* The list of a text of which MEMO_SHORT bytes may be read. */
WORD_INLINE uint32_t wholelists_find(const struct wholelists *, const char *text, size_t len);

/* So many rows had a list that was known, and so many had not: is it worth looking for the next ones? */
int wholelists_are_known(struct wholelists *, size_t met, size_t missed);

/* Did they save so much that others are worth a try, now that these are not met any more? */
int wholelists_have_paid(const struct wholelists *);
void wholelists_release(struct wholelists *);

/* ---- what is below is for speed: each processor may have its own way ---- */

/* Nothing is asked of the length by a jump: a text too long is none, which is found to be list number -1. */
static inline size_t
wholelists_len(size_t len)
{
	return len <= MEMO_SHORT ? len : 0;
}

WORD_INLINE uint32_t
wholelists_find(const struct wholelists *w, const char *text, size_t len)
{
	const struct memo_key key = memo_key(text, wholelists_len(len), 1);
	uint32_t n = w->place[memo_place(&key, WHOLELISTS_BITS)];
	int is_same = word16_are(key.first, word16_load(w->text[n]), key.second, word16_load(w->text[n] + 16));

	return (is_same ? n : 0) - 1;
}

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE uint32_t
wholelists_find_avx2(const struct wholelists *w, const char *text, size_t len)
{
	__m256i all = memo_load32(text, wholelists_len(len)), other;
	const struct memo_key key = memo_key32(all, 0);
	uint32_t n = w->place[memo_place(&key, WHOLELISTS_BITS)];

	other = _mm256_xor_si256(all, wide_load32(w->text[n]));
	return (_mm256_testz_si256(other, other) ? n : 0) - 1;
}

#endif

#endif
