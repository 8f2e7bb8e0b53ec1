/*
 * funding - where the money comes from: the rows of funding.csv.
 *
 *	struct funding f;
 *
 *	if (funding_read(&f, &centre, ~0ul))
 *		for (size_t i = 0; i < f.n; i++)
 *			if (grant_is_active(&f.item[i], today))
 *				sum += f.item[i].amount;
 *	funding_release(&f);
 *
 * Several rows may be of one source: a grant that was renewed.  Amounts are
 * millionths of kr. a year.  A faulty row is reported, left out and counted.
 */
#ifndef MC_CENTRE_FUNDING_H
#define MC_CENTRE_FUNDING_H

#include <limits.h>
#include <stdint.h>

#include "base/intern.h"

struct centre;

struct grant {
	size_t source;		/* number in funding.sources */
	int basis;		/* enum basis, or -1: unknown */
	int64_t amount;
	int from, until;	/* days; INT_MIN always, INT_MAX open-ended */
	int last;		/* the last day on which it counts: see below */
	unsigned long line;
};

struct funding {
	struct grant *item;
	size_t n, cap;
	struct intern sources;	/* ids of actors, or free text */
	int missing;
	unsigned long left_out;
};

/* Judge the given fields (bits of enum funding_field); 0 if it cannot be read. */
int funding_read(struct funding *, const struct centre *, unsigned long fields);
void funding_release(struct funding *);

/*
 * From its first day to its last.  Where a row of the same source begins on the day that
 * this one ends, only that one counts on that day, and this one's last is the day before.
 */
int grant_is_active(const struct grant *, int day);

/* The numbers of the sources in the order of their bytes; owned by the caller. */
size_t *funding_order(const struct funding *);

/* The source's id or text. */
const char *funding_source(const struct funding *, size_t source);

#endif
