/*
 * sheets - a workbook that is open, and the sheets that it lists.
 *
 * What bookfile.h is about, and what the readers of its two kinds share.
 */
#ifndef MC_WORKBOOK_SHEETS_H
#define MC_WORKBOOK_SHEETS_H

#include <stddef.h>

#include "workbook/cells.h"

struct archive;
struct xlsx;

struct workbook_sheet {
	char *name;
	int hidden;
	int is_table;		/* it has cells: a sheet with nothing but a chart has not */
	long part;		/* of the archive, for xlsx.c */
	struct cells ahead;	/* for ods.c: read while all were listed, until they are asked for ... */
	int is_ahead;		/* ... if they were */
};

struct workbook {
	struct workbook_sheet *sheet;
	size_t n, cap;
	const char *shown;	/* its file, for messages */
	/* for xlsx.c and ods.c */
	struct archive *archive;
	struct xlsx *xlsx;	/* NULL: .ods */
};

/* One more sheet. */
struct workbook_sheet *sheets_add(struct workbook *, const char *name, size_t len);

/* A fault of the whole file; 0. */
int sheets_fault(const struct workbook *, const char *what);

/* There are more cells than are taken: reported, 0. */
int sheets_too_many(const struct workbook *);

#endif
