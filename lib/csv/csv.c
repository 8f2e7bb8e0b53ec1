#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/marker.h"
#include "base/text.h"
#include "base/translate.h"
#include "csv/csv.h"
#include "csv/cursor.h"
#include "csv/header.h"
#include "csv/remedy.h"
#include "csv/rest.h"
#include "csv/scan.h"
#include "csv/split.h"
#include "disk/lines.h"

/* Rows given out of those seen at a glance. */
static unsigned long
given(const struct csv *in)
{
	return in->at.newline == NULL ? 0 :
	    (unsigned long)(in->at.newline - in->rest->seen.newline) + 1;
}

struct place
csvrest_place(const struct csv *in, size_t offset)
{
	unsigned long number = lines_number(&in->rest->lines) + given(in);

	return (struct place){ in->rest->lines.shown, number,
	    csvcursor_character(in->rest->cursor, number, csv_line(in).text, offset) };
}

int
csvrest_split(struct csv *in)
{
	size_t at;
	const char *wrong = csvsplit_line(in->rest->split, in->rest->lines.line, in->rest->lines.len, &at);
	struct place p;

	if (wrong == NULL)
		return 1;
	p = csvrest_place(in, at);
	if (!in->rest->quiet && !csvremedy()->line(&p, in->rest->lines.line, in->rest->lines.len, at))
		diag_fault(&p, TOPIC_SYNTAX, "%s", wrong);
	return 0;
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
	if (fields > columns)
		diag_fault(p, TOPIC_SYNTAX, "%s; quote a field that holds a comma", text.data);
	else
		diag_fault(p, TOPIC_SYNTAX, "%s; a comma stands between fields, also between empty ones", text.data);
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
		if (csvrest_split(in)) {
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

	return csvrest_place(in, in->at.newline != NULL ?
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

int
csv_tell_names(const struct csv *in)
{
	struct csv_field line = csv_line(in);
	size_t mark = text_bom(line.text, line.len);
	struct place p;

	if (line.len - mark != in->rest->header.len ||
	    memcmp(line.text + mark, in->rest->header.line, line.len - mark) != 0)
		return 0;
	p = csvrest_place(in, 0);
	if (!in->rest->quiet && in->rest->again != p.line)
		diag_fault(&p, TOPIC_SYNTAX, "the columns' names stand here over again, as where files were joined; "
		    "take the line out");
	in->rest->again = p.line;
	return 1;
}

void
csv_fault(const struct csv *in, int column, enum topic topic, const char *what)
{
	struct csv_field f = csv_field(in, column);
	struct place p = csv_place(in, column);

	if (csv_tell_names(in))
		return;
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

/* ---- what is known of the text ---- */

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

int
csv_has_open_end(const struct csv *in)
{
	return in->rest->lines.open_end;
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
