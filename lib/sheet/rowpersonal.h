/*
 * rowpersonal - CPR numbers in a row of a spreadsheet: in its cells, in what was read from them, and side by side.
 *
 *	rowpersonal_check(&row, &in);
 *	if (row.faults > 0)
 *		refused, with the cell that is meant
 */
#ifndef MC_SHEET_ROWPERSONAL_H
#define MC_SHEET_ROWPERSONAL_H

#include "sheet/row.h"

struct reader;

/* Is there one in a cell?  row.text is used for it, but not where the cell is a number or a day too short for one. */
int rowpersonal_is(struct sheetrow *, const struct reader *, size_t column);

/* Once row.cell has the fields: report each cell that looks like one as a fault of the row, without the number. */
void rowpersonal_check(struct sheetrow *, const struct reader *);

#endif
