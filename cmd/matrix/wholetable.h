/*
 * wholetable - is a long table whole and in its form, as its cells come one after the other?
 *
 *	struct wholetable w = { .rows = &rows, .columns = &columns };
 *
 *	wholetable_begin(&w);				of each table
 *	wholetable_cell(&w, row, column, value)		0: lines are missing, or were added
 *	wholetable_ends(&w, 0)				does it end where such a table ends?
 *	wholetable_release(&w);
 *
 * All rows of a table have the columns of the first, each row stands once, and the totals are last.  One of
 * co-occurrence has no totals; its rows are its columns.  Where each row of the log has one value on an axis, and no
 * amount is below 0, no total is more than its cells.  Rows and columns are numbers of values of the two axes, or
 * TALLY_TOTAL; the axes are the caller's, and stay where they are.
 */
#ifndef MC_MATRIX_WHOLETABLE_H
#define MC_MATRIX_WHOLETABLE_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/axis.h"

struct wholetable {
	const struct axis *rows, *columns;
	/* of the table: */
	uint64_t cells;
	int totals;		/* there were some */
	/* The rest is its own. */
	int broken;		/* a cell did not fit: of its amounts nothing is asked any more */
	int diagonal;		/* row I was so far that of column I */
	size_t *column, column_cap, width;	/* of the first row */
	size_t row, met, at;	/* the present row, how many there were, and how many cells of it */
	size_t last;		/* the column of its last cell */
	int64_t *sum, of_row;	/* of each column, and of the row, so far */
	size_t sum_cap;
	int negative, negative_row;	/* an amount is below 0 */
	unsigned long *seen, turn;	/* the table in which a row was met last, from 1 */
	size_t seen_cap;
};

/* A table begins. */
void wholetable_begin(struct wholetable *);

/* The next cell.  1: it may stand there; 0: it may not, and the table is not whole. */
int wholetable_cell(struct wholetable *, size_t row, size_t column, int64_t value);

/* Which column does the next cell have, most likely, if it is of that row?  TALLY_TOTAL where that is not known. */
size_t wholetable_likely(const struct wholetable *, size_t row);

/*
 * Does it end with the total of all, or with the last row of a square?  One cell may be the first of many, and is no
 * end.  `lacks`: lines of it were left out, so that its last row may be short.
 */
int wholetable_ends(const struct wholetable *, int lacks);

void wholetable_release(struct wholetable *);

#endif
