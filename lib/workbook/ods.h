/*
 * ods - the parts of an .ods workbook: which sheets there are, and the cells of one.
 *
 * After ODF 1.2 part 1.  For bookfile.c.  Sheets are listed by odslist.h; what a cell shows is gathered by odstext.h.
 */
#ifndef MC_WORKBOOK_ODS_H
#define MC_WORKBOOK_ODS_H

#include <stddef.h>

struct archive;
struct cells;
struct workbook;

int ods_is(const struct archive *);

/* Learn the sheets; 0: reported. */
int ods_open(struct workbook *);

/* The cells of a sheet; 0: reported. */
int ods_read(struct workbook *, size_t sheet, struct cells *);

#endif
