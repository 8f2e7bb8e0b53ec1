/* Activities at the same time, and what is shared, as JSON. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "field/terms.h"
#include "jsonparts.h"
#include "life.h"
#include "output/json.h"

static void
pair(struct json *j, const struct life *life, const struct life_pair *p)
{
	const struct overlaps *o = &life->overlaps;
	const char *target;

	json_open(j, NULL, '{');
	json_text(j, "kind", overlaps_kind[p->kind]);
	json_text(j, "a", o->item[p->a].id);
	json_text(j, "b", o->item[p->b].id);
	json_count(j, "times", (int64_t)p->times);
	json_day(j, "first", p->first);
	json_told(j, "room", overlaps_room(o, &p->one));
	json_open(j, "targets", '[');
	for (size_t i = 0; (target = overlaps_target(o, &p->one, i)) != NULL; i++)
		json_text(j, NULL, target);
	json_close(j);
	json_close(j);
}

static void
activities(struct json *j, const struct report *r)
{
	if (!life_has_activities(r)) {
		json_null(j, "activities");
		return;
	}
	json_open(j, "activities", '{');
	json_count(j, "listed", (int64_t)r->life->activities.n);
	json_count(j, "times", (int64_t)r->life->times);
	json_open(j, "pairs", '[');
	for (size_t i = 0; i < r->life->n; i++)
		pair(j, r->life, &r->life->pair[i]);
	json_close(j);
	json_count(j, "themes", (int64_t)r->life->themes);
	json_close(j);
}

static void
hours(struct json *j, int64_t minutes)
{
	json_number(j, "hours", number_hours(minutes));
}

static void
thing(struct json *j, const struct life_thing *t, int is_told)
{
	json_open(j, NULL, '{');
	json_text(j, "id", t->id);
	json_text(j, "name", t->name);
	jsonparts_code(j, "kind", &resource_kind_vocab, t->kind);
	if (is_told || t->use.n > 0)
		hours(j, t->use.minutes);
	else
		json_null(j, "hours");
	json_open(j, "users", '[');
	for (size_t i = 0; i < t->use.n; i++) {
		json_open(j, NULL, '{');
		json_told(j, "actor", t->use.item[i].actor);
		hours(j, t->use.item[i].minutes);
		json_day(j, "last", t->use.item[i].last);
		json_close(j);
	}
	json_close(j);
	json_close(j);
}

static void
without(struct json *j, const struct report *r)
{
	const char **id;
	size_t n;

	if (!life_uses_rooms(r->life) || !life_bookings_tell(r)) {
		json_null(j, "without_room");
		return;
	}
	n = life_without(r, &id, 1);
	if (n > 0)
		qsort(id, n, sizeof *id, text_by_bytes);
	json_open(j, "without_room", '[');
	for (size_t i = 0; i < n; i++)
		json_text(j, NULL, id[i]);
	json_close(j);
	free(id);
}

/* Where none was ever written down it is not known. */
static void
refused(struct json *j, const struct report *r)
{
	const struct life *life = r->life;
	size_t *which, n = life_refused(life, &which);

	if (life->taken.refusals == 0 || !life_bookings_tell(r)) {
		json_null(j, "refused");
		free(which);
		return;
	}
	json_open(j, "refused", '[');
	for (size_t i = 0; i < n; i++) {
		const struct taking *t = &life->taken.refused[which[i]];

		json_open(j, NULL, '{');
		json_text(j, "actor", intern_text(&life->taken.actors, t->actor));
		json_text(j, "resource", intern_text(&life->taken.resources, t->resource));
		json_day(j, "date", taken_day(t->from));
		json_close(j);
	}
	json_close(j);
	free(which);
}

struct giver {
	const char *id;		/* first: text_by_bytes goes by it */
	size_t number;
};

static void
exchange(struct json *j, const struct gifts *g)
{
	struct giver *giver = mem_zero(g->ids.n + 1, sizeof *giver);

	for (size_t i = 0; i < g->ids.n; i++)
		giver[i] = (struct giver){ intern_text(&g->ids, i), i };
	if (g->ids.n > 0)
		qsort(giver, g->ids.n, sizeof *giver, text_by_bytes);
	json_open(j, "exchange", '{');
	json_count(j, "entries", (int64_t)g->entries);
	json_count(j, "loans", (int64_t)g->loans);
	json_open(j, "actors", '[');
	for (size_t i = 0; i < g->ids.n; i++) {
		json_open(j, NULL, '{');
		json_text(j, "id", giver[i].id);
		json_count(j, "gave", (int64_t)g->gave[giver[i].number]);
		json_count(j, "got", (int64_t)g->got[giver[i].number]);
		json_close(j);
	}
	json_close(j);
	json_close(j);
	free(giver);
}

void
life_json(struct json *j, const struct report *r)
{
	activities(j, r);
	if (!life_is_shared(r)) {
		json_null(j, "sharing");
		return;
	}
	json_open(j, "sharing", '{');
	json_open(j, "resources", '[');
	for (size_t i = 0; i < r->life->things; i++)
		thing(j, &r->life->thing[i], life_bookings_tell(r));
	json_close(j);
	without(j, r);
	refused(j, r);
	exchange(j, &r->life->gifts);
	json_close(j);
}
