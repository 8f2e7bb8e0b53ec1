/* The rows of a CSV file as a script of SQL: many to a statement, for to read one takes longer than to read a row. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/days.h"
#include "base/idlist.h"
#include "base/mem.h"
#include "base/nfc.h"
#include "base/text.h"
#include "centre/csvfile.h"
#include "csv/cell.h"
#include "output/sqltuple.h"
#include "schema/value.h"
#include "sql.h"

/* So many rows at most, or bytes after which no more come. */
enum { ROWS = 128, PIECE = 64 << 10 };

/* A list inside a row: its table, and the tuples that wait for those of the rows. */
struct list {
	size_t field;
	struct buf table, tuples;
};

/* A column of people's own; and its name as a value. */
struct own {
	size_t column;
	struct buf name;
};

/* What tuples of the current row begin with: a text, and the number of its line. */
struct key {
	struct buf text;
	size_t before;		/* bytes of it that are before the number */
};

struct writing {
	const struct sqltable *table;
	struct csvfile *in;
	struct list list[SCHEMA_MOST];
	struct own *own;
	size_t lists, owns, field[SCHEMA_MOST], fields;	/* the others */
	struct buf out;		/* what is not printed yet, the statement of the rows at its end */
	struct buf own_tuples;
	size_t statement, rows;	/* where that begins, and how many it has */
	unsigned long line;
	struct key key, own_key;
	size_t date[SCHEMA_MOST], dates;	/* fields that hold dates */
	struct days days;	/* such that were met */
	struct sqltuple tuples;
	int is_copied;		/* are rows that need not be judged written by these? */
};

/* ---- statements ---- */

static void
begin_statement(struct buf *b, const char *table)
{
	buf_addf(b, "INSERT INTO \"%s\" VALUES\n", table);
}

/* Behind the last tuple stands no comma. */
static void
end_statement(struct buf *b)
{
	buf_truncate(b, b->len - 2);
	buf_add(b, ";\n", 2);
}

/* Tuples that waited, if there are any. */
static void
add_statement(struct buf *out, const char *table, struct buf *tuples)
{
	if (tuples->len == 0)
		return;
	begin_statement(out, table);
	buf_add(out, tuples->data, tuples->len);
	end_statement(out);
	tuples->len = 0;
}

static void
print(struct writing *w)
{
	fwrite(buf_text(&w->out), 1, w->out.len, stdout);
	w->out.len = 0;
}

/* The rows of a statement are all there. */
static void
end_rows(struct writing *w)
{
	if (w->rows > 0)
		end_statement(&w->out);
	for (size_t i = 0; i < w->lists; i++)
		add_statement(&w->out, w->list[i].table.data, &w->list[i].tuples);
	add_statement(&w->out, "own", &w->own_tuples);
	if (w->out.len >= PIECE)
		print(w);
	w->rows = 0;
}

static void
set_line(struct key *k, unsigned long line, int is_next)
{
	char *last = k->text.data + k->text.len - 1;

	if (is_next && *last != '9') {
		++*last;
		return;
	}
	k->text.len = k->before;
	buf_addu(&k->text, line);
	buf_room(&k->text, SQLTUPLE_NEAR);
}

/* A row of that line comes: a line is a row, and how people find it again. */
static void
begin_row(struct writing *w, unsigned long line)
{
	int is_next = line == w->line + 1;

	if (w->rows++ == 0) {
		w->statement = w->out.len;
		begin_statement(&w->out, w->table->name.data);
	}
	set_line(&w->key, line, is_next);
	if (w->owns > 0)
		set_line(&w->own_key, line, is_next);
	w->line = line;
}

static void
end_row(struct writing *w)
{
	if (w->rows == ROWS || w->out.len - w->statement >= PIECE)
		end_rows(w);
}

/* ---- a row, taken apart ---- */

static void
add_key(struct buf *b, const struct key *k)
{
	buf_add(b, k->text.data, k->text.len);
}

static void
end_tuple(struct buf *b)
{
	buf_add(b, "),\n", 3);
}

static void
add_items(struct writing *w, struct list *l)
{
	struct csv_field rest = csvfile_field(w->in, l->field), item;
	size_t place = 0;

	while (cell_next(&rest, ' ', &item)) {
		add_key(&l->tuples, &w->key);
		buf_addf(&l->tuples, ", %zu, ", ++place);
		sqlvalue_add(&l->tuples, &w->in->schema->field[l->field], item.text, item.len);
		end_tuple(&l->tuples);
	}
}

/* The current row, which was begun. */
static void
add_values(struct writing *w)
{
	const struct schema *s = w->in->schema;

	add_key(&w->out, &w->key);
	for (size_t i = 0; i < w->fields; i++) {
		struct csv_field cell = csvfile_field(w->in, w->field[i]);

		buf_add(&w->out, ", ", 2);
		sqlvalue_add(&w->out, &s->field[w->field[i]], cell.text, cell.len);
	}
	end_tuple(&w->out);
	for (size_t i = 0; i < w->lists; i++)
		add_items(w, &w->list[i]);
	for (size_t i = 0; i < w->owns; i++) {
		struct csv_field cell = csv_field(w->in->csv, (int)w->own[i].column);

		if (cell.len == 0)
			continue;
		add_key(&w->own_tuples, &w->own_key);
		buf_add(&w->own_tuples, w->own[i].name.data, w->own[i].name.len);
		buf_add(&w->own_tuples, ", ", 2);
		sqlvalue_add_text(&w->own_tuples, cell.text, cell.len);
		end_tuple(&w->own_tuples);
	}
	end_row(w);
}

/* ---- rows that are copied ---- */

/* Are lists of it separated by blanks, and its values surely what they are in the file? */
static int
is_of_ids(const struct field *f)
{
	return f->type == FIELD_ACTOR || f->type == FIELD_INITIATIVE || f->type == FIELD_RESOURCE;
}

static void
plan_copying(struct writing *w)
{
	const struct schema *s = w->in->schema;
	struct sqltuple_column column[SCHEMA_MOST];
	unsigned long asked = 0;

	w->is_copied = 1;
	for (size_t i = 0; i < w->lists; i++)
		w->is_copied &= is_of_ids(&s->field[w->list[i].field]);
	for (size_t i = 0; i < w->fields; i++) {
		const struct field *f = &s->field[w->field[i]];
		int is_number = f->type == FIELD_DECIMAL || f->type == FIELD_COUNT || f->type == FIELD_GRADE;

		column[i] = (struct sqltuple_column){ w->in->column[w->field[i]], is_number ? SQLTUPLE_NUMBER :
		    f->type == FIELD_CODE ? SQLTUPLE_CODE : SQLTUPLE_TEXT };
		w->is_copied &= f->type != FIELD_TIME && f->type != FIELD_MOMENT && f->type != FIELD_HOURS;
		if (f->type == FIELD_DATE)
			w->date[w->dates++] = w->field[i];
		else if (!field_is_free(f) || f->flags & FIELD_REQUIRED)
			asked |= SCHEMA_BIT(w->field[i]);
	}
	rowjudge_columns(&w->in->judge, asked, w->in->column);
	sqltuple_begin(&w->tuples, column, w->fields);
}

static struct csv_field
text_of(const struct buf *b)
{
	return (struct csv_field){ b->data, b->len };
}

static struct csv_field
inner_of(const struct writing *w, const struct csv_glance *at, const uint16_t *end, size_t field)
{
	int column = w->in->column[field];

	return column >= 0 ? csv_glance_inner(at, end, (size_t)column) : (struct csv_field){ "", 0 };
}

/* Days are many, and known by themselves. */
static int
are_dates(struct writing *w, const struct csv_glance *at, const uint16_t *end)
{
	for (size_t i = 0; i < w->dates; i++) {
		struct csv_field date = inner_of(w, at, end, w->date[i]);
		int day;

		if (date.len == 0 ? w->in->schema->field[w->date[i]].flags & FIELD_REQUIRED :
		    !days_find_date(&w->days, date.text, date.len, &day))
			return 0;
	}
	return 1;
}

static int
were_lists_met(struct writing *w, const struct csv_glance *at, const uint16_t *end)
{
	for (size_t i = 0; i < w->lists; i++) {
		size_t field = w->list[i].field;
		struct csv_field list = inner_of(w, at, end, field);

		if (list.len == 0 ? w->in->schema->field[field].flags & FIELD_REQUIRED :
		    !idlist_is_sure(list.text, list.len) && !rowjudge_list_was_met(&w->in->judge, field, list))
			return 0;
	}
	return 1;
}

static void
copy_own(struct writing *w, const struct csv_glance *at, const uint16_t *end)
{
	struct key *k = &w->own_key;
	size_t len = k->text.len;

	for (size_t i = 0; i < w->owns; i++) {
		struct csv_field cell = csv_glance_field(at, end, w->own[i].column);

		if (cell.len == 0 || (*cell.text == '"' && cell.len == 2))
			continue;
		buf_add(&k->text, w->own[i].name.data, w->own[i].name.len);
		buf_room(&k->text, SQLTUPLE_NEAR);
		sqltuple_add_named(&w->tuples, &w->own_tuples, text_of(&k->text), cell);
		k->text.len = len;
	}
}

/* One whose values are right and in NFC; 0: take it apart. */
static int
copy_row(struct writing *w, const struct csv_glance *at, unsigned long line)
{
	const uint16_t *end = csv_glance_ends(at);

	if (!are_dates(w, at, end) || !were_lists_met(w, at, end))
		return 0;
	begin_row(w, line);
	if (!sqltuple_add_row(&w->tuples, &w->out, text_of(&w->key.text), at)) {
		csv_go_on(w->in->csv, at);
		add_values(w);
		return 1;
	}
	for (size_t i = 0; i < w->lists; i++) {
		struct csv_field list = inner_of(w, at, end, w->list[i].field);

		if (list.len > 0)
			sqltuple_add_items(&w->tuples, &w->list[i].tuples, text_of(&w->key.text), list);
	}
	copy_own(w, at, end);
	end_row(w);
	return 1;
}

static void
take_row(struct writing *w)
{
	if (!csvfile_judge(w->in))
		return;
	begin_row(w, csv_place(w->in->csv, 0).line);
	add_values(w);
}

static int
is_row_normal(const struct csv_glance *at)
{
	struct csv_field line = csv_glance_line(at);

	return nfc_is(line.text, line.len);
}

/* All rows that were seen together. */
static void
write_seen(struct writing *w)
{
	struct csv *csv = w->in->csv;
	const struct csv_glance first = csv_glance(csv);
	size_t len = (size_t)(first.text + *first.last - first.line), rows = (size_t)(first.last - first.newline) + 1, n;
	unsigned long line = csv_place(csv, 0).line;
	/* Of text that is UTF-8 each field is, and so it is with NFC. */
	int is_text = w->is_copied && text_invalid(first.line, len) == len, is_normal = is_text && nfc_is_plainly(first.line, len);
	struct csv_glance at = first;

	for (size_t i = 0; i < rows; i += n) {
		uint64_t met;

		n = rows - i < ROWJUDGE_MOST ? rows - i : ROWJUDGE_MOST;
		met = is_text ? rowjudge_were_met(&w->in->judge, &at, n) : 0;
		for (size_t k = 0; k < n; k++, csv_glance_next(&at)) {
			if (met >> k & 1 && (is_normal || is_row_normal(&at)) && copy_row(w, &at, line + i + k))
				continue;
			csv_go_on(csv, &at);
			take_row(w);
		}
	}
	at = csv_glance_row(&first, rows - 1);
	csv_go_on(csv, &at);
}

/* ---- the file ---- */

static void
begin(struct writing *w, const char *centre)
{
	const struct schema *s = w->in->schema;
	struct csv *csv = w->in->csv;

	for (size_t i = 0; i < s->n; i++) {
		struct sqltable inner;

		if (!sqltable_is_inner(&s->field[i])) {
			w->field[w->fields++] = i;
			continue;
		}
		sqltable_inner(&inner, w->table, &s->field[i]);
		w->list[w->lists++] = (struct list){ .field = i, .table = inner.name };
	}
	w->own = mem_zero(csv_columns(csv) + 1, sizeof *w->own);
	for (size_t i = 0; i < csv_columns(csv); i++) {
		const char *name = csv_name(csv, i);

		if (schema_index(s, name, strlen(name)) >= 0)
			continue;
		w->own[w->owns] = (struct own){ .column = i };
		buf_adds(&w->own[w->owns].name, "', ");
		sqlvalue_add_text(&w->own[w->owns++].name, name, strlen(name));
	}
	buf_addf(&w->key.text, "(%s, ", centre);
	buf_addf(&w->own_key.text, "(%s, '%s', '", centre, w->table->name.data);
	w->key.before = w->key.text.len;
	w->own_key.before = w->own_key.text.len;
	plan_copying(w);
}

static void
release(struct writing *w)
{
	for (size_t i = 0; i < w->lists; i++) {
		buf_release(&w->list[i].table);
		buf_release(&w->list[i].tuples);
	}
	for (size_t i = 0; i < w->owns; i++)
		buf_release(&w->own[i].name);
	free(w->own);
	buf_release(&w->out);
	buf_release(&w->own_tuples);
	buf_release(&w->key.text);
	buf_release(&w->own_key.text);
	sqltuple_release(&w->tuples);
	days_release(&w->days);
}

void
sqlcsv_write(const struct sqltable *table, const char *centre, struct csvfile *in)
{
	struct writing w = { .table = table, .in = in };

	sqlrow_print();
	begin(&w, centre);
	while (csv_next(in->csv))
		if (csv_glance(in->csv).newline != NULL)
			write_seen(&w);
		else
			take_row(&w);
	end_rows(&w);
	print(&w);
	release(&w);
}
