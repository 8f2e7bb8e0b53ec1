/*
 * beside - read the records that stand beside the one that is edited.
 *
 *	struct actors all;
 *
 *	if (!beside_actors(&all, &centre))
 *		exit(diag_finish());
 *	if (actors_find(&all, id, len) == NULL)
 *		die(...);
 *
 * An edit looks up which ids are known.  A wrong value in another record is no
 * reason not to make it: who logs a collaboration cannot help what a colleague
 * wrote.  It is reported as a warning, and the exit status says only whether
 * the edit was made.  A file that cannot be read whole is a fault; the functions return 0:
 * then nothing is to be written.
 */
#ifndef MC_CENTRE_BESIDE_H
#define MC_CENTRE_BESIDE_H

#include "centre/actor.h"
#include "centre/ids.h"

struct centre;
struct yaml_node;

/* Read the actors.  Records whose id is not valid are included: judge an id before you use it. */
int beside_actors(struct actors *, const struct centre *);

/* The ids of another list of records. */
int beside_ids(struct idlist *, const struct centre *, const struct schema *);

/* The records of another list, to be read without judging any field: recordlist_next(in, 0). */
int beside_open(struct recordlist *, const struct centre *, const struct schema *);

/* Is the root of a file that is edited a list?  An item that is no record is a neighbour. */
int beside_list(const struct schema *, const struct yaml_node *root);

#endif
