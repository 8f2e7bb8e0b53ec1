#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/beside.h"
#include "centre/ids.h"
#include "centre/reference.h"
#include "disk/lostfile.h"
#include "edit/record.h"
#include "edit/turn.h"
#include "field/schemas.h"
#include "schema/value.h"
#include "yaml/modeline.h"
#include "yaml/yaml.h"

int
record_begin(struct record *s, const char *centre, const struct schema *schema)
{
	*s = (struct record){ .schema = schema };
	s->edit.fd = -1;
	if (!centre_find(&s->centre, centre) || !turn_take(&s->centre))
		return 0;
	s->path = centre_file(&s->centre, schema->file);
	if (lostfile_tell(s->path) || !replace_begin(&s->edit, s->path, s->centre.path))
		return 0;
	modeline_begin(&s->edit, s->centre.path, schema->file);
	return yamledit_begin(&s->yaml, buf_text(&s->edit.bytes), s->edit.bytes.len, s->path) &&
	    beside_list(schema, s->yaml.doc->root);
}

static size_t
numbers_in(const struct buf *text)
{
	size_t at = 0, found = 0, n;

	for (; (n = cpr_find(buf_text(text), text->len, &at)) > 0; at += n)
		found++;
	return found;
}

int
record_makes_number(const struct buf *before, const struct buf *after)
{
	if (numbers_in(after) <= numbers_in(before))
		return 0;
	diag_trouble("what would stand side by side in the file is together shaped like a CPR "
	    "number; personal numbers do not belong in these files");
	return 1;
}

int
record_end(struct record *s, int done)
{
	/* If a fault was reported the status is not 0, and nothing is written. */
	if (done && diag_status() == 0 && !record_makes_number(&s->edit.bytes, &s->yaml.bytes))
		replace_commit(&s->edit, buf_text(&s->yaml.bytes), s->yaml.bytes.len);
	yamledit_end(&s->yaml);
	replace_end(&s->edit);
	centre_close(&s->centre);
	free(s->path);
	return diag_finish();
}

/* The first record with an id from an index on. */
static size_t
find_from(const struct record *s, const char *id, size_t i)
{
	const struct yaml_node *root = s->yaml.doc->root;

	for (; root != NULL && i < root->n; i++) {
		const struct yaml_node *node = yaml_get(root->item[i], "id");

		if (node != NULL && node->kind == YAML_SCALAR && strcmp(node->text, id) == 0)
			return i;
	}
	return SIZE_MAX;
}

size_t
record_find(const struct record *s, const char *id)
{
	return find_from(s, id, 0);
}

/* Of two records with one id nobody knows which is meant: 0 then, which is reported. */
static int
is_once(const struct record *s, const char *id, size_t first)
{
	size_t i = find_from(s, id, first + 1);

	if (i == SIZE_MAX)
		return 1;
	diag_fault(&yaml_get(record_item(s, i), "id")->place, TOPIC_DUPLICATE,
	    "the id '%s' is taken, by the %s in line %lu; put that right first",
	    shown(id, strlen(id)), translate(s->schema->thing), record_item(s, first)->place.line);
	return 0;
}

/* Is a record called so: by its name or title, or by one of its other names? */
static int
is_called(const struct yaml_node *record, const char *name)
{
	static const char *const keys[] = { "name", "title" };
	const struct yaml_node *aka = yaml_get(record, "aka");

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (*yaml_text(record, keys[i]) != '\0' && fold_same_words(yaml_text(record, keys[i]), name))
			return 1;
	for (size_t i = 0; !yaml_is_empty(aka) && aka->kind == YAML_LIST && i < aka->n; i++)
		if (aka->item[i]->kind == YAML_SCALAR && fold_same_words(aka->item[i]->text, name))
			return 1;
	return 0;
}

/* The id of the only record that is called so, or NULL: what is edited is named by its id. */
static const char *
called(const struct record *s, const char *name)
{
	const struct yaml_node *root = s->yaml.doc->root;
	const char *id = NULL;
	size_t n = 0;

	for (size_t i = 0; !yaml_is_empty(root) && root->kind == YAML_LIST && i < root->n; i++)
		if (root->item[i]->kind == YAML_MAP && is_called(root->item[i], name)) {
			id = yaml_text(root->item[i], "id");
			n++;
		}
	return n == 1 && *id != '\0' ? id : NULL;
}

size_t
record_need(const struct record *s, const char *id)
{
	size_t i = record_find(s, id);
	const char *near;
	struct idlist all;

	if (i != SIZE_MAX)
		return is_once(s, id, i) ? i : SIZE_MAX;
	beside_ids(&all, &s->centre, s->schema);
	/* A record whose id is none is edited by it all the same: so it gets one. */
	if ((near = called(s, id)) == NULL)
		near = nearest_in(&all.ids, id, strlen(id));
	diag_trouble("%s", value_unknown(s->schema->thing, id, strlen(id), near, s->centre.path));
	idlist_release(&all);
	return SIZE_MAX;
}

struct yaml_node *
record_item(const struct record *s, size_t index)
{
	return s->yaml.doc->root->item[index];
}

/* Who names the record, where first, and how often? */
struct search {
	const struct schema *schema;
	const char *id;
	struct place first;
	char *file;		/* its name, a copy: the place does not outlive the file */
	unsigned long n;
};

/* Does a field of this type name records of the schema? */
static int
names(enum field_type type, const struct schema *s)
{
	if (s == &initiative_schema)
		return type == FIELD_INITIATIVE;
	if (s == &resource_schema)
		return type == FIELD_RESOURCE;
	if (s == &plan_schema)
		return type == FIELD_PLAN;
	return s == &actor_schema && (type == FIELD_ACTOR || type == FIELD_ACTOR_OR_TEXT);
}

static void
seen(void *arg, const struct reference *r)
{
	struct search *search = arg;

	if (!names(r->field->type, search->schema) ||
	    strlen(search->id) != r->len || memcmp(search->id, r->text, r->len) != 0)
		return;
	if (search->n++ == 0) {
		search->first = reference_place(r);
		search->file = mem_copy(search->first.file, strlen(search->first.file));
	}
}

/* An activity's room may be free text; where it is the id, it names the resource. */
static void
seen_rooms(struct search *search, const struct centre *c)
{
	static const struct field room = { "room", FIELD_RESOURCE, 0, NULL, NULL, "" };
	struct centre quiet = centre_quietly(c);
	struct recordlist in;

	if (recordlist_open(&in, &quiet, &activity_schema))
		while (recordlist_next(&in, 0)) {
			const struct yaml_node *at = yaml_get(in.map, "room");

			if (at != NULL && at->kind == YAML_SCALAR)
				seen(search, &(struct reference){ .field = &room, .text = at->text, .len = at->len,
				    .place = at->place, .column = -1 });
		}
	recordlist_release(&in);
}

int
record_is_named(const struct record *s, const char *id)
{
	struct search search = { .schema = s->schema, .id = id };

	if (!references_of(&s->centre, s->schema, seen, &search)) {
		diag_trouble("not removed: not all files could be read; "
		    "mend them first, or use --force");
		free(search.file);
		return 1;
	}
	references_in_yaml(s->schema, s->yaml.doc->root, seen, &search);
	if (s->schema == &resource_schema)
		seen_rooms(&search, &s->centre);
	if (search.n > 0)
		diag_trouble(translate_count(search.n,
		    "not removed: '%s' is named %lu time, first at %s:%lu:%lu; %s instead",
		    "not removed: '%s' is named %lu times, first at %s:%lu:%lu; %s instead"),
		    id, search.n, search.file, search.first.line, search.first.column,
		    s->schema == &actor_schema ?
		    translate("if it moved out, set left=YYYY-MM-DD") :
		    s->schema == &resource_schema ?
		    translate("if it is gone, set until=YYYY-MM-DD") :
		    s->schema == &plan_schema ?
		    translate("if it is over, set end=YYYY-MM-DD") :
		    translate("if it is over, move its phase on to afsluttet"));
	free(search.file);
	return search.n > 0;
}
