#include <string.h>

#include "analysis/challenge.h"
#include "analysis/summary.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "field/terms.h"
#include "yaml/yaml.h"

static int
is_kind(const struct actor *a, const char *kind)
{
	return strcmp(a->cell[ACTOR_KIND], kind) == 0;
}

static int
is_named(const struct yaml_node *value, const char *id)
{
	if (value == NULL || value->kind == YAML_MAP)
		return 0;
	if (value->kind == YAML_SCALAR)
		return strcmp(value->text, id) == 0;
	for (size_t i = 0; i < value->n; i++)
		if (is_named(value->item[i], id))
			return 1;
	return 0;
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
	struct challenge_figure f = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		int apart = 1;

		if (!is_kind(a, "forening") || !actor_in_house(a, today))
			continue;
		f.of++;
		for (size_t k = 0; k < all->n && apart; k++)
			apart = !is_kind(&all->item[k], "forening") ||
			    activity_together(&s->year, a->cell[ACTOR_ID],
			    all->item[k].cell[ACTOR_ID]) == 0;
		f.value += apart;
	}
	f.known = f.of >= 2;
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
	const struct yaml_node *run_by = yaml_get(centre_root(c), "run_by");
	const struct yaml_node *owner = yaml_get(centre_root(c), "owner");
	struct challenge_figure f = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		const struct participant *p = activity_of(&s->year, a->cell[ACTOR_ID]);

		if (a->presence != PRESENCE_FAST || a->left < today ||
		    a->sector == SECTOR_FRIVILLIG || a->sector == SECTOR_BEBOER ||
		    is_named(run_by, a->cell[ACTOR_ID]) || is_named(owner, a->cell[ACTOR_ID]))
			continue;
		f.of++;
		f.value += p == NULL || p->entries == 0;
	}
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
