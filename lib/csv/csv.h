/*
 * csv - read CSV row by row, knowing where each field is.
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
#ifndef MC_CSV_CSV_H
#define MC_CSV_CSV_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/word.h"
#include "csv/field.h"
#include "csv/scan.h"

/*
 * The current row, and those seen after it.  CSV_NEAR bytes behind each of them may be
 * read, too: they are part of the text.
 */
enum { CSV_NEAR = 64 };

struct csv_glance {
	const char *text;		/* in which they were seen */
	const char *line;
	const uint16_t *newline, *last;	/* of the row, and of the last one; NULL: it was split */
	const uint64_t *ends;		/* of their fields: see scan.h */
	uint16_t *end;			/* of those of the row: see csv_glance_ends() */
	size_t columns;
	struct csvscan *seen;
	int canonical;			/* surely all these rows are, see csv_is_canonical() */
};

/*
 * A reader.  What is not in its `rest` is open only to the functions at the end of this
 * header, which give a row and its fields without a call: rows are many.
 */
struct csv {
	struct csv_glance at;
	struct csv_rest *rest;		/* for csv.c and open.c */
};

/* ---- to begin one; the header is read at once ---- */

/*
 * A reader of an open file, which it closes, or of text, which it borrows; so is `shown`, the
 * name of it in messages.  Where there is no header, a fault is reported and the reader has no
 * columns and no rows.  Readers are never NULL, but for that of a path, and end with csv_close().
 */
struct csv *csv_open(int fd, const char *shown);
struct csv *csv_open_text(const char *text, size_t len, const char *shown);
/* The same of a file that an argument names, "-" being standard input; NULL: trouble, which was told. */
struct csv *csv_open_path(const char *path);

/* A reader of what a missing file reads as: no columns, no rows, no fault. */
struct csv *csv_open_missing(const char *shown);

/*
 * A reader of an open file whose bytes somebody watches as they are read: he is told of them in
 * order, and of none at the file's end, which is not reached where no row can be read.
 */
struct csv *csv_open_watched(int fd, const char *shown,
    void (*watch)(void *watcher, const char *bytes, size_t n), void *watcher);

/*
 * A reader of a locked file, from its start: the descriptor is not closed, for closing any
 * descriptor of a file lets go of a process's locks on it (fcntl(2)).  If reading fails, it
 * ends there; that is reported, and csv_failed() says so.
 */
struct csv *csv_open_lent(int fd, const char *shown);
int csv_failed(const struct csv *);

/*
 * Readers for those who read what another judges: what is wrong is left out and counted as
 * ever, but neither they nor their close report anything.
 */
struct csv *csv_open_quiet(int fd, const char *shown);
struct csv *csv_open_text_quiet(const char *text, size_t len, const char *shown);

/* From here on it is such a reader. */
void csv_be_quiet(struct csv *);

/* csv_is_canonical() is asked of few rows, or none: then reading is faster, and that slower. */
void csv_skip_canonical(struct csv *);

/* Fields are asked of few rows, or none: what they are their first bytes tell, or a walk to a few (fewends.h).  The same. */
void csv_skip_ends(struct csv *);

/* Neither is asked. */
void csv_skip_fields(struct csv *);

/* The line number of the first row, where the text was cut out of a file. */
void csv_set_line(struct csv *, unsigned long number);

/* The bytes of a file, as it was opened; 0: it is none, or not known. */
unsigned long long csv_file_bytes(const struct csv *);

/*
 * Of a large file, a part.  Before the first row: the line after the header, or its first
 * bytes (lines.h), and where in the file it begins; then, if no more is to be read, bytes
 * from..to, which hold whole lines (takes fd, open on that file).
 */
struct csv_field csv_peek(struct csv *);
unsigned long long csv_after_header(const struct csv *);
void csv_narrow(struct csv *, int fd, unsigned long long from, unsigned long long to);

/* ---- what it reads ---- */

/* Does it begin with what is no header, JSON or a line that cannot be read?  Nothing is known of it then. */
int csv_is_other(const struct csv *);

/* Where in the file a byte of the current row stands, counted from 0. */
unsigned long long csv_offset(const struct csv *, const char *at);

/* After the last row: was the file's last line one without a line end? */
int csv_has_open_end(const struct csv *);

/* Columns, and their names (NUL-terminated, good until the close). */
size_t csv_columns(const struct csv *);
const char *csv_name(const struct csv *, size_t column);

/* Report names that occur twice: of two such columns only the first is read. */
void csv_check_names(struct csv *);

/* The index of the named column, or -1. */
int csv_column(const struct csv *, const char *name);

/* The same, of a column that is used: then it must not occur twice (a fault). */
int csv_use(const struct csv *, const char *name);

/* The same, but a missing one is a fault that names the remedy. */
int csv_need(struct csv *, const char *name);

static inline int csv_next(struct csv *);		/* 1 a row, 0 the end */

/* A field, unquoted; good until the next row.  -1: an empty one. */
static inline struct csv_field csv_field(const struct csv *, int column);

/* The physical line of the row, without its line end. */
static inline struct csv_field csv_line(const struct csv *);

/*
 * Where a field's first byte (a quote, if it is quoted) stands, -1 being the
 * first column; and a name of the header.
 */
struct place csv_place(const struct csv *, int column);
struct place csv_header_place(const struct csv *, int column);

/* The bytes of the line that a field fills, with its quotes. */
struct csv_field csv_raw(const struct csv *, int column);

/* Does the row stand as csv_add_field() would write it, quoting only what needs it? */
static inline int csv_is_canonical(const struct csv *);

/*
 * Report what is wrong with a field; or instead, once for a file, what the program
 * knows of the way back (remedy.h).
 */
void csv_fault(const struct csv *, int column, enum topic, const char *what);

/*
 * Does the header's line stand here over again, as where files were joined?  That is a fault, told once of
 * the line; csv_fault() asks for it first.  Whoever takes any text for a value asks before he does.
 */
int csv_tell_names(const struct csv *);

/* Is the field UTF-8?  If not: a fault. */
int csv_check_text(const struct csv *, int column);
int csv_check_texts(const struct csv *);	/* all fields of the row */

unsigned long csv_rows(const struct csv *);	/* read so far */

/* Rows left out so far; the caller may add one that holds a wrong value. */
unsigned long csv_left_out(const struct csv *);
void csv_leave_out(struct csv *);

/* Tell how many rows were left out, if any, close the file unless it was lent, and free the reader. */
void csv_close(struct csv *);

/* ---- what is below is for speed: part of csv.c that is done in place ---- */

struct csv_field csv_any_field(const struct csv *, int column);
struct csv_field csv_any_line(const struct csv *);
int csv_line_is_canonical(struct csv_field line);
int csv_any_next(struct csv *);

/*
 * Rows in a loop of one's own, as long as they were seen at a glance:
 *
 *	struct csv_glance at = csv_glance(in);
 *
 *	while (at.newline != NULL && use(&at) && csv_glance_next(&at))
 *		;
 *	csv_go_on(in, &at);		the current row is that of `at` now
 *
 * and their fields, by where they end:
 *
 *	third = csv_glance_field(&at, csv_glance_ends(&at), 2);
 */
static inline struct csv_glance
csv_glance(const struct csv *in)
{
	return in->at;
}

static inline int
csv_glance_next(struct csv_glance *at)
{
	if (at->newline == at->last)
		return 0;
	at->line = at->text + *at->newline++ + 1;
	at->end += at->columns;
	return 1;
}

/* So many rows on, as many as there are at least. */
static inline struct csv_glance
csv_glance_row(const struct csv_glance *at, size_t n)
{
	struct csv_glance row = *at;

	row.newline += n;
	row.end += n * at->columns;
	row.line = n > 0 ? at->text + row.newline[-1] + 1 : at->line;
	return row;
}

/* All fields of the row; they are listed once for all rows that were seen together. */
static inline uint16_t *
csv_glance_ends(const struct csv_glance *at)
{
	if (at->seen->list != NULL)
		at->seen->list(at->seen, at->columns);
	return at->end;
}

static inline void
csv_go_on(struct csv *in, const struct csv_glance *at)
{
	in->at = *at;
}

static inline int
csv_next(struct csv *in)
{
	return csv_glance_next(&in->at) || csv_any_next(in);
}

/* The first n of them alone, anew. */
WORD_INLINE void
csv_glance_list(const struct csv_glance *at, size_t n, uint16_t *end)
{
	size_t from = (size_t)(at->line - at->text);
	uint64_t bits = csvscan_window(at->ends, from);

	/* Those of the next 64 bytes in one go, which is mostly enough. */
	for (size_t i = 0; i < n; i++) {
		if (bits == 0) {
			from = csvscan_next(at->ends, from + 64);
			bits = csvscan_window(at->ends, from);
		}
		end[i] = (uint16_t)(from + word_first(bits));
		bits &= bits - 1;
	}
}

/* A field with its quotes. */
static inline struct csv_field
csv_glance_field(const struct csv_glance *at, const uint16_t *end, size_t column)
{
	const char *start = column > 0 ? at->text + end[column - 1] + 1 : at->line;

	return (struct csv_field){ start, (size_t)(at->text + end[column] - start) };
}

/* Without the quotes around it; those within it stand as they are in the line, twice. */
static inline struct csv_field
csv_glance_inner(const struct csv_glance *at, const uint16_t *end, size_t column)
{
	struct csv_field field = csv_glance_field(at, end, column);
	size_t quotes = *field.text == '"';

	return (struct csv_field){ field.text + quotes, field.len - 2 * quotes };
}

/* Where all fields of the current row end, which is asked once for many of them; NULL: it was not seen at a glance. */
static inline const uint16_t *
csv_field_ends(const struct csv *in)
{
	return in->at.newline != NULL ? csv_glance_ends(&in->at) : NULL;
}

static inline struct csv_field
csv_field_by(const struct csv *in, const uint16_t *ends, int column)
{
	if (column >= 0 && ends != NULL) {
		struct csv_field field = csv_glance_field(&in->at, ends, (size_t)column);

		if (*field.text != '"')
			return field;
	}
	return csv_any_field(in, column);
}

static inline struct csv_field
csv_field(const struct csv *in, int column)
{
	return csv_field_by(in, column >= 0 ? csv_field_ends(in) : NULL, column);
}

/* Of the current row, if it was seen at a glance: where all its fields end, and such a field. */
static inline uint16_t *
csv_ends(const struct csv *in)
{
	return csv_glance_ends(&in->at);
}

static inline struct csv_field
csv_inner(const struct csv *in, int column)
{
	return csv_glance_inner(&in->at, csv_ends(in), (size_t)column);
}

static inline struct csv_field
csv_glance_line(const struct csv_glance *at)
{
	const char *end = at->text + *at->newline;

	return (struct csv_field){ at->line, (size_t)(end - (end[-1] == '\r') - at->line) };
}

static inline struct csv_field
csv_line(const struct csv *in)
{
	const struct csv_glance *at = &in->at;

	return at->newline != NULL ? csv_glance_line(at) : csv_any_line(in);
}

static inline int
csv_is_canonical(const struct csv *in)
{
	const struct csv_glance *at = &in->at;

	return (at->newline != NULL && at->canonical) || csv_line_is_canonical(csv_line(in));
}

#endif
