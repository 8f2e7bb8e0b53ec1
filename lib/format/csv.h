/*
 * csv - read CSV row by row, knowing where each field stands.
 *
 *	struct csv *in = csv_open(fd, "log.csv");
 *	int form = csv_column(in, "form");
 *
 *	while (csv_next(in))
 *		use(csv_field(in, form).text);
 *	csv_close(in);
 *
 * RFC 4180 with a header row and one record on one physical line: a quoted
 * field may hold commas and quotes, no line break.  A BOM is passed over,
 * lines may end in CRLF, a blank line is nothing.  What is no row (an open
 * quote, a wrong number of fields, a NUL, a field over 1 MiB) is reported,
 * left out and counted; csv_close() says how many.  Encoding is not looked
 * at here.  Memory does not grow with rows.
 */
#ifndef MC_CSV_H
#define MC_CSV_H

#include <stddef.h>

#include "base/diag.h"
#include "format/csvfield.h"
#include "format/csvscan.h"

struct csv;

/*
 * A reader of an open file, which it closes, or of text, which it borrows.
 * The header is read at once.  Where there is none, a fault is reported and
 * the reader has no columns and no rows.
 */
struct csv *csv_open(int fd, const char *shown);
/* The same of a file that an argument names, "-" being standard input; NULL: trouble. */
struct csv *csv_open_path(const char *path);

struct csv *csv_open_text(const char *text, size_t len, const char *shown);

/* The line number of the next row, where the text was cut out of a file. */
void csv_set_line(struct csv *, unsigned long number);

/* A reader of what a missing file reads as: no columns, no rows, no fault. */
struct csv *csv_open_missing(const char *shown);

/* Columns, and their names (NUL-terminated, good until the close). */
size_t csv_columns(const struct csv *);
const char *csv_name(const struct csv *, size_t column);

/* Report names that stand twice: of two such columns only the first is read. */
void csv_check_names(struct csv *);

/* The index of the named column, or -1. */
int csv_column(const struct csv *, const char *name);

/* The same, of a column that is used: then it must not stand twice (a fault). */
int csv_use(const struct csv *, const char *name);

/* The same, but a missing one is a fault that names the remedy. */
int csv_need(struct csv *, const char *name);

static inline int csv_next(struct csv *);		/* 1 a row, 0 the end */

/* A field, unquoted; good until the next row.  -1: an empty one. */
static inline struct csv_field csv_field(const struct csv *, int column);

/* The physical line of the row, without its line end. */
static inline struct csv_field csv_line(const struct csv *);

/* Where a field's first byte (a quote, if it is quoted) stands; 0 the header's row. */
struct place csv_place(const struct csv *, int column);
struct place csv_header_place(const struct csv *, int column);

/* The bytes of the line that a field fills, with its quotes. */
struct csv_field csv_raw(const struct csv *, int column);

/* Does the row stand as csv_add_field() would write it, quoting only what needs it? */
static inline int csv_is_canonical(const struct csv *);

/* Is the field UTF-8?  If not: a fault. */
int csv_check_text(const struct csv *, int column);

unsigned long csv_rows(const struct csv *);	/* read so far */

/* Rows left out so far; the caller may add one that holds a wrong value. */
unsigned long csv_left_out(const struct csv *);
void csv_leave_out(struct csv *);
void csv_close(struct csv *);

/* ---- what is below is for speed: part of csv.c that is done in place ---- */

/* A reader begins with this: the current row, and those seen behind it. */
struct csv_glance {
	const char *line;
	const struct csvscan_row *row, *last;	/* NULL: the row was split */
};

struct csv_field csv_any_field(const struct csv *, int column);
struct csv_field csv_any_line(const struct csv *);
int csv_any_is_canonical(const struct csv *);
int csv_any_next(struct csv *);

static inline int
csv_next(struct csv *in)
{
	struct csv_glance *at = (struct csv_glance *)(void *)in;

	if (at->row == at->last)
		return csv_any_next(in);
	at->line += at->row->taken;
	at->row++;
	return 1;
}

static inline struct csv_field
csv_field(const struct csv *in, int column)
{
	const struct csv_glance *at = (const struct csv_glance *)(const void *)in;
	struct csv_field field;

	if (column >= 0 && at->row != NULL &&
	    csvscan_field(at->row, at->line, (size_t)column, &field) && *field.text != '"')
		return field;
	return csv_any_field(in, column);
}

/* The first n fields with their quotes, told at once; 0: ask for each. */
static inline int
csv_first_fields(const struct csv *in, struct csv_field *field, size_t n)
{
	const struct csv_glance *at = (const struct csv_glance *)(const void *)in;

	return at->row != NULL && csvscan_fields(at->row, at->line, field, n);
}

static inline struct csv_field
csv_line(const struct csv *in)
{
	const struct csv_glance *at = (const struct csv_glance *)(const void *)in;

	return at->row != NULL ? (struct csv_field){ at->line, at->row->len } : csv_any_line(in);
}

static inline int
csv_is_canonical(const struct csv *in)
{
	const struct csv_glance *at = (const struct csv_glance *)(const void *)in;

	return (at->row != NULL && at->row->quotes == 0) || csv_any_is_canonical(in);
}

#endif
