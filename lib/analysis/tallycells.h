/*
 * tallycells - cells of a cross table that are searched for, by row and column.
 *
 *	struct tallycells cells = { 0 };
 *
 *	tallycells_need(&cells, row, column)->count++;
 *	cell = tallycells_find(&cells, row, column);	NULL: nobody needed it
 *	for (i = 0; i < cells.slots; i++)
 *		if (cells.cell[i].key != 0)	... tallycells_row(&cells.cell[i]) ...
 *	tallycells_release(&cells);
 *
 * Those of the first rows and columns are found without a search.
 */
#ifndef MC_ANALYSIS_TALLYCELLS_H
#define MC_ANALYSIS_TALLYCELLS_H

#include <stddef.h>
#include <stdint.h>

#include "base/number.h"

enum { TALLYCELLS_NEAR = 512 };

struct tally_cell {
	uint64_t key;		/* row and column, each + 2 in 32 bits; 0 is free */
	uint64_t count;		/* of rows; of sums: of those that had an amount */
	struct number_sum sum;
};

struct tallycells {
	struct tally_cell *cell;
	size_t used, slots;
	uint32_t *near;		/* the slots of the first rows and columns, + 1; 0 is unknown */
	size_t near_rows, near_columns;
};

/* The cell, made if it is not there: then it is all 0, and one more is used.  Good until the next. */
struct tally_cell *tallycells_need(struct tallycells *, size_t row, size_t column);

/* The cell, if it is there; or NULL. */
const struct tally_cell *tallycells_find(const struct tallycells *, size_t row, size_t column);
void tallycells_release(struct tallycells *);

/* Where a cell is; of a total (size_t)-1. */
static inline size_t
tallycells_row(const struct tally_cell *cell)
{
	return (size_t)(cell->key >> 32) - 2;
}

static inline size_t
tallycells_column(const struct tally_cell *cell)
{
	return (size_t)(cell->key & UINT32_MAX) - 2;
}

#endif
