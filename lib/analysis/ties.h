/*
 * ties - a number for each two actors: how often they met, or when.
 *
 *	struct ties ties = { 0 };
 *	size_t at = 0, a, b;
 *	uint32_t n;
 *
 *	++*ties_of(&ties, 3, 1);
 *	while ((n = ties_next(&ties, &at, &a, &b)) > 0)
 *		printf("%zu and %zu: %u\n", a, b, n);
 *	ties_release(&ties);
 *
 * Actors are numbers that begin at 0.  Each two of the first have a place of their own
 * (base/halfsquare), which costs no search; further ones are hashed, until there are so many that
 * places for them, too, are worth their memory: it grows with the ties there are, and of four thousand
 * actors all of whom met it is 32 MiB.  Who asks only whether two met has base/pairset.
 *
 * Of numbers that are marks and a count above them many ties are asked for at once:
 *
 *	struct ties_some some = { 0 };
 *
 *	while (ties_more(&ties, &(struct ties_asked){ .with = 1, .without = 2 }, &some))
 *		for (size_t i = 0; i < some.n; i++)
 *			printf("%u and %zu\n", some.a[i], some.b);
 */
#ifndef MC_ANALYSIS_TIES_H
#define MC_ANALYSIS_TIES_H

#include <stddef.h>
#include <stdint.h>

#include "base/halfsquare.h"
#include "base/pairtable.h"

enum { TIES_LEAST = 64 };	/* so many have places at once: 8 KiB */

struct ties {
	uint32_t *square;
	size_t side;
	size_t rows;		/* that may hold any: of the rest of the square nothing is looked at */
	struct pairtable far;	/* two of whom one is not below the side */
};

/* The number of two different actors, which begins at 0.  Good until the next call. */
uint32_t *ties_of(struct ties *, size_t a, size_t b);

/* The same, in place: of many pairs most have a place. */
static inline uint32_t *
ties_at(struct ties *t, size_t a, size_t b)
{
	size_t highest = a > b ? a : b;

	return highest < t->rows ? &t->square[halfsquare_at(a, b)] : ties_of(t, a, b);
}

/* The same; of two that have none, 0. */
uint32_t ties_find(const struct ties *, size_t a, size_t b);

/*
 * The next number that is not 0, and its two actors, a < b; 0: no more.
 * *at begins at 0; all three are left alone between the calls.
 */
uint32_t ties_next(const struct ties *, size_t *at, size_t *a, size_t *b);

/* Which ties: those with all of some bits and none of others, and whose number is so much at least; never those of 0. */
struct ties_asked {
	uint32_t with, without, least;
};

/* Some of one actor with lesser numbers, in their order; all 0 in the beginning. */
enum { TIES_AT_ONCE = 256, TIES_SPARE = 16 };

struct ties_some {
	size_t n, b;
	uint32_t a[TIES_AT_ONCE + TIES_SPARE];		/* a < b */
	uint32_t number[TIES_AT_ONCE + TIES_SPARE];
	size_t row, at, far;	/* where the next ones are looked for */
};

/* The next ones, row by row, and then those that are hashed; 0: no more. */
int ties_more(const struct ties *, const struct ties_asked *, struct ties_some *);
size_t ties_count(const struct ties *, const struct ties_asked *);

/* The ways to list some of a row that this processor has, fastest first, by number; NULL after the last. */
typedef size_t ties_way(const uint32_t *row, size_t from, size_t to, const struct ties_asked *, uint32_t *a, uint32_t *number);
ties_way *ties_by(size_t number);

void ties_release(struct ties *);

#endif
