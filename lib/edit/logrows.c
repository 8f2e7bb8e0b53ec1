#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "csv/write.h"
#include "disk/append.h"
#include "disk/file.h"
#include "edit/conflict.h"
#include "edit/log.h"
#include "edit/logrows.h"
#include "edit/still.h"
#include "edit/undo.h"
#include "schema/value.h"

/* ---- comparing ---- */

static const struct schema *
schema_of(const struct logrows *b)
{
	return b->schema != NULL ? b->schema : &entry_schema;
}

/* How often each of the batch's rows occurs in the file. */
struct count {
	struct rowbatch *batch;
	unsigned long *n;	/* by the number of its key */
	int has_changed;	/* since the batch was read */
};

static void
count_row(void *arg, const struct csv *row, const int *column, unsigned long line)
{
	struct count *count = arg;
	struct rowkey *key = &count->batch->key;
	size_t i;

	(void)line;
	if (!rowbatch_may_hold(count->batch, key, row, column)) {
		count->has_changed = 1;
		return;
	}
	rowkey_make(key, row, column);
	i = intern_find(&count->batch->keys, key->text.data, key->text.len);
	if (i != INTERN_NONE)
		count->n[i]++;
}

/* Count them; the file may have changed since the batch was read, which then is read anew for whatever it holds. */
static int
count_rows(struct logrows *b, int fd, const char *label, struct count *count)
{
	struct rowbatch *batch = &b->batch;
	int is_asked = !b->allow_duplicates && fd >= 0, good = !is_asked || conflict_is_free(fd, label);

	if (batch->names == NULL)
		good &= rowbatch_read(batch, schema_of(b), b->text, b->len, is_asked && good ? fd : -1, label);
	*count = (struct count){ .batch = batch, .n = mem_zero(batch->keys.n + 1, sizeof *count->n) };
	good = good && (!is_asked || rowkey_each(fd, label, batch->names, count_row, count));
	if (!good || !count->has_changed)
		return good;
	free(count->n);
	rowbatch_release(batch);
	return count_rows(b, fd, label, count);
}

/* Find which of the rows are new; 0 if the log cannot be read.  fd: the log, or -1 if there is no log. */
static int
compare(struct logrows *b, int fd, const char *label)
{
	struct count count;
	int good = count_rows(b, fd, label, &count);

	b->n = b->batch.n;
	free(b->is_new);
	b->is_new = mem_zero(b->n + 1, 1);
	b->added = b->known = 0;
	for (size_t i = 0; i < b->n; i++) {
		unsigned long *there = b->batch.number[i] != ROWBATCH_NEW ? &count.n[b->batch.number[i]] : NULL;

		b->is_new[i] = there == NULL || *there == 0;
		if (there != NULL)
			*there -= *there > 0;
		b->added += (unsigned long)b->is_new[i];
		b->known += !b->is_new[i];
	}
	free(count.n);
	return good;
}

int
logrows_compare(struct logrows *b, const struct centre *c)
{
	char *path = centre_file(c, schema_of(b)->file);
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

/* Has the log the columns that each row must have? */
static int
has_needed(struct csv *head, const struct schema *s)
{
	int good = csv_columns(head) > 0;

	for (size_t i = 0; i < s->n && good; i++)
		if (s->field[i].flags & FIELD_REQUIRED)
			good = csv_need(head, s->field[i].name) >= 0;
	return good;
}

/* Has the log a column for all that the row holds? */
static int
has_columns(const struct logrows *b, const struct append *a, const struct csv *in, const int *column)
{
	int good = 1;

	for (size_t i = 0; i < csv_columns(in) && good; i++)
		if (column[i] < 0 && csv_field(in, (int)i).len > 0) {
			diag_trouble("%s", value_no_column(schema_of(b), a->shown,
			    shown(csv_name(in, i), strlen(csv_name(in, i))), b->centre->path));
			good = 0;
		}
	return good;
}

/* Has the log the columns of the rows, in their order, and no others? */
static int
are_alike(const struct csv *head, const struct csv *in, const int *column)
{
	for (size_t i = 0; i < csv_columns(in); i++)
		if (column[i] != (int)i)
			return 0;
	return csv_columns(head) == csv_columns(in);
}

/* The row as the log has it. */
static void
add_row(struct buf *lines, const struct csv *head, const struct csv *in, const int *back)
{
	for (size_t k = 0; k < csv_columns(head); k++) {
		struct csv_field cell = csv_field(in, back[k]);

		if (k > 0)
			buf_addc(lines, ',');
		csv_add_field(lines, cell.text, cell.len);
	}
}

/* As addrow_is_personal(), but of many rows: which of them it is, its number masked. */
static int
is_personal(const struct buf *lines, size_t from)
{
	const char *wrong = value_personal_row(buf_text(lines) + from, lines->len - from);

	if (wrong != NULL)
		diag_trouble("'%s': %s", shown(buf_text(lines) + from, lines->len - from), wrong);
	return wrong != NULL;
}

static int
make_rows(void *arg, const struct append *a, struct buf *lines)
{
	struct logrows *b = arg;
	struct csv *in, *head;
	unsigned long faults = diag_faults();
	int *column, *back, good, alike;
	size_t i = 0;

	if (!b->in_turn && !still_known(b->centre, schema_of(b), b->text, b->len))
		return -1;
	if (!compare(b, a->fd, a->shown))
		return -1;
	if (b->added == 0)
		return 0;
	in = csv_open_text(b->text, b->len, "rows");
	head = csv_open_text(a->head.data, a->head.len, a->shown);
	column = rowkey_columns(head, in);
	back = rowkey_columns(in, head);
	csv_check_names(head);
	alike = are_alike(head, in, column);
	/* One row is new, at least. */
	good = diag_faults() == faults && has_needed(head, schema_of(b));
	while (good && csv_next(in)) {
		size_t from = lines->len;

		if (!b->is_new[i++])
			continue;
		good = alike || has_columns(b, a, in, column);
		if (alike && csv_is_canonical(in))
			buf_add(lines, csv_line(in).text, csv_line(in).len);
		else if (good)
			add_row(lines, head, in, back);
		good = good && !is_personal(lines, from);
		addrow_end_line(lines, a);
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
	if (schema_of(b) == &entry_schema)
		return logfile_append(c, make_rows, b);
	return addrow_lines(c, schema_of(b), make_rows, b, NULL, undo_remember);
}

void
logrows_release(struct logrows *b)
{
	free(b->is_new);
	b->is_new = NULL;
	rowbatch_release(&b->batch);
}
