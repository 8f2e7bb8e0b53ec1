#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/money.h"
#include "analysis/relation.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "centre/meeting.h"
#include "field/terms.h"
#include "yaml/yaml.h"

static void
add(struct relations *all, struct relation r)
{
	all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
	all->item[all->n++] = r;
}

static int
is_there(const struct actor *a, int day)
{
	return a == NULL || actor_is_there(a, day);
}

/* ---- centre.yaml ---- */

static void
add_named(struct relations *all, const struct actors *actors, int kind, const char *id, int day)
{
	const struct actor *a = actors_find(actors, id, strlen(id));

	if (*id != '\0' && is_there(a, day))
		add(all, (struct relation){ .kind = kind, .from = id, .actor = a,
		    .since = INT_MIN, .until = INT_MAX });
}

static void
add_of_centre(struct relations *all, const struct centre *c, const struct actors *actors, int day)
{
	const struct yaml_node *root = centre_root(c), *run_by = yaml_get(root, "run_by");

	add_named(all, actors, RELATION_EJER, yaml_text(root, "owner"), day);
	add_named(all, actors, RELATION_DRIVER, yaml_text(root, "run_by"), day);
	for (size_t i = 0; run_by != NULL && run_by->kind == YAML_LIST && i < run_by->n; i++)
		if (run_by->item[i]->kind == YAML_SCALAR)
			add_named(all, actors, RELATION_DRIVER, run_by->item[i]->text, day);
	add_named(all, actors, RELATION_INDKALDER, yaml_text(yaml_get(root, "forum"), "convener"), day);
}

/* ---- the forum ---- */

const struct actor *
relation_forum_itself(const struct centre *c, const struct actors *actors)
{
	const char *name = yaml_text(yaml_get(centre_root(c), "forum"), "name");
	struct fold forum = { 0 }, other = { 0 };
	const struct actor *found = NULL;

	fold_text(&forum, name, strlen(name));
	for (size_t i = 0; *name != '\0' && i < actors->n && found == NULL; i++) {
		const char *text = actors->item[i].cell[ACTOR_NAME];

		fold_text(&other, text, strlen(text));
		if (other.text.len == forum.text.len &&
		    memcmp(other.text.data, forum.text.data, forum.text.len) == 0)
			found = &actors->item[i];
	}
	fold_release(&forum);
	fold_release(&other);
	return found;
}

static void
add_of_forum(struct relations *all, const struct centre *c, const struct actors *actors,
    const struct meetings *meetings, int day)
{
	const struct actor *itself = relation_forum_itself(c, actors);
	int *first, *last, from = date_add_months(day, -12);

	if (meetings->board)
		return;
	first = mem_zero(meetings->ids.n + 1, sizeof *first);
	last = mem_zero(meetings->ids.n + 1, sizeof *last);
	for (size_t i = 0; i < meetings->ids.n; i++) {
		first[i] = INT_MAX;
		last[i] = INT_MIN;
	}
	for (size_t i = 0; i < meetings->n; i++) {
		const struct meeting *m = &meetings->item[i];

		for (size_t k = 0; k < m->n && m->kind == MEETING_FORUM && m->day <= day; k++) {
			size_t id = meetings->actor[m->first + k];

			first[id] = m->day < first[id] ? m->day : first[id];
			last[id] = m->day > last[id] ? m->day : last[id];
		}
	}
	for (size_t i = 0; i < meetings->ids.n; i++) {
		const char *id = intern_text(&meetings->ids, i);
		const struct actor *a = actors_find(actors, id, strlen(id));

		if (last[i] >= from && is_there(a, day) && (a == NULL || a != itself))
			add(all, (struct relation){ .kind = RELATION_SIDDER_I, .from = id, .actor = a,
			    .since = first[i], .until = INT_MAX });
	}
	free(first);
	free(last);
}

/* ---- actors.yaml, funding.csv ---- */

static void
add_of_actors(struct relations *all, const struct actors *actors, int day)
{
	static const int kind[] = {
		[PRESENCE_FAST] = RELATION_HAR_TIL_HUSE, [PRESENCE_JAEVNLIGT] = RELATION_BRUGER,
		[PRESENCE_ADHOC] = RELATION_BESOEGER, [PRESENCE_EKSTERN] = RELATION_SAMARBEJDER_UDEFRA
	};

	for (size_t i = 0; i < actors->n; i++) {
		const struct actor *a = &actors->item[i];

		if (*a->cell[ACTOR_ID] != '\0' && is_there(a, day))
			add(all, (struct relation){ .kind = a->presence >= 0 ? kind[a->presence] : -1,
			    .from = a->cell[ACTOR_ID], .actor = a, .since = a->since,
			    .until = a->left == NEVER ? INT_MAX : a->left });
	}
}

static void
add_of_funding(struct relations *all, const struct actors *actors, const struct funding *f, int day)
{
	char *ends = mem_zero(f->sources.n + 1, 1);

	money_ending(f, day, day, date_add_months(day, 12), ends);
	for (size_t i = 0; i < f->n; i++) {
		const struct grant *g = &f->item[i];
		const char *id = funding_source(f, g->source);

		if (grant_is_active(g, day))
			add(all, (struct relation){ .kind = RELATION_BETALER, .from = id,
			    .actor = actors_find(actors, id, strlen(id)),
			    .since = g->from, .until = g->until, .ends = ends[g->source] });
	}
	free(ends);
}

/* ---- all of them ---- */

static int
order(const void *x, const void *y)
{
	const struct relation *a = x, *b = y;
	/* Those of which it is not known go last. */
	unsigned ka = (unsigned)a->kind, kb = (unsigned)b->kind;
	int names = strcmp(a->from, b->from);

	if (ka != kb)
		return ka < kb ? -1 : 1;
	if (names != 0)
		return names;
	if (a->since != b->since)
		return a->since < b->since ? -1 : 1;
	return (a->until > b->until) - (a->until < b->until);
}

void
relations_take(struct relations *all, const struct centre *c, const struct actors *actors,
    const struct funding *f, const struct meetings *meetings, int day)
{
	struct intern known = { 0 };
	size_t n = 0;

	*all = (struct relations){ 0 };
	add_of_centre(all, c, actors, day);
	add_of_forum(all, c, actors, meetings, day);
	add_of_actors(all, actors, day);
	add_of_funding(all, actors, f, day);
	if (all->n > 1)
		qsort(all->item, all->n, sizeof *all->item, order);
	/*
	 * Once each: one is perhaps listed twice, or gives two amounts over the same years.  And
	 * of an actor with another relation it need not be said that its presence is unknown.
	 */
	for (size_t i = 0; i < all->n; i++) {
		const struct relation *r = &all->item[i];

		if (n > 0 && order(&all->item[n - 1], r) == 0)
			continue;
		if (r->kind < 0 && intern_find(&known, r->from, strlen(r->from)) != INTERN_NONE)
			continue;
		if (r->kind >= 0)
			intern_add(&known, r->from, strlen(r->from));
		all->item[n++] = *r;
	}
	all->n = n;
	intern_release(&known);
}

void
relations_release(struct relations *all)
{
	free(all->item);
	*all = (struct relations){ 0 };
}

int
relation_is_to_forum(int kind)
{
	return kind == RELATION_SIDDER_I || kind == RELATION_INDKALDER;
}
