/*
 * life - what goes on in the house beside the log: its activities, and what is shared.
 *
 * For the sections `activities` and `sharing`, and the same in JSON.  NULL where a house has
 * neither written down, or where neither is wanted.
 */
#ifndef MC_REPORT_LIFE_H
#define MC_REPORT_LIFE_H

#include "analysis/gifts.h"
#include "analysis/overlaps.h"
#include "analysis/taken.h"
#include "analysis/usage.h"
#include "calendar/activities.h"
#include "report.h"

/* Two activities that were on at one time, so and so often; of one kind. */
struct life_pair {
	size_t a, b;		/* items of the overlaps */
	enum overlap_kind kind;
	uint64_t times;
	int first;		/* the day of the first */
	struct overlap one;	/* the first, for what they have in common */
};

/* Something that is shared: what was booked, or stands in resources.yaml. */
struct life_thing {
	const char *name;	/* first: sorted by it */
	const char *id;
	size_t number;		/* in `taken` */
	int kind;		/* -1: unknown */
	int gone;		/* before the period began */
	struct usage use;
};

struct life {
	struct period period;	/* of the report, as far as it has passed */
	struct recordlist resources;
	struct activities activities;
	uint64_t times;		/* that activities took place in it */
	struct overlaps overlaps;
	struct intern pairs;
	struct life_pair *pair;
	size_t n, cap;
	uint64_t themes;	/* pairs that are about the same at other times */
	struct taken taken;
	struct life_thing *thing;
	size_t things;
	struct gifts gifts;	/* of the twelve months */
};

/* What is counted of two items, the lesser id first; NULL: they were not on at one time in that way. */
const struct life_pair *life_pair_of(const struct life *, size_t a, size_t b, enum overlap_kind);

/* Are there such sections? */
int life_has_activities(const struct report *);
int life_is_shared(const struct report *);

/* Does the list of bookings tell of the period?  If not, nobody is said to have had nothing (analysis/taken.h). */
int life_bookings_tell(const struct report *);

/* House actors of the period without time in any room, by their names; the array is the caller's. */
size_t life_without(const struct report *, const char ***name, int ids);

/* Has any room been used? */
int life_uses_rooms(const struct life *);

/* The refused wishes of the period, as indices of taken.refused; the array is the caller's. */
size_t life_refused(const struct life *, size_t **which);

const char *life_thing_name(const struct life *, size_t number);
const char *life_title(const struct life *, size_t item);

#endif
