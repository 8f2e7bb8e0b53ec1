/*
 * copies - how often a row belongs in what two versions become together.
 *
 *	struct copies copies;
 *
 *	copies_count(&copies, &files, partner);
 *	for (each inserted row of OURS or THEIRS, in order)
 *		if (copies_take(&copies, OURS, row.whole))
 *			...
 *	copies_release(&copies);
 *
 * A row that was inserted n times here and m times there stays max(n, m)
 * times, wherever it was put.  Where each side took out another one of two
 * rows that say the same, or moved it, one stays: neither wanted both to go.
 */
#ifndef MC_MERGE_COPIES_H
#define MC_MERGE_COPIES_H

#include "merge/changes.h"

struct copies {
	struct copies_of *of;	/* each different row */
};

/* partner[OURS] and partner[THEIRS] are those of changes_find(). */
void copies_count(struct copies *, struct versions *,
    size_t *const partner[VERSIONS]);

/* Does this inserted row of a version belong in the result? */
int copies_take(struct copies *, int version, size_t whole);

/* Does this row of the base, which one side removed and the other kept, stay? */
int copies_rescue(struct copies *, size_t whole);
void copies_release(struct copies *);

#endif
