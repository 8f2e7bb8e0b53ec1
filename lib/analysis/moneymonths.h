/*
 * moneymonths - what the sources of a centre give, month by month.
 *
 *	struct moneymonths m;
 *
 *	moneymonths_begin(&m, &funding, first, last);		months of date_month()
 *	while (moneymonths_next(&m))
 *		use(m.month, m.total, m.ends, m.n_ends);
 *	moneymonths_end(&m);
 *
 * As it is on each month's last day, in one pass over the grants.  Amounts are millionths of kr. a year, added
 * exactly.
 */
#ifndef MC_ANALYSIS_MONEYMONTHS_H
#define MC_ANALYSIS_MONEYMONTHS_H

#include <stddef.h>
#include <stdint.h>

struct funding;
struct moneymonths_change;
struct moneymonths_ending;

struct moneymonths {
	int month;
	int64_t total, basis[2];	/* 0 where the sum does not fit */
	const size_t *ends;	/* numbers of sources of which a grant ends in it, in the order of their bytes */
	size_t n_ends;
	/* What is to come. */
	int first, last;
	struct moneymonths_change *now, *change;	/* the sums, and what each month adds to them */
	struct moneymonths_ending *end;
	size_t next, n;
	size_t *ending;
};

void moneymonths_begin(struct moneymonths *, const struct funding *, int first, int last);
/* The next month, in the struct until the one after it; 0: there is none. */
int moneymonths_next(struct moneymonths *);
void moneymonths_end(struct moneymonths *);

#endif
