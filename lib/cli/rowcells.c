#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/entryjudge.h"
#include "centre/slipcheck.h"
#include "cli/assign.h"
#include "cli/rowcells.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "csv/write.h"
#include "edit/rowedit.h"
#include "field/schemas.h"
#include "schema/rowjudge.h"
#include "schema/value.h"
#include "sheet/names.h"

struct maker {
	const struct centre *centre;
	const struct schema *schema;
	int today;
	struct names names;
	int actors_read, initiatives_read, resources_read;
};

/* ---- one value ---- */

static void
read_actors(struct maker *m)
{
	if (m->actors_read++)
		return;
	if (!names_read_actors(&m->names, m->centre))
		exit(diag_finish());
	m->names.actors.path = m->centre->path;
	m->names.actors.file = m->names.list.list.file;
}

static void
read_initiatives(struct maker *m)
{
	if (m->initiatives_read++)
		return;
	if (!names_read_initiatives(&m->names, m->centre))
		exit(diag_finish());
	m->names.initiatives.path = m->centre->path;
}

static void
read_resources(struct maker *m)
{
	if (m->resources_read++)
		return;
	if (!names_read_resources(&m->names, m->centre))
		exit(diag_finish());
	m->names.resources.path = m->centre->path;
}

/* What names an actor, in whatever spelling, is its id; anything else is text. */
static void
take_actor_or_text(struct buf *cell, struct maker *m, const char *text)
{
	struct buf why = { 0 };
	size_t from = cell->len;

	read_actors(m);
	if (!naming_one(&m->names.actors, text, strlen(text), cell, &why)) {
		buf_splice(cell, from, cell->len - from, NULL, 0);
		buf_adds(cell, text);
	}
	buf_release(&why);
}

/* The days of what took place. */
static void
check_day(const struct maker *m, const struct field *f, const struct buf *cell)
{
	int is_entry = f == &entry_schema.field[ENTRY_DATE], day;
	const char *wrong;

	if ((!is_entry && f != &meeting_schema.field[MEETING_DATE]) ||
	    !date_parse(buf_text(cell), cell->len, &day))
		return;
	wrong = value_wrong_day(day, m->today, cell->data, cell->len, is_entry ?
	    translate("log what took place") : translate("add what was held"));
	if (wrong != NULL)
		die("%s", wrong);
}

/* A value (of a list: one or more items) as people write it, in its normal form. */
static void
take(struct buf *cell, struct maker *m, const struct field *f, const char *text)
{
	struct buf why = { 0 }, all[SCHEMA_MOST] = { 0 };
	size_t i = (size_t)(f - m->schema->field);
	int good = 1;

	assign_check_text(f->name, text);
	if (f->type == FIELD_ACTOR) {
		read_actors(m);
		good = names_actors(&m->names, text, strlen(text), cell, &why);
	} else if (f->type == FIELD_INITIATIVE) {
		read_initiatives(m);
		good = names_initiative(&m->names, text, strlen(text), cell, &why);
	} else if (f->type == FIELD_RESOURCE) {
		read_resources(m);
		good = naming_one(&m->names.resources, text, strlen(text), cell, &why);
	} else if (f->type == FIELD_ACTOR_OR_TEXT) {
		take_actor_or_text(cell, m, text);
	} else {
		const char *doubt;

		assign_cell(all, m->schema, i, text, m->today);
		doubt = field_doubt(f, buf_text(&all[i]), all[i].len);
		if (doubt != NULL)
			die("%s", doubt);
		buf_add(cell, buf_text(&all[i]), all[i].len);
		buf_release(&all[i]);
		check_day(m, f, cell);
	}
	if (!good)
		die("%s", buf_text(&why));
	buf_release(&why);
}

static void
warn_of(const struct maker *m, const struct field *f, const struct buf *cell)
{
	if (f != NULL && cell->len > 0 && f->type != FIELD_ACTOR)
		contactcheck_given(m->centre, m->schema, f->name, cell->data);
}

/* ---- lists in a cell ---- */

static int
has_item(const struct buf *cell, char separator, struct csv_field wanted)
{
	struct csv_field rest = { buf_text(cell), cell->len }, item;

	while (cell_next(&rest, separator, &item))
		if (item.len == wanted.len && memcmp(item.text, wanted.text, item.len) == 0)
			return 1;
	return 0;
}

/* Add to the cell the items of a list that another list lacks, or has. */
static void
add_items(struct buf *cell, char separator, const struct buf *from, const struct buf *but)
{
	struct csv_field rest = { buf_text(from), from->len }, item;

	while (cell_next(&rest, separator, &item)) {
		if (has_item(but, separator, item))
			continue;
		if (cell->len > 0)
			buf_addc(cell, separator);
		buf_add(cell, item.text, item.len);
	}
}

static void
take_out(struct buf *cell, struct maker *m, const struct field *f, const char *text)
{
	struct csv_field as_given = { text, strlen(text) };
	char separator = field_separator(f);
	struct buf gone = { 0 }, left = { 0 };

	/* What the cell holds may be nobody's id; that may be why it is taken out. */
	if (has_item(cell, separator, as_given))
		buf_add(&gone, as_given.text, as_given.len);
	else
		take(&gone, m, f, text);
	struct csv_field rest = { buf_text(&gone), gone.len }, item;

	while (cell_next(&rest, separator, &item))
		if (!has_item(cell, separator, item))
			die("'%s' is not in '%s'", shown(item.text, item.len), f->name);
	add_items(&left, separator, cell, &gone);
	buf_clear(cell);
	buf_add(cell, buf_text(&left), left.len);
	buf_release(&gone);
	buf_release(&left);
}

/* ---- the words ---- */

struct row {
	struct csv *csv;	/* the row as it was */
	struct buf *cell;
	char *changed;
};

/* The field that a word is about (NULL: a column of the file's own), and its column or -1. */
static const struct field *
find_field(const struct maker *m, const struct row *r, const char *key, size_t len, int *column)
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
apply(struct maker *m, struct row *r, const char *label, const char *word)
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
		die("'%s' has no column '%s'; add it to its header and rows first", label, f->name);
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
		take_out(&r->cell[column], m, f, value);
	} else if (f->flags & FIELD_LIST) {
		take(&more, m, f, value);
		if (how == ASSIGN_SET)
			buf_add(&r->cell[column], buf_text(&more), more.len);
		else
			add_items(&r->cell[column], field_separator(f), &more, &r->cell[column]);
		buf_release(&more);
	} else {
		take(&r->cell[column], m, f, value);
	}
}

/* ---- judging ---- */

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

/* What is wrong in a row, the ids that it names included. */
static void
judge(struct rowjudge *j, struct maker *m, const struct csv *csv, const int *column)
{
	const struct schema *s = m->schema;
	struct entryjudge entry = { .today = m->today, .path = m->centre->path };
	int day;

	rowjudge_row(j, csv, column);
	for (size_t i = 0; i < s->n; i++) {
		struct csv_field cell = csv_field(csv, column[i]), rest = cell, item;

		if (cell.len == 0)
			continue;
		if (s->field[i].type == FIELD_ACTOR) {
			read_actors(m);
			entry.actors = &m->names.list;
			while (cell_next(&rest, field_separator(&s->field[i]), &item))
				entryjudge_actor(&entry, item.text, item.len);
			if (s == &entry_schema)
				entryjudge_enough(&entry);
		} else if (s->field[i].type == FIELD_INITIATIVE) {
			struct buf id = { 0 }, why = { 0 };

			read_initiatives(m);
			if (!names_initiative(&m->names, cell.text, cell.len, &id, &why))
				findings_add(&j->found, FINDING_UNKNOWN, i, TOPIC_REFERENCE, buf_text(&why));
			buf_release(&id);
			buf_release(&why);
		} else if (s == &entry_schema && i == ENTRY_DATE &&
		    date_parse(cell.text, cell.len, &day)) {
			entryjudge_day(&entry, day, cell.text, cell.len);
		}
	}
	for (size_t i = 0; i < entry.found.n; i++) {
		struct finding *f = &entry.found.item[i];
		size_t field = s == &entry_schema ? f->field : (size_t)schema_index(s, "actors", 6);

		findings_add(&j->found, f->kind, field, f->topic, buf_text(&f->text));
	}
	entryjudge_release(&entry);
}

static int
was_found(const struct findings *before, const struct finding *f)
{
	for (size_t i = 0; i < before->n; i++)
		if (before->item[i].kind == f->kind && before->item[i].field == f->field)
			return 1;
	return 0;
}

/* Is the row no worse than it was, and nobody's number in it?  If not, that is reported. */
static int
is_no_worse(struct maker *m, const struct rowedit *e, struct row *r, const struct buf *row)
{
	struct rowjudge old = { .schema = m->schema, .fields = ~0ul }, new = old;
	struct buf text = { 0 };
	struct csv *csv = open_row(&text, e, row);
	const char *personal = NULL;
	int column[SCHEMA_MOST], good = csv_next(csv);

	for (size_t i = 0; i < m->schema->n; i++)
		column[i] = csv_column(csv, m->schema->field[i].name);
	if (good) {
		judge(&old, m, r->csv, column);
		judge(&new, m, csv, column);
	}
	for (size_t i = 0; i < new.found.n; i++) {
		const struct finding *f = &new.found.item[i];
		struct place p = csv_place(csv, column[f->field]);

		if (f->kind == FINDING_DOUBT)
			continue;
		if (was_found(&old.found, f)) {
			diag_warning(&p, f->topic, "%s", buf_text(&f->text));
		} else {
			diag_trouble("%s", buf_text(&f->text));
			good = 0;
		}
	}
	for (size_t i = 0; i < csv_columns(csv) && personal == NULL; i++)
		personal = value_personal(csv_name(csv, i), csv_field(csv, (int)i).text,
		    csv_field(csv, (int)i).len);
	if (personal == NULL)
		personal = value_personal_row(buf_text(row), row->len);
	if (personal != NULL)
		diag_trouble("%s", personal);
	rowjudge_release(&old);
	rowjudge_release(&new);
	csv_close(csv);
	buf_release(&text);
	return good && personal == NULL;
}

/* The bytes of the row, but for the cells that became others. */
static void
make_row(struct buf *out, const struct maker *m, const struct row *r)
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
	struct maker m = { .centre = e->centre, .schema = e->schema, .today = today };
	struct buf text = { 0 };
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
		good = is_no_worse(&m, e, &r, row);
	}
	for (size_t i = 0; i < n; i++)
		buf_release(&r.cell[i]);
	free(r.cell);
	free(r.changed);
	csv_be_quiet(r.csv);	/* how many were left out is known */
	csv_close(r.csv);
	names_release(&m.names);
	buf_release(&text);
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
	struct maker m = { .centre = c, .schema = s, .today = today };

	for (size_t i = 0; i < s->n; i++)
		if (value[i] != NULL && *value[i] != '\0')
			take(&cell[i], &m, &s->field[i], value[i]);
		else if (s->field[i].flags & FIELD_REQUIRED)
			die("'%s' cannot be empty", s->field[i].name);
	for (const struct timeorder *t = s->times; t != NULL && t->before != NULL; t++) {
		const struct buf *a = &cell[schema_index(s, t->before, strlen(t->before))];
		const struct buf *b = &cell[schema_index(s, t->after, strlen(t->after))];
		const char *wrong = timeorder_wrong(t, buf_text(a), a->len, buf_text(b), b->len);

		if (wrong != NULL)
			die("%s", wrong);
	}
	names_release(&m.names);
}
