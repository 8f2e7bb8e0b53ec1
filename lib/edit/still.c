#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/memo.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "centre/ids.h"
#include "centre/reference.h"
#include "csv/csv.h"
#include "edit/still.h"
#include "field/schemas.h"

/* Those that the centre knows, read when the first is met. */
struct still {
	const struct centre *centre;
	struct idlist actors, initiatives;
	struct memo met;	/* actors: are they among them? */
	int actors_read, initiatives_read, good;
	char *unknown;		/* the first that is not known any more */
	const char *what;
};

/* What is wrong in them was reported when the rows were judged; that they cannot be read is reported here. */
static int
read_ids(struct idlist *ids, const struct centre *c, const struct schema *schema)
{
	struct centre quiet = centre_quietly(c);

	if (beside_ids(ids, &quiet, schema))
		return 1;
	idlist_release(ids);
	return beside_ids(ids, c, schema);
}

/* The same ones come in many rows. */
static int
has_actor(struct still *s, const char *id, size_t len)
{
	size_t has;

	if (!memo_find(&s->met, id, len, &has)) {
		has = (size_t)idlist_has(&s->actors, id, len);
		memo_keep(&s->met, id, len, has);
	}
	return (int)has;
}

static int
is_still(struct still *s, const struct reference *r)
{
	if (r->field->type == FIELD_ACTOR) {
		if (!s->actors_read++)
			s->good &= read_ids(&s->actors, s->centre, &actor_schema);
		s->what = actor_schema.thing;
		return has_actor(s, r->text, r->len);
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
still_known(const struct centre *c, const struct schema *schema, const char *text, size_t len)
{
	struct still s = { .centre = c };
	struct csv *rows = csv_open_text(text, len, schema->file);
	int column[SCHEMA_MOST];

	s.good = reference_columns(schema, rows, column);
	while (s.good && s.unknown == NULL && csv_next(rows))
		references_in_row(schema, rows, column, seen, &s);
	if (s.unknown != NULL)
		diag_trouble("the %s '%s' was renamed or removed just now; nothing was added", translate(s.what),
		    shown(s.unknown, strlen(s.unknown)));
	s.good &= s.unknown == NULL;
	csv_close(rows);
	idlist_release(&s.actors);
	idlist_release(&s.initiatives);
	memo_release(&s.met);
	free(s.unknown);
	return s.good;
}
