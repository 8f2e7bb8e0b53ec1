/*
 * cellnumbers - the numbers of all items of many lists in cells, of which all are known from rows before.
 *
 *	struct cellnumbers l = { .cells.most = 1 };
 *
 *	listcells_begin(&l.cells, text);
 *	while (l.cells.rows < l.cells.most)
 *		listcells_add(&l.cells, cell);
 *	n = cellnumbers_recall(&l, &memo);		of the first n lists all is known
 *	for (i = l.first[1]; i < l.first[2]; i++)
 *		l.number[i]				is of the second one
 *	cellnumbers_release(&l);
 *
 * For who asks of a log's `actors` nothing but their numbers: csv/celllists tells of each item in which row it is, too,
 * and sees to it that none is in its list twice.  Nothing is judged: a list of which anything is new is left to the caller,
 * and so is one whose first two items are not two; further on one may stand twice.  The cells are those of rows seen at
 * a glance, without their quotes: CSV_NEAR bytes behind each may be read.
 */
#ifndef MC_CSV_CELLNUMBERS_H
#define MC_CSV_CELLNUMBERS_H

#include <stddef.h>
#include <stdint.h>

#include "base/memo.h"
#include "csv/cellwholes.h"
#include "csv/listcells.h"

struct cellnumbers {
	struct listcells cells;
	size_t aside;		/* so many items were not where they were searched for first */
	uint16_t first[LISTCELLS_ROWS + 1];	/* item of each */
	uint32_t number[LISTCELLS_ITEMS + CELLWHOLES_SPARE];
	const uint32_t *known;	/* which whole list each is, or QUICKTEXTS_NONE; NULL: that is not known */
	uint32_t list[LISTCELLS_ROWS];
	size_t missed;		/* of all rows so many are no known whole list */
	struct cellwholes wholes;
};

/* The items are parted by blanks.  The memo, which has their numbers, may be widened. */
size_t cellnumbers_recall(struct cellnumbers *, struct memo *);
void cellnumbers_release(struct cellnumbers *);

/* The ways to recall lists that this processor has, fastest first, by number; NULL after the last. */
typedef size_t cellnumbers_way(struct cellnumbers *, const struct memo *);
cellnumbers_way *cellnumbers_by(size_t number);

#endif
