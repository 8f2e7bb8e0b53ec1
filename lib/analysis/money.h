/*
 * money - what the sources of a centre give on a day.
 *
 *	struct money m;
 *
 *	if (money_on(&m, &funding, today))
 *		share = m.basis[BASIS_FAST] / m.total;
 *	money_release(&m);
 *
 * Amounts are millionths of kr. a year, added exactly.
 */
#ifndef MC_ANALYSIS_MONEY_H
#define MC_ANALYSIS_MONEY_H

#include <stddef.h>
#include <stdint.h>

struct funding;

struct money {
	size_t rows;		/* of active grants */
	size_t sources;		/* that are active */
	int64_t total;
	int64_t basis[2];	/* by enum basis */
	int64_t unknown;	/* of unknown basis */
	size_t of_unknown;	/* so many rows */
	int64_t *source;	/* by its number in the funding */
	size_t largest;		/* the source that gives most, if any is active */
};

/* 0 if the sum is too large to be told. */
int money_on(struct money *, const struct funding *, int day);
void money_release(struct money *);

/* What of today's money ends between two days, both included; by source if not NULL. */
int64_t money_ending(const struct funding *, int today, int from, int to, char *source_ends);

#endif
