/*
 * cell - the items of a list that stands in one cell.
 *
 *	struct csv_field rest = csv_field(csv, column), item;
 *
 *	while (cell_next(&rest, ' ', &item))
 *		use(item.text, item.len);
 *
 * Blanks around items are no part of them, and empty items are none.
 */
#ifndef MC_CELL_H
#define MC_CELL_H

#include "format/csv.h"

int cell_next(struct csv_field *rest, char separator, struct csv_field *item);

#endif
