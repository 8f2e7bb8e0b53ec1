/*
 * odsvalue - what a cell of an OpenDocument spreadsheet holds, by its attributes and its text.
 *
 *	struct odsvalue v = { .type = odsvalue_type("date", 4) };
 *
 *	buf_adds(&v.value, "2026-10-05");
 *	odsvalue_add(&v, &cells, row, column);
 *	odsvalue_release(&v);
 */
#ifndef MC_WORKBOOK_ODSVALUE_H
#define MC_WORKBOOK_ODSVALUE_H

#include "base/buf.h"

struct cells;

enum odstype { ODSTYPE_NONE, ODSTYPE_OTHER, ODSTYPE_TEXT, ODSTYPE_NUMBER, ODSTYPE_PERCENT, ODSTYPE_DATE, ODSTYPE_TIME, ODSTYPE_BOOLEAN };

struct odsvalue {
	enum odstype type;	/* by office:value-type */
	struct buf value;	/* of whichever attribute has the value, as the file has it; and so the next */
	struct buf formula;
	struct buf text;	/* what is shown, a line for each paragraph */
	int error;		/* the file says that it is one */
	int is_given;		/* the value is a text, which goes before what is shown */
};

/* By its name; ODSTYPE_NONE if that has no letters, ODSTYPE_OTHER if it is of no type that we know. */
enum odstype odsvalue_type(const char *name, size_t len);

/* Add the cell, if it holds anything; 0 if there are too many. */
int odsvalue_add(const struct odsvalue *, struct cells *, unsigned row, unsigned column);
void odsvalue_release(struct odsvalue *);

#endif
