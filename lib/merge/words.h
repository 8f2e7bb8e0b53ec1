/*
 * words - a list of words between brackets, as `targets: [unge, alle]`, in three versions.
 *
 *	if (!words_merge(&out, text, piece))
 *		it is in doubt
 */
#ifndef MC_MERGE_WORDS_H
#define MC_MERGE_WORDS_H

#include "merge/pieces.h"
#include "merge/versions.h"

struct buf;

/*
 * Adds the piece with what either side put in, and without what one took out.  0, and nothing is
 * added: it is no such list on one line in all of them, something else of it differs, or both
 * took words out and may mean the same by it.  The base may have none: NULL.
 */
int words_merge(struct buf *out, const char *const text[VERSIONS], const struct piece *const piece[VERSIONS]);

#endif
