/*
 * change - how a network differs from an earlier one: actors and ties new, kept and lost.
 *
 *	struct change c;
 *
 *	change_take(&c, &then, &now);
 *	for (size_t i = 0; i < c.ties; i++)
 *		if (c.tie[i].kind == CHANGE_LOST)
 *			puts(c.tie[i].a);
 *	change_release(&c);
 *
 * Ids are borrowed from the two networks, and are the key: who has another id is another.
 */
#ifndef MC_NET_CHANGE_H
#define MC_NET_CHANGE_H

#include <stddef.h>

struct net;

enum change_kind { CHANGE_NEW, CHANGE_KEPT, CHANGE_LOST, CHANGE_KINDS };

/* An actor (b is NULL), with its entries; or a tie, a < b by bytes, with its contacts. */
struct change_item {
	enum change_kind kind;
	const char *a, *b;
	unsigned long then, now;	/* 0 where it was not there */
};

struct change {
	struct change_item *actor, *tie;	/* by ids */
	size_t actors, ties;
	size_t actors_of[CHANGE_KINDS], ties_of[CHANGE_KINDS];	/* how many of each kind */
};

void change_take(struct change *, const struct net *then, const struct net *now);
void change_release(struct change *);

/* The net without the actors that the other has not. */
void change_common(struct net *common, const struct net *, const struct net *other);

#endif
