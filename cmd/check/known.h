/*
 * known - the ids that a centre's lists hold, and what is told of those that its files name.
 *
 *	struct known known = { 0 };
 *
 *	known.actors_read = actors_read(&known.actors, &centre, ~0ul);
 *	... the other lists (yamlfiles.h) ...
 *	references_in_yaml(&centre_schema, root, known_seen, &known);
 *	known_release(&known);
 */
#ifndef MC_CHECK_KNOWN_H
#define MC_CHECK_KNOWN_H

#include "base/nearlist.h"
#include "centre/actor.h"
#include "centre/recordlist.h"
#include "centre/reference.h"
#include "field/schemas.h"

/* What is known of each list of records; one with no ids in it knows of nothing. */
struct known {
	struct actors actors;
	struct recordlist list[LIST_SCHEMAS];	/* but for the actors */
	struct nearlist near[LIST_SCHEMAS];
	int actors_read, told;
};

/* The list to whose records a field of the type refers; NULL: to none. */
const struct recordlist *known_list(const struct known *, enum field_type);

/* A file names an id: a fault if no list has it. */
void known_seen(void *known, const struct reference *);
void known_release(struct known *);

#endif
