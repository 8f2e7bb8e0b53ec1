#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "csv/write.h"
#include "disk/append.h"
#include "disk/file.h"
#include "edit/log.h"
#include "edit/logrows.h"
#include "edit/still.h"
#include "field/schemas.h"
#include "schema/value.h"

enum { PIECE = 1 << 20 };

/* ---- the normal form of a row ---- */

/* Blanks at the ends left out, and one for many between words. */
static void
add_words(struct buf *key, const char *text, size_t len)
{
	size_t start = key->len;

	for (size_t i = 0; i < len; i++)
		if (text[i] != ' ' && text[i] != '\t')
			buf_addc(key, text[i]);
		else if (key->len > start && key->data[key->len - 1] != ' ')
			buf_addc(key, ' ');
	if (key->len > start && key->data[key->len - 1] == ' ')
		key->data[--key->len] = '\0';
}

static void
add_cell(struct buf *key, const struct field *f, struct csv_field cell)
{
	struct buf normal = { 0 };
	int64_t value;
	char number[NUMBER_TEXT];

	if (f != NULL && (f->type == FIELD_DECIMAL || f->type == FIELD_COUNT) &&
	    number_parse(cell.text, cell.len, &value) == NULL) {
		number_format(number, value);
		buf_adds(key, number);
	} else {
		if (f != NULL && cell.len > 0)
			field_add_normal(&normal, f, cell.text, cell.len);
		else
			buf_add(&normal, cell.text, cell.len);
		add_words(key, buf_text(&normal), normal.len);
		buf_release(&normal);
	}
	buf_addc(key, '\0');
}

/* The row of one file in the columns of another. */
static void
make_key(struct buf *key, const struct csv *row, const int *column, const struct csv *names)
{
	buf_clear(key);
	for (size_t i = 0; i < csv_columns(names); i++) {
		const char *name = csv_name(names, i);

		add_cell(key, schema_field(&entry_schema, name, strlen(name)),
		    csv_field(row, column[i]));
	}
}

/* Where the columns of one file stand in another. */
static int *
columns_in(const struct csv *file, const struct csv *names)
{
	int *column = mem_zero(csv_columns(names) + 1, sizeof *column);

	for (size_t i = 0; i < csv_columns(names); i++)
		column[i] = csv_column(file, csv_name(names, i));
	return column;
}

/* ---- comparing ---- */

/* How often each of the batch's rows stands in the log. */
struct count {
	struct intern keys;
	unsigned long *n;
};

/* Of a piece of the log: its header and whole lines. */
static void
count_piece(struct count *count, const char *text, size_t len, const struct csv *batch)
{
	int loud = diag_hush(1);	/* the log's own faults are not our business */
	struct csv *log = csv_open_text(text, len, "log.csv");
	int *column = columns_in(log, batch);
	struct buf key = { 0 };

	while (csv_next(log)) {
		size_t i;

		make_key(&key, log, column, batch);
		i = intern_find(&count->keys, key.data, key.len);
		if (i != INTERN_NONE)
			count->n[i]++;
	}
	buf_release(&key);
	free(column);
	csv_close(log);
	diag_hush(loud);
}

/* How many bytes of the text are whole lines, if one ends behind `from`; else 0. */
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

/* Piece by piece, for a log may be larger than memory; 0 if it cannot be read. */
static int
count_log(struct count *count, int fd, const char *shown_as, const struct csv *batch)
{
	struct buf text = { 0 };
	size_t head = 0, end;
	off_t at = 0;
	ssize_t n;

	while ((n = file_read_at(fd, shown_as, at, PIECE, &text)) > 0) {
		at += n;
		end = whole_lines(&text, text.len - (size_t)n);
		if (head == 0)
			head = first_line(&text);
		if (head > 0 && end > head) {
			count_piece(count, text.data, end, batch);
			buf_splice(&text, head, end - head, NULL, 0);
		}
	}
	if (text.len > head)
		count_piece(count, text.data, text.len, batch);
	buf_release(&text);
	return n == 0;
}

/* Which of the rows are new?  fd: the log, or -1 if there is none; 0 if it cannot be read. */
static int
compare(struct logrows *b, int fd, const char *shown_as)
{
	struct csv *in = csv_open_text(b->text, b->len, "rows");
	int *column = columns_in(in, in);
	struct count count = { 0 };
	struct buf key = { 0 };
	size_t *number = NULL, cap = 0;
	int good = 1;

	b->n = 0;
	while (csv_next(in)) {
		make_key(&key, in, column, in);
		number = mem_grow(number, &cap, b->n + 1, sizeof *number);
		number[b->n++] = intern_add(&count.keys, key.data, key.len);
	}
	count.n = mem_zero(count.keys.n + 1, sizeof *count.n);
	if (!b->allow_duplicates && fd >= 0)
		good = count_log(&count, fd, shown_as, in);
	free(b->is_new);
	b->is_new = mem_zero(b->n + 1, 1);
	b->added = b->known = 0;
	for (size_t i = 0; i < b->n; i++) {
		unsigned long *there = &count.n[number[i]];

		b->is_new[i] = *there == 0;
		*there -= *there > 0;
		b->added += (unsigned long)b->is_new[i];
		b->known += !b->is_new[i];
	}
	free(number);
	free(count.n);
	free(column);
	buf_release(&key);
	intern_release(&count.keys);
	csv_close(in);
	return good;
}

int
logrows_compare(struct logrows *b, const struct centre *c)
{
	char *path = centre_file(c, "log.csv");
	int fd = -1, good = 0;
	enum file_found found = file_open_regular(path, &fd);

	if (found != FILE_TROUBLE)
		good = compare(b, found == FILE_FOUND ? fd : -1, path);
	if (found == FILE_FOUND)
		close(fd);
	free(path);
	return good;
}

/* ---- adding ---- */

/* Has the log a column for all that the rows hold? */
static int
has_columns(const struct append *a, struct csv *head, const struct csv *in, const int *column)
{
	int good = csv_columns(head) > 0;

	for (size_t i = 0; i < entry_schema.n && good; i++)
		if (entry_schema.field[i].flags & FIELD_REQUIRED)
			good = csv_need(head, entry_schema.field[i].name) >= 0;
	for (size_t i = 0; i < csv_columns(in) && good; i++)
		if (column[i] < 0 && csv_field(in, (int)i).len > 0) {
			diag_trouble("'%s' has no column '%s'; add it to its header and rows first",
			    a->shown, shown(csv_name(in, i), strlen(csv_name(in, i))));
			good = 0;
		}
	return good;
}

static int
make_rows(void *arg, const struct append *a, struct buf *lines)
{
	struct logrows *b = arg;
	struct csv *in, *head;
	unsigned long faults = diag_faults();
	int *column, *back, good;
	size_t i = 0;

	/* They were judged before the turn was ours. */
	if (!still_known(b->centre, &entry_schema, b->text, b->len))
		return -1;
	if (!compare(b, a->fd, a->shown))
		return -1;
	if (b->added == 0)
		return 0;
	in = csv_open_text(b->text, b->len, "rows");
	head = csv_open_text(a->head.data, a->head.len, a->shown);
	column = columns_in(head, in);
	back = columns_in(in, head);
	csv_check_names(head);
	good = diag_faults() == faults;
	while (good && csv_next(in)) {
		size_t from = lines->len;

		if (!b->is_new[i++])
			continue;
		good = has_columns(a, head, in, column);
		for (size_t k = 0; k < csv_columns(head) && good; k++) {
			struct csv_field cell = csv_field(in, back[k]);

			if (k > 0)
				buf_addc(lines, ',');
			csv_add_field(lines, cell.text, cell.len);
		}
		good = good && !rowadd_is_personal(lines, from);
		rowadd_end_line(lines, a);
	}
	free(column);
	free(back);
	csv_close(head);
	csv_close(in);
	return good ? 1 : -1;
}

int
logrows_add(struct logrows *b, const struct centre *c)
{
	b->centre = c;
	return logfile_append(c, make_rows, b);
}

void
logrows_release(struct logrows *b)
{
	free(b->is_new);
	b->is_new = NULL;
}
