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

	return (struct challenge_figure){ .known = of > 0, .value = (int64_t)s->visitors,
	    .of = (int64_t)of, .rests_on = (int64_t)s->tell_both };
}

static struct challenge_figure
associations_together(const struct summary *s, const struct actors *all, int today)
{
	const struct intern *ids = activity_ids(&s->year);
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
		f.value += id != INTERN_NONE && together[id];
	}
	f.known = f.of >= 2;
	free(is_one);
	free(together);
	return f;
}

/* The entries of a library in a year, and of them those that ask most of both. */
static void
add_library(const struct activity_tally *year, const char *id, int64_t *entries, int64_t *demanding)
{
	const struct participant *p = activity_of(year, id);

	if (p != NULL) {
		*entries += (int64_t)p->entries;
		*demanding += (int64_t)p->demanding;
	}
}

static struct challenge_figure
library(const struct summary *s, const struct actors *all, int today)
{
	struct challenge_figure f = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];

		if (!is_kind(a, "bibliotek") || !actor_in_house(a, today))
			continue;
		add_library(&s->year, a->cell[ACTOR_ID], &f.value, &f.of);
		add_library(&s->year_before, a->cell[ACTOR_ID], &f.before_value, &f.before_of);
	}
	f.known = f.value + f.before_value > 0;
	f.has_before = s->year.ever > 0 && s->year.first <= s->year_before.period.last;
	return f;
}

static struct challenge_figure
tenants_active(const struct summary *s, const struct centre *c, const struct actors *all,
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
		f.value += p != NULL && p->entries > 0;
	}
	intern_release(&hosts);
	f.known = f.of > 0;
	return f;
}

struct challenge_figure
challenge_figure(enum type type, const struct summary *s, const struct centre *c,
    const struct actors *all, int today)
{
	struct challenge_figure f = { 0 };

	if (type == TYPE_BIBLIOTEK)
		f = library(s, all, today);
	else if (s->year.entries == 0)
		return f;
	else if (type == TYPE_BOLIGOMRAADE)
		f = visitors(s);
	else if (type == TYPE_FORENING)
		f = associations_together(s, all, today);
	else
		f = tenants_active(s, c, all, today);
	f.entries = (int64_t)s->year.entries;
	if (type != TYPE_BOLIGOMRAADE)
		f.rests_on = f.entries;
	return f;
}
