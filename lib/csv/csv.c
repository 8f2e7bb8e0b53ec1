#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/marker.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "csv/csv.h"
#include "csv/cursor.h"
#include "csv/header.h"
#include "csv/remedy.h"
#include "csv/scan.h"
#include "csv/split.h"
#include "disk/file.h"
#include "disk/lines.h"

struct csv_rest {
	struct lines lines;		/* stands before those seen */
	struct csvheader header;
	struct csvsplit *split;		/* the line that had to be split last */
	struct csvcursor *cursor;	/* where the row's fields stand */
	int quiet;
	int is_other;			/* no header could be read: see csv_is_other() */
	unsigned long rows, left_out;	/* but for those seen at a glance */
	struct csvscan seen;		/* csv.at points into it; the last, see start() */
};

/* Rows given out of those seen at a glance. */
static unsigned long
given(const struct csv *in)
{
	return in->at.newline == NULL ? 0 :
	    (unsigned long)(in->at.newline - in->rest->seen.newline) + 1;
}

static struct place
place_at(const struct csv *in, size_t offset)
{
	unsigned long number = lines_number(&in->rest->lines) + given(in);

	return (struct place){ in->rest->lines.shown, number,
	    csvcursor_character(in->rest->cursor, number, csv_line(in).text, offset) };
}

/* Split the current line; 0 if it is no row, which is reported. */
static int
split(struct csv *in)
{
	size_t at;
	const char *wrong = csvsplit_line(in->rest->split, in->rest->lines.line, in->rest->lines.len, &at);
	struct place p;

	if (wrong == NULL)
		return 1;
	p = place_at(in, at);
	if (!in->rest->quiet && !csvremedy()->line(&p, in->rest->lines.line, in->rest->lines.len, at))
		diag_fault(&p, TOPIC_SYNTAX, "%s", wrong);
	return 0;
}

/* ---- opening ---- */

static struct csv *
start(const char *label, int quiet)
{
	struct csv *in = mem_zero(1, sizeof *in);

	/* What is seen ends in lists of 64 KiB, of which a small file needs little: they are not cleared. */
	in->rest = mem_resize(NULL, 1, sizeof *in->rest);
	memset(in->rest, 0, offsetof(struct csv_rest, seen.newline));
	in->rest->quiet = in->rest->header.quiet = quiet;
	in->rest->header.shown = label;
	in->rest->split = mem_zero(1, sizeof *in->rest->split);
	in->rest->cursor = mem_zero(1, sizeof *in->rest->cursor);
	return in;
}

/* Is it how JSON begins: '[' or '{', and what may stand behind it there?  `[dato]` is a name. */
static int
is_json(const char *line, size_t len)
{
	size_t i = 1;

	if (len == 0 || (*line != '[' && *line != '{'))
		return 0;
	while (i < len && (line[i] == ' ' || line[i] == '\t'))
		i++;
	return i == len || memchr("[]{}\"", line[i], 5) != NULL;
}

static struct csv *
read_header(struct csv *in)
{
	struct place p = { in->rest->lines.shown, 0, 0 };

	do
		if (!lines_next(&in->rest->lines)) {
			if (!in->rest->quiet)
				diag_fault(&p, TOPIC_SYNTAX,
				    "empty; a header row with the columns' names is expected");
			return in;
		}
	while (in->rest->lines.len == 0);
	if (is_json(in->rest->lines.line, in->rest->lines.len)) {
		p = place_at(in, 0);
		if (!in->rest->quiet)
			diag_fault(&p, TOPIC_SYNTAX, "this looks like JSON, where CSV with a header row is expected; "
			    "what one of these programs writes is CSV with -o csv");
		in->rest->is_other = 1;
	} else if (split(in))
		csvheader_take(&in->rest->header, in->rest->lines.line, in->rest->lines.len,
		    in->rest->lines.number, in->rest->split->field, in->rest->split->n);
	else
		in->rest->is_other = 1;
	if (in->rest->is_other)
		lines_stop(&in->rest->lines);		/* without names no row can be read */
	return in;
}

static struct csv *
open_file(int fd, const char *label, int quiet)
{
	struct csv *in = start(label, quiet);

	lines_open(&in->rest->lines, fd, label);
	in->rest->lines.quiet = quiet;
	return read_header(in);
}

struct csv *
csv_open(int fd, const char *label)
{
	return open_file(fd, label, 0);
}

struct csv *
csv_open_watched(int fd, const char *label, lines_watch *watch, void *watcher)
{
	struct csv *in = start(label, 0);

	lines_open_watched(&in->rest->lines, fd, label, watch, watcher);
	return read_header(in);
}

struct csv *
csv_open_quiet(int fd, const char *label)
{
	return open_file(fd, label, 1);
}

struct csv *
csv_open_lent(int fd, const char *label)
{
	struct csv *in = start(label, 0);

	lines_open_lent(&in->rest->lines, fd, label);
	return read_header(in);
}

int
csv_is_other(const struct csv *in)
{
	return in->rest->is_other;
}

int
csv_failed(const struct csv *in)
{
	return in->rest->lines.failed;
}

unsigned long long
csv_offset(const struct csv *in, const char *at)
{
	return lines_offset(&in->rest->lines, at);
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

static struct csv *
open_text(const char *text, size_t len, const char *label, int quiet)
{
	struct csv *in = start(label, quiet);

	lines_open_text(&in->rest->lines, text, len, label);
	in->rest->lines.quiet = quiet;
	return read_header(in);
}

struct csv *
csv_open_text(const char *text, size_t len, const char *label)
{
	return open_text(text, len, label, 0);
}

struct csv *
csv_open_text_quiet(const char *text, size_t len, const char *label)
{
	return open_text(text, len, label, 1);
}

void
csv_be_quiet(struct csv *in)
{
	in->rest->quiet = in->rest->header.quiet = in->rest->lines.quiet = 1;
}

void
csv_skip_canonical(struct csv *in)
{
	in->rest->seen.any_quotes = 1;
}

void
csv_skip_fields(struct csv *in)
{
	in->rest->seen.any_quotes = in->rest->seen.few_ends = 1;
}

struct csv *
csv_open_missing(const char *label)
{
	struct csv *in = start(label, 0);

	lines_open_text(&in->rest->lines, "", 0, label);
	return in;
}

struct csv_field
csv_peek(struct csv *in)
{
	size_t len;
	const char *text = lines_peek(&in->rest->lines, &len);

	return (struct csv_field){ text, len };
}

unsigned long long
csv_after_header(const struct csv *in)
{
	return lines_offset(&in->rest->lines, in->rest->lines.buffer + in->rest->lines.start);
}

int
csv_has_open_end(const struct csv *in)
{
	return in->rest->lines.open_end;
}

void
csv_narrow(struct csv *in, int fd, unsigned long long from, unsigned long long to)
{
	lines_narrow(&in->rest->lines, fd, from, to);
}

void
csv_set_line(struct csv *in, unsigned long number)
{
	in->rest->lines.number = number - 1;
}

/* ---- the columns ---- */

size_t
csv_columns(const struct csv *in)
{
	return in->rest->header.columns;
}

const char *
csv_name(const struct csv *in, size_t column)
{
	return csvheader_name(&in->rest->header, column);
}

void
csv_check_names(struct csv *in)
{
	csvheader_check(&in->rest->header);
}

int
csv_column(const struct csv *in, const char *name)
{
	return csvheader_column(&in->rest->header, name);
}

int
csv_use(const struct csv *in, const char *name)
{
	return csvheader_use(&in->rest->header, name);
}

int
csv_need(struct csv *in, const char *name)
{
	return csvheader_need(&in->rest->header, name);
}

struct place
csv_header_place(const struct csv *in, int column)
{
	return csvheader_place(&in->rest->header, column);
}

/* ---- the rows ---- */

/* Look at the next lines; 0 if it cannot be seen at a glance that the first is a row. */
static int
look_ahead(struct csv *in)
{
	size_t len, columns = in->rest->header.columns;
	const char *text;

	if (in->at.newline != NULL)
		lines_pass(&in->rest->lines, in->at.text + *in->at.newline + 1, given(in));
	in->rest->rows += given(in);
	in->rest->split->line = NULL;
	in->at = (struct csv_glance){ 0 };
	if (columns == 0)
		return 0;
	do {
		text = lines_unread(&in->rest->lines, &len);
		in->rest->seen.rows = 0;
		if (len > CSV_NEAR)
			csvscan_rows(&in->rest->seen, text, len - CSV_NEAR, columns);
		/* The first row of a piece is mostly one whose end is to be read yet. */
	} while (in->rest->seen.rows == 0 && len < CSVSCAN_BYTES && lines_read_on(&in->rest->lines));
	if (in->rest->seen.rows == 0)
		return 0;
	in->at = (struct csv_glance){ .text = text, .line = text, .newline = in->rest->seen.newline,
		.last = in->rest->seen.newline + in->rest->seen.rows - 1, .ends = in->rest->seen.ends,
		.end = in->rest->seen.end, .seen = &in->rest->seen, .columns = columns,
		.canonical = in->rest->seen.canonical };
	return 1;
}

/* A row with too many fields, or too few. */
static void
tell_number(const struct place *p, size_t fields, size_t columns)
{
	struct buf text = { 0 };

	buf_addf(&text, translate_count(fields, "%zu field, ", "%zu fields, "), fields);
	buf_addf(&text, translate_count(columns, "but %zu column is named",
	    "but %zu columns are named"), columns);
	diag_fault(p, TOPIC_SYNTAX, "%s; quote a field that holds a comma", text.data);
	buf_release(&text);
}

/* The same of any line, a fault being reported; 0 at the end. */
static int
find_row(struct csv *in)
{
	while (in->rest->header.columns > 0 && lines_next(&in->rest->lines)) {
		struct place p = { in->rest->lines.shown, 0, 1 };
		size_t n, columns = in->rest->header.columns;

		if (in->rest->lines.len == 0)
			continue;
		if (split(in)) {
			n = in->rest->split->n;
			if (n == columns)
				return 1;
			if (!in->rest->quiet)
				p.line = lines_number(&in->rest->lines);
			if (in->rest->quiet)
				;	/* counted below */
			else if (marker_is(in->rest->lines.line, in->rest->lines.len))
				diag_fault(&p, TOPIC_SYNTAX, MARKER_ADVICE);
			else if (n > 1 || !csvremedy()->cell(&p, in->rest->lines.line, in->rest->lines.len))
				tell_number(&p, n, columns);
		}
		in->rest->left_out++;
	}
	return 0;
}

int
csv_any_next(struct csv *in)
{
	if (look_ahead(in))
		return 1;
	if (!find_row(in))
		return 0;
	in->rest->rows++;
	return 1;
}

struct csv_field
csv_any_field(const struct csv *in, int column)
{
	struct csv_field line = csv_line(in), f;

	if (column < 0)
		return (struct csv_field){ "", 0 };
	if (in->rest->split->line == line.text)
		return in->rest->split->field[column];
	f = csv_raw(in, column);
	if (*f.text != '"')
		return f;
	if (memchr(f.text + 1, '"', f.len - 2) == NULL)
		return (struct csv_field){ f.text + 1, f.len - 2 };
	return csvsplit_unquoted(in->rest->split, line.text, line.len, f);
}

struct csv_field
csv_any_line(const struct csv *in)
{
	return (struct csv_field){ in->rest->lines.line, in->rest->lines.len };
}

struct csv_field
csv_raw(const struct csv *in, int column)
{
	struct csv_field line = csv_line(in);

	return in->at.newline != NULL ? csv_glance_field(&in->at, csv_ends(in), (size_t)column) :
	    csvsplit_raw(line.text, line.len, (size_t)column);
}

struct place
csv_place(const struct csv *in, int column)
{
	struct csv_field line = csv_line(in);
	size_t k = column >= 0 ? (size_t)column : 0;

	return place_at(in, in->at.newline != NULL ?
	    (size_t)(csv_raw(in, (int)k).text - line.text) :
	    csvcursor_start(in->rest->cursor, lines_number(&in->rest->lines), line.text, line.len,
	    k));
}

int
csv_line_is_canonical(struct csv_field line)
{
	const char *s = memchr(line.text, '"', line.len), *end = line.text + line.len;

	for (; s != NULL && s < end; s = memchr(s, '"', (size_t)(end - s))) {
		const char *quote;
		int needed = 0;

		/* From an opening quote to the closing one: quotes within are doubled. */
		for (s++;; s = quote + 2, needed = 1) {
			quote = memchr(s, '"', (size_t)(end - s));
			needed |= memchr(s, ',', (size_t)(quote - s)) != NULL;
			if (quote + 1 == end || quote[1] != '"')
				break;
		}
		if (!needed)
			return 0;
		s = quote + 1;
	}
	return 1;
}

void
csv_fault(const struct csv *in, int column, enum topic topic, const char *what)
{
	struct csv_field f = csv_field(in, column);
	struct place p = csv_place(in, column);

	if (!in->rest->quiet && !csvremedy()->field(&p, topic, f.text, f.len))
		diag_fault(&p, topic, "%s", what);
}

int
csv_check_text(const struct csv *in, int column)
{
	struct csv_field f = csv_field(in, column);
	struct place p;

	if (text_invalid(f.text, f.len) == f.len)
		return 1;
	if (in->rest->quiet)
		return 0;
	p = csv_place(in, column);
	csvremedy_text(&p, f.text, f.len);
	return 0;
}

int
csv_check_texts(const struct csv *in)
{
	struct csv_field line = csv_line(in);
	size_t n = csv_columns(in);
	int good = 1;

	/* Of a line that is UTF-8 each field is. */
	if (text_invalid(line.text, line.len) < line.len)
		for (size_t i = 0; i < n; i++)
			good &= csv_check_text(in, (int)i);
	return good;
}

/* ---- the end ---- */

unsigned long
csv_rows(const struct csv *in)
{
	return in->rest->rows + given(in);
}

unsigned long
csv_left_out(const struct csv *in)
{
	return in->rest->left_out + in->rest->lines.too_long;
}

void
csv_leave_out(struct csv *in)
{
	in->rest->left_out++;
}

void
csv_close(struct csv *in)
{
	unsigned long n = csv_left_out(in);

	if (n > 0 && !in->rest->quiet && !diag_is_ignored(TOPIC_SYNTAX))
		diag_note(translate_count(n, "%s: %lu row left out", "%s: %lu rows left out"),
		    diag_label(in->rest->lines.shown), n);
	csvsplit_release(in->rest->split);
	free(in->rest->split);
	free(in->rest->cursor);
	csvheader_release(&in->rest->header);
	lines_close(&in->rest->lines);
	free(in->rest);
	free(in);
}
