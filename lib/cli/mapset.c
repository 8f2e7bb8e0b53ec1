#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "centre/actor.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "cli/apply.h"
#include "cli/known.h"
#include "cli/mapset.h"
#include "cli/recordsaid.h"
#include "cli/told.h"
#include "disk/lostfile.h"
#include "disk/replace.h"
#include "edit/record.h"
#include "edit/turn.h"
#include "schema/value.h"
#include "yaml/modeline.h"
#include "yaml/yaml.h"

/* ---- the words ---- */

void
mapset_parse(struct mapset *m, char *const *word, int today)
{
	for (; *word != NULL; word++) {
		assign_parse(&m->assign[m->n], m->schema, *word);
		for (size_t i = 0; i < m->n; i++)
			if (m->assign[i].field == m->assign[m->n].field) {
				assign_release(&m->assign[i]);
				m->assign[i] = m->assign[m->n--];
			}
		m->n++;
	}
	assign_warn(m->centre, NULL, m->assign, m->n, today);
}

void
mapset_date(struct mapset *m, size_t value, size_t day, int today)
{
	char now[DATE_TEXT];
	int at = -1;

	date_format(now, today);
	for (size_t i = 0; i < m->n; i++) {
		if (m->assign[i].field == &m->schema->field[day])
			return;
		if (m->assign[i].field == &m->schema->field[value])
			at = (int)i;
	}
	if (at >= 0)
		assign_value(&m->assign[m->n++], m->schema, m->schema->field[day].name,
		    m->assign[at].n > 0 ? now : "");
}

static _Noreturn void
refuse_actor(const struct mapset *m, const char *text)
{
	struct actors all;
	const char *near;

	if (!beside_actors(&all, m->centre))
		exit(diag_finish());
	/* A record may have an id of a wrong form; nothing may name it. */
	if (actors_find(&all, text, strlen(text)) != NULL)
		die("%s", value_wrong_id(text, strlen(text)));
	near = actors_nearest(&all, text, strlen(text));
	if (near != NULL)
		die("unknown actor '%s'; did you mean '%s'?", text, near);
	die("unknown actor '%s'; '%s' is an actor, no person", text, m->actor);
}

/* Who is named has to be an actor, by id or name.  If not: fatal. */
static int
are_known(struct mapset *m)
{
	for (size_t i = 0; i < m->n; i++) {
		struct assign *assign = &m->assign[i];
		char *id;

		if (strcmp(assign->field->name, m->actor) != 0 || assign->n == 0)
			continue;
		id = known_if_any(m->centre, assign->item[0]);
		if (id == NULL)
			refuse_actor(m, assign->item[0]);
		free(assign->item[0]);
		assign->item[0] = id;
	}
	return 1;
}

/* ---- the file ---- */

/* The map's place in the one at the root, or -1. */
static int
find(const struct mapset *m, const struct yaml_node *root)
{
	for (size_t i = 0; root != NULL && root->kind == YAML_MAP && i < root->n; i++)
		if (m->is_key(m, root->key[i]->text, root->key[i]->len))
			return (int)i;
	return -1;
}

/* Is the file a map, and the inner one, if it is there?  Wrong values can be mended. */
static int
is_editable(const struct mapset *m, const struct yamledit *e)
{
	const struct yaml_node *root = e->doc->root;
	int at = find(m, root);
	const struct yaml_node *wrong = root != NULL && root->kind != YAML_MAP ? root :
	    at >= 0 && root->item[at]->kind != YAML_MAP && !yaml_is_empty(root->item[at]) ?
	    root->item[at] : NULL;

	if (wrong != NULL)
		diag_fault(&wrong->place, TOPIC_VALUE, "this must be a map, as in '%s: {%s}'; put it right first",
		    m->key, m->example);
	return wrong == NULL;
}

static int
add(const struct mapset *m, struct yamledit *e, size_t from)
{
	struct yamledit_pair pair[SCHEMA_MOST];
	size_t pairs = 0;

	for (size_t f = 0; f < m->schema->n; f++)
		for (size_t i = from; i < m->n; i++)
			if (m->assign[i].field == &m->schema->field[f] && m->assign[i].n > 0)
				pair[pairs++] = assign_pair(&m->assign[i]);
	return pairs == 0 || yamledit_add_map(e, m->key, pair, pairs, m->order);
}

/* Make the changes from one on in the inner map, which may have to be put in. */
static int
apply(const struct mapset *m, struct yamledit *e, size_t from)
{
	int at = find(m, e->doc->root);

	if (at >= 0 && yaml_is_empty(e->doc->root->item[at])) {
		if (!yamledit_unset(e, e->doc->root, e->doc->root->key[at]->text))
			return 0;
		at = -1;
	}
	if (at < 0)
		return add(m, e, from);
	for (size_t i = from; i < m->n; i++) {
		struct yaml_node *map = e->doc->root->item[at];

		if (map->n == 1 && m->assign[i].n == 0 && strcmp(map->key[0]->text, m->assign[i].field->name) == 0)
			/* Its last key: it goes as a whole. */
			return yamledit_unset(e, e->doc->root, e->doc->root->key[at]->text) && apply(m, e, i + 1);
		if (!apply_word(&m->assign[i], e, map))
			return 0;
	}
	return 1;
}

/* ---- what is said of it ---- */

static const struct yaml_node *
map_in(const struct mapset *m, const struct yaml *doc)
{
	int at = doc != NULL ? find(m, doc->root) : -1;

	return at >= 0 && doc->root->item[at]->kind == YAML_MAP ? doc->root->item[at] : NULL;
}

static void
compose(struct buf *what, struct buf *back, const struct mapset *m, const char *path,
    const struct replacement *edit, const struct yamledit *e)
{
	struct yaml *old = yamldoc_try(buf_text(&edit->bytes), edit->bytes.len, path);
	struct yaml *new = yamldoc_try(buf_text(&e->bytes), e->bytes.len, path);

	recordsaid_change(what, back, &(struct recordsaid){ .centre = m->centre, .schema = m->schema,
	    .name = m->key, .word = m->key, .path = path, .before = map_in(m, old), .after = map_in(m, new) });
	yamldoc_free(old);
	yamldoc_free(new);
}

static void
commit(const struct mapset *m, const char *path, struct replacement *edit, const struct yamledit *e)
{
	struct buf what = { 0 }, back = { 0 };

	if (told_is_wanted())
		compose(&what, &back, m, path, edit, e);
	if (replace_commit(edit, buf_text(&e->bytes), e->bytes.len) && told_is_wanted())
		recordsaid_tell(&what, &back);
	buf_release(&what);
	buf_release(&back);
}

int
mapset_write(struct mapset *m)
{
	char *path = centre_file(m->centre, m->schema->file);
	struct replacement edit;
	struct yamledit yaml;

	if (turn_take(m->centre) && are_known(m) && !lostfile_tell(path) && replace_begin(&edit, path, m->centre->path)) {
		modeline_begin(&edit, m->centre->path, m->schema->file);
		if (yamledit_begin(&yaml, buf_text(&edit.bytes), edit.bytes.len, path) &&
		    is_editable(m, &yaml) && apply(m, &yaml, 0) && !record_makes_number(&edit.bytes, &yaml.bytes))
			commit(m, path, &edit, &yaml);
		yamledit_end(&yaml);
		replace_end(&edit);
	}
	for (size_t i = 0; i < m->n; i++)
		assign_release(&m->assign[i]);
	free(path);
	return diag_finish();
}
