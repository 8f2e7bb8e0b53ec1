/*
 * logline - a row of a spreadsheet as a line of the file that it goes into.
 *
 *	struct logline l = { .head = &head, .table = table, .extra = &extra, .kept = kept, .kepts = n };
 *
 *	logline_add(&l, NULL, &in, &rows);	the header
 *	logline_add(&l, &row, &in, &rows);	2026-10-05,samvirke,sumak basen,...
 *
 * It is CSV in the names of formats.md: the fields of the table, and then those of the file's further
 * columns that are kept.  A log that is mended keeps the columns that it has, in their order.
 */
#ifndef MC_SHEET_LOGLINE_H
#define MC_SHEET_LOGLINE_H

#include <stddef.h>

struct buf;
struct heading;
struct intern;
struct reader;
struct sheetrow;
struct sheettable;

/* All is borrowed. */
struct logline {
	const struct heading *head;	/* the first headings */
	const struct sheettable *table;
	const struct intern *extra;	/* further columns that the file has, */
	const size_t *kept;		/* and which of them are in the rows */
	size_t kepts;
	int whole;			/* it is a log that is mended */
};

/* Append the current line of the sheet, whose row was taken; the header, if the row is NULL. */
void logline_add(const struct logline *, struct sheetrow *, const struct reader *, struct buf *rows);

#endif
