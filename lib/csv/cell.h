/*
 * cell - the items of a list that stands in one cell.
 *
 *	struct csv_field rest = csv_field(csv, column), item;
 *
 *	while (cell_next(&rest, ' ', &item))
 *		use(item.text, item.len);
 *
 * Blanks around an item do not belong to it; empty items are passed over.
 */
#ifndef MC_CSV_CELL_H
#define MC_CSV_CELL_H

#include "csv/field.h"

static inline int
cell_next(struct csv_field *rest, char separator, struct csv_field *item)
{
	const char *s = rest->text, *end = s + rest->len, *last;

	while (s < end && (*s == separator || *s == ' '))
		s++;
	item->text = s;
	while (s < end && *s != separator)
		s++;
	*rest = (struct csv_field){ s, (size_t)(end - s) };
	for (last = s; last > item->text && last[-1] == ' ';)
		last--;
	item->len = (size_t)(last - item->text);
	return item->len > 0;
}

#endif
