#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "net/change.h"
#include "net/net.h"

/* Which stands first?  NULL is the end of a list. */
static int
order(const char *a, const char *b)
{
	return a == NULL ? 1 : b == NULL ? -1 : strcmp(a, b);
}

static void
add(struct change_item *item, size_t *n, size_t of[CHANGE_KINDS], const struct change_item *one)
{
	of[one->kind]++;
	item[(*n)++] = *one;
}

static enum change_kind
kind_of(int way)
{
	return way == 0 ? CHANGE_KEPT : way < 0 ? CHANGE_LOST : CHANGE_NEW;
}

static void
take_actors(struct change *c, const struct net *then, const struct net *now)
{
	c->actor = mem_zero(then->actors + now->actors, sizeof *c->actor);
	for (size_t i = 0, k = 0; i < then->actors || k < now->actors; ) {
		const struct net_actor *t = i < then->actors ? &then->actor[i] : NULL;
		const struct net_actor *n = k < now->actors ? &now->actor[k] : NULL;
		int way = order(t != NULL ? t->id : NULL, n != NULL ? n->id : NULL);

		add(c->actor, &c->actors, c->actors_of, &(struct change_item){
			.kind = kind_of(way), .a = way <= 0 ? t->id : n->id,
			.then = way <= 0 ? t->entries : 0, .now = way >= 0 ? n->entries : 0
		});
		i += way <= 0;
		k += way >= 0;
	}
}

static void
take_ties(struct change *c, const struct net *then, const struct net *now)
{
	c->tie = mem_zero(then->ties + now->ties, sizeof *c->tie);
	for (size_t i = 0, k = 0; i < then->ties || k < now->ties; ) {
		const struct net_tie *t = i < then->ties ? &then->tie[i] : NULL;
		const struct net_tie *n = k < now->ties ? &now->tie[k] : NULL;
		const char *a = t != NULL ? then->actor[t->a].id : NULL;
		const char *b = n != NULL ? now->actor[n->a].id : NULL;
		int way = order(a, b);

		if (way == 0)
			way = strcmp(then->actor[t->b].id, now->actor[n->b].id);
		add(c->tie, &c->ties, c->ties_of, &(struct change_item){
			.kind = kind_of(way), .a = way <= 0 ? a : b,
			.b = way <= 0 ? then->actor[t->b].id : now->actor[n->b].id,
			.then = way <= 0 ? t->count : 0, .now = way >= 0 ? n->count : 0
		});
		i += way <= 0;
		k += way >= 0;
	}
}

void
change_take(struct change *c, const struct net *then, const struct net *now)
{
	*c = (struct change){ 0 };
	take_actors(c, then, now);
	take_ties(c, then, now);
}

void
change_release(struct change *c)
{
	free(c->actor);
	free(c->tie);
	*c = (struct change){ 0 };
}

void
change_common(struct net *common, const struct net *net, const struct net *other)
{
	char *keeps = mem_zero(net->actors, 1);

	for (size_t i = 0; i < net->actors; i++)
		keeps[i] = net_find(other, net->actor[i].id) < other->actors;
	net_part(common, net, keeps);
	free(keeps);
}
