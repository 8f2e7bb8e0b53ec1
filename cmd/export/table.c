#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/days.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/period.h"
#include "base/safe.h"
#include "base/text.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "cli/inputs.h"
#include "output/streamrow.h"
#include "sheet/table.h"
#include "sheet/wording.h"
#include "cellnames.h"
#include "columnkind.h"
#include "export.h"
#include "guess.h"

struct column {
	const char *heading;
	enum column_kind kind;
	int at;			/* in the input, or -1 */
	struct buf names;	/* in place of the ids of a row */
};

struct table {
	struct csv *csv;
	int is_plain;		/* see struct dossier */
	struct entries log;	/* if it is one */
	int is_log;
	struct column *column;
	size_t columns, cap;
	struct centre centre;	/* whose names are known */
	struct cellnames names;
	int is_named;
	struct days days;	/* dates that were met */
	const struct period *period;	/* of which the entries are asked for; NULL: all rows */
};

/* ---- columns ---- */

static void
add_column(struct table *t, const char *heading, enum column_kind kind, int at)
{
	t->column = mem_grow(t->column, &t->cap, t->columns + 1, sizeof *t->column);
	t->column[t->columns++] = (struct column){ heading, kind, at, { 0 } };
}

/* Is column i of the log one of an entry's fields, or the centre's? */
static int
is_field(const struct entries *log, size_t i)
{
	for (int k = 0; k < ENTRY_ALL; k++)
		if (log->column[k] == (int)i)
			return 1;
	return (int)i == log->centre;
}

/* A log has the columns of its schema in their order, then its own. */
static void
take_log_columns(struct table *t)
{
	if (t->log.centre >= 0)
		add_column(t, t->is_plain ? "centre" : "Center", COLUMN_TEXT, t->log.centre);
	for (int i = 0; i < ENTRY_ALL; i++)
		if (i < ENTRY_FIELDS || t->log.column[i] >= 0)
			add_column(t, t->is_plain ? entry_schema.field[i].name : wording_heading(&heading_wording, i),
			    i == ENTRY_ACTORS ? COLUMN_ACTORS : i == ENTRY_INITIATIVE ? COLUMN_INITIATIVE : columnkind_of_type(entry_schema.field[i].type),
		    t->log.column[i]);
	/* mc-import keeps these as they are, so they are written as the log has them. */
	for (size_t i = 0; i < csv_columns(t->csv); i++)
		if (!is_field(&t->log, i))
			add_column(t, csv_name(t->csv, i), COLUMN_TEXT, (int)i);
}

/* The table of a centre whose columns these are, all of them; or NULL. */
static const struct sheettable *
table_of(const struct csv *csv)
{
	static const char *const names[] = { "meetings", "funding", "bookings", NULL };

	for (size_t k = 0; names[k] != NULL; k++) {
		const struct sheettable *t = sheettable_find(names[k]);
		int is = 1;

		for (int i = 0; i < t->needs; i++)
			is &= csv_column(csv, t->schema->field[t->needed[i]].name) >= 0;
		for (size_t i = 0; i < csv_columns(csv) && is; i++)
			is = strcmp(csv_name(csv, i), "centre") == 0 ||
			    schema_index(t->schema, csv_name(csv, i), strlen(csv_name(csv, i))) >= 0;
		if (is)
			return t;
	}
	return NULL;
}

/* Such a table has Danish headings, with which mc-import takes it back; another its own. */
static void
take_columns(struct table *t)
{
	const struct sheettable *table = t->is_plain ? NULL : table_of(t->csv);

	for (size_t i = 0; i < csv_columns(t->csv); i++) {
		const char *name = csv_name(t->csv, i);
		int field = table != NULL ? schema_index(table->schema, name, strlen(name)) : -1;

		add_column(t, field >= 0 ? wording_heading(table->headings, field) :
		    table != NULL ? "Center" : name, field >= 0 ? columnkind_of_field(t->csv, &table->schema->field[field]) :
		    columnkind_of_name(t->csv, name), (int)i);
	}
}

/* ---- the table ---- */

/*
 * What a cell is.  Each member is set by itself: what is copied as a whole just after its halves were
 * written has to wait for both, which took half of the time.
 */
static void
find_value(struct table *t, struct column *c, struct csv_field f, struct value *v)
{
	v->kind = VALUE_TEXT;
	v->text.text = f.text;
	v->text.len = f.len;
	v->minutes = 0;
	switch (c->kind) {
	case COLUMN_GUESS:
		guess_value(&t->days, f, v);
		break;
	case COLUMN_DATE:
		guess_date(&t->days, f, v);
		break;
	case COLUMN_NUMBER:
		if (guess_is_number(f))
			v->kind = VALUE_NUMBER;
		break;
	case COLUMN_ACTORS:
	case COLUMN_ACTOR:
	case COLUMN_INITIATIVE:
	case COLUMN_RESOURCE:
		if (t->is_named && cellnames_find(&t->names, f, c->kind, &c->names)) {
			v->text.text = c->names.data;
			v->text.len = c->names.len;
		}
		break;
	case COLUMN_TEXT:
		break;
	}
}

static void
write_headings(const struct table *t, struct dossier *sheet)
{
	const char **name = mem_zero(t->columns, sizeof *name);

	for (size_t i = 0; i < t->columns; i++)
		name[i] = t->column[i].heading;
	sheet->headings(sheet, name, t->columns);
	free(name);
}

/* ---- rows of a log, most of which are copied ---- */

/* A column as it is copied; of names it is asked. */
static struct sheetline_column
copied(struct table *t, const struct column *c)
{
	int is_asked = c->kind >= COLUMN_ACTORS && t->is_named && cellnames_has(&t->names, c->kind);

	return (struct sheetline_column){ c->at, is_asked ? SHEETLINE_ASKED : c->kind == COLUMN_DATE ? SHEETLINE_DATE :
	    c->kind == COLUMN_NUMBER ? SHEETLINE_NUMBER : SHEETLINE_TEXT };
}

static struct csv_field
ask(void *table, size_t i, const struct csv_glance *at, struct value *v)
{
	struct table *t = table;

	csv_go_on(t->csv, at);
	find_value(t, &t->column[i], csv_field(t->csv, t->column[i].at), v);
	return streamrow_near(t->csv);
}

static void
plan_copying(struct table *t, struct dossier *sheet)
{
	struct sheetline_column *copy = mem_zero(t->columns, sizeof *copy);

	for (size_t i = 0; i < t->columns; i++)
		copy[i] = copied(t, &t->column[i]);
	sheet->plan(sheet, copy, t->columns, ask, t);
	free(copy);
}

static void
write_row(struct table *t, struct dossier *sheet, struct value *v)
{
	const uint16_t *ends = csv_field_ends(t->csv);

	csv_check_texts(t->csv);
	for (size_t i = 0; i < t->columns; i++)
		find_value(t, &t->column[i], csv_field_by(t->csv, ends, t->column[i].at), &v[i]);
	sheet->row(sheet, v, t->columns, streamrow_near(t->csv));
}

/* All rows that were seen together. */
static void
copy_seen(struct table *t, struct dossier *sheet, struct value *v)
{
	struct csv_glance at = csv_glance(t->csv);
	size_t len = (size_t)(at.text + *at.last - at.line);
	/* Of text that is UTF-8 each field is. */
	int whole = text_invalid(at.line, len) == len;
	struct entry e;

	do {
		if (whole && entries_glance(&t->log, &at, csv_glance_ends(&at), &e) &&
		    rowjudge_was_met(&t->log.judge, &at)) {
			sheet->copy(sheet, &at);
			continue;
		}
		csv_go_on(t->csv, &at);
		entries_take(&t->log, &e);
		write_row(t, sheet, v);
	} while (csv_glance_next(&at));
	csv_go_on(t->csv, &at);
}

/* Is the row of the period?  One whose day nobody can tell is passed on. */
static int
is_wanted(struct table *t)
{
	struct value v = { .kind = VALUE_TEXT };

	if (t->period == NULL)
		return 1;
	guess_date(&t->days, entries_field(&t->log, ENTRY_DATE), &v);
	return v.kind != VALUE_DATE || period_holds(t->period, v.day);
}

static void
write_table(struct table *t, struct dossier *sheet)
{
	struct value *v = mem_zero(t->columns, sizeof *v);
	int is_copied = t->is_log && sheet->copy != NULL && t->period == NULL;
	struct entry e;

	write_headings(t, sheet);
	if (is_copied)
		plan_copying(t, sheet);
	while (csv_next(t->csv)) {
		if (is_copied && csv_glance(t->csv).newline != NULL) {
			copy_seen(t, sheet, v);
			continue;
		}
		if (t->is_log)
			entries_take(&t->log, &e);
		if (is_wanted(t))
			write_row(t, sheet, v);
	}
	free(v);
}

static int
is_log(const struct csv *csv)
{
	return csv_column(csv, "date") >= 0 && csv_column(csv, "form") >= 0 &&
	    csv_column(csv, "actors") >= 0;
}

/* Names are known of a centre, and of a file in its folder. */
static void
learn_names(struct table *t, const char *from, int is_folder)
{
	char *folder = t->is_plain || is_folder || strcmp(from, "-") == 0 ? NULL : path_folder(from);

	if (folder != NULL && centre_is(folder) && !centre_open(&t->centre, folder))
		t->centre = (struct centre){ 0 };
	free(folder);
	if (t->centre.path != NULL) {
		/* What is wrong in actors.yaml is mc-check's to say. */
		struct centre quiet = centre_quietly(&t->centre);

		t->is_named = cellnames_read(&t->names, &quiet,
		    csv_column(t->csv, booking_schema.field[BOOKING_RESOURCE].name) >= 0);
	}
}

/* Open what is named; 0: reported. */
static int
open_table(struct table *t, const char *from)
{
	int is_folder = inputs_is_folder(from);

	if (is_folder) {
		t->is_log = 1;
		if (!centre_open(&t->centre, from) || !entries_open_centre(&t->log, &t->centre))
			return 0;
		t->csv = t->log.csv;
	} else {
		t->csv = csv_open_path(from);
		if (t->csv == NULL)
			return 0;
		t->is_log = is_log(t->csv);
		if (t->is_log && !entries_open_csv(&t->log, t->csv, from))
			return 0;
	}
	if (t->period != NULL && !t->is_log) {
		diag_trouble("--period chooses among the entries of a log, and '%s' is none", shown(from, strlen(from)));
		return 0;
	}
	learn_names(t, from, is_folder);
	return 1;
}

void
table_write(const char *from, const struct period *period, struct dossier *sheet)
{
	struct table t = { .period = period, .is_plain = sheet->is_plain };

	if (open_table(&t, from)) {
		csv_check_names(t.csv);
		entries_judge_fields(&t.log, SCHEMA_BIT(ENTRY_HOURS));
		t.log.unlisted = 1;
		if (t.is_log)
			take_log_columns(&t);
		else
			take_columns(&t);
		if (t.columns > 0)
			write_table(&t, sheet);
	}
	if (t.is_log)
		entries_close(&t.log);
	else if (t.csv != NULL)
		csv_close(t.csv);
	for (size_t i = 0; i < t.columns; i++)
		buf_release(&t.column[i].names);
	free(t.column);
	days_release(&t.days);
	cellnames_release(&t.names);
	centre_close(&t.centre);
}
