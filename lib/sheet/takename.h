/*
 * takename - the names of actors, resources and initiatives in a spreadsheet's row, as their ids.
 *
 *	takename_actors(row, ENTRY_ACTORS, cell, &why);
 *
 * Each function adds the value of a field to row->cell[field], or what is wrong to `why`.  Of rows that are taken as
 * they are (row->as_is) an id stays, and that nobody has it is added to row->doubt.
 */
#ifndef MC_SHEET_TAKENAME_H
#define MC_SHEET_TAKENAME_H

#include "csv/field.h"
#include "sheet/row.h"

/* A list of actors, parted by whatever people part them by. */
void takename_actors(struct sheetrow *, int field, struct csv_field, struct buf *why);

/* An entry's initiative; where none is listed, any id. */
void takename_initiative(struct sheetrow *, struct csv_field, struct buf *why);

/* One actor or resource; or, of a source of money, any text. */
void takename_one(struct sheetrow *, int field, struct csv_field, struct buf *why);

#endif
