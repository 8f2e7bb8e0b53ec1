#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "edit/conflict.h"
#include "edit/rowkey.h"
#include "edit/rowsdiff.h"
#include "edit/rowsplice.h"
#include "schema/schema.h"

const char *
rowsdiff_cell(const struct rowsdiff_row *row, size_t column)
{
	const char *s = row->key;

	while (column-- > 0)
		s += strlen(s) + 1;
	return s;
}

/* ---- the rows of both sides ---- */

struct reading {
	struct rowsdiff *d;
	struct rowkey key;
};

/* A column of the file that the rows do not have at all, or say nothing of, holds values? */
static void
find_lost(struct rowsdiff *d, const struct csv *row)
{
	for (size_t i = 0; i < csv_columns(row) && d->lost == NULL; i++) {
		const char *name = csv_name(row, i);
		int at = csv_column(d->batch, name);

		if (csv_field(row, (int)i).len > 0 && (at < 0 || d->lacks[at]))
			d->lost = mem_copy(name, strlen(name));
	}
}

static void
see_old(void *arg, const struct csv *row, const int *column, unsigned long line)
{
	struct reading *r = arg;
	struct rowsdiff *d = r->d;

	find_lost(d, row);
	rowkey_make(&r->key, row, column);
	d->old = mem_grow(d->old, &d->cap, d->olds + 1, sizeof *d->old);
	d->old[d->olds++] = (struct rowsdiff_row){ line, mem_copy(r->key.text.data, r->key.text.len), -1 };
}

static void
read_new(struct rowsdiff *d)
{
	int *column = rowkey_columns(d->batch, d->batch);
	struct rowkey key;
	size_t cap = 0;

	rowkey_begin(&key, d->schema, d->batch);
	while (csv_next(d->batch)) {
		rowkey_make(&key, d->batch, column);
		d->new = mem_grow(d->new, &cap, d->news + 1, sizeof *d->new);
		d->new[d->news] = (struct rowsdiff_row){ d->news, mem_copy(key.text.data, key.text.len), -1 };
		d->news++;
	}
	free(column);
	rowkey_end(&key);
}

/* ---- which is which ---- */

/* The cells that are asked about: `in` is a mark of each column. */
static void
make_part(struct buf *part, const struct rowsdiff *d, const struct rowsdiff_row *row, const char *in)
{
	const char *s = row->key;

	buf_clear(part);
	for (size_t i = 0; i < d->columns; i++) {
		if (in[i])
			buf_add(part, s, strlen(s) + 1);
		s += strlen(s) + 1;
	}
}

/* Pair rows without another, in their order, that are the same in what is marked. */
static size_t
pair(struct rowsdiff *d, const char *in)
{
	struct intern parts = { 0 };
	struct buf part = { 0 };
	size_t *next = mem_zero(d->olds + 1, sizeof *next), cap = 0, lastcap = 0, paired = 0;
	size_t *first = NULL, *last = NULL;	/* of each part: old rows, and 1 */

	for (size_t i = 0; i < d->olds; i++) {
		size_t known = parts.n, at;

		if (d->old[i].other >= 0)
			continue;
		make_part(&part, d, &d->old[i], in);
		at = intern_add(&parts, buf_text(&part), part.len);
		first = mem_grow(first, &cap, at + 1, sizeof *first);
		last = mem_grow(last, &lastcap, at + 1, sizeof *last);
		if (at >= known)
			first[at] = i + 1;
		else
			next[last[at] - 1] = i + 1;
		last[at] = i + 1;
	}
	for (size_t i = 0; i < d->news && parts.n > 0; i++) {
		size_t at;

		if (d->new[i].other >= 0)
			continue;
		make_part(&part, d, &d->new[i], in);
		at = intern_find(&parts, buf_text(&part), part.len);
		if (at == INTERN_NONE || first[at] == 0)
			continue;
		d->new[i].other = (long)first[at] - 1;
		d->old[first[at] - 1].other = (long)i;
		first[at] = next[first[at] - 1];
		paired++;
	}
	free(next);
	free(first);
	free(last);
	buf_release(&part);
	intern_release(&parts);
	return paired;
}

static void
pair_all(struct rowsdiff *d)
{
	char *in = mem_zero(d->columns + 1, 1);

	memset(in, 1, d->columns);
	d->same = pair(d, in);
	/* One field was changed, rather a note than the day. */
	for (size_t i = d->columns; i-- > 0; in[i] = 1) {
		in[i] = 0;
		d->changed += pair(d, in);
	}
	for (size_t i = 0; i < d->columns; i++) {
		const struct field *f = schema_field(d->schema, d->name[i], strlen(d->name[i]));

		in[i] = f != NULL && f->flags & FIELD_REQUIRED;
	}
	d->changed += pair(d, in);
	memset(in, 0, d->columns);
	in[0] = 1;
	d->changed += pair(d, in);
	d->removed = d->olds - d->same - d->changed;
	d->added = d->news - d->same - d->changed;
	free(in);
}

int
rowsdiff_find(struct rowsdiff *d, const struct centre *c)
{
	char *path = centre_file(c, d->schema->file);
	struct reading r = { .d = d };
	int fd = -1, good = 1;
	enum file_found found = file_open_regular(path, &fd);

	d->batch = csv_open_text(d->text, d->len, "rows");
	d->columns = csv_columns(d->batch);
	d->name = mem_zero(d->columns + 1, sizeof *d->name);
	for (size_t i = 0; i < d->columns; i++)
		d->name[i] = csv_name(d->batch, i);
	read_new(d);
	rowkey_begin(&r.key, d->schema, d->batch);
	if (found == FILE_MISSING)
		diag_trouble("cannot read '%s': no such file", path);
	if (found == FILE_FOUND) {
		good = conflict_is_free(fd, path) && rowkey_each(fd, path, d->batch, see_old, &r);
		close(fd);
	}
	if (good)
		pair_all(d);
	rowkey_end(&r.key);
	free(path);
	return good && found == FILE_FOUND;
}

void
rowsdiff_release(struct rowsdiff *d)
{
	for (size_t i = 0; i < d->olds; i++)
		free(d->old[i].key);
	for (size_t i = 0; i < d->news; i++)
		free(d->new[i].key);
	free(d->old);
	free(d->new);
	free(d->name);
	free(d->lost);
	if (d->batch != NULL)
		csv_close(d->batch);
}

/* ---- telling ---- */

void
rowsdiff_tell(const struct rowsdiff *d, const struct rowsdiff_row *old, struct buf *b)
{
	const char *was = old->key, *is = d->new[old->other].key, *between = "";

	for (size_t i = 0; i < d->columns; i++) {
		if (strcmp(was, is) != 0) {
			buf_addf(b, "%s'%s' ", between, d->name[i]);
			buf_addf(b, translate("was '%s'"), shown(was, strlen(was)));
			buf_addf(b, translate(" and becomes '%s'"), shown(is, strlen(is)));
			between = ", ";
		}
		was += strlen(was) + 1;
		is += strlen(is) + 1;
	}
}

void
rowsdiff_name(const struct rowsdiff *d, const struct rowsdiff_row *row, struct buf *b)
{
	const char *s = row->key;
	size_t n = 0;

	for (size_t i = 0; i < d->columns && n < 3; i++) {
		if (*s != '\0')
			buf_addf(b, "%s%s", n++ > 0 ? ", " : "", shown(s, strlen(s)));
		s += strlen(s) + 1;
	}
}

/* ---- doing it ---- */

static int
is_same(const struct rowsdiff *d, const struct rowsdiff_row *old)
{
	const char *a = old->key, *b = d->new[old->other].key;

	for (size_t i = 0; i < d->columns; i++) {
		if (strcmp(a, b) != 0)
			return 0;
		a += strlen(a) + 1;
		b += strlen(b) + 1;
	}
	return 1;
}

int
rowsdiff_write(const struct rowsdiff *d, const struct centre *c)
{
	struct csv *in = csv_open_text(d->text, d->len, "rows");
	struct rowsplice r;
	int good = rowsplice_begin(&r, c, d->schema);

	for (size_t i = 0; i < d->olds && good; i++)
		if (d->old[i].other < 0)
			good = rowsplice_remove(&r, d->old[i].line);
	for (size_t i = 0; good && csv_next(in); i++) {
		const struct rowsdiff_row *old = d->new[i].other >= 0 ? &d->old[d->new[i].other] : NULL;

		if (old == NULL)
			good = rowsplice_add(&r, in);
		else if (!is_same(d, old))
			good = rowsplice_set(&r, old->line, in, NULL);
	}
	good = good && rowsplice_commit(&r);
	rowsplice_end(&r);
	csv_close(in);
	return good;
}
