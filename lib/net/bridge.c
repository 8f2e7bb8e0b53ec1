#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/period.h"
#include "centre/actor.h"
#include "centre/initiative.h"
#include "field/terms.h"
#include "net/bridge.h"
#include "net/contacts.h"
#include "net/net.h"

int
bridge_is_group(const struct actor *a)
{
	return a != NULL && actor_is_voluntary(a) &&
	    (a->presence == PRESENCE_FAST || a->presence == PRESENCE_JAEVNLIGT);
}

int
bridge_is_outside(const struct actor *a)
{
	return a != NULL && (a->presence == PRESENCE_ADHOC || a->presence == PRESENCE_EKSTERN);
}

/* ---- ties ---- */

static void
take_ties(struct bridges *b, const struct net *net)
{
	b->tie = mem_zero(net->ties, sizeof *b->tie);
	for (size_t i = 0; i < net->ties; i++) {
		const struct actor *x = net->actor[net->tie[i].a].record, *y = net->actor[net->tie[i].b].record;

		if ((bridge_is_group(x) && bridge_is_outside(y)) || (bridge_is_group(y) && bridge_is_outside(x)))
			b->tie[b->ties++] = i;
	}
}

static void
count_groups(struct bridges *b, const struct net *net, const struct actors *known, const struct period *p)
{
	for (size_t i = 0; i < net->actors; i++) {
		const struct net_actor *a = &net->actor[i];

		b->groups += bridge_is_group(a->record) && a->entries > 0;
		b->unknown += net_presence(a) < 0 || net_sector(a) < 0;
	}
	for (size_t i = 0; i < known->n; i++)
		b->listed += bridge_is_group(&known->item[i]) &&
		    actor_was_in_house(&known->item[i], p->first, p->last);
}

/* ---- entries ---- */

/* Of each actor of the contacts, by number. */
struct one {
	unsigned char group, outside;
	int first;		/* day of its first entry ever */
};

static void
take_entries(struct bridges *b, const struct contacts *c, const struct one *who, const struct period *p,
    unsigned forms, int *event)
{
	for (size_t i = 0; i < c->entries; i++) {
		const struct contacts_entry *e = &c->entry[i];
		int group = 0, outside = 0;
		size_t n;
		const uint32_t *member = contacts_members(c, e->list, &n);

		if (!period_holds(p, e->day) || !(forms & 1u << e->form))
			continue;
		for (size_t k = 0; k < n; k++) {
			group |= who[member[k]].group;
			outside |= who[member[k]].outside;
		}
		b->entries += group && outside;
		b->tell += e->guests & CONTACTS_TELLS_GUESTS;
		if (e->guests & CONTACTS_MET_GUESTS) {
			b->events++;
			*event = e->day < *event ? e->day : *event;
		}
	}
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
take_new(struct bridges *b, const struct contacts *c, const struct actors *known, const struct one *who,
    const struct period *p, int event)
{
	b->begins = c->added == 0 || c->first >= p->first;
	b->came = mem_zero(c->ids.n, sizeof *b->came);
	for (size_t i = 0; i < c->ids.n && !b->begins; i++) {
		const char *id = intern_text(&c->ids, i);
		const struct actor *a = actors_find(known, id, strlen(id));

		/* Who came earlier by its own record is not new. */
		if (!who[i].outside || !period_holds(p, who[i].first) || (a->since != INT_MIN && a->since < p->first))
			continue;
		b->new_outside++;
		if (who[i].first > event)
			b->came[b->after++] = id;
	}
	if (b->after > 0)
		qsort(b->came, b->after, sizeof *b->came, by_bytes);
}

static struct one *
look_up(const struct contacts *c, const struct actors *known)
{
	struct one *who = mem_zero(c->ids.n, sizeof *who);

	for (size_t i = 0; i < c->ids.n; i++) {
		const struct actor *a = actors_find(known, intern_text(&c->ids, i), intern_len(&c->ids, i));

		who[i] = (struct one){ (unsigned char)bridge_is_group(a), (unsigned char)bridge_is_outside(a), INT_MAX };
	}
	for (size_t i = 0; i < c->entries; i++) {
		size_t n;
		const uint32_t *member = contacts_members(c, c->entry[i].list, &n);

		for (size_t k = 0; k < n; k++)
			if (c->entry[i].day < who[member[k]].first)
				who[member[k]].first = c->entry[i].day;
	}
	return who;
}

/* ---- initiatives ---- */

static void
meet(const struct actors *known, const char *id, size_t len, int *group, int *outside)
{
	const struct actor *a = actors_find(known, id, len);

	*group |= bridge_is_group(a);
	*outside |= bridge_is_outside(a);
}

static void
take_plans(struct bridges *b, const struct initiatives *plans, const struct actors *known, int day)
{
	b->plan = mem_zero(plans->n, sizeof *b->plan);
	for (size_t i = 0; i < plans->n; i++) {
		const struct initiative *t = &plans->item[i];
		int group = 0, outside = 0;

		if (!initiative_runs_on(t, day))
			continue;
		b->running++;
		meet(known, t->cell[INITIATIVE_LEAD], strlen(t->cell[INITIATIVE_LEAD]), &group, &outside);
		for (size_t k = 0; k < t->partners; k++)
			meet(known, t->partner[k].actor, strlen(t->partner[k].actor), &group, &outside);
		if (group && outside)
			b->plan[b->plans++] = i;
	}
}

void
bridges_take(struct bridges *b, const struct net *net, const struct contacts *c, const struct actors *known,
    const struct initiatives *plans, const struct period *p, int today, unsigned forms)
{
	struct one *who = look_up(c, known);
	int event = INT_MAX;

	*b = (struct bridges){ 0 };
	count_groups(b, net, known, p);
	take_ties(b, net);
	take_entries(b, c, who, p, forms, &event);
	take_new(b, c, known, who, p, event);
	if (plans != NULL)
		take_plans(b, plans, known, p->last < today ? p->last : today);
	free(who);
}

void
bridges_release(struct bridges *b)
{
	free(b->tie);
	free(b->plan);
	free(b->came);
	*b = (struct bridges){ 0 };
}
