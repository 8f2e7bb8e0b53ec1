/*
 * writtenlist - lists of names of which each item is known as it is written, without folding it again.
 *
 *	struct writtenlist list = { 0 };
 *
 *	writtenlist_ready(&list, &known);
 *	if (!writtenlist_split(&list, &known, cell, len, &ids))
 *		fold the list, and look at all of it
 *	writtenlist_release(&list);
 *
 * The same few actors stand in the lists of a log in ever other lists: what one of them is was
 * found out once, and is recalled by its spelling.
 */
#ifndef MC_SHEET_WRITTENLIST_H
#define MC_SHEET_WRITTENLIST_H

#include <stddef.h>

#include "base/fold.h"
#include "base/memo.h"

struct buf;
struct nametable;

struct writtenlist {
	struct memo met;	/* of items: the name that each is (nametable_keep) */
	struct fold fold;	/* of the item that is learnt */
	int parts_first;	/* does a name begin with what parts items? */
	int ids_may_be_one;	/* may ids with blanks between be another thing, too? */
};

/* The names are ready, or have changed since: nothing is known of items yet. */
void writtenlist_ready(struct writtenlist *, const struct nametable *);
void writtenlist_release(struct writtenlist *);

/*
 * Append the ids of a list of which each item is one name by itself, or ids with blanks between.
 * Alone an item folds to what it is in the whole: nothing is joined to what stands before it across
 * a sign of ASCII.  0: another thing stands in this list, and nothing is added.
 */
int writtenlist_split(struct writtenlist *, const struct nametable *, const char *text, size_t len, struct buf *ids);

#endif
