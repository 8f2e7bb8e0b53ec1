#include <stdlib.h>
#include <string.h>

#include "base/append.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/safe.h"
#include "domain/centre.h"
#include "domain/logbatch.h"
#include "domain/logfile.h"
#include "domain/records.h"
#include "format/cell.h"
#include "format/csv.h"
#include "format/csvout.h"

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

static void
count_log(struct count *count, const char *text, size_t len, const struct csv *batch)
{
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
}

/* Which of the rows are new, given the log's text? */
static void
compare(struct logbatch *b, const char *log, size_t len)
{
	struct csv *in = csv_open_text(b->text, b->len, "rows");
	int *column = columns_in(in, in);
	struct count count = { 0 };
	struct buf key = { 0 };
	size_t *number = NULL, cap = 0;
	int loud = diag_hush(1);	/* the log's own faults are not our business */

	b->n = 0;
	while (csv_next(in)) {
		make_key(&key, in, column, in);
		number = mem_grow(number, &cap, b->n + 1, sizeof *number);
		number[b->n++] = intern_add(&count.keys, key.data, key.len);
	}
	count.n = mem_zero(count.keys.n + 1, sizeof *count.n);
	if (!b->allow_duplicates)
		count_log(&count, log, len, in);
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
	diag_hush(loud);
}

int
logbatch_compare(struct logbatch *b, const struct centre *c)
{
	char *path = centre_file(c, "log.csv");
	struct buf log = { 0 };
	int good = file_read(path, 0, &log) != FILE_TROUBLE;

	if (good)
		compare(b, buf_text(&log), log.len);
	buf_release(&log);
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
	struct logbatch *b = arg;
	struct csv *in, *head;
	struct buf log = { 0 };
	int *column, *back, good = 1;
	size_t i = 0;

	if (!b->allow_duplicates && !file_read_open(a->fd, a->shown, 0, &log))
		return -1;
	compare(b, buf_text(&log), log.len);
	buf_release(&log);
	if (b->added == 0)
		return 0;
	in = csv_open_text(b->text, b->len, "rows");
	head = csv_open_text(a->head.data, a->head.len, a->shown);
	column = columns_in(head, in);
	back = columns_in(in, head);
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
logbatch_add(struct logbatch *b, const struct centre *c)
{
	return logfile_append(c, make_rows, b);
}

void
logbatch_release(struct logbatch *b)
{
	free(b->is_new);
	b->is_new = NULL;
}
