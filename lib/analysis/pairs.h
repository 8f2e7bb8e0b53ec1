/*
 * pairs - each two of many texts, as numbers; only what was met counts.
 *
 *	struct pairs p = { 0 };
 *	size_t a = pairs_item(&p, "sumak", 5), b = pairs_item(&p, "basen", 5);
 *	size_t value = pairs_value(&p, a, b);
 *
 *	pairs_label(&p, value);			"basen sumak": the lesser first, by bytes
 *	order = pairs_order(&p, &n);		values by the bytes of their labels
 *	pairs_release(&p);
 *
 * A pair is a place in half a square (halfsquare.h) and takes a bit, no text: there are
 * millions of them.  What is no pair has a value, too: an item by itself, which is the pair
 * of it and itself.
 */
#ifndef MC_ANALYSIS_PAIRS_H
#define MC_ANALYSIS_PAIRS_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/halfsquare.h"
#include "base/intern.h"

/* Pairs of the first items are numbers; those of others are texts, and items themselves. */
enum { PAIRS_SIDES = 8192 };

struct pairs {
	struct intern items;
	uint64_t *met;		/* a bit a value */
	size_t words;
	size_t *fresh;		/* values that were met for the first time since pairs_begin() */
	size_t n_fresh, cap;
	struct buf label;
};

/* The number of an item. */
size_t pairs_item(struct pairs *, const char *text, size_t len);

/* The value of two items; of a text, which may be the label of two. */
static inline size_t pairs_value(struct pairs *, size_t a, size_t b);
size_t pairs_text(struct pairs *, const char *text, size_t len);

/* Forget what was met for the first time since the last of these. */
static inline void pairs_begin(struct pairs *);
void pairs_forget(struct pairs *);

/* Good until the next one. */
const char *pairs_label(struct pairs *, size_t value);

/* All values that were met, in order; the caller's to free. */
uint32_t *pairs_order(struct pairs *, size_t *n);
void pairs_release(struct pairs *);

/* ---- what is below is for speed: part of pairs.c that is done in place ---- */

static inline void
pairs_begin(struct pairs *p)
{
	p->n_fresh = 0;
}

size_t pairs_meet(struct pairs *, size_t a, size_t b);

/* A value that is that of two items; the same again. */
size_t pairs_meet_value(struct pairs *, size_t value);

static inline int
pairs_is_met(const struct pairs *p, size_t value)
{
	return value / 64 < p->words && (p->met[value / 64] >> (value % 64) & 1) != 0;
}

static inline size_t
pairs_value(struct pairs *p, size_t a, size_t b)
{
	size_t value = halfsquare_at(a, b);

	return a < PAIRS_SIDES && b < PAIRS_SIDES && pairs_is_met(p, value) ? value :
	    pairs_meet(p, a, b);
}

#endif
