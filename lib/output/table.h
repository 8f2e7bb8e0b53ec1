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
 */
#ifndef MC_OUTPUT_TABLE_H
#define MC_OUTPUT_TABLE_H

#include "base/buf.h"

struct table {
	int markdown;
	size_t n, at;		/* columns, and that of the next cell */
	char **name;		/* as they are shown, as are the cells */
	char **cell;		/* of the first rows */
	size_t held, cap;
	size_t *width;
	int *is_number;
	int laid_out;		/* none is held any more */
};

/* The names are copied. */
void table_begin(struct table *, int markdown, size_t n, const char *const *names);
void table_cell(struct table *, struct buf *out, const char *text, size_t len);

/* Adds what is held back, and releases all. */
void table_end(struct table *, struct buf *out);

/* Is a text a number, as people or programs write it: so that a column of such stands to the right? */
int table_looks_like_number(const char *text);

#endif
