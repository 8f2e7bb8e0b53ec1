#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/period.h"
#include "base/text.h"
#include "centre/actor.h"
#include "centre/initiative.h"
#include "net/aside.h"
#include "net/bridge.h"
#include "net/contacts.h"
#include "net/net.h"

/* ---- ties ---- */

static void
take_ties(struct bridges *b, const struct net *net)
{
	b->tie = mem_zero(net->ties, sizeof *b->tie);
	for (size_t i = 0; i < net->ties; i++) {
		const struct actor *x = net->actor[net->tie[i].a].record, *y = net->actor[net->tie[i].b].record;

		if ((actor_is_group(x) && actor_is_from_outside(y)) || (actor_is_group(y) && actor_is_from_outside(x)))
			b->tie[b->ties++] = i;
	}
}

static void
count_groups(struct bridges *b, const struct net *net, const struct actors *known, const struct period *p)
{
	for (size_t i = 0; i < net->actors; i++) {
		const struct net_actor *a = &net->actor[i];

		b->groups += actor_is_group(a->record) && a->entries > 0;
		b->unknown += net_presence(a) < 0 || net_sector(a) < 0;
	}
	for (size_t i = 0; i < known->n; i++)
		b->listed += actor_is_group(&known->item[i]) &&
		    actor_was_in_house(&known->item[i], p->first, p->last);
}

/* ---- who came ---- */

static void
take_new(struct bridges *b, const struct aside *a, const struct contacts *c, const struct actors *known,
    const struct period *p)
{
	b->begins = a->entries == 0 || a->first >= p->first;
	b->came = mem_zero(a->n, sizeof *b->came);
	for (size_t i = 0; i < a->n && !b->begins; i++) {
		const char *id = intern_text(&c->ids, i);
		const struct actor *record = actors_find(known, id, strlen(id));

		/* Who came earlier by its own record is not new. */
		if (!a->who[i].outside || !period_holds(p, a->who[i].first) ||
		    (record->since != INT_MIN && record->since < p->first))
			continue;
		b->new_outside++;
		if (a->who[i].first > a->event)
			b->came[b->after++] = id;
	}
	if (b->after > 0)
		qsort(b->came, b->after, sizeof *b->came, text_by_bytes);
}

/* ---- initiatives ---- */

static void
meet(const struct actors *known, const char *id, size_t len, int *group, int *outside)
{
	const struct actor *a = actors_find(known, id, len);

	*group |= actor_is_group(a);
	*outside |= actor_is_from_outside(a);
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
bridges_take(struct bridges *b, const struct net *net, const struct contacts *c, const struct aside *a,
    const struct actors *known, const struct initiatives *plans, const struct period *p, int day)
{
	*b = (struct bridges){ .entries = (unsigned long)a->bridges, .events = (unsigned long)a->events,
	    .tell = (unsigned long)a->tell };
	count_groups(b, net, known, p);
	take_ties(b, net);
	take_new(b, a, c, known, p);
	if (plans != NULL)
		take_plans(b, plans, known, day);
}

void
bridges_release(struct bridges *b)
{
	free(b->tie);
	free(b->plan);
	free(b->came);
	*b = (struct bridges){ 0 };
}
