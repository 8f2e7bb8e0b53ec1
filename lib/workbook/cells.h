/*
 * cells - the cells of a sheet that hold something, each with its kind.
 *
 *	struct cells s = { 0 };
 *
 *	cells_add(&s, 4, 2, CELL_NUMBER, "1.5", 3);
 *	... cells_text(&s, &s.item[0])
 *	cells_release(&s);
 *
 * Rows and columns count from 0.  A cell's text is its value in a form that nobody
 * has to guess at, whatever the sheet shows: 1.5, 2026-10-05, 07:30.
 */
#ifndef MC_WORKBOOK_CELLS_H
#define MC_WORKBOOK_CELLS_H

#include "base/buf.h"
#include "base/cellname.h"

enum cell_kind {
	CELL_TEXT,
	CELL_NUMBER,		/* 1.5 */
	CELL_PERCENT,		/* 0.25, which the sheet shows as 25 % */
	CELL_DATE,		/* 2026-10-05, or with a time: 2026-10-05 14:30 */
	CELL_CLOCK,		/* 07:30, the time of a day or a duration below one */
	CELL_DURATION,		/* 26:30 */
	CELL_BOOLEAN,		/* true, false */
	CELL_ERROR,		/* #N/A */
	CELL_UNCALCULATED	/* =1+1, a formula whose value is not in the file */
};

/* What else is known of a cell. */
enum { CELL_ROUNDED = 1,	/* a moment so short before midnight that it became the next day */
    CELL_MONTH = 2 };		/* the first of a month, where the sheet shows a month and no day */

/* Small, for there are nine of a row. */
struct cell {
	unsigned row;
	unsigned short column;
	unsigned char kind, flags;
	unsigned len, at;	/* of its text, and where it begins */
};

/* Cells that a sheet shows as one, the first and the last. */
struct cells_merged {
	unsigned row, column, last_row, last_column;
	unsigned reach;		/* for cells.c: the last row of all up to here */
};

enum { CELLS_ROWS = CELLNAME_ROWS, CELLS_COLUMNS = CELLNAME_COLUMNS,
    CELLS_MOST = 4000000,	/* of one sheet: some hundred thousand rows of a log */
    CELLS_MERGED = 20000,	/* more are not kept: below them a cell is empty */
    CELLS_BEYOND = 32,
    CELLS_DAY = 16 };

struct cells {
	struct cell *item;	/* by row, then by column */
	size_t n, cap;
	struct buf texts;
	struct cells_merged *merged;
	size_t n_merged, merged_cap;
	unsigned long hidden_rows, hidden_columns;	/* that hold something */
	int since_1904;		/* days are counted from 1904 */
	/* for cells.c */
	int unsorted;
	/* for cellvalue.c: the day that was added last, as it was written and as it is here */
	char day_written[CELLS_DAY], day[CELLS_DAY];
	size_t day_len;		/* as written; 0: none */
};

/* 0: there would be too many, or too much text: nothing was added. */
int cells_add(struct cells *, unsigned row, unsigned column, enum cell_kind,
    const char *text, size_t len);
void cells_add_merged(struct cells *, struct cells_merged);

/* Once all are there: put them in order; of two at one place the first one counts. */
void cells_ready(struct cells *);

/* NUL-terminated; once all are ready, CELLS_BEYOND bytes from its first one on may be read. */
static inline const char *
cells_text(const struct cells *s, const struct cell *c)
{
	return s->texts.data + c->at;
}

/*
 * Append a cell as a Dane would write it: 1,5, 05-10-2026 or, of a CELL_MONTH, 10-2026, 25 %.  And a clock's or a
 * duration's hours as a decimal: 07:30 is 7.5.
 */
void cells_add_danish(const struct cells *, const struct cell *, struct buf *);
void cells_add_hours(const struct cells *, const struct cell *, struct buf *);

/* The cell at a place, once all are ready; NULL: it is empty. */
const struct cell *cells_at(const struct cells *, unsigned row, unsigned column);

/* Of merged cells that a place is among: the first, or NULL. */
const struct cells_merged *cells_merged_at(const struct cells *, unsigned row, unsigned column);
void cells_release(struct cells *);

#endif
