#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/slipcheck.h"
#include "cli/assign.h"
#include "cli/cellvalue.h"
#include "cli/rowcells.h"
#include "cli/rowworse.h"
#include "csv/csv.h"
#include "csv/write.h"
#include "edit/rowedit.h"
#include "field/schemas.h"
#include "schema/fieldcell.h"
#include "schema/value.h"

/* A header and a row; the place of its fields is that in the file. */
static struct csv *
open_row(struct buf *text, const struct rowedit *e, const struct buf *row)
{
	struct csv *csv;

	buf_add(text, buf_text(&e->head), e->head.len);
	buf_addc(text, '\n');
	buf_add(text, buf_text(row), row->len);
	buf_addc(text, '\n');
	csv = csv_open_text(text->data, text->len, e->path);
	csv_set_line(csv, e->line);
	return csv;
}

struct row {
	struct csv *csv;	/* the row as it was */
	struct buf *cell;
	char *changed;
};

/* The field that a word is about (NULL: a column of the file's own), and its column or -1. */
static const struct field *
find_field(const struct cellvalue *m, const struct row *r, const char *key, size_t len, int *column)
{
	const struct field *f = schema_field(m->schema, key, len);
	char *name = mem_copy(key, len);

	*column = csv_use(r->csv, name);
	free(name);
	if (f != NULL || *column >= 0)
		return f;
	return assign_field(m->schema, key, len);
}

static void
apply(struct cellvalue *m, struct row *r, const char *label, const char *word)
{
	size_t len = strcspn(word, "="), key = len;
	const char *value = word + len + 1;
	enum assign_how how = ASSIGN_SET;
	const struct field *f;
	struct buf more = { 0 };
	int column;

	if (word[len] == '\0' || len == 0)
		assign_refuse_word(m->schema, word);
	if (word[len - 1] == '+' || word[len - 1] == '-') {
		how = word[len - 1] == '+' ? ASSIGN_ADD : ASSIGN_TAKE;
		key--;
	}
	f = find_field(m, r, word, key, &column);
	if (column < 0 && *value == '\0')
		return;
	if (column < 0)
		die("%s", value_no_column(m->schema, label, f->name, m->centre->path));
	if (how != ASSIGN_SET && (f == NULL || !(f->flags & FIELD_LIST)))
		die("'%s' is no list; write %s=VALUE", shown(word, key), shown(word, key));
	if (how != ASSIGN_SET && *value == '\0')
		die("'%s' names nothing to add or take", shown(word, key));
	if (f != NULL && f->flags & FIELD_REQUIRED && *value == '\0')
		die("'%s' cannot be empty", f->name);
	r->changed[column] = 1;
	if (how == ASSIGN_SET)
		buf_clear(&r->cell[column]);
	if (*value == '\0')
		return;
	if (f == NULL) {
		assign_check_text(shown(word, key), value);
		buf_adds(&r->cell[column], value);
	} else if (how == ASSIGN_TAKE) {
		cellvalue_take_out(&r->cell[column], m, f, value);
	} else if (f->flags & FIELD_LIST) {
		cellvalue_take(&more, m, f, value);
		if (how == ASSIGN_SET)
			buf_add(&r->cell[column], buf_text(&more), more.len);
		else
			cellvalue_add_items(&r->cell[column], fieldcell_separator(f), &more, &r->cell[column]);
		buf_release(&more);
	} else {
		cellvalue_take(&r->cell[column], m, f, value);
	}
}

static void
warn_of(const struct cellvalue *m, const struct field *f, const struct buf *cell)
{
	if (f != NULL && cell->len > 0 && f->type != FIELD_ACTOR)
		contactcheck_given(m->centre, m->schema, f->name, cell->data);
}

/* The bytes of the row, but for the cells that became others. */
static void
make_row(struct buf *out, const struct cellvalue *m, const struct row *r)
{
	const char *line = csv_line(r->csv).text, *s = line;

	for (size_t i = 0; i < csv_columns(r->csv); i++) {
		struct csv_field raw = csv_raw(r->csv, (int)i), cell = csv_field(r->csv, (int)i);
		const char *name = csv_name(r->csv, i);

		if (!r->changed[i] || (cell.len == r->cell[i].len &&
		    memcmp(cell.text, buf_text(&r->cell[i]), cell.len) == 0))
			continue;
		buf_add(out, s, (size_t)(raw.text - s));
		csv_add_field(out, buf_text(&r->cell[i]), r->cell[i].len);
		s = raw.text + raw.len;
		warn_of(m, schema_field(m->schema, name, strlen(name)), &r->cell[i]);
	}
	buf_add(out, s, (size_t)(line + csv_line(r->csv).len - s));
}

int
rowcells_set(struct buf *row, const struct rowedit *e, char *const *word, int today)
{
	struct cellvalue m = { .centre = e->centre, .schema = e->schema, .today = today };
	struct buf text = { 0 }, new_text = { 0 };
	struct csv *after;
	struct row r = { .csv = open_row(&text, e, &e->row) };
	size_t n = csv_columns(r.csv);
	int good = n > 0 && csv_next(r.csv);

	if (!good)
		diag_trouble("line %lu of '%s' is no whole row; mend it in an editor, or take it out",
		    e->line, e->path);
	r.cell = mem_zero(n, sizeof *r.cell);
	r.changed = mem_zero(n, 1);
	for (size_t i = 0; i < n && good; i++)
		buf_add(&r.cell[i], csv_field(r.csv, (int)i).text, csv_field(r.csv, (int)i).len);
	for (; *word != NULL && good; word++)
		apply(&m, &r, e->path, *word);
	if (good) {
		make_row(row, &m, &r);
		after = open_row(&new_text, e, row);
		good = !rowworse(&m, r.csv, after, row);
		csv_close(after);
	}
	for (size_t i = 0; i < n; i++)
		buf_release(&r.cell[i]);
	free(r.cell);
	free(r.changed);
	csv_be_quiet(r.csv);	/* how many were left out is known */
	csv_close(r.csv);
	cellvalue_release(&m);
	buf_release(&text);
	buf_release(&new_text);
	return good;
}

/* A cell as a text of its own. */
static void
take_cell(struct buf *b, struct csv *csv, int column)
{
	buf_clear(b);
	if (column >= 0)
		buf_add(b, csv_field(csv, column).text, csv_field(csv, column).len);
}

void
rowcells_slips(const struct rowedit *e, const struct buf *row, int today)
{
	struct slipcheck k = { .centre = e->centre, .schema = e->schema, .today = today,
	    .line = e->line, .row = { row->data, row->len } };
	struct buf text[2] = { { 0 } }, cell[2] = { { 0 } };
	struct csv *old = open_row(&text[0], e, &e->row), *new = open_row(&text[1], e, row);
	int good = csv_next(old) && csv_next(new), is_beside = 0;

	for (size_t i = 0; i < k.schema->n && good; i++) {
		const struct field *f = &k.schema->field[i];
		int column = csv_column(new, f->name);

		take_cell(&cell[0], old, column);
		take_cell(&cell[1], new, column);
		if (cell[0].len == cell[1].len &&
		    memcmp(buf_text(&cell[0]), buf_text(&cell[1]), cell[0].len) == 0)
			continue;
		if (cell[1].len > 0 && f->type != FIELD_ACTOR)
			slipcheck_given(&k, f, cell[1].data);
		is_beside |= f == &entry_schema.field[ENTRY_DATE] || f == &entry_schema.field[ENTRY_ACTORS] ||
		    f == &meeting_schema.field[MEETING_DATE] || f == &meeting_schema.field[MEETING_ACTORS];
	}
	if (is_beside) {
		take_cell(&cell[0], new, csv_column(new, "date"));
		take_cell(&cell[1], new, csv_column(new, "actors"));
		slipcheck_row(&k, &cell[0], &cell[1]);
	}
	csv_be_quiet(old);	/* how many were left out is known */
	csv_be_quiet(new);
	csv_close(old);
	csv_close(new);
	for (size_t i = 0; i < 2; i++) {
		buf_release(&text[i]);
		buf_release(&cell[i]);
	}
}

void
rowcells_take(struct buf *cell, const struct centre *c, const struct schema *s,
    char *const *value, int today)
{
	struct cellvalue m = { .centre = c, .schema = s, .today = today };

	for (size_t i = 0; i < s->n; i++)
		if (value[i] != NULL && *value[i] != '\0')
			cellvalue_take(&cell[i], &m, &s->field[i], value[i]);
		else if (s->field[i].flags & FIELD_REQUIRED)
			die("'%s' cannot be empty", s->field[i].name);
	for (const struct timeorder *t = s->times; t != NULL && t->before != NULL; t++) {
		const struct buf *a = &cell[schema_index(s, t->before, strlen(t->before))];
		const struct buf *b = &cell[schema_index(s, t->after, strlen(t->after))];
		const char *wrong = timeorder_wrong(t, buf_text(a), a->len, buf_text(b), b->len);

		if (wrong != NULL)
			die("%s", wrong);
	}
	cellvalue_release(&m);
}
