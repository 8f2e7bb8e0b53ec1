#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "centre/centre.h"
#include "centre/entryjudge.h"
#include "cli/cellvalue.h"
#include "cli/rowworse.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "field/schemas.h"
#include "schema/fieldcell.h"
#include "schema/rowjudge.h"
#include "schema/value.h"

/* What is wrong in a row, the ids that it names included. */
static void
judge(struct rowjudge *j, struct cellvalue *m, const struct csv *csv, const int *column)
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
			cellvalue_read_actors(m);
			entry.actors = &m->names.list;
			while (cell_next(&rest, fieldcell_separator(&s->field[i]), &item))
				entryjudge_actor(&entry, item.text, item.len);
			if (s == &entry_schema)
				entryjudge_enough(&entry);
		} else if (s->field[i].type == FIELD_INITIATIVE) {
			struct buf id = { 0 }, why = { 0 };

			cellvalue_read_initiatives(m);
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

int
rowworse(struct cellvalue *m, struct csv *before, struct csv *csv, const struct buf *row)
{
	struct rowjudge old = { .schema = m->schema, .fields = ~0ul }, new = old;
	const char *personal = NULL;
	int column[SCHEMA_MOST], good = csv_next(csv);

	for (size_t i = 0; i < m->schema->n; i++)
		column[i] = csv_column(csv, m->schema->field[i].name);
	if (good) {
		judge(&old, m, before, column);
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
	return !good || personal != NULL;
}
