/*
 * rowcount - the rows of a file, counted in the cells of a tally.
 *
 *	struct rowcount c = { 0 };
 *
 *	rowcount_begin(&c, &tally, &rows, &columns, 1);	before the first row of each file
 *	rowcount_row(&c, &rows, &columns, amount);	for each row that was read, or
 *	rowcount_lists(&c, n, value);			for n that were recalled together
 *	rowcount_settle(&c, &rows, &columns);		after the last of each file: then ask the tally
 *	rowcount_release(&c);
 *
 * A row counts once in each of its cells, and once in each of their totals.
 * Where rows and columns are the same list, the table holds co-occurrences,
 * each item's own count on the diagonal, and there are no totals.
 */
#ifndef MC_ANALYSIS_ROWCOUNT_H
#define MC_ANALYSIS_ROWCOUNT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "analysis/axis.h"
#include "analysis/axisrecall.h"
#include "analysis/tally.h"
#include "analysis/wholelists.h"
#include "base/mem.h"
#include "base/number.h"
#include "field/schemas.h"

/* How the rows of a file are counted: by what is a list, and what has one value a row. */
enum rowcount_way {
	ROWCOUNT_BY_ANY,
	ROWCOUNT_BY_ONES,	/* neither is a list */
	ROWCOUNT_BY_AMOUNTS,	/* the same, and amounts are added up */
	ROWCOUNT_BY_SQUARE,	/* co-occurrence */
	ROWCOUNT_BY_ROWS,	/* the rows are lists or pairs, and each has one column */
	ROWCOUNT_BY_COLUMNS	/* the other way round */
};

/* What is added up in a cell, until it comes into the tally. */
struct rowcount_amount {
	uint64_t met;		/* 1 more than the rows that had an amount; 0: no row was met */
	struct number_sum sum;
};

/* So many cells are on their way to the processor; and those of a row, or of an item of one. */
enum { ROWCOUNT_WAITING = 256, ROWCOUNT_FURTHER = ENTRY_MOST_ACTORS };

/* Cells of the first rows and columns, where each has one value, are found without a search. */
enum { ROWCOUNT_NEAR = 512 };

struct rowcount {
	enum rowcount_way way;	/* of the current file */
	struct tally *tally;	/* the caller's */
	uint64_t *of_one;	/* rows of this file, by the value of the other axis; not in the tally yet */
	size_t ones;
	struct pairs *pairs;	/* of the axis of rows */
	struct axis *list;	/* the one whose lists may be counted together, or NULL */
	struct axis *other;	/* and the one that has one value; NULL: the other is the same list */
	uint32_t waiting[ROWCOUNT_WAITING + ROWCOUNT_FURTHER];	/* places of bytes that are one too low */
	size_t n_waiting;
	size_t n_lists;		/* of this file so far, that were recalled */
	int no_wholes;		/* it is not worth knowing whole lists, or not right */
	struct wholelists whole;	/* rows of those that are known, which are not in the tally yet */
	uint64_t *single;	/* counts of the first rows and columns that are not in the tally yet */
	struct rowcount_amount *amounts;	/* and so are these */
};

/* Both axes have found their columns in a file, whose rows are counted, or amounts in it added up. */
void rowcount_begin(struct rowcount *, struct tally *, struct axis *rows, struct axis *columns, int counts);

/* Count the current row of both axes; amount (NULL: none) is added up. */
void rowcount_row(struct rowcount *, struct axis *rows, struct axis *columns, const int64_t *amount);

/*
 * Count rows: the first n lists of list->lists, of which all is known, each with a value of the other
 * axis, if there is one (or NULL).  Only where there is such a list.
 */
void rowcount_lists(struct rowcount *, size_t n, const uint32_t *value);

/* Count a row of one value a side that is no list; 0: leave it to rowcount_row(). */
static inline int
rowcount_one(struct rowcount *c, size_t row, size_t column)
{
	if (c->single == NULL || row >= ROWCOUNT_NEAR || column >= ROWCOUNT_NEAR)
		return 0;
	c->single[row * ROWCOUNT_NEAR + column]++;
	return 1;
}

/* The same of a row with an amount, or (NULL) with none that is known. */
static inline int
rowcount_one_amount(struct rowcount *c, size_t row, size_t column, const int64_t *amount)
{
	struct rowcount_amount *a;

	if (c->amounts == NULL || row >= ROWCOUNT_NEAR || column >= ROWCOUNT_NEAR)
		return 0;
	a = &c->amounts[row * ROWCOUNT_NEAR + column];
	a->met += a->met == 0;
	if (amount != NULL) {
		a->met++;
		number_add(&a->sum, *amount);
	}
	return 1;
}

/* A row of which the amount is not known: its cells were met, and nothing is added. */
void rowcount_unknown(struct rowcount *, const struct axis *rows, const struct axis *columns);

/* What waits is counted now: too many cells are fatal, and told before what comes after them. */
void rowcount_flush(struct rowcount *);

/* What was counted in a quicker way comes into the tally here. */
void rowcount_settle(struct rowcount *, struct axis *rows, struct axis *columns);

/* What is not in the tally yet is forgotten. */
void rowcount_release(struct rowcount *);

/* ---- what is below is part of these ---- */

/* Room for rows of so many values of the axis that has one value. */
static inline void
rowcount_widen_ones(struct rowcount *c, size_t n)
{
	size_t old = c->ones;

	if (n <= old)
		return;
	c->of_one = mem_grow(c->of_one, &c->ones, n, sizeof *c->of_one);
	memset(c->of_one + old, 0, (c->ones - old) * sizeof *c->of_one);
}

/* Rows more of one of them. */
static inline void
rowcount_of_one(struct rowcount *c, size_t value, uint64_t rows)
{
	rowcount_widen_ones(c, value + 1);
	c->of_one[value] += rows;
}

/* Count a row of lists or pairs in one column. */
static inline void
rowcount_by_rows(struct rowcount *c, const struct axis *rows, size_t column)
{
	rowcount_of_one(c, column, 1);
	for (size_t i = 0; i < rows->n; i++)
		tally_add(c->tally, rows->value[i], column, 1, NULL);
}

/* Count a row of a square table: each of its n values with each. */
void rowcount_square(struct rowcount *, const uint32_t *value, size_t n);

/* Count the lists that were recalled item by item, in a square table or one of pairs. */
void rowcount_pairs(struct rowcount *, const uint32_t *value);

/* What was counted by whole lists comes into the tally; no list is known any more. */
void rowcount_settle_wholes(struct rowcount *);

#endif
