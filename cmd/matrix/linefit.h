/*
 * linefit - do the cells of a line of a table go with its total?
 *
 *	struct linefit line = { 0 };
 *
 *	linefit_add(&line, value);			each cell
 *	if (!linefit_holds(&line, total, of_one))	of_one: each row of the log counts in one cell of the line
 *		the total is not what was added up here
 *
 * Where each row counts in one cell, the total is the sum of the cells, whatever their signs.  Where it may count in
 * several, as on an axis of actors, and once in the total, the total lies between the largest cell and the sum of
 * all; with amounts below 0 it may be anything.
 */
#ifndef MC_MATRIX_LINEFIT_H
#define MC_MATRIX_LINEFIT_H

#include <stdint.h>

struct linefit {
	int64_t sum, most;
	int is_beyond;		/* the sum does not fit: nothing is said of it */
};

static inline void
linefit_add(struct linefit *l, int64_t value)
{
	if (value > 0 ? l->sum > INT64_MAX - value : l->sum < INT64_MIN - value)
		l->is_beyond = 1;
	if (!l->is_beyond)
		l->sum += value;
	if (value > l->most)
		l->most = value;
}

static inline int
linefit_holds(const struct linefit *l, int64_t total, int of_one)
{
	if (l->is_beyond)
		return of_one || total >= l->most;
	return of_one ? total == l->sum : l->most <= total && total <= l->sum;
}

#endif
