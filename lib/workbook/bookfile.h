/*
 * bookfile - read a spreadsheet's workbook, .xlsx or .ods.
 *
 *	struct workbook *w = bookfile_open(bytes, len, "ark.xlsx");
 *	struct cells cells = { 0 };
 *
 *	if (w != NULL && bookfile_read(w, 0, &cells))
 *		... the cells of the first sheet
 *	cells_release(&cells);
 *	bookfile_close(w);
 *
 * What is wrong with the file is reported.  Values are those that the program that
 * wrote it left in it: no formula is calculated.
 */
#ifndef MC_WORKBOOK_BOOKFILE_H
#define MC_WORKBOOK_BOOKFILE_H

#include <stddef.h>

#include "workbook/cells.h"
#include "workbook/sheets.h"

/* Does a file begin like one? */
int bookfile_is(const char *bytes, size_t len);

/* The bytes are borrowed; NULL: reported. */
struct workbook *bookfile_open(const char *bytes, size_t len, const char *shown);

/* The cells of a sheet, ready; 0: reported. */
int bookfile_read(struct workbook *, size_t sheet, struct cells *);
void bookfile_close(struct workbook *);

#endif
