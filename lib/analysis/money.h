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

/* Returns 0 if the sum does not fit. */
int money_on(struct money *, const struct funding *, int day);
void money_release(struct money *);

/*
 * What of the money of a day lasts, and what does not: of each row that is active on it.
 *
 * `out`: what is left of it without an agreement, where its last day lies between two
 * days, both included, when later rows of the same source are taken off: those that begin
 * after `day` and no later than the day after its end, the earliest first, each once.
 * `lasting`: of basis `fast`, and not ending until `to`, or taken over by later rows that
 * do not; `passing`: of basis `fast`, and ending.  `agreed`: what begins after `day`.
 */
struct money_lasting {
	int64_t out, lasting, passing, agreed;
	char *source_out;	/* by number: does something of it run out? */
};

void money_last(struct money_lasting *, const struct funding *, int day, int from, int to);
void money_lasting_release(struct money_lasting *);

/* What of a day's money runs out between two days; by source if not NULL. */
int64_t money_ending(const struct funding *, int day, int from, int to, char *source_ends);

#endif
