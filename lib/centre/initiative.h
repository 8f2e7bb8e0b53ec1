/*
 * initiative - what actors do together: the records of initiatives.yaml.
 *
 *	struct initiatives all;
 *
 *	if (initiatives_read(&all, &centre, ~0ul))
 *		for (size_t i = 0; i < all.n; i++)
 *			puts(all.item[i].cell[INITIATIVE_TITLE]);
 *	initiatives_release(&all);
 *
 * A missing or empty file reads as nothing known.  A wrong value is a fault;
 * typed members then hold "unknown".  Texts belong to the file's tree.
 * Source of the phases, roles and stakeholders: [R] Part 3, 2.1 and 2.3;
 * Bryson 2002.
 */
#ifndef MC_CENTRE_INITIATIVE_H
#define MC_CENTRE_INITIATIVE_H

#include <stdint.h>

#include "base/arena.h"
#include "centre/recordlist.h"
#include "field/schemas.h"

struct centre;
struct yaml_node;

struct partner {
	const char *actor, *role, *gets;	/* "" if absent, as everywhere here */
	int since;			/* enum phase, or -1 */
};

struct reading {
	int day;
	int64_t value;			/* millionths */
	const struct yaml_node *node;
};

struct goal {
	const char *goal, *measure;
	int64_t target;			/* millionths, or -1 */
	int better;			/* enum better, or -1: not said */
	int due;			/* a day, or NO_DAY */
	struct reading *reading;	/* those with a day and a value, the oldest first */
	size_t readings;
	const struct yaml_node *node;
};

struct stakeholder {
	const char *actor;
	int interest, ability;		/* 1 to 5, or -1 */
	int is_partner;			/* already */
	const struct yaml_node *node;
};

#define NO_DAY INT32_MIN

struct initiative {
	char *cell[INITIATIVE_FIELDS];	/* as in a stream; those of roles are apart */
	int phase;			/* enum phase, or -1 */
	int started, ended;		/* days, or NO_DAY */
	int64_t anchor_hours;		/* millionths, or -1 */
	struct partner *partner;
	size_t partners;
	struct goal *goal;
	size_t goals;
	struct stakeholder *stakeholder;
	size_t stakeholders;
	char *role[4];			/* ids of the phases' actors, parted by spaces */
	int faulty;			/* something was reported of it */
	const struct yaml_node *node;
};

struct initiatives {
	struct initiative *item;
	size_t n;
	int missing;			/* there is no such file */
	unsigned long left_out;
	struct recordlist list;		/* texts belong to it */
	struct arena cells;		/* ... or to this */
};

/* Judge the given fields (bits of enum initiative_field); 0 if it cannot be read. */
int initiatives_read(struct initiatives *, const struct centre *, unsigned long fields);
void initiatives_release(struct initiatives *);

/* Those of a list that was read and judged already, which must live longer. */
void initiatives_of(struct initiatives *, const struct recordlist *);

/* The initiative with an id, or NULL. */
const struct initiative *initiatives_find(const struct initiatives *, const char *id);

/* Take out those of which something was reported, and tell how many. */
void initiatives_leave_out(struct initiatives *);

/*
 * Is it over on a day?  Where its last day is known that decides, for the phase is that of today; an
 * unknown phase is not over.  And does it run on a day: is its phase known and not `afsluttet`, and has
 * it started and not ended?
 */
int initiative_is_over(const struct initiative *, int day);
int initiative_runs_on(const struct initiative *, int day);

/* Its title, or its id where it has none. */
const char *initiative_title(const struct initiative *);

/* Is an actor among the partners? */
int initiative_has_partner(const struct initiative *, const char *actor);

/* Is it named under `roles` in a phase of phase_vocab, but the last? */
int initiative_has_role(const struct initiative *, int phase, const char *actor);

/* Has it a part in it: as lead, partner or anchor, or in a role? */
int initiative_has_part(const struct initiative *, const char *actor);

/* The latest reading not after a day, or NULL. */
const struct reading *goal_latest(const struct goal *, int day);

/*
 * Is more wanted, or less?  As it is said; else more, but -1 where the first reading lies
 * above the target: such a goal may well go down.  A reading after the day is not known on it.
 */
int goal_direction(const struct goal *, int day);

/* Was the target met by a reading (or NULL)?  Equal is met either way; -1: that cannot be told. */
int goal_reached(const struct goal *, const struct reading *);

/* By how many days it is late; 0 if it is not, is reached or cannot be told. */
int goal_overdue(const struct goal *, int today);

/*
 * Where a stakeholder is in the grid of interest and ability: high is 4
 * or 5.  Index into quadrant_vocab; -1 if one of the two is unknown.
 */
int stakeholder_quadrant(const struct stakeholder *);

#endif
