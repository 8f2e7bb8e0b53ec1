#include <csv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/lines.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "format/csv.h"

enum { LONGEST_FIELD = 1 << 20 };

struct csv {
	struct lines lines;
	struct csv_field *field;
	size_t n, cap;
	struct buf unquoted;	/* texts of a line that holds quotes */
	char **name;
	size_t columns;
	char *header;		/* the header's line, for places */
	size_t header_len;
	unsigned long header_number;
	struct csv_parser parser;
	int parser_ready;
	int checked;		/* that no name stands twice */
	int told;		/* that its fields are parted by semicolons */
	unsigned long rows, left_out;
};

static struct place
place_at(const struct csv *in, const char *line, unsigned long number, size_t offset)
{
	return (struct place){ in->lines.shown, number, text_characters(line, offset) + 1 };
}

static void
add_field(struct csv *in, const char *text, size_t len)
{
	in->field = mem_grow(in->field, &in->cap, in->n + 1, sizeof *in->field);
	in->field[in->n++] = (struct csv_field){ text, len };
}

static void
on_field(void *text, size_t len, void *arg)
{
	struct csv *in = arg;

	/* The buffer may move: keep the offset until the line is done. */
	add_field(in, NULL, in->unquoted.len);
	buf_add(&in->unquoted, text, len);
}

static void
on_row(int end, void *arg)
{
	(void)end;
	(void)arg;
}

static int
no_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void
start_parser(struct csv *in)
{
	if (in->parser_ready)
		csv_free(&in->parser);
	if (csv_init(&in->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		die("out of memory");
	csv_set_space_func(&in->parser, no_space);
	csv_set_blk_size(&in->parser, 64 << 10);
	in->parser_ready = 1;
}

/*
 * The raw bytes of a field of a line: its start, and its end in *len.  With
 * an open quote the last field reaches to the end of the line.
 */
static size_t
raw_field(const char *line, size_t line_len, size_t field, size_t *len)
{
	size_t start = 0, i = 0;
	int quoted = 0;

	for (;; i++) {
		if (i < line_len && line[i] == '"')
			quoted = !quoted;
		if (i < line_len && (line[i] != ',' || quoted))
			continue;
		if (field == 0 || i >= line_len)
			break;
		field--;
		start = i + 1;
	}
	*len = i - start;
	return start;
}

static void
fault_at(struct csv *in, size_t offset, const char *what)
{
	struct place p = place_at(in, in->lines.line, in->lines.number, offset);

	diag_fault(&p, TOPIC_SYNTAX, "%s", what);
}

/* Split a line that holds a quote: libcsv says what is legal. */
static int
split_quoted(struct csv *in)
{
	size_t done;

	if (!in->parser_ready)
		start_parser(in);
	buf_clear(&in->unquoted);
	done = csv_parse(&in->parser, in->lines.line, in->lines.len, on_field, on_row, in);
	if (done < in->lines.len) {
		fault_at(in, done,
		    "a quote must open and close the whole field; write it twice inside one");
		start_parser(in);
		return 0;
	}
	if (csv_fini(&in->parser, on_field, on_row, in) != 0) {
		size_t len, at = raw_field(in->lines.line, in->lines.len, SIZE_MAX, &len);

		fault_at(in, at, "the quote that opens here does not close on its line; "
		    "a field holds no line break (mc-import takes such files)");
		start_parser(in);
		return 0;
	}
	for (size_t i = 0; i < in->n; i++) {
		size_t at = in->field[i].len;

		in->field[i].text = buf_text(&in->unquoted) + at;
		in->field[i].len = (i + 1 < in->n ? in->field[i + 1].len :
		    in->unquoted.len) - at;
	}
	return 1;
}

static void
split_plain(struct csv *in)
{
	const char *s = in->lines.line, *end = s + in->lines.len, *comma;

	while ((comma = memchr(s, ',', (size_t)(end - s))) != NULL) {
		add_field(in, s, (size_t)(comma - s));
		s = comma + 1;
	}
	add_field(in, s, (size_t)(end - s));
}

/* Split the current line; 0 if it is no row, which is reported. */
static int
split(struct csv *in)
{
	const char *bad;

	in->n = 0;
	if ((bad = memchr(in->lines.line, '\0', in->lines.len)) != NULL) {
		fault_at(in, (size_t)(bad - in->lines.line),
		    "a NUL byte; is this UTF-16 or no text at all? save it as UTF-8");
		return 0;
	}
	if ((bad = memchr(in->lines.line, '\r', in->lines.len)) != NULL) {
		fault_at(in, (size_t)(bad - in->lines.line),
		    "a carriage return inside a line; end lines with LF or CRLF");
		return 0;
	}
	if (memchr(in->lines.line, '"', in->lines.len) == NULL)
		split_plain(in);
	else if (!split_quoted(in))
		return 0;
	for (size_t i = 0; i < in->n; i++)
		if (in->field[i].len > LONGEST_FIELD) {
			struct place p = csv_place(in, (int)i);

			diag_fault(&p, TOPIC_SYNTAX, "the field is over 1 MiB");
			return 0;
		}
	return 1;
}

/* ---- the reader ---- */

static void
read_header(struct csv *in)
{
	struct place p = { in->lines.shown, 0, 0 };

	do
		if (!lines_next(&in->lines)) {
			diag_fault(&p, TOPIC_SYNTAX,
			    "empty; a header row with the columns' names is expected");
			return;
		}
	while (in->lines.len == 0);
	if (!split(in)) {
		/* Without names no row can be read. */
		lines_stop(&in->lines);
		return;
	}
	in->header = mem_copy(in->lines.line, in->lines.len);
	in->header_len = in->lines.len;
	in->header_number = in->lines.number;
	in->columns = in->n;
	in->name = mem_zero(in->n, sizeof *in->name);
	for (size_t i = 0; i < in->n; i++)
		in->name[i] = mem_copy(in->field[i].text, in->field[i].len);
}

struct csv *
csv_open(int fd, const char *shown_as)
{
	struct csv *in = mem_zero(1, sizeof *in);

	lines_open(&in->lines, fd, shown_as);
	read_header(in);
	return in;
}

struct csv *
csv_open_path(const char *path)
{
	int fd = STDIN_FILENO;
	enum file_found found = strcmp(path, "-") == 0 ? FILE_FOUND : file_open_any(path, &fd);

	if (found == FILE_MISSING)
		diag_trouble("cannot read '%s': no such file or folder", path);
	return found == FILE_FOUND ? csv_open(fd, path) : NULL;
}

struct csv *
csv_open_text(const char *text, size_t len, const char *shown_as)
{
	struct csv *in = mem_zero(1, sizeof *in);

	lines_open_text(&in->lines, text, len, shown_as);
	read_header(in);
	return in;
}

struct csv *
csv_open_missing(const char *shown_as)
{
	struct csv *in = mem_zero(1, sizeof *in);

	lines_open_text(&in->lines, "", 0, shown_as);
	return in;
}

void
csv_set_line(struct csv *in, unsigned long number)
{
	in->lines.number = number - 1;
}

int
csv_next(struct csv *in)
{
	while (in->columns > 0 && lines_next(&in->lines)) {
		struct place p = { in->lines.shown, in->lines.number, 1 };

		if (in->lines.len == 0)
			continue;
		if (split(in)) {
			if (in->n == in->columns) {
				in->rows++;
				return 1;
			}
			diag_fault(&p, TOPIC_SYNTAX,
			    "%zu field%s, but %zu column%s named; quote a field that holds a comma",
			    in->n, in->n == 1 ? "" : "s", in->columns,
			    in->columns == 1 ? " is" : "s are");
		}
		in->left_out++;
	}
	return 0;
}

size_t
csv_columns(const struct csv *in)
{
	return in->columns;
}

const char *
csv_name(const struct csv *in, size_t column)
{
	return in->name[column];
}

/* Does the name of a column stand before it already? */
static int
check_name(const struct csv *in, size_t column)
{
	const char *name = in->name[column];
	size_t k = 0;
	struct place p;

	while (k < column && strcmp(in->name[k], name) != 0)
		k++;
	if (k == column)
		return 1;
	p = csv_header_place(in, (int)column);
	if (*name == '\0')
		diag_fault(&p, TOPIC_DUPLICATE,
		    "a second column without a name; name it, or take it out");
	else
		diag_fault(&p, TOPIC_DUPLICATE, "column '%s' stands twice; leave one out",
		    shown(name, strlen(name)));
	return 0;
}

void
csv_check_names(struct csv *in)
{
	in->checked = 1;
	for (size_t i = 1; i < in->columns; i++)
		check_name(in, i);
}

int
csv_column(const struct csv *in, const char *name)
{
	for (size_t i = 0; i < in->columns; i++)
		if (strcmp(in->name[i], name) == 0)
			return (int)i;
	return -1;
}

int
csv_use(const struct csv *in, const char *name)
{
	int column = csv_column(in, name);

	for (size_t i = (size_t)column + 1; column >= 0 && i < in->columns && !in->checked; i++)
		if (strcmp(in->name[i], name) == 0)
			check_name(in, i);
	return column;
}

/* A semicolon where a comma should be: the file of a Danish spreadsheet. */
static int
is_spreadsheet(const struct csv *in)
{
	return in->columns == 1 && strchr(in->name[0], ';') != NULL;
}

int
csv_need(struct csv *in, const char *name)
{
	struct place p = { in->lines.shown, in->header_number, 1 };
	const char *slash = strrchr(in->lines.shown, '/');
	struct nearest near;
	int column = csv_use(in, name);

	if (column >= 0 || in->columns == 0 || in->told)
		return column;
	/* Of a spreadsheet's file all columns are missing: once is enough. */
	in->told = is_spreadsheet(in);
	nearest_begin(&near, name, strlen(name));
	for (size_t i = 0; i < in->columns; i++)
		nearest_offer(&near, in->name[i]);
	/* Not too eager: `note` is no slip of `date`. */
	if (!is_spreadsheet(in) && nearest_slip(&near) != NULL && near.distance * 3 < near.n + 2)
		diag_fault(&p, TOPIC_KEYS, "no column '%s'; did you mean '%s'?",
		    shown(name, strlen(name)),
		    shown(nearest_best(&near), strlen(nearest_best(&near))));
	else if (!is_spreadsheet(in))
		diag_fault(&p, TOPIC_KEYS, "no column '%s'", shown(name, strlen(name)));
	else if (strcmp(slash != NULL ? slash + 1 : in->lines.shown, "log.csv") == 0)
		diag_fault(&p, TOPIC_KEYS, "no column '%s': ';' between the fields looks saved "
		    "by a spreadsheet: mc-import %.*s log.csv --replace", name,
		    slash != NULL ? (int)(slash - in->lines.shown) : 1,
		    slash != NULL ? in->lines.shown : ".");
	else
		diag_fault(&p, TOPIC_KEYS, "no column '%s': ';' between the fields looks saved "
		    "by a spreadsheet; save it with commas", name);
	return -1;
}

struct csv_field
csv_field(const struct csv *in, int column)
{
	return column >= 0 ? in->field[column] : (struct csv_field){ "", 0 };
}

struct csv_field
csv_line(const struct csv *in)
{
	return (struct csv_field){ in->lines.line, in->lines.len };
}

struct csv_field
csv_raw(const struct csv *in, int column)
{
	size_t len, at = raw_field(in->lines.line, in->lines.len, (size_t)column, &len);

	return (struct csv_field){ in->lines.line + at, len };
}

struct place
csv_place(const struct csv *in, int column)
{
	size_t len, at = raw_field(in->lines.line, in->lines.len,
	    column >= 0 ? (size_t)column : 0, &len);

	return place_at(in, in->lines.line, in->lines.number, at);
}

struct place
csv_header_place(const struct csv *in, int column)
{
	size_t len, at = raw_field(in->header, in->header_len, (size_t)column, &len);

	return place_at(in, in->header, in->header_number, at);
}

int
csv_check_text(const struct csv *in, int column)
{
	struct csv_field f = csv_field(in, column);
	struct place p;

	if (text_invalid(f.text, f.len) == f.len)
		return 1;
	p = csv_place(in, column);
	diag_fault(&p, TOPIC_ENCODING,
	    "'%s' is not UTF-8; is it Windows-1252? save the file as UTF-8",
	    shown(f.text, f.len));
	return 0;
}

unsigned long
csv_rows(const struct csv *in)
{
	return in->rows;
}

unsigned long
csv_left_out(const struct csv *in)
{
	return in->left_out + in->lines.too_long;
}

void
csv_leave_out(struct csv *in)
{
	in->left_out++;
}

void
csv_close(struct csv *in)
{
	unsigned long n = csv_left_out(in);

	if (n > 0 && !diag_is_ignored(TOPIC_SYNTAX))
		diag_note("%s: %lu row%s left out",
		    strcmp(in->lines.shown, "-") == 0 ? "<stdin>" : in->lines.shown,
		    n, n == 1 ? "" : "s");
	if (in->parser_ready)
		csv_free(&in->parser);
	for (size_t i = 0; i < in->columns; i++)
		free(in->name[i]);
	free(in->name);
	free(in->header);
	free(in->field);
	buf_release(&in->unquoted);
	lines_close(&in->lines);
	free(in);
}
