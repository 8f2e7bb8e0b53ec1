#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/typefacts.h"
#include "base/mem.h"
#include "base/number.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "field/terms.h"
#include "schema/value.h"
#include "yaml/yaml.h"

static void
add_fact(struct facts *f, const char *code, const char *label, int64_t weight)
{
	if (weight <= 0)
		return;
	f->item = mem_grow(f->item, &f->cap, f->n + 1, sizeof *f->item);
	f->item[f->n++] = (struct fact){ code, label, weight };
}

/* One text of a key; a value of the wrong kind was reported and is nothing. */
static const struct yaml_node *
scalar_of(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *value = yaml_get(map, key);

	return value != NULL && value->kind == YAML_SCALAR ? value : NULL;
}

/* The code of a value, as the vocabulary spells it, once. */
static void
add_code(struct facts *f, const struct yaml_node *value, const struct vocab *vocab)
{
	int code = value != NULL && value->kind == YAML_SCALAR ?
	    vocab_find(vocab, value->text, value->len) : -1;

	for (size_t i = 0; i < f->n && code >= 0; i++)
		if (f->item[i].code == vocab->term[code].code)
			return;
	if (code >= 0)
		add_fact(f, vocab->term[code].code, vocab->term[code].code, 1);
}

static void
add_codes(struct facts *f, const struct yaml_node *list, const struct vocab *vocab)
{
	for (size_t i = 0; list != NULL && list->kind == YAML_LIST && i < list->n; i++)
		add_code(f, list->item[i], vocab);
}

/* An actor, once: those that were added are marked. */
static void
add_actor(struct facts *f, const struct actors *all, const char *id, size_t len, int64_t weight,
    char *added)
{
	const struct actor *a = actors_find(all, id, len);

	if (a == NULL || added[a - all->item])
		return;
	added[a - all->item] = weight > 0;
	add_fact(f, a->cell[ACTOR_KIND], a->cell[ACTOR_ID], weight);
}

/* Who has left by the day runs the house no more, whatever centre.yaml still says, nor owns it. */
static void
add_named(struct facts *f, const struct yaml_node *list, const struct actors *all, int day)
{
	char *added = mem_zero(all->n, 1);

	for (size_t i = 0; list != NULL && list->kind == YAML_LIST && i < list->n; i++)
		if (list->item[i]->kind == YAML_SCALAR && actors_gone(all, list->item[i]->text, day) == NULL)
			add_actor(f, all, list->item[i]->text, list->item[i]->len, 1, added);
	free(added);
}

static void
add_owner(struct facts *f, const struct yaml_node *owner, const struct actors *all, int day)
{
	const struct actor *a = owner != NULL ? actors_find(all, owner->text, owner->len) : NULL;

	if (a != NULL && a->left >= day)
		add_fact(f, a->cell[ACTOR_KIND], a->cell[ACTOR_ID], 1);
}

/* Is what is said of an actor here what it should be?  If not it was reported. */
static int
is_sound(const struct actor *a)
{
	static const enum actor_field used[] = {
		ACTOR_ID, ACTOR_KIND, ACTOR_PRESENCE, ACTOR_LEFT
	};

	for (size_t i = 0; i < sizeof used / sizeof *used; i++) {
		const struct field *f = &actor_schema.field[used[i]];
		const struct yaml_node *value = yaml_get(a->node, f->name);

		if (yaml_is_empty(value) ? f->flags & FIELD_REQUIRED :
		    value->kind != YAML_SCALAR || field_wrong(f, value->text, value->len) != NULL)
			return 0;
	}
	return 1;
}

/* Those who are in the house on the day; who comes ad hoc is not, nor a partner outside. */
static void
add_base(struct facts *f, const struct actors *all, int today)
{
	f->full = TYPOLOGY_HOUSED;
	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];

		if (a->left < today || a->since > today || a->presence == PRESENCE_EKSTERN ||
		    a->presence == PRESENCE_ADHOC || !is_sound(a))
			continue;
		add_fact(f, a->cell[ACTOR_KIND], a->cell[ACTOR_ID],
		    a->presence == PRESENCE_FAST ? TYPOLOGY_HOUSED :
		    a->presence == PRESENCE_JAEVNLIGT ? TYPOLOGY_REGULAR : TYPOLOGY_UNKNOWN);
	}
}

/* The widest circle that the house is for. */
static void
keep_widest(struct facts *f)
{
	const char *widest = NULL;

	for (size_t i = 0; i < f->n; i++)
		if (widest == NULL || vocab_find(&reach_vocab, f->item[i].code,
		    strlen(f->item[i].code)) > vocab_find(&reach_vocab, widest, strlen(widest)))
			widest = f->item[i].code;
	if (widest != NULL) {
		f->item[0] = (struct fact){ widest, widest, 1 };
		f->n = 1;
	}
}

/* What each source gives today, in millionths; is set to 0 where that is too much. */
static int64_t *
add_up(const struct funding *funding, int today, int64_t *total)
{
	struct number_sum *sum = mem_zero(funding->sources.n + 1, sizeof *sum), all = { 0 };
	int64_t *given = mem_zero(funding->sources.n + 1, sizeof *given);

	for (size_t i = 0; i < funding->n; i++)
		if (grant_is_active(&funding->item[i], today)) {
			number_add(&sum[funding->item[i].source], funding->item[i].amount);
			number_add(&all, funding->item[i].amount);
		}
	for (size_t i = 0; i < funding->sources.n; i++)
		if (!number_total(&sum[i], &given[i]))
			given[i] = INT64_MAX;
	if (!number_total(&all, total))
		*total = INT64_MAX;
	free(sum);
	return given;
}

/* Who pays today, by kr. */
static void
add_payers(struct facts *f, const struct funding *funding, const struct actors *all, int today)
{
	int64_t *kr = mem_zero(funding->sources.n + 1, sizeof *kr);
	char *added = mem_zero(all->n, 1);

	for (size_t i = 0; i < funding->n; i++) {
		const struct grant *g = &funding->item[i];

		if (grant_is_active(g, today) && kr[g->source] < INT64_MAX / 4)
			kr[g->source] += g->amount / NUMBER_ONE;
	}
	for (size_t i = 0; i < funding->sources.n; i++)
		add_actor(f, all, funding_source(funding, i),
		    strlen(funding_source(funding, i)), kr[i], added);
	free(kr);
	free(added);
}

/* How many sources there are if they make a patchwork, else 0. */
static int64_t
patchwork(const struct funding *funding, int today)
{
	int64_t total, *given = add_up(funding, today, &total), largest = 0;
	size_t active = 0, ending = 0;
	int64_t n = 0;

	for (size_t i = 0; i < funding->n; i++)
		if (grant_is_active(&funding->item[i], today) && funding->item[i].amount > 0) {
			active++;
			ending += funding->item[i].until != INT_MAX;
		}
	for (size_t i = 0; i < funding->sources.n; i++) {
		n += given[i] > 0;
		if (given[i] > largest)
			largest = given[i];
	}
	free(given);
	return largest < total - largest && 2 * ending > active ? n : 0;
}

/* A number of centre.yaml; 0 if it is not told. */
static int64_t
number_of(const struct yaml_node *value)
{
	int64_t n;

	if (yaml_is_empty(value) || value->kind != YAML_SCALAR ||
	    number_parse(value->text, value->len, &n) != NULL)
		return 0;
	return n / NUMBER_ONE;
}

/* The numbers that say that the house is large. */
static void
add_large(struct typefacts *facts, const struct yaml_node *root)
{
	for (int i = 0; i < LARGE; i++) {
		int64_t n = number_of(yaml_get(root, large[i].key));

		if (n < large[i].least)
			continue;
		buf_addf(&facts->large[i], "%s=%" PRId64, large[i].key, n);
		add_fact(&facts->look[LOOK_SIZE], large[i].key, buf_text(&facts->large[i]), 1);
	}
}

void
typefacts_collect(struct typefacts *facts, const struct centre *c, const struct actors *all,
    const struct funding *funding, int today)
{
	const struct yaml_node *root = centre_root(c);
	struct facts *f = facts->look;

	*facts = (struct typefacts){ 0 };
	add_named(&f[LOOK_RUN_BY], yaml_get(root, "run_by"), all, today);
	add_owner(&f[LOOK_OWNER], scalar_of(root, "owner"), all, today);
	add_base(&f[LOOK_BASE], all, today);
	add_codes(&f[LOOK_FOCUS], yaml_get(root, "focus"), &focus_vocab);
	add_code(&f[LOOK_FORUM], scalar_of(yaml_get(root, "forum"), "kind"), &forum_kind_vocab);
	add_codes(&f[LOOK_ROOMS], yaml_get(root, "rooms"), &room_vocab);
	add_codes(&f[LOOK_REACH], yaml_get(root, "reach"), &reach_vocab);
	keep_widest(&f[LOOK_REACH]);
	add_payers(&f[LOOK_FUNDING], funding, all, today);
	add_large(facts, root);
	f[LOOK_PATCHWORK].number = patchwork(funding, today);
}

void
typefacts_release(struct typefacts *facts)
{
	for (int i = 0; i < LOOKS; i++)
		free(facts->look[i].item);
	for (int i = 0; i < LARGE; i++)
		buf_release(&facts->large[i]);
}
