/*
 * net - who works with whom, as a graph: actors by the bytes of their ids, ties in order.
 *
 *	struct net net;
 *
 *	net_make(&net, &contacts, &actors, 1);
 *	for (size_t i = 0; i < net.ties; i++)
 *		puts(net.actor[net.tie[i].a].id);
 *	net_release(&net);
 *
 * Two actors have one tie, however many contacts there were; how many is its count.
 * Who has no tie is there all the same, and is an isolate.
 */
#ifndef MC_NET_NET_H
#define MC_NET_NET_H

#include <stddef.h>
#include <stdint.h>

struct actor;
struct actors;
struct contacts;
struct period;

struct net_actor {
	const char *id;		/* borrowed, as is the record */
	const struct actor *record;	/* in actors.yaml, or NULL */
	unsigned long entries, led;
	size_t degree;		/* ties */
	unsigned long strength;	/* their counts, added up */
};

struct net_tie {
	uint32_t a, b;		/* a < b */
	uint32_t count;
	uint32_t led[2];	/* of these, by a, by b */
	int first, last;	/* days */
	unsigned char forms;	/* bits of enum form */
	unsigned char first_form, last_form;
};

struct net {
	struct net_actor *actor;
	size_t actors;
	struct net_tie *tie;
	size_t ties;
	unsigned long least;	/* contacts that make a tie */
	unsigned long entries;	/* that were counted */
};

/* What the contacts that were settled make; `known` may be NULL. */
void net_make(struct net *, const struct contacts *, const struct actors *known, unsigned long least);

/*
 * The same, and the contacts' ties are used up: of millions there is no room for both.
 * Their ids live on, which the net borrows.
 */
void net_make_of(struct net *, struct contacts *, const struct actors *known, unsigned long least);

/* Let the ties go; what was counted of them, as degrees, stays. */
void net_forget_ties(struct net *);

/* Put actors in order; of whoever has no ties yet. */
void net_sort_actors(struct net *);

/* Add the listed actors without an entry, unless they had left before, or came after the period. */
void net_add_listed(struct net *, const struct actors *, const struct period *);

/* A copy of the net with the marked actors only. */
void net_part(struct net *, const struct net *, const char *keeps);
void net_release(struct net *);

/* An actor by id; net->actors if there is none. */
size_t net_find(const struct net *, const char *id);

/* The tie of two actors, or NULL. */
const struct net_tie *net_tie_of(const struct net *, size_t a, size_t b);

/* For qsort(): ties in the order of their ends, which is that of `tie`. */
int net_by_ends(const void *, const void *);

/* The actor's sector, or -1; what people call it, the id where no name is known. */
int net_sector(const struct net_actor *);
int net_presence(const struct net_actor *);
const char *net_name(const struct net_actor *);

/* The same with the line ends that it has in actors.yaml, where net_name() has blanks. */
const char *net_whole_name(const struct net_actor *);

/* Has a taken the initiative towards b (way 0), or b towards a (way 1), often enough? */
int net_is_arc(const struct net *, const struct net_tie *, int way);

/*
 * Each line of a drawing or a file, in order: a tie or, if it is directed, the initiatives that
 * one of two took towards the other.
 */
typedef void net_line(void *, const struct net_tie *, size_t from, size_t to, unsigned long count);
void net_each_line(const struct net *, int directed, net_line *, void *arg);

#endif
