/*
 * rows - write rows as CSV, TSV, JSON, a table or Markdown.
 *
 *	struct rows *out = rows_begin(ROWS_CSV, 2, names);
 *
 *	rows_text(out, "sumak");		cell by cell, row by row
 *	rows_text(out, "12");
 *	rows_end(out);
 *
 * csv, tsv and json are streamed.  A table takes its widths from the first
 * 1000 rows; it and Markdown are for people: control characters and
 * bidirectional marks show as '?', what is shaped like a CPR number is masked,
 * and columns of numbers stand to the right.
 *
 * In JSON each value is a string; typed (rows_view()), numbers, lists and truth values are
 * what they are, by the kinds of their columns, and what is empty is null: jsoncell.h.
 *
 * On a terminal a table is made to fit it: see layout.h; a last line, which is a message,
 * says which columns were left out, or that there are no rows.
 */
#ifndef MC_OUTPUT_ROWS_H
#define MC_OUTPUT_ROWS_H

#include <stddef.h>
#include <stdint.h>

#include "csv/field.h"
#include "schema/cellkind.h"

enum rows_format { ROWS_CSV, ROWS_TSV, ROWS_JSON, ROWS_TABLE, ROWS_MD };

struct rows;

/* The format with a name: csv, tsv, json, table, md; -1: no such format. */
int rows_find_format(const char *name);

/* How all rows are shown that are begun from here on; the texts are borrowed. */
struct rows_view {
	const char *columns;	/* these and no others, parted by commas, in this order; NULL: all */
	int wide;		/* a table has all columns and whole cells on a terminal, too */
	int typed;		/* values of JSON have types */
	/* The kind of a column, by its name, where nobody says more; NULL: all are text. */
	enum cellkind (*kind)(const char *column);
	/* What a column is to who reads a table, by its name: bits of enum columnuse; NULL: no more than any. */
	unsigned (*use)(const char *column);
	/* No column has the name: says so, and ends the program. */
	void (*unknown)(const char *wanted, size_t n, const char *const *names);
};

void rows_view(const struct rows_view *);

/* The names are copied. */
struct rows *rows_begin(enum rows_format, size_t n, const char *const *names);

/* What a column holds, the first being 0, whatever its name says.  Before its first cell. */
void rows_kind(struct rows *, size_t column, enum cellkind);

/*
 * A whole row, which is faster.  Cells from number `filled` on are empty, whatever stands there.  `near`: a line of a
 * reader's, of which CSV_NEAR bytes behind each may be read (csv.h); the others are copied, and then the cells are those.
 * Of no line it is empty, and then all cells are filled.
 */
void rows_row(struct rows *, struct csv_field *cell, size_t filled, struct csv_field near);

/* The next cell; the row ends with the last of its cells. */
void rows_cell(struct rows *, const char *text, size_t len);
void rows_text(struct rows *, const char *text);
void rows_count(struct rows *, int64_t);
void rows_number(struct rows *, int64_t millionths);
void rows_share(struct rows *, int thousandths);	/* three places: "0.381" */

/*
 * A whole row that is CSV already, quoted as csv_add_field() quotes, in two
 * pieces; only where rows_are_plain().
 */
int rows_are_plain(const struct rows *);
void rows_plain(struct rows *, const char *before, size_t n, const char *line, size_t len);

/*
 * The same of many rows, each with its newline, which the caller writes into
 * the room for them; then he says how many bytes and rows there are.
 */
char *rows_room(struct rows *, size_t bytes);
void rows_take(struct rows *, size_t bytes, unsigned long n);
/*
 * Why there may be no rows at all, for who sits at a terminal, in place of the plain word that there are none:
 * that nothing of the kind is written down, and what writes it.
 */
void rows_why_none(struct rows *, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Is it without a row so far?  And a table for a terminal? */
int rows_is_bare(const struct rows *);
int rows_is_none(const struct rows *);

void rows_end(struct rows *);

#endif
