/*
 * listcells - cells of some rows, each with a list in it: where they are, and how many are worth a look at once.
 *
 *	struct listcells c = { .most = 1 };
 *
 *	listcells_begin(&c, text);
 *	while (c.rows < c.most)
 *		listcells_add(&c, cell);		one a row, each within 64 KiB from text on
 *	n = ...						of the first n lists all is known
 *	listcells_mind(&c, n);
 *
 * For csv/celllists and csv/cellnumbers, which recall the items of such lists.  Where one is new the next ones may be,
 * and are not looked at in vain: so `most` is 1 after a row with a new list, and grows as long as there is none.
 */
#ifndef MC_CSV_LISTCELLS_H
#define MC_CSV_LISTCELLS_H

#include <stddef.h>
#include <stdint.h>

#include "csv/field.h"

/* So many lists at once, each of so many items; a longer one is not recalled. */
enum { LISTCELLS_ROWS = 64, LISTCELLS_FEW = 32, LISTCELLS_ITEMS = LISTCELLS_ROWS * LISTCELLS_FEW };

struct listcells {
	const char *text;	/* from which all places are counted */
	size_t rows;
	size_t most;		/* so many may be added */
	uint16_t from[LISTCELLS_ROWS], to[LISTCELLS_ROWS];
};

/* Text from which the cells' places are counted, and no cell yet. */
static inline void
listcells_begin(struct listcells *c, const char *text)
{
	c->text = text;
	c->rows = 0;
}

static inline void
listcells_add(struct listcells *c, struct csv_field cell)
{
	size_t from = (size_t)(cell.text - c->text);

	c->from[c->rows] = (uint16_t)from;
	c->to[c->rows++] = (uint16_t)(from + cell.len);
}

/* Of the first n lists all was known, and of the next one, if there is one, not: how many are looked at next? */
static inline void
listcells_mind(struct listcells *c, size_t n)
{
	if (n < c->rows)
		c->most = 1;
	else if (c->most < LISTCELLS_ROWS)
		c->most *= 2;
}

#endif
