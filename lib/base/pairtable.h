/*
 * pairtable - a number for each two of many numbers that was given one, by search.
 *
 *	struct pairtable t = { 0 };
 *	size_t at = 0, a, b;
 *	const uint32_t *n;
 *
 *	++*pairtable_need(&t, 70000, 3);
 *	if ((n = pairtable_find(&t, 3, 70000)) != NULL)
 *		printf("%u\n", *n);
 *	while ((n = pairtable_next(&t, &at, &a, &b)) != NULL)
 *		printf("%zu %zu %u\n", a, b, *n);
 *	pairtable_release(&t);
 *
 * For pairs too many to have places of their own (base/halfsquare): memory grows with those there
 * are, 24 to 48 bytes each.  The two differ, and are below 2 to the power of 32.
 */
#ifndef MC_BASE_PAIRTABLE_H
#define MC_BASE_PAIRTABLE_H

#include <stddef.h>
#include <stdint.h>

struct pairtable_slot {
	uint32_t a, b;		/* a < b; b is 0: free */
	uint32_t n;
};

struct pairtable {
	struct pairtable_slot *slot;
	size_t slots, used;
};

/* The number of two, 0 if they are new.  Good until the next call. */
uint32_t *pairtable_need(struct pairtable *, size_t a, size_t b);

/* The same of two that may not be there: NULL. */
const uint32_t *pairtable_find(const struct pairtable *, size_t a, size_t b);

/* The next one, in no order, and its two, a < b; NULL: no more.  *at begins at 0, and is left alone. */
const uint32_t *pairtable_next(const struct pairtable *, size_t *at, size_t *a, size_t *b);

/*
 * Does a square with a place for each two, of so many bytes, take no more than this table?  Or, if it is at most so
 * large, no more than `worth` times that: each pair that is searched for costs what many do that have a place.
 */
int pairtable_is_crowded(const struct pairtable *, size_t square, size_t large, size_t worth);
void pairtable_release(struct pairtable *);

#endif
