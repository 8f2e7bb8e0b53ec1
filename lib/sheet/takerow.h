/*
 * takerow - make an entry, or a row of another file of ours, of a row of a spreadsheet.
 *
 *	struct sheetrow row = { .head = &head, .rules = &wanted, .found = &found, ... };
 *
 *	if (!takerow(&row, &in))
 *		reject(row.reason.data);
 *	sheetrow_release(&row);
 */
#ifndef MC_SHEET_TAKEROW_H
#define MC_SHEET_TAKEROW_H

#include "sheet/row.h"

struct reader;

/* 1: row.cell has all fields.  0: it is refused; every fault is reported, and in row.reason. */
int takerow(struct sheetrow *, const struct reader *);

#endif
