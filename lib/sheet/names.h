/*
 * names - what the actors and initiatives of a centre are called.
 *
 *	struct names n = { 0 };
 *
 *	if (names_read(&n, &centre) && names_actors(&n, text, len, &ids, &why))
 *		puts(ids.data);			"sumak basen"
 *	names_release(&n);
 *
 * One place for mc-import, which reads names in a sheet, and for the programs that
 * take them on the command line.  A wrong value in a record is a warning, as for any
 * record beside the one that is written (centre/beside.h).
 */
#ifndef MC_SHEET_NAMES_H
#define MC_SHEET_NAMES_H

#include <stddef.h>

#include "centre/actor.h"
#include "centre/recordlist.h"
#include "sheet/naming.h"

struct centre;

struct names {
	struct actors list;
	struct naming actors, initiatives, resources;
	struct recordlist titles, things;	/* what initiatives.yaml and resources.yaml hold */
};

/* 0: a file cannot be read, which is reported; release it all the same. */
int names_read(struct names *, const struct centre *);
int names_read_actors(struct names *, const struct centre *);
int names_read_initiatives(struct names *, const struct centre *);
int names_read_resources(struct names *, const struct centre *);
void names_release(struct names *);

/*
 * Append the ids that a text means, parted by spaces; an id is meant before a name that
 * reads the same.  0: append to why what is wrong.
 */
int names_actors(struct names *, const char *text, size_t len, struct buf *ids, struct buf *why);

/* names_actors() for what a person types: the beginning of a name or id is enough if only one has it. */
int names_begin(struct names *, const char *text, size_t len, struct buf *ids, struct buf *why);

/*
 * names_actors() for one initiative; a centre that lists no initiatives takes any id.
 */
int names_initiative(struct names *, const char *text, size_t len, struct buf *id, struct buf *why);

#endif
