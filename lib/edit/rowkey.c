#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "edit/rowkey.h"
#include "schema/schema.h"
#include "schema/value.h"

enum { PIECE = 1 << 20 };

/* Blanks at the ends left out, and one for many between words. */
static void
add_words(struct buf *key, const char *text, size_t len)
{
	char *to = buf_room(key, len + 1);
	size_t n = 0;

	for (size_t i = 0; i < len; i++)
		if (text[i] != ' ' && text[i] != '\t')
			to[n++] = text[i];
		else if (n > 0 && to[n - 1] != ' ')
			to[n++] = ' ';
	key->len += n - (n > 0 && to[n - 1] == ' ');
}

/* `normal` is room to work in. */
static void
add_cell(struct buf *key, const struct field *f, struct csv_field cell, struct buf *normal)
{
	int64_t value;
	char number[NUMBER_TEXT];

	if (f != NULL && (f->type == FIELD_DECIMAL || f->type == FIELD_COUNT) &&
	    number_parse(cell.text, cell.len, &value) == NULL) {
		number_format(number, value);
		buf_adds(key, number);
	} else {
		buf_clear(normal);
		if (f != NULL && cell.len > 0)
			field_add_normal(normal, f, cell.text, cell.len);
		else
			buf_add(normal, cell.text, cell.len);
		add_words(key, buf_text(normal), normal->len);
	}
	buf_addc(key, '\0');
}

void
rowkey_make(struct buf *key, const struct schema *s, const struct csv *row, const int *column,
    const struct csv *names)
{
	struct buf normal = { 0 };

	buf_clear(key);
	for (size_t i = 0; i < csv_columns(names); i++) {
		const char *name = csv_name(names, i);

		add_cell(key, schema_field(s, name, strlen(name)), csv_field(row, column[i]), &normal);
	}
	buf_release(&normal);
}

static int
by_text(const void *a, const void *b)
{
	const struct csv_field *x = a, *y = b;

	return text_compare(x->text, x->len, y->text, y->len);
}

void
rowkey_add_set(struct buf *b, const char *text, size_t len, char separator)
{
	struct csv_field rest = { text, len }, *item = NULL, one;
	size_t n = 0, cap = 0;

	while (cell_next(&rest, separator, &one)) {
		item = mem_grow(item, &cap, n + 1, sizeof *item);
		item[n++] = one;
	}
	if (n > 1)
		qsort(item, n, sizeof *item, by_text);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && by_text(&item[i - 1], &item[i]) == 0)
			continue;
		buf_add(b, item[i].text, item[i].len);
		buf_addc(b, separator);
	}
	free(item);
}

void
rowkey_make_rough(struct buf *key, const struct schema *s, const struct csv *row,
    const int *column, const struct csv *names)
{
	struct buf cell = { 0 }, normal = { 0 };

	buf_clear(key);
	for (size_t i = 0; i < csv_columns(names); i++) {
		const char *name = csv_name(names, i);
		const struct field *f = schema_field(s, name, strlen(name));

		if (f == NULL || !(f->flags & FIELD_REQUIRED))
			continue;
		buf_clear(&cell);
		add_cell(&cell, f, csv_field(row, column[i]), &normal);
		if (f->flags & FIELD_LIST)
			rowkey_add_set(key, cell.data, cell.len - 1, field_separator(f));
		else
			buf_add(key, cell.data, cell.len - 1);
		buf_addc(key, '\0');
	}
	buf_release(&cell);
	buf_release(&normal);
}

int *
rowkey_columns(const struct csv *file, const struct csv *names)
{
	int *column = mem_zero(csv_columns(names) + 1, sizeof *column);

	for (size_t i = 0; i < csv_columns(names); i++)
		column[i] = csv_column(file, csv_name(names, i));
	return column;
}

/* ---- the rows of a file ---- */

/* Of a piece of the file: its header and whole lines, the first of which has this number. */
static void
each_of_piece(const char *text, size_t head, size_t len, unsigned long number, const char *label,
    const struct csv *names, rowkey_row *use, void *arg)
{
	/* The file's own faults are another's to tell. */
	struct csv *file = csv_open_text_quiet(text, len, label);
	int *column = rowkey_columns(file, names);
	unsigned long above = 0;

	for (size_t i = 0; i < head; i++)
		above += text[i] == '\n';
	while (csv_next(file)) {
		unsigned long line = csv_place(file, -1).line;

		use(arg, file, column, line - above + number);
	}
	free(column);
	csv_close(file);
}

/* The number of bytes of the text that are whole lines, if a line ends after `from`; else 0. */
static size_t
whole_lines(const struct buf *text, size_t from)
{
	size_t n = text->len;

	while (n > from && text->data[n - 1] != '\n')
		n--;
	return n > from ? n : 0;
}

/* How many are the first line that is not blank, with the blank ones before it. */
static size_t
first_line(const struct buf *text)
{
	size_t blank = strspn(text->data, "\r\n");
	const char *end = memchr(text->data + blank, '\n', text->len - blank);

	return end != NULL ? (size_t)(end - text->data) + 1 : 0;
}

int
rowkey_each(int fd, const char *label, const struct csv *names, rowkey_row *use, void *arg)
{
	struct buf text = { 0 };
	unsigned long passed = 0;	/* lines in front of those of the piece */
	size_t head = 0, end;
	off_t at = 0;
	ssize_t n;

	while ((n = file_read_at(fd, label, at, PIECE, &text)) > 0) {
		at += n;
		end = whole_lines(&text, text.len - (size_t)n);
		if (head == 0 && (head = first_line(&text)) > 0)
			passed = text_line_ends(text.data, head);
		if (head > 0 && end > head) {
			each_of_piece(text.data, head, end, passed, label, names, use, arg);
			passed += text_line_ends(text.data + head, end - head);
			buf_splice(&text, head, end - head, NULL, 0);
		}
	}
	if (text.len > head)
		each_of_piece(text.data, head, text.len, passed, label, names, use, arg);
	buf_release(&text);
	return n == 0;
}
