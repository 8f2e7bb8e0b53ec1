/*
 * actor - who has a hand in the centre: the records of actors.yaml.
 *
 *	struct actors all;
 *
 *	if (actors_read(&all, &centre, ~0ul))
 *		for (size_t i = 0; i < all.n; i++)
 *			puts(all.item[i].cell[ACTOR_NAME]);
 *	actors_release(&all);
 *
 * A missing or empty file reads as no actors known.  A wrong value is a
 * fault and stays in its cell; typed members then hold "unknown".
 */
#ifndef MC_CENTRE_ACTOR_H
#define MC_CENTRE_ACTOR_H

#include <limits.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/language.h"
#include "centre/recordlist.h"
#include "field/schemas.h"

struct buf;
struct centre;

enum { UNKNOWN = -1 };
#define NEVER INT_MAX

struct actor {
	const char *cell[ACTOR_FIELDS];	/* as in a stream; "" if absent */
	int sector, presence, basis, mandate;	/* of the vocabularies, or UNKNOWN */
	int since;		/* its first day, or INT_MIN */
	int left;		/* its last day, or NEVER */
	int until;		/* the last day of its project money, or NEVER */
	int64_t collab_hours;	/* millionths, or UNKNOWN */
	struct place place;
	const struct yaml_node *node;
};

struct actors {
	struct actor *item;
	size_t n;
	struct recordlist list;	/* item i is its record i */
	struct arena cells;
};

/* Judge the given fields (bits of enum actor_field); 0 if it cannot be read. */
int actors_read(struct actors *, const struct centre *, unsigned long fields);
void actors_release(struct actors *);

/* The actor with an id, or NULL; and the nearest known id, or NULL. */
const struct actor *actors_find(const struct actors *, const char *id, size_t len);
const char *actors_nearest(const struct actors *, const char *id, size_t len);

/* What readers call an actor: its name, else its id.  And the one with an id, which stands for who is in no list. */
const char *actor_called(const struct actor *);
const char *actors_called(const struct actors *, const char *id);

/*
 * Presence `fast` or `jaevnligt`, and there on that day, by `since` and `left`; and on
 * some day from the first to the last.
 */
int actor_in_house(const struct actor *, int day);
int actor_was_in_house(const struct actor *, int first, int last);

/* Is it there on a day, wherever that is: come, as far as is known, and not gone? */
int actor_is_there(const struct actor *, int day);

/*
 * What centre.yaml and its like say of an actor has no day, and stands there when it has left: the
 * actor with an id if it left before that day, else NULL; and what it is called then, as
 * "Helhedsplanen (flyttede den 15. oktober 2026)".
 */
const struct actor *actors_gone(const struct actors *, const char *id, int day);
void actors_add_called(struct buf *, const struct actors *, const char *id, int day, enum language);

/*
 * Presence `adhoc` or `ekstern`; and a group of residents or volunteers whose presence is of the
 * house.  NULL, one who is not listed, is neither.
 */
int actor_is_from_outside(const struct actor *);
int actor_is_group(const struct actor *);

/* Is its staff paid: its sector known, and neither `frivillig` nor `beboer`? */
int actor_is_employed(const struct actor *);

/* Is it a group of residents or an association: of sector `beboer` or `frivillig`? */
int actor_is_voluntary(const struct actor *);

#endif
