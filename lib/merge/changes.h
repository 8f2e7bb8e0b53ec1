/*
 * changes - what became of each row of the base in another version.
 *
 *	size_t *partner = changes_find(&files, VERSION_OURS);
 *
 *	switch (changes_fate(&files, i, VERSION_OURS, partner[i])) {
 *	case KEPT: ...
 *	}
 *	free(partner);
 *
 * Rows that both have in the same order (lcs.h) are kept.  Rows that are inserted
 * where others were removed count as changes of those, one of each; similar rows
 * are paired.  Removed rows have the partner LCS_NONE, and rows of the version that
 * are nobody's partner were inserted.  Partners grow with i, and no row is inserted
 * between removed ones.
 */
#ifndef MC_MERGE_CHANGES_H
#define MC_MERGE_CHANGES_H

#include "base/lcs.h"
#include "merge/versions.h"

enum fate { KEPT, CHANGED, REMOVED };

/* The partner of each row of the base, or LCS_NONE: so many as it has rows; the caller's to free. */
size_t *changes_find(const struct versions *, int version);

/* What became of row i of the base, whose partner in the version that is. */
enum fate changes_fate(struct versions *, size_t i, int version, size_t partner);

/* Was the row changed differently, or changed by one side and removed by the other? */
int changes_clash(struct versions *, size_t i, size_t ours, size_t theirs);

#endif
