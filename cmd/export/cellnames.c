#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

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

/* Is the text read as just these ids, as others, or not at all? */
static enum called_back
means(struct cellnames *t, enum column_kind kind, struct csv_field text, struct csv_field ids)
{
	struct buf back = { 0 };
	enum called_back is = IS_NOT_READ;

	if ((kind == COLUMN_ACTORS ? naming_split : naming_one)(naming_of(t, kind), text.text, text.len,
	    &back, NULL))
		is = back.len == ids.len && memcmp(back.data, ids.text, ids.len) == 0 ? COMES_BACK : DOES_NOT;
	buf_release(&back);
	return is;
}

/* Does a text begin with a letter or a digit, of any language, that is no mark on what stands before it? */
static int
begins_by_itself(struct csv_field text)
{
	ucs4_t c;

	if (ascii_is_letter(*text.text) || ascii_is_digit(*text.text))
		return 1;
	u8_mbtouc(&c, (const uint8_t *)text.text, text.len);
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N) &&
	    uc_combining_class(c) == 0;
}

/* The same of a name that stands among others between commas, if it is the same as alone. */
static enum called_back
means_alone(struct cellnames *t, enum column_kind kind, struct csv_field name, struct csv_field id)
{
	/* What a name begins with could join the blank before it. */
	return begins_by_itself(name) ? means(t, kind, name, id) : DOES_NOT;
}

/* Does a record's name come back as its id?  Tried once. */
static enum called_back
record_means(struct cellnames *t, enum column_kind kind, size_t record, struct csv_field id)
{
	struct called *c = &t->called[kind - COLUMN_ACTORS];

	if (c->back[record] == NOT_TRIED)
		c->back[record] = means_alone(t, kind, c->name[record], id);
	return c->back[record];
}

/* Does an id without a name?  Mostly it is in no list, and to find out what it may have been is slow. */
static enum called_back
stranger_means(struct cellnames *t, enum column_kind kind, struct csv_field id)
{
	struct memo *met = &t->called[kind - COLUMN_ACTORS].strangers;
	size_t is;

	if (!memo_find(met, id.text, id.len, &is)) {
		is = means_alone(t, kind, id, id);
		memo_keep(met, id.text, id.len, is);
	}
	return (enum called_back)is;
}

int
cellnames_has(struct cellnames *t, enum column_kind kind)
{
	return naming_of(t, kind)->known.n > 0;
}

int
cellnames_find(struct cellnames *t, struct csv_field ids, enum column_kind kind, struct buf *text)
{
	const struct recordlist *records = records_of(t, kind);
	const struct called *c = &t->called[kind - COLUMN_ACTORS];
	struct csv_field rest = ids, id;
	int all = c->by_itself;

	if (!cellnames_has(t, kind))
		return 0;
	buf_clear(text);
	while (cell_next(&rest, ' ', &id)) {
		long record = recordlist_find(records, id.text, id.len);
		int has_name = record >= 0 && c->name[record].len > 0;
		struct csv_field name = has_name ? c->name[record] : id;
		enum called_back is = !c->by_itself ? DOES_NOT :
		    has_name ? record_means(t, kind, (size_t)record, id) : stranger_means(t, kind, id);

		if (is == IS_NOT_READ)
			return 0;
		all &= is == COMES_BACK;
		if (text->len > 0)
			buf_add(text, ", ", 2);
		buf_add(text, name.text, name.len);
	}
	return text->len > 0 && (all ||
	    means(t, kind, (struct csv_field){ text->data, text->len }, ids) == COMES_BACK);
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
		memo_release(&t->called[i].strangers);
	}
	names_release(&t->names);
}
