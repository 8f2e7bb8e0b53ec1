/*
 * celllists - lists in cells of which all items are known from rows before: their numbers.
 *
 *	struct celllists l = { .separator = ' ', .least = 2, .cells.most = 1 };
 *
 *	listcells_begin(&l.cells, text);
 *	while (l.cells.rows < l.cells.most)
 *		listcells_add(&l.cells, cell);
 *	n = celllists_recall(&l, &memo, numbers);	of the first n lists all is known
 *	for (i = l.first[1]; i < l.first[2]; i++)
 *		l.number[i]				is of list l.left[1], the second one
 *	celllists_release(&l);
 *
 * Nothing is judged: a list of which anything is new is left to the caller, and so is one that is
 * too short or too long, or has an item twice.  Lists are recalled many at a time: one loop over all
 * of their items, however few each has, lets the processor look for the next ones while it waits for
 * one, and guesses nowhere wrong how many there are.  Where whole lists are looked for, too, those that are
 * known as such are told by their numbers, and not by their items.  The cells are those of rows seen at a
 * glance, without their quotes: CSV_NEAR bytes behind each may be read.
 */
#ifndef MC_CSV_CELLLISTS_H
#define MC_CSV_CELLLISTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/memo.h"
#include "base/quicktexts.h"
#include "csv/listcells.h"
#include "csv/scan.h"

/* So many bytes they all may have, each with one behind it: as many as are seen at a glance. */
enum { CELLLISTS_TEXT = CSVSCAN_BYTES + LISTCELLS_ROWS, CELLLISTS_SPARE = 16 };

struct celllists {
	char separator;
	struct listcells cells;
	size_t least;		/* so many items each must have */
	size_t aside;		/* so many were not where they were searched for first */
	const struct quicktexts *wholes;	/* the texts of whole lists; or NULL */
	size_t n_known, n_left;
	uint16_t known_row[LISTCELLS_ROWS], left[LISTCELLS_ROWS];	/* lists that are known as wholes, and the others */
	uint32_t known[LISTCELLS_ROWS];		/* as which ones */
	uint16_t first[LISTCELLS_ROWS + 1];	/* item of each of the others */
	uint16_t row[LISTCELLS_ITEMS + CELLLISTS_SPARE];	/* of each item: its list; behind them more are written */
	uint32_t number[LISTCELLS_ITEMS + CELLLISTS_SPARE];
	size_t *listed;		/* by number: the list that it was in last; they are numbered from 1 */
	size_t listed_cap, lists;
};

/* The memo has numbers, all of them below `numbers`; it may be widened. */
size_t celllists_recall(struct celllists *, struct memo *, size_t numbers);
void celllists_release(struct celllists *);

/*
 * The ways to recall lists that this processor has, fastest first, by number; NULL after the last.
 * They want room for the numbers.
 */
typedef size_t celllists_way(struct celllists *, const struct memo *);
celllists_way *celllists_by(size_t number);
void celllists_need(struct celllists *, size_t numbers);

#endif
