/*
 * pairset - a set of pairs of numbers, as actors that met.
 *
 *	struct pairset met = { 0 };
 *
 *	pairset_add_all(&met, number, n);
 *	if (pairset_has(&met, 3, 1))
 *		puts("1 and 3 met");
 *	pairset_release(&met);
 *
 * Each two of the first numbers have a bit of their own (base/halfsquare): to add a pair that is
 * there costs what a new one does, and nothing is searched.  They are those below PAIRSET_MANY, of which
 * the system gives memory as far as they meet, a megabyte where all do.  Others are hashed, until there
 * are so many that bits take no more.  A number is in no pair with itself.
 */
#ifndef MC_BASE_PAIRSET_H
#define MC_BASE_PAIRSET_H

#include <stddef.h>
#include <stdint.h>

#include "base/pairtable.h"

enum { PAIRSET_LEAST = 512, PAIRSET_MANY = 4096 };	/* so many have bits at once, 16 KiB; and so many once one more comes */

struct pairset {
	uint64_t *bits;		/* of the numbers below the side; those of the diagonal say nothing */
	size_t side;
	struct pairtable far;	/* pairs with one that is not below it; what it says of them is nothing */
};

void pairset_add(struct pairset *, size_t a, size_t b);

/* Each two of some, of which one may stand more than once. */
void pairset_add_all(struct pairset *, const uint32_t *number, size_t n);

/* The same of each of many lists: one for each bit, whose numbers stand in number[] from first[bit] to first[bit + 1]. */
enum { PAIRSET_LISTS = 64 };

struct pairset_lists {
	const uint32_t *number;
	const uint16_t *first;
	uint64_t lists;
	size_t numbers;		/* all are less */
};

void pairset_add_lists(struct pairset *, const struct pairset_lists *);
int pairset_has(const struct pairset *, size_t a, size_t b);

void pairset_release(struct pairset *);

#endif
