/*
 * copies - how often a row belongs in what two versions become together.
 *
 *	struct copies copies;
 *
 *	copies_count(&copies, &files, partner);
 *	for (each inserted row of VERSION_OURS or VERSION_THEIRS, in order)
 *		if (copies_take(&copies, VERSION_OURS, row.whole))
 *			...
 *	copies_release(&copies);
 *
 * A row that was inserted n times here and m times there stays max(n, m)
 * times, wherever it was put.  Of two equal rows, if each
 * side removed or moved a different one, one stays: neither side removed both.
 *
 * Which of two rows that say the same was changed, moved or added is a guess of
 * changes.h, so rows are counted too: by how many did each side make it more or
 * fewer?  Of b in the base, o more in ours and t more in theirs,
 *	b + max(o, t)	stay at least, if both made it more: they may be the same;
 *	b + o + t	if one did and the other did not: it has not seen them;
 *	min of the two	if neither did and rows were taken out; where each side
 *			made something else of another one, both did.
 * What is missing then is made up for: first of what was inserted on both sides
 * and taken for one, then of what one side kept and the other took out or changed.
 */
#ifndef MC_MERGE_COPIES_H
#define MC_MERGE_COPIES_H

#include <stdint.h>

#include "merge/changes.h"

/* Most rows are kept by both sides as they are, and nothing is counted of them. */
struct copies {
	uint32_t *number;	/* of each different row; 0: it is such a one */
	struct copies_of *of;
	size_t n, cap;
};

/* partner[VERSION_OURS] and partner[VERSION_THEIRS] are those of changes_find(). */
void copies_count(struct copies *, struct versions *,
    size_t *const partner[VERSIONS]);

/* Does this inserted row of a version belong in the result? */
int copies_take(struct copies *, int version, size_t whole);

/* Does this row of the base, which one side removed or changed and the other kept, stay? */
int copies_rescue(struct copies *, size_t whole, enum fate lost);
void copies_release(struct copies *);

#endif
