/*
 * pairmarks - marks of each two of many numbers, as actors that met: eight bits a pair.
 *
 *	struct pairmarks m = { 0 };
 *	struct pairmarks_some some = { 0 };
 *
 *	pairmarks_add(&m, 3, 1, MET | LED);
 *	if (pairmarks_find(&m, 1, 3) & LED)
 *		...
 *	while (pairmarks_more(&m, MET, LED, &some))		MET, and not LED
 *		for (size_t i = 0; i < some.n; i++)
 *			printf("%zu and %zu\n", some.from + some.at[i], some.b);
 *	pairmarks_release(&m);
 *
 * Where several things are asked of two, to find their place once is what costs.  Each two of the first numbers have
 * one of their own (base/halfsquare): those below PAIRMARKS_MANY, of which the system gives memory as far as they meet,
 * 8 MiB where all do; others are hashed, until there are so many that places for them take no more.  Who asks one thing
 * only has base/pairset.  A number is in no pair with itself.
 */
#ifndef MC_BASE_PAIRMARKS_H
#define MC_BASE_PAIRMARKS_H

#include <stddef.h>
#include <stdint.h>

#include "base/halfsquare.h"
#include "base/pairtable.h"

enum { PAIRMARKS_LEAST = 128, PAIRMARKS_MANY = 4096 };	/* so many have places at once, 8 KiB; and so many once one more comes */

struct pairmarks {
	unsigned char *square;
	size_t side;
	size_t rows;		/* that may hold any: of the rest of the square nothing is looked at */
	struct pairtable far;	/* two of whom one is not below the side */
};

/* The marks of two different numbers; 0: there are none. */
unsigned pairmarks_find(const struct pairmarks *, size_t a, size_t b);

/* They have these marks from now on, and no other; or in place, further ones. */
void pairmarks_set(struct pairmarks *, size_t a, size_t b, unsigned marks);

/* Where the marks of two are; NULL: they have no place of their own, or never had any. */
static inline unsigned char *
pairmarks_place(struct pairmarks *m, size_t a, size_t b)
{
	return (a > b ? a : b) < m->rows ? &m->square[halfsquare_at(a, b)] : NULL;
}

static inline void
pairmarks_add(struct pairmarks *m, size_t a, size_t b, unsigned marks)
{
	if ((a > b ? a : b) < m->rows)
		m->square[halfsquare_at(a, b)] |= (unsigned char)marks;
	else
		pairmarks_set(m, a, b, pairmarks_find(m, a, b) | marks);
}

/* Some pairs of one number with lesser ones, from + at[i], in their order, and their marks; all 0 in the beginning. */
enum { PAIRMARKS_AT_ONCE = 256, PAIRMARKS_SPARE = 64 };

struct pairmarks_some {
	size_t n, b, from;
	unsigned char at[PAIRMARKS_AT_ONCE + PAIRMARKS_SPARE], marks[PAIRMARKS_AT_ONCE + PAIRMARKS_SPARE];
	size_t row, next, far;	/* where the next ones are looked for */
};

/* The next ones that have all of some marks, one at least, and none of others: row by row, and then those hashed; 0: no more. */
int pairmarks_more(const struct pairmarks *, unsigned with, unsigned without, struct pairmarks_some *);
size_t pairmarks_count(const struct pairmarks *, unsigned with, unsigned without);
void pairmarks_release(struct pairmarks *);

/*
 * The ways to look at so many places that this processor has, fastest first, by number; NULL after the last: list those
 * that are asked for, PAIRMARKS_AT_ONCE at most, or count them.
 */
struct pairmarks_way {
	size_t (*list)(const unsigned char *place, size_t n, unsigned with, unsigned without, unsigned char *at, unsigned char *marks);
	size_t (*count)(const unsigned char *place, size_t n, unsigned with, unsigned without);
};

const struct pairmarks_way *pairmarks_by(size_t number);

#endif
