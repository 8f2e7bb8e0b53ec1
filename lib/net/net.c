#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/period.h"
#include "centre/actor.h"
#include "net/contacts.h"
#include "net/net.h"
#include "yaml/yaml.h"

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct net_actor *)a)->id, ((const struct net_actor *)b)->id);
}

int
net_by_ends(const void *va, const void *vb)
{
	const struct net_tie *a = va, *b = vb;

	return a->a != b->a ? (a->a < b->a ? -1 : 1) : a->b < b->b ? -1 : a->b > b->b;
}

void
net_sort_actors(struct net *net)
{
	if (net->actors > 0)
		qsort(net->actor, net->actors, sizeof *net->actor, by_id);
}

/* Degree and strength, of the ties as they are. */
static void
count_ties(struct net *net)
{
	for (size_t i = 0; i < net->actors; i++) {
		net->actor[i].degree = 0;
		net->actor[i].strength = 0;
	}
	for (size_t i = 0; i < net->ties; i++) {
		const struct net_tie *t = &net->tie[i];

		net->actor[t->a].degree++;
		net->actor[t->b].degree++;
		net->actor[t->a].strength += t->count;
		net->actor[t->b].strength += t->count;
	}
}

static struct net_tie
tie_of(const struct contacts_tie *t, const uint32_t *place)
{
	uint32_t a = place[t->a], b = place[t->b];
	int swap = a > b;

	return (struct net_tie){
		.a = swap ? b : a, .b = swap ? a : b, .count = t->count,
		.led = { t->led[swap], t->led[!swap] },
		.first = t->begun.day, .last = t->ended.day,
		.forms = t->forms, .first_form = t->first_form, .last_form = t->last_form
	};
}

/* The actors; where each id of the contacts stands among them, which is the caller's. */
static uint32_t *
take_actors(struct net *net, const struct contacts *c, const struct actors *known)
{
	uint32_t *place = mem_zero(c->ids.n, sizeof *place);

	net->actor = mem_zero(c->ids.n, sizeof *net->actor);
	for (size_t i = 0; i < c->ids.n; i++) {
		const char *id = intern_text(&c->ids, i);

		if (c->who[i].entries == 0)
			continue;
		net->actor[net->actors++] = (struct net_actor){
			.id = id, .entries = c->who[i].entries, .led = c->who[i].led,
			.record = known != NULL ? actors_find(known, id, strlen(id)) : NULL
		};
	}
	net_sort_actors(net);
	for (size_t i = 0; i < net->actors; i++)
		place[intern_find(&c->ids, net->actor[i].id, strlen(net->actor[i].id))] = (uint32_t)i;
	return place;
}

/* Put the ties in order of one end, those of one actor in the order that they come in; begin[] has room for an actor more. */
static void
order_by(struct net_tie *to, const struct net_tie *from, const struct net *net, int by_first, size_t *begin)
{
	memset(begin, 0, (net->actors + 1) * sizeof *begin);
	for (size_t i = 0; i < net->ties; i++)
		begin[(by_first ? from[i].a : from[i].b) + 1]++;
	for (size_t k = 0; k < net->actors; k++)
		begin[k + 1] += begin[k];
	for (size_t i = 0; i < net->ties; i++)
		to[begin[by_first ? from[i].a : from[i].b]++] = from[i];
}

/* As net_by_ends() has them.  Ends are small numbers: nothing need be compared. */
static void
sort_ties(struct net *net)
{
	struct net_tie *other = mem_zero(net->ties, sizeof *other);
	size_t *begin = mem_zero(net->actors + 1, sizeof *begin);

	order_by(other, net->tie, net, 0, begin);
	order_by(net->tie, other, net, 1, begin);
	free(other);
	free(begin);
	count_ties(net);
}

void
net_make(struct net *net, const struct contacts *c, const struct actors *known, unsigned long least)
{
	uint32_t *place;

	*net = (struct net){ .least = least, .entries = c->tallied };
	place = take_actors(net, c, known);
	net->tie = mem_zero(c->ties, sizeof *net->tie);
	for (size_t i = 0; i < c->ties; i++)
		if (c->tie[i].count >= least)
			net->tie[net->ties++] = tie_of(&c->tie[i], place);
	free(place);
	sort_ties(net);
}

/* Of lean contacts, in order at once. */
static void
take_counts(struct net *net, struct contacts *c, const uint32_t *place)
{
	uint32_t *number = mem_zero(net->actors, sizeof *number);
	size_t ties = 0;

	for (size_t i = 0; i < c->ids.n; i++)
		if (c->who[i].entries > 0)
			number[place[i]] = (uint32_t)i;
	for (size_t i = 0; i < c->slots; i++)
		ties += c->slot[i] > 0 && c->slot[i] >= net->least;
	net->tie = mem_zero(ties, sizeof *net->tie);
	for (uint32_t a = 0; a < net->actors && net->ties < ties; a++)
		for (uint32_t b = a + 1; b < net->actors; b++) {
			uint32_t count = contacts_met(c, number[a], number[b]);

			if (count > 0 && count >= net->least)
				net->tie[net->ties++] = (struct net_tie){ .a = a, .b = b, .count = count };
		}
	free(number);
	contacts_forget_table(c);
	count_ties(net);
}

void
net_make_of(struct net *net, struct contacts *c, const struct actors *known, unsigned long least)
{
	char *room = (char *)c->tie;
	uint32_t *place;

	*net = (struct net){ .least = least, .entries = c->tallied };
	place = take_actors(net, c, known);
	if (c->lean) {
		take_counts(net, c, place);
		free(place);
		return;
	}
	contacts_forget_table(c);
	/* A tie of the net is no larger: each is written where one was read before. */
	_Static_assert(sizeof(struct net_tie) <= sizeof(struct contacts_tie), "a tie must fit in its place");
	for (size_t i = 0; i < c->ties; i++) {
		struct contacts_tie from;
		struct net_tie to;

		memcpy(&from, room + i * sizeof from, sizeof from);
		if (from.count < least)
			continue;
		to = tie_of(&from, place);
		memcpy(room + net->ties++ * sizeof to, &to, sizeof to);
	}
	free(place);
	c->tie = NULL;
	c->ties = c->tie_cap = 0;
	net->tie = mem_resize(room, net->ties > 0 ? net->ties : 1, sizeof *net->tie);
	sort_ties(net);
}

void
net_forget_ties(struct net *net)
{
	free(net->tie);
	net->tie = NULL;
	net->ties = 0;
}

void
net_add_listed(struct net *net, const struct actors *known, const struct period *p)
{
	struct net old = *net;
	size_t n = old.actors;

	net->actor = mem_zero(n + known->n, sizeof *net->actor);
	if (n > 0)
		memcpy(net->actor, old.actor, n * sizeof *net->actor);
	for (size_t i = 0; i < known->n; i++) {
		const struct actor *a = &known->item[i];

		if (*a->cell[ACTOR_ID] == '\0' || net_find(&old, a->cell[ACTOR_ID]) < n ||
		    a->left < p->first || a->since > p->last)
			continue;
		net->actor[net->actors++] = (struct net_actor){ .id = a->cell[ACTOR_ID], .record = a };
	}
	net_sort_actors(net);
	for (size_t i = 0; i < net->ties; i++) {
		net->tie[i].a = (uint32_t)net_find(net, old.actor[net->tie[i].a].id);
		net->tie[i].b = (uint32_t)net_find(net, old.actor[net->tie[i].b].id);
	}
	free(old.actor);
}

void
net_part(struct net *part, const struct net *net, const char *keeps)
{
	size_t *place = mem_zero(net->actors, sizeof *place);

	*part = (struct net){ .least = net->least, .entries = net->entries };
	part->actor = mem_zero(net->actors, sizeof *part->actor);
	part->tie = mem_zero(net->ties, sizeof *part->tie);
	for (size_t i = 0; i < net->actors; i++) {
		if (!keeps[i])
			continue;
		place[i] = part->actors;
		part->actor[part->actors++] = net->actor[i];
	}
	for (size_t i = 0; i < net->ties; i++) {
		const struct net_tie *t = &net->tie[i];

		if (!keeps[t->a] || !keeps[t->b])
			continue;
		part->tie[part->ties] = *t;
		part->tie[part->ties].a = (uint32_t)place[t->a];
		part->tie[part->ties++].b = (uint32_t)place[t->b];
	}
	free(place);
	count_ties(part);
}

void
net_release(struct net *net)
{
	free(net->actor);
	free(net->tie);
	*net = (struct net){ 0 };
}

size_t
net_find(const struct net *net, const char *id)
{
	struct net_actor key = { .id = id };
	const struct net_actor *found = net->actors > 0 ?
	    bsearch(&key, net->actor, net->actors, sizeof key, by_id) : NULL;

	return found != NULL ? (size_t)(found - net->actor) : net->actors;
}

const struct net_tie *
net_tie_of(const struct net *net, size_t a, size_t b)
{
	struct net_tie key = { .a = (uint32_t)(a < b ? a : b), .b = (uint32_t)(a < b ? b : a) };

	return net->ties > 0 ? bsearch(&key, net->tie, net->ties, sizeof key, net_by_ends) : NULL;
}

int
net_sector(const struct net_actor *a)
{
	return a->record != NULL ? a->record->sector : UNKNOWN;
}

int
net_presence(const struct net_actor *a)
{
	return a->record != NULL ? a->record->presence : UNKNOWN;
}

const char *
net_name(const struct net_actor *a)
{
	return a->record != NULL ? actor_called(a->record) : a->id;
}

const char *
net_whole_name(const struct net_actor *a)
{
	const struct yaml_node *name = a->record != NULL && a->record->node != NULL ?
	    yaml_get(a->record->node, actor_schema.field[ACTOR_NAME].name) : NULL;

	return name != NULL && name->kind == YAML_SCALAR && name->len > 0 ? name->text : net_name(a);
}

int
net_is_arc(const struct net *net, const struct net_tie *t, int way)
{
	return t->led[way] > 0 && t->led[way] >= net->least;
}

void
net_each_line(const struct net *net, int directed, net_line *use, void *arg)
{
	for (size_t i = 0; i < net->ties; i++) {
		const struct net_tie *t = &net->tie[i];

		if (!directed)
			use(arg, t, t->a, t->b, t->count);
		if (directed && net_is_arc(net, t, 0))
			use(arg, t, t->a, t->b, t->led[0]);
		if (directed && net_is_arc(net, t, 1))
			use(arg, t, t->b, t->a, t->led[1]);
	}
}
