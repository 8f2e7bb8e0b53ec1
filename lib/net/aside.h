/*
 * aside - what the entries of a log tell beside who met whom, counted as they come.
 *
 *	struct aside a;
 *
 *	aside_begin(&a, &period, forms, end, 0);
 *	aside_add(&a, &ids, &actors, &(struct aside_entry){ .actor = number, .actors = n,
 *	    .day = day, .form = form, .channel = channel });					entry by entry
 *	... aside_year(&a), aside_co_created(&a) ...
 *	aside_release(&a);
 *
 * Signals and bridges rest on it.  No entry is kept: of each actor there are four days and
 * two marks, so that memory grows with actors and not with rows.  The twelve months that
 * co-creation is asked about end on a day that is perhaps known only when the last row
 * was read; as it moves on, what falls out of them never comes back, and of each of their
 * days there is one count.
 */
#ifndef MC_NET_ASIDE_H
#define MC_NET_ASIDE_H

#include <stddef.h>
#include <stdint.h>

#include "base/period.h"

struct actors;
struct intern;

/* Days of which there is none are ASIDE_NEVER for the first, and the least int for the last. */
enum { ASIDE_NEVER = INT_MAX };

struct aside_actor {
	int first;		/* its first entry ever */
	int last;		/* its last one until the end */
	int first_co, last_co;	/* the same of samskabe, both until the end */
	unsigned char group, outside;	/* actor_is_group(), actor_is_from_outside() */
};

enum { ASIDE_TELLS_GUESTS = 1, ASIDE_MET_GUESTS = 2 };

struct aside_entry {
	const uint32_t *actor;	/* by the numbers of their ids; one may stand twice */
	size_t actors;
	int day, form;
	int channel;		/* of channel_vocab, or -1: not told */
	unsigned guests;	/* bits: it tells how many residents and visitors; some of both */
};

enum { ASIDE_DAYS = 366 };	/* of the longest twelve months */

struct aside {
	struct period period;	/* what is asked about; its first day may be open */
	unsigned forms;		/* bits */
	int end;		/* the last day that counts, or the latest so far */
	int moves, limit;	/* the end moves on with the entries, up to this day */
	struct aside_actor *who;	/* by number of the id */
	size_t n, cap;
	int first, last;	/* the days of the first and the last entry of all, if any */
	uint64_t entries;	/* all of them */
	uint64_t co[ASIDE_DAYS];	/* samskabe on each day up to the end: by day modulo */
	/* Of the period and the forms: */
	uint64_t shared, told;	/* videndele, and those of them that tell their channel */
	uint64_t in_meeting, informal;
	uint64_t bridges;	/* with a group of the house and somebody from outside */
	uint64_t tell, events;	/* that tell their guests; that had some of both */
	int event;		/* the first day with some of both, or ASIDE_NEVER */
};

/*
 * The end is the last day of co-creation that counts; if it moves, it is that of the latest
 * entry which does not lie after `end`.
 */
void aside_begin(struct aside *, const struct period *, unsigned forms, int end, int moves);

/* Of `known` (NULL: nobody is) an actor's marks are taken once. */
void aside_add(struct aside *, const struct intern *ids, const struct actors *known, const struct aside_entry *);

/*
 * Instead, for who asks for signals alone, of entries until the end, which does not move: all actors have places once
 * they are known; who was in an entry of the twelve months; one of samskabe, whenever it was, for somebody new is one
 * who never did before; one of videndele in the period, and its channel.
 */
void aside_know(struct aside *, const struct intern *ids, const struct actors *known);
void aside_made(struct aside *, const uint32_t *actor, size_t n, int day);
void aside_shared(struct aside *, int channel);

static inline void
aside_was_there(struct aside *a, const uint32_t *actor, size_t n, int day)
{
	for (size_t i = 0; i < n; i++)
		if (day > a->who[actor[i]].last)
			a->who[actor[i]].last = day;
}

/* The twelve months until the end, where there was an entry; the entries of samskabe in them. */
struct period aside_year(const struct aside *);
uint64_t aside_co_created(const struct aside *);

void aside_release(struct aside *);

#endif
