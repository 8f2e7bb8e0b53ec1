#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "output/sheetline.h"
#include "sheet/harmless.h"
#include "export.h"

enum { SEPARATOR = ';', PIECE = 64 << 10 };

/* A date is written as DD-MM-YYYY, and perhaps " HH:MM". */
enum { DATE = 10, MOMENT = 16 };

struct csvsheet {
	struct sheetline lines;
	struct sheetline_column *column;	/* until it is told of others, all of them are given */
	dossier_ask *ask;
	void *arg;
	struct csv_field *cell;	/* of a row */
	struct buf text;	/* those that do not stand in the line */
	struct buf out;		/* rows that are not written yet */
};

static void
write_out(void *sheet)
{
	struct csvsheet *s = sheet;

	fwrite(buf_text(&s->out), 1, s->out.len, stdout);
	s->out.len = 0;
}

static void
add_odd(struct buf *b, const char *text, size_t len)
{
	harmless_add(b, text, len, SEPARATOR);
}

static struct csv_field ask(void *sheet, size_t i, const struct csv_glance *);

static void
headings(struct dossier *sheet, const char *const *names, size_t n)
{
	struct csvsheet *s = sheet->own;

	s->column = mem_zero(n, sizeof *s->column);
	s->cell = mem_zero(n, sizeof *s->cell);
	sheetline_begin(&s->lines, s->column, n, add_odd, ask, s);
	diag_before(write_out, s);
	/* By the mark a spreadsheet knows that it is UTF-8. */
	buf_adds(&s->out, TEXT_BOM);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_addc(&s->out, SEPARATOR);
		add_odd(&s->out, names[i], strlen(names[i]));
	}
	buf_adds(&s->out, "\r\n");
}

static void
put_two(char *to, int n)
{
	to[0] = (char)('0' + n / 10);
	to[1] = (char)('0' + n % 10);
}

/* Of "YYYY-MM-DD", and of the time of a moment; its length. */
static size_t
put_date(char *to, const struct value *v)
{
	sheetline_put_date(to, v->text.text);
	if (v->kind == VALUE_DATE)
		return DATE;
	to[10] = ' ';
	to[13] = ':';
	put_two(to + 11, v->minutes / 60);
	put_two(to + 14, v->minutes % 60);
	return MOMENT;
}

/* Where the point of a decimal is, as our files have it; its length: it has none. */
static size_t
point_of(struct csv_field number)
{
	size_t i = 0;

	while (i < number.len && number.text[i] != '.')
		i++;
	return i;
}

/* A text to the others, of which nobody knows what stands behind it. */
static struct csv_field
keep(struct buf *all, struct csv_field f)
{
	char *to = all->data + all->len;

	if (f.len > 0)
		memcpy(to, f.text, f.len);
	all->len += f.len;
	return (struct csv_field){ to, f.len };
}

/* Dates and numbers as Danes write them; anything else stays as it is.  There is room for the text. */
static struct csv_field
cell_of(struct csvsheet *s, const struct value *v, struct csv_field near)
{
	struct csv_field f = v->text;
	size_t point;

	if (v->kind == VALUE_DATE || v->kind == VALUE_MOMENT) {
		f.text = s->text.data + s->text.len;
		f.len = put_date(s->text.data + s->text.len, v);
		s->text.len += f.len;
		return f;
	}
	if (v->kind == VALUE_NUMBER && (point = point_of(f)) < f.len) {
		f = keep(&s->text, f);
		s->text.data[s->text.len - f.len + point] = ',';
		return f;
	}
	return csv_field_is_in(f, near) ? f : keep(&s->text, f);
}

/* Room for what is kept of values that take so many bytes. */
static void
begin_cells(struct csvsheet *s, size_t n, size_t bytes)
{
	s->text.len = 0;
	buf_room(&s->text, bytes + n * MOMENT + SHEETLINE_NEAR);
}

static void
write_full(struct csvsheet *s)
{
	if (s->out.len >= PIECE)
		write_out(s);
}

static void
row(struct dossier *sheet, const struct value *v, size_t n, struct csv_field near)
{
	struct csvsheet *s = sheet->own;
	size_t bytes = 0;

	for (size_t i = 0; i < n; i++)
		bytes += v[i].text.len;
	begin_cells(s, n, bytes);
	for (size_t i = 0; i < n; i++)
		s->cell[i] = cell_of(s, &v[i], near);
	sheetline_add(&s->lines, &s->out, s->cell);
	write_full(s);
}

/* ---- rows that are copied ---- */

static struct csv_field
ask(void *sheet, size_t i, const struct csv_glance *at)
{
	struct csvsheet *s = sheet;
	struct value v;
	struct csv_field near = s->ask(s->arg, i, at, &v);

	begin_cells(s, 1, v.text.len);
	return cell_of(s, &v, near);
}

static void
plan(struct dossier *sheet, const struct sheetline_column *columns, size_t n, dossier_ask *by, void *arg)
{
	struct csvsheet *s = sheet->own;

	s->ask = by;
	s->arg = arg;
	memcpy(s->column, columns, n * sizeof *columns);
	sheetline_release(&s->lines);
	sheetline_begin(&s->lines, s->column, n, add_odd, ask, s);
}

static void
copy(struct dossier *sheet, const struct csv_glance *at)
{
	struct csvsheet *s = sheet->own;

	sheetline_add_row(&s->lines, &s->out, at);
	write_full(s);
}

static void
end(struct dossier *sheet)
{
	struct csvsheet *s = sheet->own;

	write_out(s);
	diag_before(NULL, NULL);
	sheetline_release(&s->lines);
	free(s->column);
	free(s->cell);
	buf_release(&s->text);
	buf_release(&s->out);
}

void
sheet_csv(struct dossier *sheet)
{
	static struct csvsheet s;

	*sheet = (struct dossier){ .headings = headings, .row = row, .plan = plan, .copy = copy, .end = end, .own = &s };
}
