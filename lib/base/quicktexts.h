/*
 * quicktexts - numbers of short texts, most of which are found in one look.
 *
 *	struct quicktexts q = { 0 };
 *
 *	number = quicktexts_keep(&q, "sumak basen", 11);	0, then 1, ...; QUICKTEXTS_NONE: it is not kept
 *	number = quicktexts_look(&q, "sumak basen", 11);
 *	if (number == QUICKTEXTS_NONE)
 *		number = quicktexts_find(&q, "sumak basen", 11);
 *	quicktexts_release(&q);
 *
 * A look goes into tables that are small beside those of base/memo, and nothing in it depends on what is
 * found: where many texts are searched for, the processor need not guess.  Those few that met another
 * text in their place are found by a search, but for some that were made to meet in one place.
 */
#ifndef MC_BASE_QUICKTEXTS_H
#define MC_BASE_QUICKTEXTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/memo.h"
#include "base/wide.h"

enum { QUICKTEXTS_MOST = 4096, QUICKTEXTS_BITS = 15, QUICKTEXTS_STEPS = 8 };
#define QUICKTEXTS_NONE UINT32_MAX

struct quicktexts {
	uint16_t *place;	/* the number of a text, + 1; 0: it is free.  NULL: no text is known */
	char (*text)[MEMO_SHORT];	/* by that; and then NULs */
	size_t n;
};

/* The number of a text that is kept from now on; of no more than MEMO_SHORT bytes, without a NUL. */
uint32_t quicktexts_keep(struct quicktexts *, const char *text, size_t len);
void quicktexts_release(struct quicktexts *);

/*
 * The number of a text, from whose first byte on MEMO_SHORT may be read, or QUICKTEXTS_NONE; in one look, for
 * which some text must be known, or by all looks that it takes.
 */
uint32_t quicktexts_find(const struct quicktexts *, const char *text, size_t len);
WORD_INLINE uint32_t quicktexts_look(const struct quicktexts *, const char *text, size_t len);

/* ---- what is below is for speed: each processor may have its own way ---- */

/* Where the search begins.  Of ids that differ in a digit or two all bits are to differ. */
static inline size_t
quicktexts_place(const struct memo_key *key)
{
	uint64_t h = word16_mix(key->first, key->second);

	return (size_t)((h ^ h >> 23) * 0x9e3779b97f4a7c15u >> (64 - QUICKTEXTS_BITS));
}

/* By no jump: a text too long is found as the one without a byte, which is none. */
static inline size_t
quicktexts_len(size_t len)
{
	return len <= MEMO_SHORT ? len : 0;
}

WORD_INLINE uint32_t
quicktexts_look(const struct quicktexts *q, const char *text, size_t len)
{
	const struct memo_key key = memo_key(text, quicktexts_len(len), 1);
	uint32_t n = q->place[quicktexts_place(&key)];
	int is_same = word16_are(key.first, word16_load(q->text[n]), key.second, word16_load(q->text[n] + 16));

	return (is_same ? n : 0) - 1;
}

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE uint32_t
quicktexts_look_avx2(const struct quicktexts *q, const char *text, size_t len)
{
	__m256i all = memo_load32(text, quicktexts_len(len)), other;
	const struct memo_key key = memo_key32(all, 0);
	uint32_t n = q->place[quicktexts_place(&key)];

	other = _mm256_xor_si256(all, wide_load32(q->text[n]));
	return (_mm256_testz_si256(other, other) ? n : 0) - 1;
}

#endif

#endif
