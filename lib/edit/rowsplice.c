#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "csv/write.h"
#include "edit/addrow.h"
#include "edit/rewrite.h"
#include "edit/rowkey.h"
#include "edit/rowsplice.h"
#include "edit/still.h"
#include "schema/schema.h"
#include "schema/value.h"

/* Where the lines of the file begin. */
static void
find_lines(struct rowsplice *r)
{
	const char *text = buf_text(&r->edit.bytes), *end = text + r->edit.bytes.len;
	size_t cap = 0;

	for (const char *s = text; s < end; ) {
		const char *next = memchr(s, '\n', (size_t)(end - s));

		r->start = mem_grow(r->start, &cap, r->lines + 2, sizeof *r->start);
		r->start[r->lines++] = (size_t)(s - text);
		s = next != NULL ? next + 1 : end;
	}
	r->start = mem_grow(r->start, &cap, r->lines + 2, sizeof *r->start);
	r->start[r->lines] = r->edit.bytes.len;
	r->line = mem_zero(r->lines + 1, sizeof *r->line);
}

int
rowsplice_begin(struct rowsplice *r, const struct centre *c, const struct schema *schema)
{
	unsigned long faults = diag_faults();
	const char *end;

	*r = (struct rowsplice){ .centre = c, .schema = schema, .path = centre_file(c, schema->file) };
	if (!replace_begin_large(&r->edit, r->path, c->path, 0)) {
		r->edit = (struct replacement){ .fd = -1 };
		return 0;
	}
	if (r->edit.fd < 0) {
		diag_trouble("cannot read '%s': no such file", r->path);
		return 0;
	}
	find_lines(r);
	r->head = csv_open_text(buf_text(&r->edit.bytes), r->edit.bytes.len, r->path);
	if (csv_columns(r->head) == 0)
		return 0;
	csv_check_names(r->head);
	for (size_t i = 0; i < schema->n; i++)
		if (schema->field[i].flags & FIELD_REQUIRED && csv_need(r->head, schema->field[i].name) < 0)
			return 0;
	end = memchr(r->edit.bytes.data, '\n', r->edit.bytes.len);
	r->has_cr = end != NULL && end > r->edit.bytes.data && end[-1] == '\r';
	for (size_t i = 0; i < csv_columns(r->head); i++) {
		if (i > 0)
			buf_addc(&r->judged, ',');
		csv_add_field(&r->judged, csv_name(r->head, i), strlen(csv_name(r->head, i)));
	}
	buf_addc(&r->judged, '\n');
	return diag_faults() == faults;
}

static void
end_line(const struct rowsplice *r, struct buf *b)
{
	buf_adds(b, r->has_cr ? "\r\n" : "\n");
}

/* Has the file a column for all that the row holds? */
static int
has_columns(const struct rowsplice *r, const struct csv *row, const char *marked)
{
	for (size_t i = 0; i < csv_columns(row); i++)
		if ((marked == NULL || marked[i]) && csv_field(row, (int)i).len > 0 &&
		    csv_column(r->head, csv_name(row, i)) < 0) {
			diag_trouble("%s", value_no_column(r->schema, r->path,
			    shown(csv_name(row, i), strlen(csv_name(row, i))), r->centre->path));
			return 0;
		}
	return 1;
}

/* The row in the columns of the file; of what is not marked, or it does not have, the old. */
static int
make_line(struct rowsplice *r, struct buf *b, const struct csv *old, const struct csv *row,
    const char *marked)
{
	size_t from = b->len;

	if (!has_columns(r, row, marked))
		return 0;
	for (size_t k = 0; k < csv_columns(r->head); k++) {
		int at = csv_column(row, csv_name(r->head, k));
		int is_new = at >= 0 && (marked == NULL || marked[at]);
		struct csv_field cell = is_new ? csv_field(row, at) :
		    old != NULL ? csv_field(old, (int)k) : (struct csv_field){ "", 0 };

		if (k > 0)
			buf_addc(b, ',');
		csv_add_field(b, cell.text, cell.len);
	}
	if (addrow_is_personal(b, from))
		return 0;
	buf_add(&r->judged, b->data + from, b->len - from);
	buf_addc(&r->judged, '\n');
	end_line(r, b);
	return 1;
}

/* The header is the first line that is not blank. */
static size_t
header_lines(const char *text)
{
	size_t n = 1;

	for (; *text == '\n' || *text == '\r'; text++)
		n += *text == '\n';
	return n;
}

int
rowsplice_set(struct rowsplice *r, unsigned long line, const struct csv *row, const char *marked)
{
	const char *text = buf_text(&r->edit.bytes);
	struct buf old = { 0 }, new = { 0 };
	struct csv *csv;
	int good;

	if (line == 0 || line > r->lines)
		return 0;
	/* The header, and the one line below it. */
	buf_add(&old, text, r->start[header_lines(text)]);
	buf_add(&old, text + r->start[line - 1], r->start[line] - r->start[line - 1]);
	csv = csv_open_text(old.data, old.len, r->path);
	good = csv_next(csv) && make_line(r, &new, csv, row, marked);
	if (good) {
		free(r->line[line - 1].text);
		r->line[line - 1] = (struct rowsplice_line){ mem_copy(new.data, new.len), new.len, 0 };
	}
	csv_close(csv);
	buf_release(&old);
	buf_release(&new);
	return good;
}

int
rowsplice_add(struct rowsplice *r, const struct csv *row)
{
	return make_line(r, &r->added, NULL, row, NULL);
}

int
rowsplice_remove(struct rowsplice *r, unsigned long line)
{
	if (line == 0 || line > r->lines)
		return 0;
	r->line[line - 1].gone = 1;
	return 1;
}

int
rowsplice_commit(struct rowsplice *r)
{
	const char *text = buf_text(&r->edit.bytes);
	struct buf all = { 0 };
	int good;

	for (unsigned long i = 0; i < r->lines; i++)
		if (r->line[i].text != NULL)
			buf_add(&all, r->line[i].text, r->line[i].len);
		else if (!r->line[i].gone)
			buf_add(&all, text + r->start[i], r->start[i + 1] - r->start[i]);
	if (r->added.len > 0 && all.len > 0 && all.data[all.len - 1] != '\n')
		end_line(r, &all);
	buf_add(&all, buf_text(&r->added), r->added.len);
	good = still_known(r->centre, r->schema, r->judged.data, r->judged.len) &&
	    rewrite_commit(r->centre, &r->edit, r->schema->file, buf_text(&all), all.len);
	buf_release(&all);
	return good;
}

void
rowsplice_end(struct rowsplice *r)
{
	for (unsigned long i = 0; i < r->lines && r->line != NULL; i++)
		free(r->line[i].text);
	free(r->line);
	free(r->start);
	if (r->head != NULL)
		csv_close(r->head);
	if (r->edit.path != NULL)
		replace_end(&r->edit);
	buf_release(&r->added);
	buf_release(&r->judged);
	free(r->path);
	*r = (struct rowsplice){ .edit = { .fd = -1 } };
}
