/*
 * pairruns - how often each two of many numbers were met together, in eight bytes a pair that was.
 *
 *	struct pairruns p = { 0 };
 *
 *	pairruns_add(&p, 70000, 3, 2);		the same as (3, 70000); or two that are one
 *	pairruns_each(&p, use, arg);		use(arg, 3, 70000, 2)
 *	pairruns_by_rows(&p, rank, n, take, arg);
 *	pairruns_release(&p);
 *
 * For pairs too many to have places of their own (base/halfsquare), and to be searched for: what is new waits, and is
 * put in order with the others once it is a part of them; so to add one takes the same time however many there are.
 * A number is below PAIRRUNS_NUMBERS, and a count is as large as it may be.
 */
#ifndef MC_BASE_PAIRRUNS_H
#define MC_BASE_PAIRRUNS_H

#include <stddef.h>
#include <stdint.h>

enum { PAIRRUNS_BITS = 22, PAIRRUNS_NUMBERS = 1 << PAIRRUNS_BITS };

struct pairruns {
	uint64_t *pair;		/* in order: both numbers, the lesser one first, and a count; a larger one is several */
	size_t pairs, cap;
	uint64_t *late;		/* the same, in no order */
	size_t lates, late_cap;
};

void pairruns_add(struct pairruns *, size_t a, size_t b, uint64_t count);

/* Each pair, a <= b, in the order of both. */
void pairruns_each(struct pairruns *, void (*use)(void *arg, size_t a, size_t b, uint64_t count), void *arg);

/*
 * The square table, row by row: in the order of their ranks, of which there are n, each number having one.  A cell of a
 * row that was met is given by the rank of its column, and they are in that order; each pair is in two rows.  The pairs
 * are gone then.
 */
struct pairruns_cell {
	size_t column;
	uint64_t count;
};

void pairruns_by_rows(struct pairruns *, const uint32_t *rank, size_t n,
    void (*take)(void *arg, size_t row, const struct pairruns_cell *, size_t cells), void *arg);
void pairruns_release(struct pairruns *);

#endif
