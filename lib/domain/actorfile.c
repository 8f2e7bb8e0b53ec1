#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "domain/actor.h"
#include "domain/actorfile.h"
#include "domain/reference.h"
#include "format/yaml.h"
#include "format/yamlcheck.h"

int
actorfile_begin(struct actorfile *s, const char *centre)
{
	*s = (struct actorfile){ 0 };
	s->edit.fd = -1;
	if (!centre_open(&s->centre, centre))
		return 0;
	s->path = centre_file(&s->centre, actor_schema.file);
	return edit_begin(&s->edit, s->path, s->centre.path) &&
	    yamledit_begin(&s->yaml, buf_text(&s->edit.bytes), s->edit.bytes.len, s->path) &&
	    schema_check_list(&actor_schema, s->yaml.doc->root) && diag_status() == 0;
}

int
actorfile_end(struct actorfile *s, int done)
{
	if (done)
		edit_commit(&s->edit, buf_text(&s->yaml.bytes), s->yaml.bytes.len);
	yamledit_end(&s->yaml);
	edit_end(&s->edit);
	centre_close(&s->centre);
	free(s->path);
	return diag_finish();
}

size_t
actorfile_find(const struct actorfile *s, const char *id)
{
	const struct yaml_node *root = s->yaml.doc->root;

	for (size_t i = 0; root != NULL && i < root->n; i++) {
		const struct yaml_node *node = yaml_get(root->item[i], "id");

		if (node != NULL && node->kind == YAML_SCALAR && strcmp(node->text, id) == 0)
			return i;
	}
	return SIZE_MAX;
}

size_t
actorfile_need(const struct actorfile *s, const char *id)
{
	size_t i = actorfile_find(s, id);
	struct actors all;
	const char *near;

	if (i != SIZE_MAX)
		return i;
	actors_read(&all, &s->centre, 0);
	near = actors_nearest(&all, id, strlen(id));
	if (near != NULL)
		die("unknown actor '%s'; did you mean '%s'?", shown(id, strlen(id)), near);
	die("unknown actor '%s'; mc-actors %s lists the known ones", shown(id, strlen(id)),
	    s->centre.path);
}

/* Who names the actor, where first, and how often? */
struct search {
	const char *id;
	struct place first;
	char file[256];
	unsigned long n;
};

static void
seen(void *arg, const struct reference *r)
{
	struct search *search = arg;

	if ((r->field->type != FIELD_ACTOR && r->field->type != FIELD_ACTOR_OR_TEXT) ||
	    strlen(search->id) != r->len || memcmp(search->id, r->text, r->len) != 0)
		return;
	if (search->n++ == 0) {
		search->first = r->place;
		safe_show(search->file, sizeof search->file, r->place.file,
		    strlen(r->place.file));
	}
}

int
actorfile_is_named(const struct actorfile *s, const char *id)
{
	struct search search = { .id = id };

	if (!references_of(&s->centre, seen, &search)) {
		diag_trouble("not removed: not all files could be read; "
		    "mend them first, or use --force");
		return 1;
	}
	if (search.n > 0)
		diag_trouble("not removed: '%s' is named %lu time%s, first at %s:%lu:%lu; "
		    "if it moved out, set left=YYYY-MM-DD instead", id, search.n,
		    search.n == 1 ? "" : "s", search.file, search.first.line,
		    search.first.column);
	return search.n > 0;
}
