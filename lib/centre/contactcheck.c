#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/contact.h"
#include "base/contactlook.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/exempt.h"
#include "centre/twicecheck.h"
#include "field/schemas.h"
#include "yaml/yaml.h"

static int
is_looked_at(const struct field *f)
{
	return f == NULL || f->type == FIELD_TEXT || f->type == FIELD_WORD ||
	    f->type == FIELD_ACTOR_OR_TEXT;
}

/* What a value holds, by what is known of its field (NULL: nothing). */
static unsigned
contacts_in(const struct field *f, const char *text, size_t len)
{
	return is_looked_at(f) ? contact_in(text, len, f == NULL) : 0;
}

int
contactcheck_concerns(const struct schema *s, const char *name)
{
	return is_looked_at(schema_field(s, name, strlen(name)));
}

void
contactcheck_warn(const struct schema *s, const char *name, unsigned contacts,
    const struct place *p)
{
	diag_warning(p, TOPIC_CONTACT, "'%s' holds %s; it leads to a person: name a role or an "
	    "organisation instead, or let it pass in .mc-check with 'contacts %s:%s'", name,
	    contact_words(contacts), s->file, name);
}

unsigned
contactcheck_find(const struct exempt *e, const struct schema *s, const char *name,
    const char *text, size_t len)
{
	unsigned contacts = contactlook_in(text, len) != CONTACTLOOK_MAY_BE ? 0 :
	    contacts_in(schema_field(s, name, strlen(name)), text, len);

	return contacts != 0 && exempt_contacts(e, s->file, name, strlen(name)) ? 0 : contacts;
}

/* ---- files ---- */

static void in_map(const struct exempt *, const struct schema *, const struct schema *,
    const struct yaml_node *);

/* file: the schema that names the file; inner: of the map, NULL where nobody knows it. */
static void
in_value(const struct exempt *e, const struct schema *file, const struct field *f,
    const struct yaml_node *key, const struct yaml_node *value)
{
	unsigned contacts;

	if (value->kind == YAML_MAP) {
		if (f == NULL || f->type == FIELD_MAP)
			in_map(e, file, f != NULL ? f->inner : NULL, value);
	} else if (value->kind == YAML_LIST) {
		for (size_t i = 0; i < value->n; i++)
			in_value(e, file, f, key, value->item[i]);
	} else {
		if (is_looked_at(f))
			twicecheck_warn(&value->place, value->text, value->len, NULL);
		contacts = contacts_in(f, value->text, value->len);
		if (contacts != 0 && !exempt_contacts(e, file->file, key->text, key->len))
			contactcheck_warn(file, key->text, contacts, &value->place);
	}
}

static void
in_map(const struct exempt *e, const struct schema *file, const struct schema *inner,
    const struct yaml_node *map)
{
	for (size_t i = 0; map->kind == YAML_MAP && i < map->n; i++)
		in_value(e, file, inner != NULL ? schema_field(inner, map->key[i]->text,
		    map->key[i]->len) : NULL, map->key[i], map->item[i]);
}

void
contactcheck_yaml(const struct centre *c, const struct exempt *e)
{
	for (size_t i = 0; all_schemas[i] != NULL && !(diag_is_ignored(TOPIC_CONTACT) && diag_is_ignored(TOPIC_ENCODING)); i++) {
		const struct schema *s = all_schemas[i];
		size_t len = strlen(s->file);
		char *path;
		struct yaml *doc;

		if (len < 5 || strcmp(s->file + len - 5, ".yaml") != 0)
			continue;
		path = centre_file(c, s->file);
		doc = yamldoc_try_file(path);
		if (doc != NULL && doc->root != NULL && s == &centre_schema)
			in_map(e, s, s, doc->root);
		else if (doc != NULL && doc->root != NULL)
			/* A list of records, or the map of the answers. */
			for (size_t k = 0; k < doc->root->n; k++)
				in_map(e, s, s, doc->root->item[k]);
		yamldoc_free(doc);
		free(path);
	}
}

/* ---- the command line ---- */

void
contactcheck_given(const struct centre *c, const struct schema *s, const char *name,
    const char *text)
{
	struct exempt e;
	unsigned contacts;

	/* Most often there is nothing to ask .mc-check about. */
	if (contacts_in(schema_field(s, name, strlen(name)), text, strlen(text)) == 0)
		return;
	exempt_read_quietly(&e, c);
	contacts = contactcheck_find(&e, s, name, text, strlen(text));
	if (contacts != 0)
		contactcheck_warn(s, name, contacts, NULL);
	exempt_release(&e);
}

void
contactcheck_cells(const struct centre *c, const struct schema *s, const struct buf *cell)
{
	for (size_t i = 0; i < s->n; i++)
		if (cell[i].len > 0)
			contactcheck_given(c, s, s->field[i].name, cell[i].data);
}
