/*
 * rowcells - KEY=VALUE words of a command line, for a row of a CSV file; and a new row's cells.
 *
 *	struct buf row = { 0 };
 *
 *	if (rowcells_set(&row, &edit, words, today))
 *		rowedit_put(&edit, &row);
 *
 * KEY=VALUE sets a cell, KEY= empties it, and KEY+=a and KEY-=a change a list.  Only the
 * bytes of the cells that become others change.
 */
#ifndef MC_CLI_ROWCELLS_H
#define MC_CLI_ROWCELLS_H

#include "base/buf.h"
#include "schema/schema.h"

struct centre;
struct rowedit;

/*
 * The row with what the words make of it.  A bad value is fatal (exit 2).  What is wrong
 * in the row and was before is a warning; 0 (reported) if the words make something wrong, or
 * the row holds what is shaped like a CPR number.
 */
int rowcells_set(struct buf *row, const struct rowedit *, char *const *word, int today);

/*
 * Warn of slips in the cells that became others (slipcheck.h), once the row is written: the
 * file is read for it, which gives up the lock on it.
 */
void rowcells_slips(const struct rowedit *, const struct buf *row, int today);

/*
 * The cells of a row that is to be added, one for each field of the schema, from what
 * was given for them (NULL: nothing).  What is wrong is fatal, as above.
 */
void rowcells_take(struct buf *cell, const struct centre *, const struct schema *,
    char *const *value, int today);

#endif
