/*
 * pairtimes - how often each two of many numbers met, as actors did in the entries of a month or a year.
 *
 *	struct pairtimes t = { 0 };
 *	struct pairmarks_some some = { 0 };
 *
 *	pairtimes_add(&t, 3, 1);
 *	printf("%lu\n", pairtimes_of(&t, 1, 3));
 *	while (pairtimes_more(&t, &some))
 *		for (size_t i = 0; i < some.n; i++)
 *			printf("%zu and %zu: %lu\n", some.from + some.at[i], some.b, pairtimes_told(&t, &some, i));
 *	pairtimes_release(&t);
 *
 * Most pairs meet a few times: what is counted at random in a table of all of them lies in a byte each (base/pairmarks),
 * and what a byte cannot hold is hashed, once for every 64 times.
 */
#ifndef MC_BASE_PAIRTIMES_H
#define MC_BASE_PAIRTIMES_H

#include <limits.h>

#include "base/pairmarks.h"
#include "base/pairtable.h"

/* A mark of two that met, and seven bits that count; of a pair that has those it is perhaps not all. */
enum { PAIRTIMES_MET = 0x80, PAIRTIMES_SOME = 0x40 };

struct pairtimes {
	struct pairmarks few;
	struct pairtable more;
};

/* The same as below, where it is no byte, or a full one. */
void pairtimes_add_more(struct pairtimes *, size_t a, size_t b);

/* Two different numbers met once more. */
static inline void
pairtimes_add(struct pairtimes *t, size_t a, size_t b)
{
	unsigned char *few = pairmarks_place(&t->few, a, b);
	unsigned next = few != NULL ? (*few | (unsigned)PAIRTIMES_MET) + 1 : UINT_MAX;

	if (next <= UCHAR_MAX)
		*few = (unsigned char)next;
	else
		pairtimes_add_more(t, a, b);
}

/* How often two did; 0: they did not. */
unsigned long pairtimes_of(const struct pairtimes *, size_t a, size_t b);

/* Some pairs that met, as pairmarks_more() tells them, 0: no more; and how often one of these did. */
int pairtimes_more(const struct pairtimes *, struct pairmarks_some *);
unsigned long pairtimes_told(const struct pairtimes *, const struct pairmarks_some *, size_t i);
void pairtimes_release(struct pairtimes *);

#endif
