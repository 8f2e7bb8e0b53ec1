/*
 * tally - the cells of a cross table, and their totals.
 *
 *	struct tally t = { 0 };
 *
 *	tally_add(&t, row, column, 1, NULL);	or rowcount.h, for all rows of a file
 *	cell = tally_at(&t, row, column);	then ask
 *	tally_release(&t);
 *
 * Counts are kept in dense tables of bytes, by the numbers of their values, the totals being
 * row 0 and column 0: a byte that would pass 255 keeps 128, or some more, and the rest goes to
 * a cell that is searched for.  So do sums, and counts of a table that would be mostly empty.
 * A total that is the sum of its cells is not kept, but reckoned when it is asked for.
 */
#ifndef MC_ANALYSIS_TALLY_H
#define MC_ANALYSIS_TALLY_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/tallycells.h"
#include "base/number.h"
#include "base/pairruns.h"
#include "base/pairtable.h"

#define TALLY_TOTAL ((size_t)-1)

enum { TALLY_MOST = 20000000 };	/* cells; a larger table is a mistake, and fatal */

/* Which totals are reckoned from their cells: none, those of rows, those of columns. */
enum tally_summed { TALLY_ALL_KEPT, TALLY_ROWS_SUMMED, TALLY_COLUMNS_SUMMED };

struct tally {
	enum tally_summed summed;
	int of_pairs;		/* each row is a pair that may be met */
	int is_small;		/* so is the one file that is read: few of such pairs are met */
	struct pairtable listed;	/* then, once the dense table would be large: its rows by number, with 0 */
	size_t n_listed;	/* and the total's; 0: they stand where their numbers tell */
	size_t end_row, end_column;	/* of the cells that are searched for */
	size_t n;		/* cells that are not empty, of both kinds */
	int adds_counts;	/* a count is an amount, too: see tally_add_value() */
	unsigned char *dense;	/* row by row */
	size_t rows, columns;
	unsigned char *triangle;	/* of a square table: each pair once, and the diagonal */
	size_t sides;
	int is_whole;		/* it has all numbers below its highest: then no table of all of its cells has pairs ... */
	struct pairruns far;	/* ... beyond the triangle, and these are here */
	struct tallycells cells;
	int is_mixed;		/* there are cells besides the rests of bytes */
};

/* Add to one cell; amount (NULL: none) is added up. */
void tally_add(struct tally *, size_t row, size_t column, uint64_t count,
    const int64_t *amount);

/* The same of what was added up elsewhere. */
void tally_add_sum(struct tally *, size_t row, size_t column, uint64_t count,
    const struct number_sum *);

/*
 * Add to a cell of a table whose cells are amounts already: a whole one above 0 is kept as a count
 * of as many, which takes an eighth of the room.
 */
void tally_add_value(struct tally *, size_t row, size_t column, int64_t amount);

/* Add to a cell of a square table, which is two unless it is of the diagonal. */
void tally_add_pairs(struct tally *, size_t row, size_t column, uint64_t count);

/*
 * The cells of a square table of counts that are not empty, row by row in the order of its n values: for who does
 * not write all of them.  Nothing is left in the tally.  First: can they be told so, or is some of it kept in another
 * way?
 */
int tally_has_met(const struct tally *);
void tally_each_met(struct tally *, const uint32_t *order, size_t n,
    void (*take)(void *arg, size_t row, const struct pairruns_cell *, size_t cells), void *arg);

/* From now on all totals are kept. */
void tally_keep_totals(struct tally *);

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

/* The counts of a row will be asked for soon: rows may be in no order, and a table larger than a processor's cache. */
static inline void
tally_expect(const struct tally *t, size_t row)
{
#ifdef __GNUC__
	if (row + 1 < t->rows)
		__builtin_prefetch(t->dense + (row + 1) * t->columns);
#else
	(void)t, (void)row;
#endif
}

/*
 * The counts of a table of co-occurrence, row by row in the order of its values, for who wants
 * all of them, as above: they are looked for in the order in which they lie.  The caller's to
 * free, or NULL.
 */
unsigned char *tally_square(const struct tally *, const uint32_t *order, size_t n);

/* The sum in a cell; 0 if it does not fit. */
int tally_sum(const struct tally *, const struct tally_cell *, int64_t *total);

/* Do all sums fit 64 bits? */
int tally_fits(const struct tally *);
void tally_release(struct tally *);

/* ---- what is below is for speed: for who counts in the bytes themselves ---- */

enum { TALLY_BYTE = 256 };	/* what a byte cannot hold */

enum { TALLY_AT_HAND = 1 << 18 };	/* bytes that a processor's cache holds */

/* The cell of what a byte of the triangle cannot hold is in a column that no table has. */
#define TALLY_OF_TRIANGLE ((size_t)UINT32_MAX - 3)

/* So many bytes that were 0 are no more: they are cells.  Fatal, if there are too many. */
void tally_new_cells(struct tally *, size_t n);

/* Add to a byte, as that of a cell that is not empty; the rest goes to the cell that is searched for. */
void tally_add_rest(struct tally *, unsigned char *byte, size_t row, size_t column, uint64_t count);

/* Room for a place, the total being 0; 0: the table would be mostly empty, or its rows are to be listed. */
int tally_widen(struct tally *, size_t row, size_t column);

/* Room for the pairs of so many; 0: too many to have a place for each pair. */
int tally_widen_triangle(struct tally *, size_t least);

/* What is counted in a place of the triangle. */
uint64_t tally_triangle_at(const struct tally *, size_t row, size_t column);

/* What is counted without a search, and mostly: a byte that is neither empty nor full. */
static inline int
tally_is_quick(unsigned char byte)
{
	return (unsigned char)(byte + 1) > 1;
}

#endif
