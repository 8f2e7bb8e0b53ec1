/*
 * once - is an item of a cell the first of its kind there?
 *
 *	struct once met = { 0 };
 *
 *	once_begin(&met);			for each cell
 *	while (cell_next(&rest, ' ', &item))
 *		if (!once_add(&met, item))
 *			complain("'%s' stands twice", ...);
 *	once_release(&met);
 *
 * Few items are compared, many hashed.  The texts are borrowed until the next begin.
 */
#ifndef MC_CSV_ONCE_H
#define MC_CSV_ONCE_H

#include <stddef.h>

#include "base/intern.h"
#include "csv/field.h"

enum { ONCE_FEW = 8 };

struct once {
	struct csv_field few[ONCE_FEW];
	size_t n;		/* different ones so far */
	struct intern many;	/* all of them, once they are more than a few */
};

void once_begin(struct once *);
int once_add(struct once *, struct csv_field);	/* 0: it was there before */
void once_release(struct once *);

#endif
