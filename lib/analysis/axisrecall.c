#include <stdlib.h>

#include "analysis/axisrecall.h"
#include "base/mem.h"
#include "csv/cell.h"

size_t
axislists_recall(struct axis *a)
{
	return celllists_recall(a->lists, &a->memo, a->kind == AXIS_PAIRS ? a->pairs.items.n : a->values.n);
}

void
axisrecall_begin(struct axis *a)
{
	if (!axis_is_list(a))
		return;
	if (a->lists == NULL)
		a->lists = mem_zero(1, sizeof *a->lists);
	a->lists->separator = a->separator;
	a->lists->cells.most = 1;
	a->lists->aside = 0;
	a->lists->wholes = NULL;
	/* One actor is no entry of a log, and no pair. */
	a->lists->least = a->separator == '\0' ? SIZE_MAX : a->is_log || a->kind == AXIS_PAIRS ? 2 : 1;
}

/* The values of one list; 0: they are not all known. */
int
axisrecall_list(struct axis *a, struct csv_field cell)
{
	const struct celllists *l = a->lists;

	listcells_add(axislists_begin(a, cell.text), cell);
	if (axislists_recall(a) == 0)
		return 0;
	if (a->kind == AXIS_PAIRS) {
		axis_take_pairs(a, l->number, l->first[1]);
		return 1;
	}
	a->n = l->first[1];
	a->value = mem_grow(a->value, &a->cap, a->n, sizeof *a->value);
	for (size_t i = 0; i < a->n; i++)
		a->value[i] = l->number[i];
	return 1;
}

/* The first, if all of them were judged. */
int
axisrecall_first(struct axis *a, struct csv_field cell, size_t *value)
{
	struct csv_field rest = cell, item, first = { cell.text, 0 };
	size_t ignored, n = 0;

	while (cell_next_near(&rest, ' ', &item)) {
		if (n == LISTCELLS_FEW || item.len == 0 ||
		    !memo_find_near(&a->judged, item.text, item.len, &ignored))
			return 0;
		if (n++ == 0)
			first = item;
		else if (n == 2 && csv_field_same(item, first))
			return 0;	/* different ones? */
	}
	return n >= 2 && memo_find_near(&a->memo, first.text, first.len, value);
}
