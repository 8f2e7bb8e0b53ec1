#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "base/mem.h"
#include "base/text.h"
#include "centre/actor.h"
#include "field/terms.h"
#include "net/aside.h"
#include "net/net.h"
#include "net/signal.h"

const char *const signal_name[SIGNALS] = {
	[SIGNAL_LEFT_OUTSIDE] = "left-outside", [SIGNAL_SMALL_CIRCLE] = "small-circle",
	[SIGNAL_CLOSED_GROUP] = "closed-group", [SIGNAL_ONLY_INFORMAL] = "only-informal",
	[SIGNAL_ONE_SIDED] = "one-sided", [SIGNAL_FEW_ACROSS] = "few-across-sectors",
	[SIGNAL_FEW_OUTSIDE] = "few-outside"
};

const char *const signal_source[SIGNALS] = {
	[SIGNAL_LEFT_OUTSIDE] = "R 3.4", [SIGNAL_SMALL_CIRCLE] = "R 3.4",
	[SIGNAL_CLOSED_GROUP] = "R Part 2, samskabe", [SIGNAL_ONLY_INFORMAL] = "R Part 2, videndele",
	[SIGNAL_ONE_SIDED] = "R 2.7", [SIGNAL_FEW_ACROSS] = "R 1.4", [SIGNAL_FEW_OUTSIDE] = "R 2.8"
};

enum {
	FEWEST_ENTRIES = 10, FEWEST_ACTORS = 3,
	CIRCLE_ACTORS = 6,		/* a third of fewer is one alone */
	GROUP_ENTRIES = 3,
	TOLD_ENTRIES = 5,
	FEWEST_TIES = 5
};

static void
add_name(struct signal *s, const char *name)
{
	s->name[s->names++] = name;
}

static const char *
name_of(const struct actors *known, const char *id)
{
	return known != NULL ? actors_called(known, id) : id;
}

/* ---- who is left outside ---- */

static void
left_outside(struct signal *s, const struct net *net, const char *tied, const struct actors *known, int end)
{
	size_t listed = known != NULL ? known->n : 0;

	s->name = mem_zero(listed + net->actors, sizeof *s->name);
	for (size_t i = 0; i < listed; i++) {
		const struct actor *a = &known->item[i];
		size_t at;

		if (!actor_was_in_house(a, s->period.first, end))
			continue;
		s->of++;
		at = net_find(net, a->cell[ACTOR_ID]);
		if (at == net->actors || !tied[at])
			add_name(s, name_of(known, a->cell[ACTOR_ID]));
	}
	s->listed = s->of > 0;
	for (size_t i = 0; !s->listed && i < net->actors; i++) {
		s->of++;
		if (!tied[i])
			add_name(s, net_name(&net->actor[i]));
	}
	s->value = s->names;
	s->state = s->value > 0 ? SIGNAL_SEEN : SIGNAL_NONE;
}

/* ---- a small circle ---- */

static int
most_first(const void *a, const void *b)
{
	unsigned long x = *(const unsigned long *)a, y = *(const unsigned long *)b;

	return x < y ? 1 : x > y ? -1 : 0;
}

/* `value` and `of` are participations; `could` and `could_of` the actors that have them. */
static void
small_circle(struct signal *s, const struct net *net)
{
	unsigned long *entries = mem_zero(net->actors, sizeof *entries);
	size_t n = 0;

	for (size_t i = 0; i < net->actors; i++)
		if (net->actor[i].entries > 0) {
			entries[n++] = net->actor[i].entries;
			s->of += net->actor[i].entries;
		}
	if (n > 0)
		qsort(entries, n, sizeof *entries, most_first);
	s->could = (n + 2) / 3;
	s->could_of = n;
	for (size_t i = 0; i < s->could; i++)
		s->value += entries[i];
	s->state = n >= CIRCLE_ACTORS && 3 * s->value >= 2 * s->of ? SIGNAL_SEEN : SIGNAL_NONE;
	free(entries);
}

/* ---- the same closed group ---- */

/*
 * Is anybody outside the circle who could join it?  Not where it holds all who were in the log
 * that year; nor where it holds the whole house, and the others are known to come from outside it.
 */
static int
has_others(const struct aside *a, const struct intern *ids, const struct actors *known,
    const struct period *year, const char *is_in)
{
	int met = 0, in_house = 0;

	for (size_t i = 0; i < a->n; i++)
		if (a->who[i].last >= year->first && !is_in[i]) {
			met = 1;
			in_house |= !a->who[i].outside;
		}
	for (size_t i = 0; known != NULL && i < known->n; i++) {
		const char *id = known->item[i].cell[ACTOR_ID];
		size_t number = intern_find(ids, id, strlen(id));

		in_house |= actor_was_in_house(&known->item[i], year->first, year->last) &&
		    (number == INTERN_NONE || number >= a->n || !is_in[number]);
	}
	return met && in_house;
}

/* `value` entries of the last twelve months of the period, by `of` actors. */
static void
closed_group(struct signal *s, const struct aside *a, const struct intern *ids, const struct actors *known)
{
	struct period year = aside_year(a);
	char *is_in = mem_zero(a->n, 1);

	s->since = INT_MIN;
	s->value = (unsigned long)aside_co_created(a);
	s->name = mem_zero(a->n, sizeof *s->name);
	for (size_t i = 0; i < a->n; i++) {
		const struct aside_actor *who = &a->who[i];

		s->since = who->first_co != ASIDE_NEVER && who->first_co > s->since ? who->first_co : s->since;
		is_in[i] = who->last_co >= year.first;
		if (is_in[i])
			add_name(s, intern_text(ids, i));
	}
	if (s->names > 0)
		qsort(s->name, s->names, sizeof *s->name, text_by_bytes);
	for (size_t i = 0; i < s->names; i++)
		s->name[i] = name_of(known, s->name[i]);
	s->of = s->names;
	s->entries = s->value;
	s->period = year;
	if (s->value < GROUP_ENTRIES || !(a->forms & 1u << FORM_SAMSKABE) || !has_others(a, ids, known, &year, is_in))
		s->state = SIGNAL_NONE;
	else if (a->first > year.first)
		s->state = SIGNAL_UNKNOWN;
	else
		s->state = s->since < year.first ? SIGNAL_SEEN : SIGNAL_NONE;
	if (s->state == SIGNAL_UNKNOWN)
		s->since = a->first;
	free(is_in);
}

/* ---- only informal ---- */

/* `value` through a meeting, of those that tell; `could` are informal, `could_of` all. */
static void
only_informal(struct signal *s, const struct aside *a)
{
	s->could_of = (unsigned long)a->shared;
	s->of = (unsigned long)a->told;
	s->value = (unsigned long)a->in_meeting;
	s->could = (unsigned long)a->informal;
	s->entries = s->of;
	if (s->could_of < TOLD_ENTRIES || s->value > 0)
		s->state = SIGNAL_NONE;
	else if (s->of < TOLD_ENTRIES || 2 * s->of < s->could_of)
		s->state = SIGNAL_UNKNOWN;
	else
		s->state = SIGNAL_SEEN;
}

/* ---- the ties: one pass over all of them ---- */

/* To which of some groups does an actor belong?  -1: it is not known. */
static int
by_sector(const struct net_actor *a)
{
	return net_sector(a);
}

static int
by_house(const struct net_actor *a)
{
	return net_presence(a) < 0 ? -1 : actor_is_from_outside(a->record);
}

/* What is asked of an actor for each of its ties. */
struct tied {
	signed char sector, house;
};

struct pass {
	const struct net *net;
	struct tied *of;	/* actors, in the order of the net; as are: */
	char *tied;		/* it has a tie */
	char *met;		/* it is from outside, and has a tie into the house */
	struct signal *one_sided, *across, *outside;
	struct net_tie *side;	/* those always of one side */
	size_t sides, side_cap;
};

/* A tie between two groups, or within one; of unknown ones nothing is counted. */
static int
count_across(struct signal *s, int a, int b)
{
	int known = a >= 0 && b >= 0;

	s->of += (unsigned long)known;
	s->value += (unsigned long)(known && a != b);
	return known && a != b;
}

static void
use_tie(void *arg, const struct net_tie *t)
{
	struct pass *p = arg;
	const struct tied *a = &p->of[t->a], *b = &p->of[t->b];

	p->tied[t->a] = p->tied[t->b] = 1;
	count_across(p->across, a->sector, b->sector);
	if (count_across(p->outside, a->house, b->house))
		p->met[a->house == 1 ? t->a : t->b] = 1;
	if (t->led[0] + t->led[1] < SIGNAL_INITIATIVES)
		return;
	p->one_sided->of++;
	if (t->led[0] > 0 && t->led[1] > 0)
		return;
	p->side = mem_grow(p->side, &p->side_cap, p->sides + 1, sizeof *p->side);
	p->side[p->sides++] = *t;
}

static void
pass_begin(struct pass *p, const struct net *net, struct signals *all)
{
	*p = (struct pass){ .net = net, .one_sided = &all->item[SIGNAL_ONE_SIDED],
	    .across = &all->item[SIGNAL_FEW_ACROSS], .outside = &all->item[SIGNAL_FEW_OUTSIDE] };
	p->of = mem_zero(net->actors, sizeof *p->of);
	p->tied = mem_zero(net->actors, 1);
	p->met = mem_zero(net->actors, 1);
	for (size_t i = 0; i < net->actors; i++)
		p->of[i] = (struct tied){ (signed char)by_sector(&net->actor[i]), (signed char)by_house(&net->actor[i]) };
}

static void
pass_end(struct pass *p)
{
	free(p->of);
	free(p->tied);
	free(p->met);
	free(p->side);
}

/* ---- always the same side ---- */

static void
one_sided(struct signal *s, const struct pass *p)
{
	const struct net_actor *actor = p->net->actor;

	s->name = mem_zero(p->sides, sizeof *s->name);
	s->partner = mem_zero(p->sides, sizeof *s->partner);
	if (p->sides > 0)
		qsort(p->side, p->sides, sizeof *p->side, net_by_ends);
	for (size_t i = 0; i < p->sides; i++) {
		const struct net_tie *t = &p->side[i];
		int way = t->led[1] == 0 ? 0 : 1;

		s->partner[s->names] = net_name(&actor[way == 0 ? t->b : t->a]);
		add_name(s, net_name(&actor[way == 0 ? t->a : t->b]));
	}
	s->value = s->names;
	s->state = s->value > 0 ? SIGNAL_SEEN : SIGNAL_NONE;
}

/* ---- few across ---- */

/* Ties were counted, between two groups and of all of known ones; the same of the pairs that could be: none where all are of one group. */
static void
few(struct signal *s, const struct net *net, int (*group)(const struct net_actor *))
{
	unsigned long size[SECTORS] = { 0 }, known = 0, within = 0;

	for (size_t i = 0; i < net->actors; i++)
		if (group(&net->actor[i]) >= 0) {
			size[group(&net->actor[i])]++;
			known++;
		}
	for (int i = 0; i < SECTORS; i++)
		within += size[i] * (size[i] - (size[i] > 0)) / 2;
	s->could_of = known * (known - (known > 0)) / 2;
	s->could = s->could_of - within;
	if (2 * known < net->actors)
		s->state = SIGNAL_UNKNOWN;
	else if (s->of < FEWEST_TIES)
		s->state = SIGNAL_NONE;
	else
		s->state = s->could == 0 || 2.0 * (double)s->value * (double)s->could_of < (double)s->could * (double)s->of ?
		    SIGNAL_SEEN : SIGNAL_NONE;
}

/* Who is from outside and has a tie into the house. */
static void
name_outside(struct signal *s, const struct pass *p)
{
	s->name = mem_zero(p->net->actors, sizeof *s->name);
	for (size_t i = 0; i < p->net->actors; i++)
		if (p->met[i])
			add_name(s, net_name(&p->net->actor[i]));
}

static int
any_outside(const struct net *net)
{
	int any = 0;

	for (size_t i = 0; i < net->actors; i++)
		any |= by_house(&net->actor[i]) == 1;
	return any;
}

/* All that rests on ties. */
static void
take_ties(struct signals *all, const struct signals_of *of, int end)
{
	const struct net *net = of->net;
	struct pass p;

	pass_begin(&p, net, all);
	if (of->ties != NULL)
		of->ties(of->arg, use_tie, &p);
	for (size_t i = 0; of->ties == NULL && i < net->ties; i++)
		use_tie(&p, &net->tie[i]);
	left_outside(&all->item[SIGNAL_LEFT_OUTSIDE], net, p.tied, of->known, end);
	one_sided(p.one_sided, &p);
	few(p.across, net, by_sector);
	few(p.outside, net, by_house);
	name_outside(p.outside, &p);
	pass_end(&p);
}

void
signals_take(struct signals *all, const struct signals_of *of)
{
	const struct net *net = of->net;
	int end = of->period->last < of->today ? of->period->last : of->today;

	*all = (struct signals){ .entries = net->entries, .period = *of->period };
	for (size_t i = 0; i < net->actors; i++)
		all->actors += net->actor[i].entries > 0;
	all->too_few = net->entries < FEWEST_ENTRIES || all->actors < FEWEST_ACTORS;
	for (int i = 0; i < SIGNALS; i++)
		all->item[i] = (struct signal){ .kind = (enum signal_kind)i, .period = *of->period, .entries = net->entries };
	if (all->too_few)
		return;
	small_circle(&all->item[SIGNAL_SMALL_CIRCLE], net);
	closed_group(&all->item[SIGNAL_CLOSED_GROUP], of->aside, of->ids, of->known);
	only_informal(&all->item[SIGNAL_ONLY_INFORMAL], of->aside);
	take_ties(all, of, end);
	/* A net of none but those from outside says nothing of the house. */
	if (all->item[SIGNAL_FEW_OUTSIDE].could == 0 && any_outside(net))
		all->item[SIGNAL_FEW_OUTSIDE].state = SIGNAL_NONE;
}

void
signals_release(struct signals *all)
{
	for (int i = 0; i < SIGNALS; i++) {
		free(all->item[i].name);
		free(all->item[i].partner);
	}
	*all = (struct signals){ 0 };
}
