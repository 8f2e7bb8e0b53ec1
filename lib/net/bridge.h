/*
 * bridge - do residents' and voluntary groups of the house meet anybody from outside?
 *
 *	struct bridges b;
 *
 *	bridges_take(&b, &net, &contacts, &aside, &actors, &plans, &period, day);
 *	printf("%zu of %zu\n", b.ties, net.ties);
 *	bridges_release(&b);
 *
 * A group of the house: sector beboer or frivillig, presence fast or jaevnligt.  From
 * outside: presence adhoc or ekstern.  A tie between two of them is a bridge.  There is no
 * number of them that is good.
 * Source: [R] Part 1, the three levels (geographical), and 2.8; Boligliv i balance.
 */
#ifndef MC_NET_BRIDGE_H
#define MC_NET_BRIDGE_H

#include <stddef.h>

struct actor;
struct actors;
struct aside;
struct contacts;
struct initiatives;
struct net;
struct period;

struct bridges {
	size_t groups, listed;		/* of the house: in the net, and listed for the period */
	size_t unknown;			/* in the net, of whom it is not known what they are */
	size_t *tie, ties;		/* the bridges, by number in the net */
	unsigned long entries;		/* in which such two met */
	unsigned long events, tell;	/* with residents and visitors; that tell how many of both */
	size_t *plan, plans, running;	/* initiatives with both, by number; those that run */
	/* Actors from outside whose first entry ever lies in the period, and was after an event. */
	const char **came;		/* ids, by bytes */
	size_t after, new_outside;
	int begins;			/* the log begins in the period: all are new in it */
};

/*
 * Of a period that has passed.  What the entries tell aside is counted, with their guests.
 * Of `plans`, which may be NULL, those that run on the day.
 */
void bridges_take(struct bridges *, const struct net *, const struct contacts *, const struct aside *,
    const struct actors *, const struct initiatives *plans, const struct period *, int day);
void bridges_release(struct bridges *);

#endif
