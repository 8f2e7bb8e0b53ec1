#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "base/word.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "edit/rowkey.h"
#include "schema/fieldcell.h"
#include "schema/schema.h"

enum { PIECE = 1 << 20 };

/*
 * May there be a tab, a blank at an end, or one beside another?  Or what is blank, or not seen, beyond
 * ASCII: all of that begins with one of these bytes, and no Danish letter does.
 */
static int
has_odd_blanks(const char *text, size_t len)
{
	unsigned before = 1;	/* is the byte before a blank? */

	for (size_t i = 0; i < len; i += 16) {
		word16 w = len - i >= 16 ? word16_load(text + i) : word16_few(text + i, len - i);
		unsigned blank = word16_same(w, ' ');

		if ((blank & (blank << 1 | before)) != 0 || word16_same(w, '\t') != 0 ||
		    (word16_same(w, '\xc2') | word16_within(w, 0xe1, 3) | word16_same(w, '\xef')) != 0)
			return 1;
		before = blank >> 15;
	}
	return len > 0 && text[len - 1] == ' ';
}

/*
 * What was added from `at` on: blanks at the ends left out, and one for many between words.  So are
 * those that web pages and forms put there, which nobody tells from a blank; of text that is no
 * UTF-8 only the plain ones are known.
 */
static void
keep_words(struct buf *key, size_t at)
{
	char *to = key->data + at;
	size_t len = key->len - at, n = 0;

	if (!has_odd_blanks(to, len))
		return;
	if (text_invalid(to, len) == len) {
		struct fold f = { 0 };

		fold_blanks(&f, to, len);
		buf_splice(key, at, len, f.text.data, f.text.len);
		fold_release(&f);
		return;
	}
	for (size_t i = 0; i < len; i++)
		if (to[i] != ' ' && to[i] != '\t')
			to[n++] = to[i];
		else if (n > 0 && to[n - 1] != ' ')
			to[n++] = ' ';
	key->len = at + n - (n > 0 && to[n - 1] == ' ');
}

static void
add_cell(struct buf *key, const struct field *f, struct csv_field cell)
{
	int is_number = f != NULL && (f->type == FIELD_DECIMAL || f->type == FIELD_COUNT);
	size_t at = key->len;
	int64_t value;
	char number[NUMBER_TEXT];

	if (cell.len == 0) {
		;
	} else if (is_number && number_is_normal(cell.text, cell.len)) {
		buf_add(key, cell.text, cell.len);
	} else if (is_number && number_parse(cell.text, cell.len, &value) == NULL) {
		number_format(number, value);
		buf_adds(key, number);
	} else {
		if (f != NULL)
			fieldcell_add_normal(key, f, cell.text, cell.len);
		else
			buf_add(key, cell.text, cell.len);
		keep_words(key, at);
	}
	buf_addc(key, '\0');
}

void
rowkey_begin(struct rowkey *k, const struct schema *s, const struct csv *names)
{
	*k = (struct rowkey){ .n = csv_columns(names) };
	k->field = mem_zero(k->n + 1, sizeof *k->field);
	for (size_t i = 0; i < k->n; i++)
		k->field[i] = schema_field(s, csv_name(names, i), strlen(csv_name(names, i)));
}

void
rowkey_end(struct rowkey *k)
{
	free(k->field);
	buf_release(&k->text);
	buf_release(&k->cell);
}

void
rowkey_make(struct rowkey *k, const struct csv *row, const int *column)
{
	buf_clear(&k->text);
	for (size_t i = 0; i < k->n; i++)
		add_cell(&k->text, k->field[i], csv_field(row, column[i]));
}

static int
by_text(const void *a, const void *b)
{
	const struct csv_field *x = a, *y = b;

	return text_compare(x->text, x->len, y->text, y->len);
}

/* Append the items of a list in one cell, each once, in the order of bytes. */
static void
add_set(struct buf *b, const char *text, size_t len, char separator)
{
	enum { FEW = 16 };
	struct csv_field rest = { text, len }, few[FEW], *many = NULL, *item = few, one;
	size_t n = 0, cap = FEW;

	while (cell_next(&rest, separator, &one)) {
		if (n == cap) {
			many = mem_resize(many, cap *= 2, sizeof *many);
			if (item == few)
				memcpy(many, few, sizeof few);
			item = many;
		}
		item[n++] = one;
	}
	/* A call for so few would take longer than this. */
	for (size_t i = 1; i < n && n <= FEW; i++) {
		size_t k = i;

		for (one = item[i]; k > 0 && by_text(&item[k - 1], &one) > 0; k--)
			item[k] = item[k - 1];
		item[k] = one;
	}
	if (n > FEW)
		qsort(item, n, sizeof *item, by_text);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && by_text(&item[i - 1], &item[i]) == 0)
			continue;
		buf_add(b, item[i].text, item[i].len);
		buf_addc(b, separator);
	}
	free(many);
}

/* Two cells that are the same as sets. */
static int
is_same_set(const char *a, const char *b, char separator)
{
	struct buf x = { 0 }, y = { 0 };
	int same;

	add_set(&x, a, strlen(a), separator);
	add_set(&y, b, strlen(b), separator);
	same = strcmp(buf_text(&x), buf_text(&y)) == 0;
	buf_release(&x);
	buf_release(&y);
	return same;
}

int
rowkey_is_other(const struct field *f, const char *a, const char *b)
{
	return *a != '\0' && *b != '\0' && strcmp(a, b) != 0 &&
	    (f == NULL || !(f->flags & FIELD_LIST) || !is_same_set(a, b, fieldcell_separator(f)));
}

int
rowkey_is_like(const struct rowkey *k, const char *a, const char *b, char *fills, char *lacks, int *is_turned)
{
	*is_turned = 0;
	for (size_t i = 0; i < k->n; i++) {
		fills[i] = *a != '\0' && *b == '\0';
		lacks[i] = *a == '\0' && *b != '\0';
		if (rowkey_is_other(k->field[i], a, b))
			return 0;
		*is_turned |= *a != '\0' && *b != '\0' && strcmp(a, b) != 0;
		a += strlen(a) + 1;
		b += strlen(b) + 1;
	}
	return 1;
}

static int
is_needed(const struct field *f)
{
	return f != NULL && f->flags & FIELD_REQUIRED;
}

/* A part of a key, as one that may be rough has it. */
static void
add_rough(struct buf *key, const struct field *f, const char *cell, size_t len)
{
	if (f->flags & FIELD_LIST)
		add_set(key, cell, len, fieldcell_separator(f));
	else
		buf_add(key, cell, len);
	buf_addc(key, '\0');
}

void
rowkey_make_rough(struct rowkey *k, const struct csv *row, const int *column)
{
	buf_clear(&k->text);
	for (size_t i = 0; i < k->n; i++) {
		if (!is_needed(k->field[i]))
			continue;
		buf_clear(&k->cell);
		add_cell(&k->cell, k->field[i], csv_field(row, column[i]));
		add_rough(&k->text, k->field[i], k->cell.data, k->cell.len - 1);
	}
}

void
rowkey_roughen(struct rowkey *k, const char *key)
{
	buf_clear(&k->text);
	for (size_t i = 0, n; i < k->n; i++, key += n + 1) {
		n = strlen(key);
		if (is_needed(k->field[i]))
			add_rough(&k->text, k->field[i], key, n);
	}
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
