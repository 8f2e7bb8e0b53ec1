/*
 * table - rows laid out in columns, for people: plain, or as a table of Markdown.
 *
 *	struct table t;
 *
 *	table_begin(&t, 0, 2, names);
 *	table_cell(&t, &out, "sumak", 5);	cell by cell, row by row
 *	table_cell(&t, &out, "12", 2);
 *	table_end(&t, &out);
 *
 * The widths are those of the first 1000 rows, which are held back for it;
 * then each row is added to `out` as it is complete.  Control characters and
 * bidirectional marks show as '?', what is shaped like a CPR number is
 * masked, columns of numbers stand to the right.
 *
 * One that is to fit a terminal is laid out by layout.h, after what its first rows hold:
 * table_left_out() says what is not shown.  Where it does not fit, sentences stand below
 * their rows (below.h), and their column's name below the others.
 */
#ifndef MC_OUTPUT_TABLE_H
#define MC_OUTPUT_TABLE_H

#include "base/buf.h"
#include "output/layout.h"

struct table {
	int markdown;
	size_t n, at;		/* columns, and that of the next cell */
	char **name;		/* as they are shown, as are the cells */
	char **cell;		/* of the first rows */
	size_t held, cap;
	struct layout_column *column;
	int *is_number;
	unsigned *use;		/* of each column, if it is to fit: bits of enum columnuse */
	size_t first, last;	/* of the columns that are shown */
	size_t fit;		/* the width that it is to fit; 0: any */
	int keeps;		/* every column was asked for: none is left out for what it holds */
	char *centre;		/* the one that all rows are of, if its column is left out */
	int *later;		/* a column that was left out: a later row has something else */
	size_t sentences;	/* columns whose cells stand below their rows */
	struct buf below;	/* such cells of the row that is put out */
	int laid_out;		/* none is held any more */
};

/* The names are copied. */
void table_begin(struct table *, int markdown, size_t n, const char *const *names);
void table_cell(struct table *, struct buf *out, const char *text, size_t len);

/*
 * It is to be no wider than this; `keeps`: columns are left out for want of room only; `use`: what a column of a
 * name is to who reads it, as columns_use() of field/columns.h; NULL: no more than any.  Before the first cell.
 */
void table_fit(struct table *, size_t width, int keeps, unsigned (*use)(const char *));

/* Behind the last cell, before the end: the columns that are not shown, and why; "": all are. */
void table_left_out(struct table *, struct buf *out, struct buf *list);

/* Adds what is held back, and releases all. */
void table_end(struct table *, struct buf *out);

/* Is a text a number or a share in per cent, as people or programs write it: so that a column of such stands to the right? */
int table_looks_like_number(const char *text);

#endif
