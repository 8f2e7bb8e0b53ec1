/*
 * takenumber - the numbers of a spreadsheet's row, as our files write them.
 *
 *	takenumber_text(row, &in, ENTRY_HOURS, cell, &why);
 *
 * Each function adds the value of a field to row->cell[field], or what is wrong to `why`.
 * Minutes and times in the column of hours become hours; these, and numbers that were
 * rounded, are counted in the row.
 */
#ifndef MC_SHEET_TAKENUMBER_H
#define MC_SHEET_TAKENUMBER_H

#include <stddef.h>

#include "csv/field.h"
#include "sheet/row.h"

struct reader;

/* A number written as text. */
void takenumber_text(struct sheetrow *, const struct reader *, int field, struct csv_field,
    struct buf *why);

/* The cell of a workbook.  0: its kind does not tell what it is; judge it as text. */
int takenumber_cell(struct sheetrow *, const struct reader *, int field, size_t column,
    struct buf *why);

#endif
