/*
 * wholetable - is a long table whole and in its form, as its cells come one after the other?
 *
 *	struct wholetable w = { .rows = &rows, .columns = &columns };
 *
 *	wholetable_begin(&w);				of each table
 *	wholetable_cell(&w, row, column, value)		0: lines are missing, or were added
 *	wholetable_ends(&w, 0)				does it end where such a table ends?
 *	wholetable_fits(&w)				and do its cells go with its totals?
 *	wholetable_release(&w);
 *
 * All rows of a table have the columns of the first, each row stands once, and the totals are last.  One of
 * co-occurrence has no totals; its rows are its columns.  What a number that was
 * changed by hand cannot be (linefit.h) is told of the whole table: in one of co-occurrence, which is the same read
 * by rows and by columns, no two were together more often than either was there.  Rows and columns are numbers of
 * values of the two axes, or TALLY_TOTAL; the axes are the caller's, and stay where they are.
 */
#ifndef MC_MATRIX_WHOLETABLE_H
#define MC_MATRIX_WHOLETABLE_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/axis.h"
#include "linefit.h"

/* Of one column; and of the row that is the same one, in a table of co-occurrence. */
struct wholetable_column {
	size_t value;		/* of the axis */
	struct linefit cells, row;
	int64_t own;		/* the cell of both */
};

struct wholetable {
	const struct axis *rows, *columns;
	/* of the table: */
	uint64_t cells;
	int totals;		/* there were some */
	/* The rest is its own. */
	int broken;		/* a cell did not fit: of its amounts nothing is asked any more */
	int diagonal;		/* row I was so far that of column I */
	struct wholetable_column *column;	/* of the first row */
	size_t column_cap, width;
	size_t row, met, at;	/* the present row, how many there were, and how many cells of it */
	size_t last;		/* the column of its last cell */
	struct linefit of_row;	/* so far */
	int negative;			/* an amount is below 0 */
	int differs, differs_lists;	/* a total is not what its cells say; where a row counts in several of them */
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

/*
 * It was read, and is not broken.  1: its cells go with its totals, as far as that can be told: not where a row counts
 * in several cells and amounts may be below 0.  Those that are seen count; for others `excused` says that it is so.
 */
int wholetable_fits(const struct wholetable *, int excused);

void wholetable_release(struct wholetable *);

#endif
