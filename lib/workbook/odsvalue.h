/*
 * odsvalue - what a cell of an OpenDocument spreadsheet holds, by its attributes and its text.
 *
 *	struct odsvalue v = { 0 };
 *
 *	buf_adds(&v.type, "date");
 *	buf_adds(&v.value, "2026-10-05");
 *	odsvalue_add(&v, &cells, row, column);
 *	odsvalue_release(&v);
 */
#ifndef MC_WORKBOOK_ODSVALUE_H
#define MC_WORKBOOK_ODSVALUE_H

#include "base/buf.h"

struct cells;

struct odsvalue {
	struct buf type;	/* office:value-type, as the next two as the file has it */
	struct buf value;	/* of whichever attribute has the value */
	struct buf formula;
	struct buf text;	/* what is shown, a line for each paragraph */
	int error;		/* the file says that it is one */
	int is_given;		/* the value is a text, which goes before what is shown */
};

/* Add the cell, if it holds anything; 0 if there are too many. */
int odsvalue_add(const struct odsvalue *, struct cells *, unsigned row, unsigned column);
void odsvalue_release(struct odsvalue *);

#endif
