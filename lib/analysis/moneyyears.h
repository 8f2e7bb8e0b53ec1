/*
 * moneyyears - which rows of funding.csv are active in a year, year by year.
 *
 *	struct moneyyears y;
 *
 *	moneyyears_begin(&y, &funding, 2024, 2027);
 *	while (moneyyears_next(&y))
 *		for (i = 0; i < y.n; i++)
 *			use(y.year, &funding.item[y.row[i]]);
 *	moneyyears_end(&y);
 *
 * A row is looked at in the years in which it is active, and in no other: they may be thousands.
 */
#ifndef MC_ANALYSIS_MONEYYEARS_H
#define MC_ANALYSIS_MONEYYEARS_H

#include <stddef.h>

struct funding;

struct moneyyears {
	int year;
	const size_t *row;	/* in the order of the file */
	size_t n;
	/* What is to come. */
	const struct funding *funding;	/* borrowed */
	int last;
	struct moneyyears_row {
		int from;
		size_t row;
	} *begin;		/* all, by their first day */
	size_t begun;
	size_t *active, *next;
};

void moneyyears_begin(struct moneyyears *, const struct funding *, int first, int last);
int moneyyears_next(struct moneyyears *);
void moneyyears_end(struct moneyyears *);

#endif
