#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/assign.h"
#include "cli/cellvalue.h"
#include "cli/known.h"
#include "csv/cell.h"
#include "field/schemas.h"
#include "schema/fieldcell.h"
#include "schema/value.h"

void
cellvalue_read_actors(struct cellvalue *m)
{
	if (m->actors_read++)
		return;
	if (!names_read_actors(&m->names, m->centre))
		exit(diag_finish());
	m->names.actors.path = m->centre->path;
	m->names.actors.file = m->names.list.list.file;
}

void
cellvalue_read_initiatives(struct cellvalue *m)
{
	if (m->initiatives_read++)
		return;
	if (!names_read_initiatives(&m->names, m->centre))
		exit(diag_finish());
	m->names.initiatives.path = m->centre->path;
}

static void
read_resources(struct cellvalue *m)
{
	if (m->resources_read++)
		return;
	if (!names_read_resources(&m->names, m->centre))
		exit(diag_finish());
	m->names.resources.path = m->centre->path;
}

/* What names an actor, in whatever spelling, is its id; anything else is text. */
static void
take_actor_or_text(struct buf *cell, struct cellvalue *m, const char *text)
{
	struct buf why = { 0 };
	size_t from = cell->len;

	cellvalue_read_actors(m);
	if (!naming_one(&m->names.actors, text, strlen(text), cell, &why)) {
		buf_splice(cell, from, cell->len - from, NULL, 0);
		buf_adds(cell, text);
	}
	buf_release(&why);
}

void
cellvalue_check_day(const struct field *f, const struct buf *cell, int today)
{
	int is_entry = f == &entry_schema.field[ENTRY_DATE], day;
	const char *wrong;
	char now[DATE_TEXT];

	if ((!is_entry && f != &meeting_schema.field[MEETING_DATE]) ||
	    !date_parse(buf_text(cell), cell->len, &day))
		return;
	wrong = value_wrong_day(day, is_entry ? today : day, cell->data, cell->len,
	    translate("log what took place"));
	if (wrong != NULL)
		die("%s", wrong);
	date_format(now, today);
	if (day > today)
		diag_note("'%s' is after today, %s: a meeting then is planned, and counts as held from that day on",
		    buf_text(cell), now);
}

void
cellvalue_take(struct buf *cell, struct cellvalue *m, const struct field *f, const char *text)
{
	struct buf why = { 0 }, all[SCHEMA_MOST] = { 0 };
	size_t i = (size_t)(f - m->schema->field);
	int good = 1;

	assign_check_text(f->name, text);
	if (f->type == FIELD_ACTOR) {
		cellvalue_read_actors(m);
		good = names_actors(&m->names, text, strlen(text), cell, &why);
	} else if (f->type == FIELD_INITIATIVE) {
		cellvalue_read_initiatives(m);
		good = names_initiative(&m->names, text, strlen(text), cell, &why);
		if (good)
			known_note_initiative(m->centre, &m->names, buf_text(cell));
	} else if (f->type == FIELD_RESOURCE) {
		read_resources(m);
		good = naming_one(&m->names.resources, text, strlen(text), cell, &why);
	} else if (f->type == FIELD_ACTOR_OR_TEXT) {
		take_actor_or_text(cell, m, text);
	} else {
		const char *doubt;

		assign_cell(all, m->schema, i, text, m->today);
		doubt = field_doubt(f, buf_text(&all[i]), all[i].len);
		if (doubt != NULL && f->flags & FIELD_ADDED_UP)
			die("%s", doubt);
		buf_add(cell, buf_text(&all[i]), all[i].len);
		buf_release(&all[i]);
		cellvalue_check_day(f, cell, m->today);
	}
	if (!good)
		die("%s", buf_text(&why));
	buf_release(&why);
}

static int
has_item(const struct buf *cell, char separator, struct csv_field wanted)
{
	struct csv_field rest = { buf_text(cell), cell->len }, item;

	while (cell_next(&rest, separator, &item))
		if (csv_field_same(item, wanted))
			return 1;
	return 0;
}

void
cellvalue_add_items(struct buf *cell, char separator, const struct buf *from, const struct buf *but)
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

void
cellvalue_take_out(struct buf *cell, struct cellvalue *m, const struct field *f, const char *text)
{
	struct csv_field as_given = { text, strlen(text) };
	char separator = fieldcell_separator(f);
	struct buf gone = { 0 }, left = { 0 };

	/* What the cell holds may be nobody's id; that may be why it is taken out. */
	if (has_item(cell, separator, as_given))
		buf_add(&gone, as_given.text, as_given.len);
	else
		cellvalue_take(&gone, m, f, text);
	struct csv_field rest = { buf_text(&gone), gone.len }, item;

	while (cell_next(&rest, separator, &item))
		if (!has_item(cell, separator, item))
			die("'%s' is not in '%s'", shown(item.text, item.len), f->name);
	cellvalue_add_items(&left, separator, cell, &gone);
	buf_clear(cell);
	buf_add(cell, buf_text(&left), left.len);
	buf_release(&gone);
	buf_release(&left);
}

void
cellvalue_release(struct cellvalue *m)
{
	names_release(&m->names);
}
