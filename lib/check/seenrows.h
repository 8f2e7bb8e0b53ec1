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
 * Kept are numbers (base/linehash.h), eight to sixteen bytes a row.
 */
#ifndef MC_CHECK_SEENROWS_H
#define MC_CHECK_SEENROWS_H

#include <stddef.h>
#include <stdint.h>

#include "csv/field.h"

struct csv_glance;

struct seenrows {
	uint64_t *slot;		/* 0 is free */
	size_t n, slots;
};

/* Was the row there before?  Also: remember it. */
int seenrows_add(struct seenrows *, struct csv_field line);

/*
 * The same of the next rows of those that were seen at a glance, the current one the first: bits.
 * It is faster, for the table is larger than what the processor has at hand.
 */
enum { SEENROWS_MOST = 32 };

uint32_t seenrows_add_some(struct seenrows *, const struct csv_glance *, size_t n);
void seenrows_release(struct seenrows *);

#endif
