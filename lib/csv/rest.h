/*
 * rest - what a reader of csv.h keeps beside the row that it is at.
 *
 * Only for csv.c, which gives the rows, and open.c, which begins a reader.
 */
#ifndef MC_CSV_REST_H
#define MC_CSV_REST_H

#include "base/diag.h"
#include "csv/header.h"
#include "csv/scan.h"
#include "disk/lines.h"

struct csv;

struct csv_rest {
	struct lines lines;		/* stands before those seen */
	struct csvheader header;
	struct csvsplit *split;		/* the line that had to be split last */
	struct csvcursor *cursor;	/* where the row's fields stand */
	unsigned long again;		/* the last line that was told to hold the columns' names */
	int quiet;
	int is_other;			/* no header could be read: see csv_is_other() */
	unsigned long rows, left_out;	/* but for those seen at a glance */
	struct csvscan seen;		/* csv.at points into it; the last: open.c leaves its lists as they are */
};

/* Where a byte of the current line stands. */
struct place csvrest_place(const struct csv *, size_t offset);

/* Split the current line; 0 if it is no row, which is reported unless the reader is quiet. */
int csvrest_split(struct csv *);

#endif
