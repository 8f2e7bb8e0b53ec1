#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "centre/reference.h"
#include "csv/csv.h"
#include "disk/durable.h"
#include "disk/replace.h"
#include "edit/mergerecord.h"
#include "edit/renamefile.h"
#include "field/schemas.h"
#include "yaml/edit.h"

/* Has a signal come that would have ended us?  Then no file is changed yet. */
static int
is_stopped(const char *shown)
{
	if (!durable_is_stopped())
		return 0;
	diag_trouble("cannot rename in '%s': a signal stopped this; it is unchanged", shown);
	return 1;
}

/* ---- YAML ---- */

static void
keep(struct renaming *name, struct yaml_node *node)
{
	name->found = mem_grow(name->found, &name->cap, name->n + 1, sizeof *name->found);
	name->found[name->n++] = node;
}

static void
find_named(void *arg, const struct reference *r)
{
	if ((r->field->type == FIELD_ACTOR || r->field->type == FIELD_ACTOR_OR_TEXT) &&
	    text_is(r->text, r->len, ((struct renaming *)arg)->old))
		keep(arg, r->node);
}

/* The id itself, in actors.yaml. */
static void
find_own(struct renaming *name, const struct yaml_node *root)
{
	for (size_t i = 0; root != NULL && i < root->n; i++) {
		struct yaml_node *id = yaml_get(root->item[i], "id");

		if (id != NULL && id->kind == YAML_SCALAR && strcmp(id->text, name->old) == 0)
			keep(name, id);
	}
}

/* A list that names an actor, whose id is changed now. */
struct named_list {
	struct yaml_node *map;
	const char *key;
	struct yaml_node *list;
};

struct named_lists {
	struct named_list *item;
	size_t n, cap;
};

static int
is_found(const struct renaming *name, const struct yaml_node *node)
{
	for (size_t i = 0; i < name->n; i++)
		if (name->found[i] == node)
			return 1;
	return 0;
}

/* Find the lists in which the new id occurs twice now. */
static void
find_twice(const struct renaming *name, struct yaml_node *node, struct named_lists *all)
{
	for (size_t i = 0; node != NULL && i < node->n; i++) {
		struct yaml_node *list = node->item[i];
		size_t found = 0, same = 0;

		for (size_t k = 0; list->kind == YAML_LIST && k < list->n; k++) {
			found += (size_t)is_found(name, list->item[k]);
			same += list->item[k]->kind == YAML_SCALAR &&
			    strcmp(list->item[k]->text, name->new) == 0;
		}
		if (node->kind == YAML_MAP && found > 0 && same > 1) {
			all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
			all->item[all->n++] = (struct named_list){ node, node->key[i]->text, list };
		} else if (list->kind != YAML_SCALAR) {
			find_twice(name, list, all);
		}
	}
}

/* Keep the new id once in a list, where it is first. */
static int
name_once(struct yamledit *e, const struct renaming *name, const struct named_list *in)
{
	static const char *const no_order[] = { NULL };
	char **text = mem_zero(in->list->n, sizeof *text);
	size_t n = 0, met = 0;
	int good = 1;

	for (size_t i = 0; i < in->list->n && good; i++) {
		struct yaml_node *item = in->list->item[i];

		good = item->kind == YAML_SCALAR;
		if (good && (strcmp(item->text, name->new) != 0 || met++ == 0))
			text[n++] = mem_copy(item->text, item->len);
	}
	good = !good || yamledit_set_list(e, in->map, in->key, text, n, no_order);
	while (n > 0)
		free(text[--n]);
	free(text);
	return good;
}

static int
name_all_once(struct yamledit *e, const struct renaming *name)
{
	struct named_lists all = { 0 };
	int good = 1;

	find_twice(name, e->doc->root, &all);
	for (size_t i = 0; i < all.n && good; i++)
		good = name_once(e, name, &all.item[i]);
	free(all.item);
	return good;
}

static int
merge_records(const struct renaming *name, struct replacement *edit, struct yamledit *e)
{
	int changed;

	return mergerecord(e, &actor_schema, name->old, name->new, &changed) && (!changed ||
	    (!is_stopped(edit->shown) &&
	    replace_splice(edit, 0, edit->read.st_size, e->bytes.data, e->bytes.len)));
}

static int
in_yaml(struct renaming *name, const struct schema *s, struct replacement *edit)
{
	struct yamledit e;
	int good = yamledit_begin(&e, buf_text(&edit->bytes), edit->bytes.len, edit->shown);

	name->n = 0;
	if (good && s == &actor_schema && name->merges) {
		good = merge_records(name, edit, &e);
		yamledit_end(&e);
		return good;
	}
	if (good && s == &actor_schema)
		find_own(name, e.doc->root);
	else if (good)
		references_in_yaml(s, e.doc->root, find_named, name);
	good = good && (name->n == 0 || !is_stopped(edit->shown)) &&
	    yamledit_replace_all(&e, name->found, name->n, name->new) &&
	    (!name->merges || name->n == 0 || name_all_once(&e, name));
	if (good && name->n > 0)
		good = replace_splice(edit, 0, edit->read.st_size, e.bytes.data, e.bytes.len);
	free(name->found);
	name->found = NULL;
	name->cap = 0;
	yamledit_end(&e);
	return good;
}

/* ---- CSV ---- */

/* A field's raw bytes with the old id replaced wherever it is an item; was it any? */
static int
copy_cell(const struct renaming *name, const struct field *f, struct csv_field raw,
    struct buf *out)
{
	size_t old = strlen(name->old), i = 0;
	int any = 0;

	buf_clear(out);
	while (i < raw.len) {
		size_t n = 0;

		while (i + n < raw.len && raw.text[i + n] != ' ' && raw.text[i + n] != '"')
			n++;
		if (n == old && memcmp(raw.text + i, name->old, n) == 0 &&
		    /* free text is a name only if it is the whole field */
		    (f->type == FIELD_ACTOR || n + 2 * (i > 0) == raw.len)) {
			buf_adds(out, name->new);
			any = 1;
		} else {
			buf_add(out, raw.text + i, n);
		}
		i += n;
		if (i < raw.len)
			buf_addc(out, raw.text[i++]);
	}
	return any;
}

/* The next item of a cell in its raw bytes, quotes passed over; 0: there are no more. */
static int
next_item(struct csv_field raw, size_t *at, struct csv_field *item)
{
	while (*at < raw.len && (raw.text[*at] == ' ' || raw.text[*at] == '"'))
		++*at;
	item->text = raw.text + *at;
	while (*at < raw.len && raw.text[*at] != ' ' && raw.text[*at] != '"')
		++*at;
	item->len = (size_t)(raw.text + *at - item->text);
	return item->len > 0;
}

/* Does a cell name two different actors? */
static int
has_two(struct csv_field raw)
{
	struct csv_field first, item;
	size_t at = 0;

	if (!next_item(raw, &at, &first))
		return 0;
	while (next_item(raw, &at, &item))
		if (item.len != first.len || memcmp(item.text, first.text, item.len) != 0)
			return 1;
	return 0;
}

/* Keep the id once in a cell, where it is first; each other goes with the blank before it. */
static void
drop_second(struct buf *cell, const char *id)
{
	struct csv_field item;
	size_t at = 0, met = 0;

	while (next_item((struct csv_field){ buf_text(cell), cell->len }, &at, &item)) {
		size_t from = at - item.len;

		if (!text_is(item.text, item.len, id) || met++ == 0)
			continue;
		from -= from > 0 && cell->data[from - 1] == ' ';
		buf_splice(cell, from, at - from, NULL, 0);
		at = from;
	}
}

/* Where both were named it is named once; 0 (reported): nobody is left to work with. */
static int
merge_cell(const struct renaming *name, const struct schema *s, const struct csv *csv, int column,
    struct csv_field raw, struct buf *cell)
{
	struct place p = csv_place(csv, column);

	drop_second(cell, name->new);
	if (s != &entry_schema || name->is_unfinished || !has_two(raw) ||
	    has_two((struct csv_field){ buf_text(cell), cell->len }))
		return 1;
	diag_fault(&p, TOPIC_ACTORS, "this entry would be left with one actor, '%s'; "
	    "mend it, or take it out first", name->new);
	return 0;
}

/* The columns in which an actor may be named, in the order of the file. */
struct columns {
	size_t n;
	int at[SCHEMA_MOST];
	const struct field *field[SCHEMA_MOST];
};

static int
find_columns(struct columns *c, const struct schema *s, struct csv *csv)
{
	int column[SCHEMA_MOST], good = reference_columns(s, csv, column);

	c->n = 0;
	for (size_t k = 0; k < csv_columns(csv); k++)
		for (size_t i = 0; i < s->n; i++) {
			const struct field *f = &s->field[i];

			if (column[i] != (int)k || (f->type != FIELD_ACTOR &&
			    f->type != FIELD_ACTOR_OR_TEXT))
				continue;
			c->at[c->n] = column[i];
			c->field[c->n++] = f;
		}
	return good;
}

/* Row by row, for a log may be of any size. */
static int
in_csv(const struct renaming *name, const struct schema *s, struct replacement *edit)
{
	struct csv *csv = csv_open_lent(edit->fd, edit->shown);
	struct columns c;
	struct buf cell = { 0 };
	int good = find_columns(&c, s, csv), written = 1;

	while (written && csv_next(csv)) {
		for (size_t i = 0; i < c.n && written; i++) {
			struct csv_field raw = csv_raw(csv, c.at[i]);

			if (!copy_cell(name, c.field[i], raw, &cell))
				continue;
			if (name->merges && c.field[i]->flags & FIELD_LIST &&
			    !merge_cell(name, s, csv, c.at[i], raw, &cell))
				good = 0;
			else
				written = replace_splice(edit, (off_t)csv_offset(csv, raw.text),
				    (off_t)raw.len, cell.data, cell.len);
		}
		if (csv_rows(csv) % 4096 == 0 && is_stopped(edit->shown))
			written = 0;
	}
	good &= written && !csv_failed(csv) && csv_left_out(csv) == 0;
	csv_close(csv);
	buf_release(&cell);
	return good;
}

/* ---- one file ---- */

int
renamefile_is_csv(const struct schema *s)
{
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		if (csv_schemas[i] == s)
			return 1;
	return 0;
}

int
renamefile(struct renaming *name, const struct schema *s, struct replacement *edit)
{
	if (edit->fd < 0)
		return 1;
	if (!renamefile_is_csv(s))
		return in_yaml(name, s, edit);
	return edit->read.st_size == 0 || in_csv(name, s, edit);
}
