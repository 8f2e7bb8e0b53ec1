#include <stdlib.h>
#include <string.h>

#include "analysis/challenge.h"
#include "analysis/summary.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "field/terms.h"
#include "yaml/yaml.h"

static int
is_kind(const struct actor *a, const char *kind)
{
	return strcmp(a->cell[ACTOR_KIND], kind) == 0;
}

/* Learn the ids that a key of centre.yaml names. */
static void
learn_named(struct intern *ids, const struct yaml_node *value)
{
	if (value == NULL || value->kind == YAML_MAP)
		return;
	if (value->kind == YAML_SCALAR)
		intern_add(ids, value->text, value->len);
	for (size_t i = 0; i < value->n; i++)
		learn_named(ids, value->item[i]);
}

static struct challenge_figure
visitors(const struct summary *s)
{
	uint64_t of = s->residents + s->visitors;

	return (struct challenge_figure){ of > 0, (int64_t)s->visitors, (int64_t)of };
}

static struct challenge_figure
associations_apart(const struct summary *s, const struct actors *all, int today)
{
	const struct intern *ids = &s->year.ids;
	char *is_one = mem_zero(ids->n, 1), *together = mem_zero(ids->n, 1);
	struct challenge_figure f = { 0 };

	for (size_t i = 0; i < ids->n; i++) {
		const struct actor *a = actors_find(all, intern_text(ids, i), intern_len(ids, i));

		is_one[i] = a != NULL && is_kind(a, "forening");
	}
	activity_mark_together(&s->year, is_one, together);
	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		size_t id = intern_find(ids, a->cell[ACTOR_ID], strlen(a->cell[ACTOR_ID]));

		if (!is_kind(a, "forening") || !actor_in_house(a, today))
			continue;
		f.of++;
		f.value += id == INTERN_NONE || !together[id];
	}
	f.known = f.of >= 2;
	free(is_one);
	free(together);
	return f;
}

static struct challenge_figure
library_beyond_sharing(const struct summary *s, const struct actors *all, int today)
{
	struct challenge_figure f = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		const struct participant *p = activity_of(&s->year, a->cell[ACTOR_ID]);

		if (!is_kind(a, "bibliotek") || !actor_in_house(a, today))
			continue;
		if (p != NULL) {
			f.of += (int64_t)p->entries;
			f.value += (int64_t)(p->entries - p->sharing);
		}
	}
	f.known = f.of > 0;
	return f;
}

static struct challenge_figure
tenants_silent(const struct summary *s, const struct centre *c, const struct actors *all,
    int today)
{
	struct intern hosts = { 0 };
	struct challenge_figure f = { 0 };

	learn_named(&hosts, yaml_get(centre_root(c), "run_by"));
	learn_named(&hosts, yaml_get(centre_root(c), "owner"));

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		const char *id = a->cell[ACTOR_ID];
		const struct participant *p = activity_of(&s->year, id);

		if (a->presence != PRESENCE_FAST || a->left < today ||
		    a->sector == SECTOR_FRIVILLIG || a->sector == SECTOR_BEBOER ||
		    intern_find(&hosts, id, strlen(id)) != INTERN_NONE)
			continue;
		f.of++;
		f.value += p == NULL || p->entries == 0;
	}
	intern_release(&hosts);
	f.known = f.of > 0;
	return f;
}

struct challenge_figure
challenge_figure(enum type type, const struct summary *s, const struct centre *c,
    const struct actors *all, int today)
{
	if (s->year.entries == 0)
		return (struct challenge_figure){ 0 };
	switch (type) {
	case TYPE_BOLIGOMRAADE:
		return visitors(s);
	case TYPE_FORENING:
		return associations_apart(s, all, today);
	case TYPE_BIBLIOTEK:
		return library_beyond_sharing(s, all, today);
	case TYPE_SUNDHED:
	case TYPES:
		break;
	}
	return tenants_silent(s, c, all, today);
}
