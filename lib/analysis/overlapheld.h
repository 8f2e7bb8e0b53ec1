/*
 * overlapheld - pairs of activities that are held until all of one start are known, and told in their order.
 *
 *	struct overlapheld held = { .rank = rank };
 *
 *	overlapheld_add(&held, &p);
 *	...
 *	overlapheld_tell(&held, &overlaps, found, arg);		then none is held
 *	overlapheld_release(&held);
 *
 * Their order is that of end, ids and kind.
 */
#ifndef MC_ANALYSIS_OVERLAPHELD_H
#define MC_ANALYSIS_OVERLAPHELD_H

#include <stddef.h>
#include <stdint.h>

struct overlap;
struct overlapheld_turn;
struct overlaps;

struct overlapheld {
	const uint32_t *rank;	/* of each item, by its id; borrowed */
	struct overlap *pair;
	size_t n;
	/* for overlapheld.c */
	size_t cap, turns;
	struct overlapheld_turn *turn, *aside;
};

void overlapheld_add(struct overlapheld *, const struct overlap *);
void overlapheld_tell(struct overlapheld *, const struct overlaps *,
    void (*found)(void *arg, const struct overlaps *, const struct overlap *), void *arg);
void overlapheld_release(struct overlapheld *);

#endif
