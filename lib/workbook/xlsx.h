/*
 * xlsx - the parts of an .xlsx workbook: which sheets there are, and the cells of one.
 *
 * After ECMA-376: the parts are found by their relations, not by their names, in both
 * its forms of names (transitional and strict).  For bookfile.c.
 */
#ifndef MC_WORKBOOK_XLSX_H
#define MC_WORKBOOK_XLSX_H

#include <stddef.h>

struct archive;
struct cells;
struct workbook;
struct xlsx;

/* Is it one?  1: it is; -1: its binary sister, .xlsb. */
int xlsx_is(const struct archive *);

/* Learn the sheets, in the order of the workbook; 0: reported. */
int xlsx_open(struct workbook *);

/* The cells of a sheet; 0: reported. */
int xlsx_read(struct workbook *, size_t sheet, struct cells *);
void xlsx_close(struct xlsx *);

#endif
