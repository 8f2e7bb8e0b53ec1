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

static void
begin_called(struct cellnames *t, enum column_kind kind)
{
	struct called *c = &t->called[kind - COLUMN_ACTORS];

	c->back = mem_zero(records_of(t, kind)->n + 1, sizeof *c->back);
	c->by_itself = naming_parts_at_commas(naming_of(t, kind));
}

/* The name or title of a record; "": it has none, or there is no such record. */
static const char *
name_of(const struct cellnames *t, enum column_kind kind, long record)
{
	if (record < 0)
		return "";
	return kind == COLUMN_INITIATIVE ? yaml_text(t->names.titles.record[record], "title") :
	    kind == COLUMN_RESOURCE ? yaml_text(t->names.things.record[record], "name") :
	    t->names.list.item[record].cell[ACTOR_NAME];
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
comes_back(struct cellnames *t, enum column_kind kind, long record, const char *name, struct csv_field id)
{
	struct called *c = &t->called[kind - COLUMN_ACTORS];
	enum called_back *back = &c->back[record];

	if (*back == NOT_TRIED)
		/* What a name begins with could join the blank before it: a letter does not. */
		*back = (ascii_is_letter(*name) || *name == '\xc3') &&
		    means(t, kind, name, strlen(name), id) ? COMES_BACK : DOES_NOT;
	return c->by_itself && *back == COMES_BACK;
}

int
cellnames_find(struct cellnames *t, struct csv_field ids, enum column_kind kind)
{
	const struct recordlist *records = records_of(t, kind);
	struct csv_field rest = ids, id;
	int all = 1;

	buf_clear(&t->text);
	while (cell_next(&rest, ' ', &id)) {
		long record = recordlist_find(records, id.text, id.len);
		const char *name = name_of(t, kind, record);

		if (t->text.len > 0)
			buf_adds(&t->text, ", ");
		if (*name != '\0')
			buf_adds(&t->text, name);
		else
			buf_add(&t->text, id.text, id.len);
		all &= *name != '\0' && comes_back(t, kind, record, name, id);
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
	for (size_t i = 0; i < sizeof t->called / sizeof *t->called; i++)
		free(t->called[i].back);
	buf_release(&t->text);
	names_release(&t->names);
}
