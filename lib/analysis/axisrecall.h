/*
 * axisrecall - the values of a cell that are known from rows before it.
 *
 *	axisrecall_begin(&a);			after axis_find()
 *	if (!axisrecall_values(&a, cell))
 *		axis_read(&a, csv);		a.value[0 .. a.n-1]
 *
 * Nothing is judged, and no value is made: a cell of which anything is new is left to axis_read().
 * The cell is one of a row seen at a glance, without its quotes: CSV_NEAR bytes behind it may be read.
 *
 * Of a list that has few items their numbers are recalled, which are values, or items of pairs.
 * They become values, unless it is told that numbers are wanted: then there are no values where
 * there are numbers.
 */
#ifndef MC_ANALYSIS_AXISRECALL_H
#define MC_ANALYSIS_AXISRECALL_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/axis.h"

void axisrecall_begin(struct axis *);

/* 0: leave it to axis_read(). */
WORD_INLINE int axisrecall_values(struct axis *, struct csv_field cell);

/* The same of an axis that is no list: one value. */
WORD_INLINE int axisrecall_one(struct axis *, struct csv_field cell, size_t *value);

/* Where there are numbers, there are values now. */
void axisrecall_expand(struct axis *);

/* ---- what is below is part of these ---- */

int axisrecall_first(struct axis *, struct csv_field cell, size_t *value);

/*
 * The ways to recall a list's numbers that this processor has, fastest first, by number; NULL
 * after the last.  Each gives how many there are, all different, or 0.
 */
axisrecall_way *axisrecall_by(size_t number);

WORD_INLINE int
axisrecall_one(struct axis *a, struct csv_field cell, size_t *value)
{
	if (a->kind == AXIS_COLUMN)
		return memo_find_near(&a->memo, cell.text, cell.len, value);
	if (a->kind == AXIS_DATE)
		return days_find(&a->days, cell.text, cell.len, value);
	return axisrecall_first(a, cell, value);
}

WORD_INLINE int
axisrecall_list(struct axis *a, struct csv_field cell)
{
	size_t n = a->numbers.recall(a, cell);

	if (n < a->numbers.least)
		return 0;
	a->n = 0;
	a->numbers.n = n;
	if (!a->numbers.wanted || (a->kind == AXIS_PAIRS && a->pairs.items.n > PAIRS_SIDES))
		axisrecall_expand(a);
	return 1;
}

WORD_INLINE int
axisrecall_values(struct axis *a, struct csv_field cell)
{
	if (a->kind == AXIS_LIST || a->kind == AXIS_PAIRS)
		return axisrecall_list(a, cell);
	a->n = 1;
	return axisrecall_one(a, cell, &a->value[0]);	/* there is room for it */
}

#endif
