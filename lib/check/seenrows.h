/*
 * seenrows - which rows of a file stood in it before, byte by byte.
 *
 *	struct seenrows seen = { 0 };
 *
 *	while (csv_next(csv))
 *		if (seenrows_add(&seen, csv_line(csv)))
 *			puts("the same row stands above already");
 *	seenrows_release(&seen);
 *
 * Kept are numbers (base/linehash.h), 13 to 26 bytes a row, in buckets of eight: all of one are compared at
 * once, and where a number is not, there is mostly room for it.
 */
#ifndef MC_CHECK_SEENROWS_H
#define MC_CHECK_SEENROWS_H

#include <stddef.h>
#include <stdint.h>

#include "csv/field.h"

struct csv_glance;

/* Were numbers of some rows, SEENROWS_MOST at most, there before?  Also: keep them. */
struct seenrows;
typedef uint32_t seenrows_way(struct seenrows *, const uint64_t *number, size_t n);

struct seenrows {
	uint64_t *slot;		/* 0 is free */
	size_t n, buckets;
	char *room;		/* in which the slots are */
	seenrows_way *way;	/* NULL: it is chosen */
};

/* Was the row there before?  Also: remember it. */
int seenrows_add(struct seenrows *, struct csv_field line);

/*
 * The same of the next rows of those that were seen at a glance, the current one the first, SEENROWS_MOST at most: first
 * their numbers, then, when something else was done, whether they were there, as bits.  It is faster, for the table is
 * larger than what the processor has at hand, and it is fetched the while.
 */
enum { SEENROWS_MOST = 32 };

void seenrows_fetch(const struct seenrows *, const struct csv_glance *, size_t n, uint64_t *number);
uint32_t seenrows_add_fetched(struct seenrows *, const uint64_t *number, size_t n);
void seenrows_release(struct seenrows *);

/* The ways that this processor has, fastest first, by number; NULL after the last.  Tests take them all. */
seenrows_way *seenrows_by(size_t number);

#endif
