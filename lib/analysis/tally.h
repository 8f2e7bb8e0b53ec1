/*
 * tally - the cells of a cross table, and their totals.
 *
 *	struct tally t = { 0 };
 *
 *	tally_begin(&t, &rows, &columns, 1);	before the first row of each file
 *	tally_row(&t, &rows, &columns, amount);	for each row that was read
 *	tally_settle(&t, &rows, &columns);	after the last of each file
 *	cell = tally_at(&t, r, c);		then ask
 *	tally_release(&t);
 *
 * A row counts once in each of its cells, and once in each of their totals.
 * Where rows and columns are the same list, the table holds co-occurrences,
 * each item's own count on the diagonal, and there are no totals.
 */
#ifndef MC_ANALYSIS_TALLY_H
#define MC_ANALYSIS_TALLY_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/axis.h"
#include "base/number.h"
#include "field/schemas.h"

#define TALLY_TOTAL ((size_t)-1)

enum { TALLY_MOST = 20000000 };	/* cells; a larger table is a mistake, and fatal */

struct tally_cell {
	uint64_t key;		/* row and column, each + 2 in 32 bits; 0 is free */
	uint64_t count;		/* of rows; of sums: of those that had an amount */
	struct number_sum sum;
};

/* How the rows of a file are counted: by what is a list, and what has one value a row. */
enum tally_way {
	TALLY_BY_ANY,
	TALLY_BY_ONES,		/* neither is a list */
	TALLY_BY_AMOUNTS,	/* the same, and amounts are added up */
	TALLY_BY_SQUARE,	/* co-occurrence */
	TALLY_BY_ROWS,		/* the rows are lists or pairs, and each has one column */
	TALLY_BY_COLUMNS	/* the other way round */
};

/* What is added up in a cell, until it comes into the cells. */
struct tally_amount {
	uint64_t met;		/* 1 more than the rows that had an amount; 0: no row was met */
	struct number_sum sum;
};

/* So many cells are on their way to the processor; and those of a row, or of an item of one. */
enum { TALLY_WAITING = 256, TALLY_FURTHER = ENTRY_MOST_ACTORS };

/*
 * Counts are kept in dense tables of bytes, by the numbers of their values, the totals being
 * row 0 and column 0: a byte that would pass 255 keeps 128, or some more, and the rest goes to
 * a cell that is searched for.  So do sums, and counts of a table that would be mostly empty.
 * A total that is the sum of its cells is not kept, but reckoned when it is asked for.
 */
struct tally {
	enum tally_way way;	/* of the current file */
	enum tally_way summed;	/* by rows: a row's total is the sum of its cells; so with columns; else 0 */
	int of_pairs;		/* each row is a pair that may be met */
	size_t end_row, end_column;	/* of the cells that are searched for */
	uint64_t *of_one;	/* rows of this file, by the value of the axis that has one; not in the cells yet */
	size_t ones;
	uint32_t waiting[TALLY_WAITING + TALLY_FURTHER];	/* places of bytes that are one too low */
	size_t n_waiting;
	size_t n;		/* cells that are not empty, of both kinds */
	int adds_counts;	/* a count is an amount, too: see tally_add_value() */
	unsigned char *dense;	/* row by row */
	size_t rows, columns;
	unsigned char *triangle;	/* of a square table: each pair once, and the diagonal */
	size_t sides;
	struct tally_cell *cell;
	size_t used, slots;
	int is_mixed;		/* there are cells besides the rests of bytes */
	uint32_t *near;		/* the slots of the first rows and columns, + 1; 0 is unknown */
	uint64_t *single;	/* their counts that are not in the cells yet */
	struct tally_amount *amounts;	/* and so are these */
};

/* Both axes have found their columns in a file, whose rows are counted, or amounts in it added up. */
void tally_begin(struct tally *, struct axis *rows, struct axis *columns, int counts);

/* Count the current row of both axes; amount (NULL: none) is added up. */
void tally_row(struct tally *, struct axis *rows, struct axis *columns, const int64_t *amount);

/* Cells of the first rows and columns are found without a search. */
enum { TALLY_NEAR = 512 };

/* Has each row one value a side that is no list? */
int tally_is_single(const struct axis *rows, const struct axis *columns);

/* Count such a row; 0: leave it to tally_row(). */
static inline int
tally_one(struct tally *t, size_t row, size_t column)
{
	if (t->single == NULL || row >= TALLY_NEAR || column >= TALLY_NEAR)
		return 0;
	t->single[row * TALLY_NEAR + column]++;
	return 1;
}

/* The same of a row with an amount, or (NULL) with none that is known. */
static inline int
tally_one_amount(struct tally *t, size_t row, size_t column, const int64_t *amount)
{
	struct tally_amount *a;

	if (t->amounts == NULL || row >= TALLY_NEAR || column >= TALLY_NEAR)
		return 0;
	a = &t->amounts[row * TALLY_NEAR + column];
	a->met += a->met == 0;
	if (amount != NULL) {
		a->met++;
		number_add(&a->sum, *amount);
	}
	return 1;
}

/* A row of which the amount is not known: its cells were met, and nothing is added. */
void tally_unknown(struct tally *, const struct axis *rows, const struct axis *columns);

/* What was counted in a quicker way comes into the cells here. */
void tally_settle(struct tally *, struct axis *rows, struct axis *columns);

/* Are these axes a table of co-occurrence? */
int tally_is_square(const struct axis *rows, const struct axis *columns);

/* Add to one cell, as a long table does. */
void tally_add(struct tally *, size_t row, size_t column, uint64_t count,
    const int64_t *amount);

/* A cell, or NULL if nothing was counted in it.  Good until the next question. */
const struct tally_cell *tally_at(const struct tally *, size_t row, size_t column);

/* How many rows it counts: the same, without what was added up. */
uint64_t tally_count(const struct tally *, size_t row, size_t column);

/*
 * The counts of a row, in an order of all n columns, as bytes, and their total.  A byte of
 * TALLY_KEPT or more says only that there are so many at least.  0: they are kept in another way.
 */
enum { TALLY_KEPT = 128 };
int tally_bytes(const struct tally *, size_t row, const uint32_t *order, size_t n,
    unsigned char *byte, uint64_t *total);

/*
 * The counts of a table of co-occurrence, row by row in the order of its values, for who wants
 * all of them, as above: they are looked for in the order in which they lie.  The caller's to
 * free, or NULL.
 */
unsigned char *tally_square(const struct tally *, const uint32_t *order, size_t n);

/*
 * Add to a cell of a table whose cells are amounts already: a whole one above 0 is kept as a count
 * of as many, which takes an eighth of the room.
 */
void tally_add_value(struct tally *, size_t row, size_t column, int64_t amount);

/* The sum in a cell; 0 if it does not fit. */
int tally_sum(const struct tally *, const struct tally_cell *, int64_t *total);

/*
 * All that was counted, piece by piece, after tally_settle(); and a piece added to another
 * tally, once its row and column have the numbers that they have there.  What is reckoned when
 * it is asked for is no piece: the other one begins in the same way.
 *
 * Of a dense table a piece is a row, for there may be millions of cells: the counts of its first
 * n columns, of which `columns` are the numbers in the other tally (NULL: the same).
 */
struct tally_piece {
	enum tally_kind { TALLY_IS_COUNT, TALLY_IS_PAIR, TALLY_IS_SUM, TALLY_ARE_COUNTS,
	    TALLY_ARE_PAIRS } kind;
	size_t row, column;
	uint64_t count;
	struct number_sum sum;		/* of sums only */
	const unsigned char *counts;	/* of the last two kinds */
	size_t n;
};

void tally_each(const struct tally *, void (*take)(void *taker, const struct tally_piece *),
    void *taker);
void tally_join(struct tally *, const struct tally_piece *, const size_t *columns);

/* Do all sums fit 64 bits? */
int tally_fits(const struct tally *);
void tally_release(struct tally *);

#endif
