/*
 * headingmeaning - what a heading says of its column, by itself.
 *
 *	struct fold f = { 0 };
 *
 *	wording_fold(&f, "Aktør 2", 8);
 *	if (headingmeaning_of(&f.text, &rules) == ENTRY_ACTORS)
 *		...
 *	fold_release(&f);
 *
 * The rules that a person set for the headings go before the words of wording.h.  What a column holds
 * beside the others, and which of two is meant, heading.h settles.
 */
#ifndef MC_SHEET_HEADINGMEANING_H
#define MC_SHEET_HEADINGMEANING_H

#include <stddef.h>

#include "sheet/wording.h"

struct buf;
struct rules;

/* What a column holds, beside enum entry_field and the HEADING_ ones. */
enum { COLUMN_UNKNOWN = -1, COLUMN_BLANK = -2, COLUMN_LEFT_OUT = -3,
    COLUMN_KEPT = HEADING_OTHER + 1 };	/* + the number of a further column of the log */

/* What a folded heading means: a field of the rules' table, one of HEADING_ or of COLUMN_, but none of COLUMN_KEPT. */
int headingmeaning_of(const struct buf *word, const struct rules *);

/* The same by a rule alone; COLUMN_UNKNOWN: there is none for it. */
int headingmeaning_by_rule(const struct rules *, const char *word, size_t len);

#endif
