/*
 * cellnumbers - the numbers of all items of many lists in cells, of which all are known from rows before.
 *
 *	struct cellnumbers l = { .most = 1 };
 *
 *	cellnumbers_begin(&l, text);
 *	while (l.rows < l.most)
 *		cellnumbers_add(&l, cell);		one a row, each within 64 KiB from text on
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
#include "csv/field.h"

/* So many lists at once, each of so many items; a longer one is not recalled. */
enum { CELLNUMBERS_ROWS = 64, CELLNUMBERS_FEW = 32, CELLNUMBERS_ITEMS = CELLNUMBERS_ROWS * CELLNUMBERS_FEW };

struct cellnumbers {
	const char *text;	/* from which all places are counted */
	size_t rows;
	size_t most;		/* that are looked at in vain, if one is new: few, where one was a moment ago */
	size_t aside;		/* so many items were not where they were searched for first */
	uint16_t from[CELLNUMBERS_ROWS], to[CELLNUMBERS_ROWS];	/* where the cells are */
	uint16_t first[CELLNUMBERS_ROWS + 1];	/* item of each */
	uint32_t number[CELLNUMBERS_ITEMS + CELLWHOLES_SPARE];
	const uint32_t *known;	/* which whole list each is, or QUICKTEXTS_NONE; NULL: that is not known */
	uint32_t list[CELLNUMBERS_ROWS];
	struct cellwholes wholes;
};

/* Text from which the cells' places are counted, and no cell yet. */
static inline void
cellnumbers_begin(struct cellnumbers *l, const char *text)
{
	l->text = text;
	l->rows = 0;
}

static inline void
cellnumbers_add(struct cellnumbers *l, struct csv_field cell)
{
	size_t from = (size_t)(cell.text - l->text);

	l->from[l->rows] = (uint16_t)from;
	l->to[l->rows++] = (uint16_t)(from + cell.len);
}

/* The items are parted by blanks.  The memo, which has their numbers, may be widened. */
size_t cellnumbers_recall(struct cellnumbers *, struct memo *);
void cellnumbers_release(struct cellnumbers *);

/* The ways to recall lists that this processor has, fastest first, by number; NULL after the last. */
typedef size_t cellnumbers_way(struct cellnumbers *, const struct memo *);
cellnumbers_way *cellnumbers_by(size_t number);

#endif
