#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "centre/ids.h"
#include "centre/reference.h"
#include "cli/known.h"
#include "csv/csv.h"
#include "field/schemas.h"
#include "schema/value.h"

static void
check(const struct actors *all, const struct centre *c, const char *id)
{
	const char *wrong = value_wrong_id(id, strlen(id));
	const char *word = shown(id, strlen(id)), *near;

	if (actors_find(all, id, strlen(id)) != NULL) {
		/* A record may have an id that is none; nothing is to name it. */
		if (wrong != NULL)
			die("%s", wrong);
		return;
	}
	if (all->n == 0)
		die("unknown actor '%s': '%s' lists no actors yet; "
		    "add them with mc-actors add", word, all->file);
	near = actors_nearest(all, id, strlen(id));
	if (near != NULL)
		die("unknown actor '%s'; did you mean '%s'?", word, near);
	die("unknown actor '%s'; mc-actors %s lists the known ones", word, c->path);
}

size_t
known_actors(const struct centre *c, char *const *id)
{
	struct actors all;
	size_t n = 0;

	if (!beside_actors(&all, c))
		exit(diag_finish());
	for (; id[n] != NULL; n++) {
		for (size_t i = 0; i < n; i++)
			if (strcmp(id[i], id[n]) == 0)
				die("the actor '%s' stands twice", shown(id[n], strlen(id[n])));
		check(&all, c, id[n]);
	}
	actors_release(&all);
	return n;
}

void
known_actor(const struct centre *c, const char *id)
{
	struct actors all;

	if (!beside_actors(&all, c))
		exit(diag_finish());
	check(&all, c, id);
	actors_release(&all);
}

/* ---- rows ---- */

/* Those that the centre knows, read when the first is met. */
struct still {
	const struct centre *centre;
	struct idlist actors, initiatives;
	int actors_read, initiatives_read, good;
	char *unknown;		/* the first that is not known any more */
	const char *what;
};

/* What is wrong in them was told when the rows were judged; that they cannot be read is told here. */
static int
read_ids(struct idlist *ids, const struct centre *c, const struct schema *schema)
{
	int loud = diag_hush(1), good = beside_ids(ids, c, schema);

	diag_hush(loud);
	if (good)
		return 1;
	idlist_release(ids);
	return beside_ids(ids, c, schema);
}

static int
is_still(struct still *s, const struct reference *r)
{
	if (r->field->type == FIELD_ACTOR) {
		if (!s->actors_read++)
			s->good &= read_ids(&s->actors, s->centre, &actor_schema);
		s->what = actor_schema.thing;
		return idlist_has(&s->actors, r->text, r->len);
	}
	if (r->field->type != FIELD_INITIATIVE)
		return 1;
	if (!s->initiatives_read++)
		s->good &= read_ids(&s->initiatives, s->centre, &initiative_schema);
	s->what = initiative_schema.thing;
	return !s->initiatives.any || idlist_has(&s->initiatives, r->text, r->len);
}

static void
seen(void *arg, const struct reference *r)
{
	struct still *s = arg;

	if (s->good && s->unknown == NULL && !is_still(s, r) && s->good)
		s->unknown = mem_copy(r->text, r->len);
}

int
known_still(const struct centre *c, const struct schema *schema, const char *text, size_t len)
{
	struct still s = { .centre = c };
	struct csv *rows = csv_open_text(text, len, schema->file);
	int column[SCHEMA_MOST];

	s.good = reference_columns(schema, rows, column);
	while (s.good && s.unknown == NULL && csv_next(rows))
		references_in_row(schema, rows, column, seen, &s);
	if (s.unknown != NULL)
		diag_trouble("the %s '%s' was renamed or removed just now; nothing was added", s.what,
		    shown(s.unknown, strlen(s.unknown)));
	s.good &= s.unknown == NULL;
	csv_close(rows);
	idlist_release(&s.actors);
	idlist_release(&s.initiatives);
	free(s.unknown);
	return s.good;
}
