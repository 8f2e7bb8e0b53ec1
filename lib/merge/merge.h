/*
 * merge - bring two versions of a CSV file together, row by row.
 *
 *	struct csv_field text[VERSIONS] = { base, ours, theirs };
 *	struct buf out = { 0 };
 *
 *	if (merge_versions(&out, text, "log.csv", 7) == 0)
 *		both are in it, and nothing is in doubt
 *
 * Rows of the base keep their order; what one side changed or removed is so
 * in the result, and what either inserted stands where it put it, in one place
 * by date.  What both inserted stands as often as in the one that has it more
 * often.  No row that one side added gets lost: each stands in the result at
 * least as often as in ours and theirs together, less those of the base, for
 * which is which of rows that say the same cannot be told.  What was changed differently, or changed by one and removed by the
 * other, is a conflict: both stand between markers of so many characters, and
 * it is reported at its line in the result.
 */
#ifndef MC_MERGE_MERGE_H
#define MC_MERGE_MERGE_H

#include "merge/versions.h"

enum { MERGE_MARKER = 7 };	/* as git has it */

/* Returns the number of conflicts.  The texts are borrowed. */
size_t merge_versions(struct buf *out, const struct csv_field text[VERSIONS], const char *shown,
    size_t marker);

#endif
