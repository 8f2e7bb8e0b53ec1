/*
 * takedate - the dates and times of a spreadsheet's row, as our files write them.
 *
 *	takedate_text(row, ENTRY_DATE, cell, &why);
 *
 * Each function adds the value of a field to row->cell[field], or what is wrong to `why`.
 */
#ifndef MC_SHEET_TAKEDATE_H
#define MC_SHEET_TAKEDATE_H

#include <stddef.h>

#include "csv/field.h"
#include "sheet/row.h"

struct reader;

/* A day written as text. */
void takedate_text(struct sheetrow *, int field, struct csv_field, struct buf *why);

/* A time of day with its day; the day may be in a column of its own. */
void takedate_time(struct sheetrow *, const struct reader *, int field, struct csv_field,
    struct buf *why);

/* The cell of a workbook.  0: its kind does not tell what it is; judge it as text. */
int takedate_cell(struct sheetrow *, const struct reader *, int field, size_t column,
    struct buf *why);

#endif
