#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/mem.h"
#include "csv/cell.h"
#include "yaml/yaml.h"
#include "cellnames.h"

/* What the ids of a kind of column name. */
static const struct recordlist *
records_of(const struct cellnames *t, enum column_kind kind)
{
	return kind == COLUMN_INITIATIVE ? &t->names.titles :
	    kind == COLUMN_RESOURCE ? &t->names.things : &t->names.list.list;
}

static struct naming *
naming_of(struct cellnames *t, enum column_kind kind)
{
	return kind == COLUMN_INITIATIVE ? &t->names.initiatives :
	    kind == COLUMN_RESOURCE ? &t->names.resources : &t->names.actors;
}

/* The name or title of a record; "": it has none. */
static const char *
name_of(const struct cellnames *t, enum column_kind kind, size_t record)
{
	return kind == COLUMN_INITIATIVE ? yaml_text(t->names.titles.record[record], "title") :
	    kind == COLUMN_RESOURCE ? yaml_text(t->names.things.record[record], "name") :
	    t->names.list.item[record].cell[ACTOR_NAME];
}

/* They are looked up once: rows are many. */
static void
begin_called(struct cellnames *t, enum column_kind kind)
{
	struct called *c = &t->called[kind - COLUMN_ACTORS];
	size_t n = records_of(t, kind)->n;

	c->back = mem_zero(n + 1, sizeof *c->back);
	c->name = mem_zero(n + 1, sizeof *c->name);
	for (size_t i = 0; i < n; i++)
		c->name[i] = (struct csv_field){ name_of(t, kind, i), strlen(name_of(t, kind, i)) };
	c->by_itself = naming_parts_at_commas(naming_of(t, kind));
}

/* Is the text read as just these ids? */
static int
means(struct cellnames *t, enum column_kind kind, const char *text, size_t len, struct csv_field ids)
{
	struct buf back = { 0 }, why = { 0 };
	int same = (kind == COLUMN_ACTORS ? naming_split : naming_one)(naming_of(t, kind), text, len,
	    &back, &why) && back.len == ids.len && memcmp(back.data, ids.text, ids.len) == 0;

	buf_release(&back);
	buf_release(&why);
	return same;
}

/* Does a record's name come back as its id, alone and so in a list?  Tried once. */
static int
comes_back(struct cellnames *t, enum column_kind kind, size_t record, struct csv_field id)
{
	struct called *c = &t->called[kind - COLUMN_ACTORS];
	enum called_back *back = &c->back[record];
	struct csv_field name = c->name[record];

	if (*back == NOT_TRIED)
		/* What a name begins with could join the blank before it: a letter does not. */
		*back = (ascii_is_letter(*name.text) || *name.text == '\xc3') &&
		    means(t, kind, name.text, name.len, id) ? COMES_BACK : DOES_NOT;
	return c->by_itself && *back == COMES_BACK;
}

int
cellnames_find(struct cellnames *t, struct csv_field ids, enum column_kind kind)
{
	const struct recordlist *records = records_of(t, kind);
	const struct called *c = &t->called[kind - COLUMN_ACTORS];
	struct csv_field rest = ids, id;
	int all = 1;

	buf_clear(&t->text);
	while (cell_next(&rest, ' ', &id)) {
		long record = recordlist_find(records, id.text, id.len);
		int has_name = record >= 0 && c->name[record].len > 0;
		struct csv_field name = has_name ? c->name[record] : id;

		if (t->text.len > 0)
			buf_add(&t->text, ", ", 2);
		buf_add(&t->text, name.text, name.len);
		all &= has_name && comes_back(t, kind, (size_t)record, id);
	}
	return t->text.len > 0 && (all || means(t, kind, t->text.data, t->text.len, ids));
}

int
cellnames_read(struct cellnames *t, const struct centre *c, int with_resources)
{
	int good = names_read(&t->names, c) && (!with_resources || names_read_resources(&t->names, c));

	for (int kind = COLUMN_ACTORS; kind <= COLUMN_RESOURCE; kind++)
		begin_called(t, (enum column_kind)kind);
	return good;
}

void
cellnames_release(struct cellnames *t)
{
	for (size_t i = 0; i < sizeof t->called / sizeof *t->called; i++) {
		free(t->called[i].back);
		free(t->called[i].name);
	}
	buf_release(&t->text);
	names_release(&t->names);
}
