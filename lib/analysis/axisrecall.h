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
 * Lists are recalled many at a time (csv/celllists.h):
 *
 *	struct listcells *cells = axislists_begin(&a, text);
 *
 *	while (cells->rows < cells->most)
 *		listcells_add(cells, cell);
 *	n = axislists_recall(&a);
 *
 * Numbers are values, or those of items of pairs; of one list all are different.
 */
#ifndef MC_ANALYSIS_AXISRECALL_H
#define MC_ANALYSIS_AXISRECALL_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/axis.h"
#include "csv/celllists.h"

void axisrecall_begin(struct axis *);

/* 0: leave it to axis_read(). */
WORD_INLINE int axisrecall_values(struct axis *, struct csv_field cell);

/* The same of an axis that is no list: one value. */
WORD_INLINE int axisrecall_one(struct axis *, struct csv_field cell, size_t *value);

/* ---- lists ---- */

static inline struct listcells *
axislists_begin(struct axis *a, const char *text)
{
	listcells_begin(&a->lists->cells, text);
	return &a->lists->cells;
}

size_t axislists_recall(struct axis *);

/* ---- what is below is part of these ---- */

int axisrecall_first(struct axis *, struct csv_field cell, size_t *value);
int axisrecall_list(struct axis *, struct csv_field cell);

WORD_INLINE int
axisrecall_one(struct axis *a, struct csv_field cell, size_t *value)
{
	if (a->kind == AXIS_COLUMN)
		return memo_find_near(&a->memo, cell.text, cell.len, value);
	if (a->kind == AXIS_DATE)
		return days_find(&a->days, cell.text, cell.len, value) || axis_learn_day(a, cell, value);
	return axisrecall_first(a, cell, value);
}

WORD_INLINE int
axisrecall_values(struct axis *a, struct csv_field cell)
{
	if (axis_is_list(a))
		return axisrecall_list(a, cell);
	a->n = 1;
	return axisrecall_one(a, cell, &a->value[0]);	/* there is room for it */
}

#endif
