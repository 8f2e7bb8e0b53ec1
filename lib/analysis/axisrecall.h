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
 * Lists are recalled many at a time: one loop over all of their items, however few each has, lets
 * the processor look for the next ones while it waits for one.
 *
 *	struct axislists *lists = axislists_begin(&a, text);
 *
 *	while (lists->rows < lists->most)
 *		axislists_add(lists, cell);		one a row, each within 64 KiB from text on
 *	n = axislists_recall(&a);		of the first n lists all is known
 *	for (i = lists->first[1]; i < lists->first[2]; i++)
 *		lists->number[i]		is of list lists->left[1], the second one
 *
 * Numbers are values, or those of items of pairs; of one list all are different.  Where whole lists are
 * looked for (lists->whole), those that are known as such are told by their numbers, and not by their items.
 */
#ifndef MC_ANALYSIS_AXISRECALL_H
#define MC_ANALYSIS_AXISRECALL_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/axis.h"

struct wholelists;		/* see wholelists.h */

/* So many lists at once, each of so many items; a longer one is left to axis_read(). */
enum { AXISLISTS_ROWS = 64, AXISLISTS_FEW = 32, AXISLISTS_ITEMS = AXISLISTS_ROWS * AXISLISTS_FEW };

struct axislists {
	const char *text;	/* from which all places are counted */
	size_t rows;
	size_t most;		/* that are looked at in vain, if one is new: few, where one was a moment ago */
	size_t least;		/* so many items each must have */
	size_t aside;		/* so many were not where they were searched for first */
	uint16_t from[AXISLISTS_ROWS], to[AXISLISTS_ROWS];	/* where the cells are */
	struct wholelists *whole;	/* or NULL */
	size_t n_known, n_left;
	uint16_t known_row[AXISLISTS_ROWS], left[AXISLISTS_ROWS];	/* lists that are known as wholes, and the others */
	uint32_t known[AXISLISTS_ROWS];		/* as which ones */
	uint16_t first[AXISLISTS_ROWS + 1];	/* item of each of the others */
	/* Of each item: where it is, and in which list.  As many as a way to list them writes at once may be written behind. */
	uint16_t start[AXISLISTS_ITEMS + WIDE], end[AXISLISTS_ITEMS + WIDE], row[AXISLISTS_ITEMS + WIDE];
	uint32_t number[AXISLISTS_ITEMS];
};

void axisrecall_begin(struct axis *);

/* 0: leave it to axis_read(). */
WORD_INLINE int axisrecall_values(struct axis *, struct csv_field cell);

/* The same of an axis that is no list: one value. */
WORD_INLINE int axisrecall_one(struct axis *, struct csv_field cell, size_t *value);

/* ---- lists ---- */

static inline struct axislists *
axislists_begin(struct axis *a, const char *text)
{
	a->lists->text = text;
	a->lists->rows = 0;
	return a->lists;
}

static inline void
axislists_add(struct axislists *lists, struct csv_field cell)
{
	size_t from = (size_t)(cell.text - lists->text);

	lists->from[lists->rows] = (uint16_t)from;
	lists->to[lists->rows++] = (uint16_t)(from + cell.len);
}

size_t axislists_recall(struct axis *);

/* ---- what is below is part of these ---- */

int axisrecall_first(struct axis *, struct csv_field cell, size_t *value);
int axisrecall_list(struct axis *, struct csv_field cell);

/*
 * The ways to recall lists that this processor has, fastest first, by number; NULL after the last.
 */
typedef size_t axislists_way(struct axis *);
axislists_way *axislists_by(size_t number);

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
