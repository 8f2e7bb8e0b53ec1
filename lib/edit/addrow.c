#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/slipcheck.h"
#include "csv/csv.h"
#include "csv/write.h"
#include "disk/lostfile.h"
#include "edit/addrow.h"
#include "edit/still.h"
#include "schema/rowjudge.h"
#include "schema/value.h"

void
addrow_begin_file(struct buf *b, const struct schema *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (!(s->field[i].flags & FIELD_IF_USED))
			buf_addf(b, "%s%s", i > 0 ? "," : "", s->field[i].name);
	buf_addc(b, '\n');
}

/* End a line as the header does; has_cr: half of the line end is there. */
static void
add_eol(struct buf *b, const struct append *a, int has_cr)
{
	if (!has_cr && a->head.len > 1 && a->head.data[a->head.len - 2] == '\r')
		buf_addc(b, '\r');
	buf_addc(b, '\n');
}

void
addrow_end_line(struct buf *b, const struct append *a)
{
	add_eol(b, a, 0);
}

int
addrow_is_personal(const struct buf *lines, size_t from)
{
	const char *wrong = value_personal_row(buf_text(lines) + from, lines->len - from);

	if (wrong != NULL)
		diag_trouble("%s", wrong);
	return wrong != NULL;
}

/* The row in the columns of the file; 0 if a value has no column. */
static int
add_row(struct buf *b, const struct append *a, const struct centre *c, const struct schema *s,
    const struct buf *cell)
{
	struct csv *csv = csv_open_text(a->head.data, a->head.len, a->shown);
	unsigned long faults = diag_faults();
	int good, column[SCHEMA_MOST];

	csv_check_names(csv);
	good = csv_columns(csv) > 0 && diag_faults() == faults;
	for (size_t i = 0; i < s->n && good; i++) {
		const char *name = s->field[i].name;

		column[i] = csv_column(csv, name);
		if (s->field[i].flags & FIELD_REQUIRED)
			good = csv_need(csv, name) >= 0;
		else if (column[i] < 0 && cell[i].len > 0) {
			diag_trouble("%s", value_no_column(s, a->shown, name, c->path));
			good = 0;
		}
	}
	for (size_t k = 0; k < csv_columns(csv) && good; k++) {
		if (k > 0)
			buf_addc(b, ',');
		for (size_t i = 0; i < s->n; i++)
			if (column[i] == (int)k)
				csv_add_field(b, buf_text(&cell[i]), cell[i].len);
	}
	add_eol(b, a, 0);
	csv_close(csv);
	return good;
}

/* By the field table: is every value there and what it should be? */
static int
is_whole_record(const struct schema *s, const struct buf *text)
{
	struct csv *csv = csv_open_text_quiet(text->data, text->len, "");
	struct rowjudge j = { .schema = s, .fields = ~0ul };
	int column[SCHEMA_MOST], whole = csv_columns(csv) > 0 && csv_next(csv);

	for (size_t i = 0; i < s->n; i++)
		column[i] = csv_column(csv, s->field[i].name);
	if (whole) {
		rowjudge_fields(&j, csv, column);
		whole = rowjudge_is_right(&j);
	}
	rowjudge_release(&j);
	csv_close(csv);
	return whole;
}

/* The last line has no line end: is it the header, or a whole record? */
static int
is_whole_tail(const struct append *a, const struct schema *s, addrow_is_whole *is_whole)
{
	struct buf text = { 0 };
	int whole;

	if ((off_t)a->tail.len == a->size)
		return 1;
	buf_add(&text, a->head.data, a->head.len);
	buf_add(&text, a->tail.data, a->tail.len);
	whole = is_whole_record(s, &text) && (is_whole == NULL || is_whole(&text));
	buf_release(&text);
	if (!whole) {
		struct place p = { a->shown, append_tail_line(a), 1 };

		diag_fault(&p, TOPIC_SYNTAX,
		    "the last line is cut short; complete it or take it out; nothing was added");
	}
	return whole;
}

int
addrow_lines(const struct centre *c, const struct schema *s, addrow_make *make, void *arg,
    addrow_is_whole *is_whole, addrow_added *added)
{
	char *path = centre_file(c, s->file);
	struct buf header = { 0 }, line = { 0 };
	struct append a;
	enum append_done done;
	int made;

	addrow_begin_file(&header, s);
	if (lostfile_tell(path)) {
		buf_release(&header);
		free(path);
		return 0;
	}
	do {
		done = APPEND_TROUBLE;
		made = -1;
		buf_clear(&line);
		if (!append_begin(&a, path, c->path, header.data))
			break;
		/* An empty file holds nothing to keep: give it a header. */
		if (a.size == 0) {
			buf_add(&line, header.data, header.len);
			buf_add(&a.head, header.data, header.len);
		} else if (a.tail.len > 0) {
			add_eol(&line, &a, a.tail.data[a.tail.len - 1] == '\r');
		}
		if (a.tail.len == 0 || is_whole_tail(&a, s, is_whole))
			made = make(arg, &a, &line);
		if (made > 0)
			done = append_commit(&a, line.data, line.len);
		if (made == 0)
			buf_clear(&line);
		if ((done == APPEND_DONE || made == 0) && added != NULL)
			added(c, &a, &line);
		append_end(&a);
	} while (made > 0 && done == APPEND_AGAIN);
	buf_release(&header);
	buf_release(&line);
	free(path);
	return made == 0 || done == APPEND_DONE;
}

/* One row, from its cells. */
struct one_row {
	const struct centre *centre;
	const struct schema *schema;
	const struct buf *cell;
	addrow_may *may;	/* or NULL */
	void *arg;
};

static int
make_one(void *arg, const struct append *a, struct buf *lines)
{
	const struct one_row *row = arg;
	struct buf text = { 0 };
	size_t start = lines->len;
	int known;

	if (row->may != NULL && !row->may(row->arg, a))
		return -1;
	if (!add_row(lines, a, row->centre, row->schema, row->cell) || addrow_is_personal(lines, start))
		return -1;
	/* git takes no turn, and may have replaced all files while we waited for this one. */
	buf_add(&text, a->head.data, a->head.len);
	if (text.data[text.len - 1] != '\n')
		buf_addc(&text, '\n');
	buf_add(&text, lines->data + start, lines->len - start);
	known = still_known(row->centre, row->schema, text.data, text.len);
	buf_release(&text);
	return known ? 1 : -1;
}

/* The row as it would be in a file whose columns are in the schema's order. */
static void
warn_of_slips(const struct centre *c, const struct schema *s, const struct buf *cell, int today)
{
	struct buf row = { 0 };

	for (size_t i = 0; i < s->n; i++) {
		if (i > 0)
			buf_addc(&row, ',');
		csv_add_field(&row, buf_text(&cell[i]), cell[i].len);
	}
	slipcheck_cells(&(struct slipcheck){ .centre = c, .schema = s, .today = today,
	    .row = { buf_text(&row), row.len } }, cell);
	buf_release(&row);
}

int
addrow(const struct centre *c, const struct schema *s, const struct buf *cell, int today,
    addrow_is_whole *is_whole, addrow_added *added)
{
	struct one_row row = { c, s, cell, NULL, NULL };

	contactcheck_cells(c, s, cell);
	warn_of_slips(c, s, cell, today);
	return addrow_lines(c, s, make_one, &row, is_whole, added);
}

int
addrow_if(const struct centre *c, const struct schema *s, const struct buf *cell, int today,
    addrow_may *may, void *arg, addrow_added *added)
{
	struct one_row row = { c, s, cell, may, arg };

	contactcheck_cells(c, s, cell);
	warn_of_slips(c, s, cell, today);
	return addrow_lines(c, s, make_one, &row, NULL, added);
}
