/*
 * overlaps - activities side by side: whom they are for, what they are about, where they are.
 *
 *	struct overlaps o = { 0 };
 *
 *	overlaps_add(&o, &activities, &(struct overlaps_house){ .resources = &resources });
 *	overlapsweep_run(&o, &period, &(struct overlapsweep){ .found = found, .arg = arg });
 *	overlaps_release(&o);
 *
 *	static void
 *	found(void *arg, const struct overlaps *o, const struct overlap *pair)
 *	{
 *		puts(o->item[pair->a].id);
 *		overlapwords_add(&says, o, pair, language);	a question
 *	}
 *
 * Kinds, in this order: `rum`, the same room; `folk`, a target in common; both of them at one
 * time, and both where both hold.  `tema`: a theme and a target in common, and no time of the
 * period in common; once for the two of them.
 *
 * Words and rooms are compared as base/fold has them; a room is a resource by its id or its
 * name.  `alle` is no common target (field/target.h).  Rooms, organisers and initiatives are
 * their house's own.
 */
#ifndef MC_ANALYSIS_OVERLAPS_H
#define MC_ANALYSIS_OVERLAPS_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/wordlist.h"
#include "base/intern.h"

struct activities;
struct activity;
struct recordlist;

enum overlap_kind { OVERLAP_RUM, OVERLAP_FOLK, OVERLAP_TEMA };

/* The codes of the kinds, as rows have them. */
extern const char *const overlaps_kind[];

/* A house whose activities are looked at.  All is borrowed. */
struct overlaps_house {
	const struct recordlist *resources;	/* records read; NULL: none are known */
	const char *id, *name;			/* of a house beside: its activities are `id/activity`; else NULL */
	int side;				/* 0 or 1; see overlapsweep.h */
};

struct overlaps_item {
	const struct activity *activity;
	const char *id;			/* as rows have it */
	const char *title;		/* or its id where it has none */
	const char *house;		/* what the house beside is called, or NULL */
	int side;
	int whole;			/* of whole days */
	size_t room;			/* a number, or INTERN_NONE */
	struct wordlist targets, themes, owners;
};

struct overlap {
	enum overlap_kind kind;
	int64_t from, until;	/* what both take, moments of calendar/activities.h; of `tema` 0 */
	int whole;		/* both are of whole days */
	int open;		/* nobody says when one of them ends: until is from */
	size_t a, b;		/* items; the lesser id first */
	int same;		/* they have an organiser or an initiative in common */
};

struct overlaps {
	struct overlaps_item *item;
	size_t n, cap;
	struct wordlists targets, themes, owners;
	struct intern rooms;
	struct overlaps_room {
		const char *written, *name;	/* the id of a resource, or free text; what it is called */
	} *room;
	size_t room_cap;
	struct intern ids;		/* those of houses beside */
};

/* As often as there are houses; all of them before any pair is asked for. */
void overlaps_add(struct overlaps *, const struct activities *, const struct overlaps_house *);
void overlaps_release(struct overlaps *);

/*
 * What the two have in common: the i-th target as it was written, or NULL; and the
 * room: the id of the resource, or free text ("": they are in none together), and its name.
 */
const char *overlaps_target(const struct overlaps *, const struct overlap *, size_t i);
const char *overlaps_room(const struct overlaps *, const struct overlap *);
const char *overlaps_room_name(const struct overlaps *, const struct overlap *);

/* Have any two items one in common: the first number of both, or INTERN_NONE. */
size_t overlaps_common_target(const struct overlaps *, size_t a, size_t b);
size_t overlaps_common_theme(const struct overlaps *, size_t a, size_t b);
int overlaps_share_owner(const struct overlaps *, size_t a, size_t b);	/* an organiser, an initiative */

/* The items by the bytes of their ids, as numbers; the caller's to free. */
size_t *overlaps_order(const struct overlaps *);

#endif
