/*
 * with - columns of the actors of an entry, beside what the log says: --with sector.
 *
 *	struct with w = { 0 };
 *
 *	with_ask(&w, "sector,kind");
 *	with_names(&w, name);		initiator_sector,sectors,initiator_kind,kinds
 *	with_begin(&w, &centre);
 *	with_cells(&w, cell, actors);	for each row
 *	with_end(&w);
 *
 * A list has one item for each actor, in the order of `actors`; of an actor that
 * actors.yaml does not list, or of whom it does not say, the item is `-`.
 */
#ifndef MC_LOG_WITH_H
#define MC_LOG_WITH_H

#include <stddef.h>

#include "base/buf.h"
#include "centre/actor.h"
#include "csv/csv.h"
#include "field/beside.h"

/* What is asked for; each makes two columns. */
struct with {
	size_t ask[BESIDE];	/* of field/beside.h, in the order in which they were asked for */
	size_t n;
	struct actors actors;	/* of the centre that is being read */
	struct buf codes[BESIDE];	/* of a row */
};

/* Words parted by commas; what is none of them is fatal (exit 2). */
void with_ask(struct with *, const char *words);

/* How many columns, and their names; is a column of the input one of them? */
size_t with_width(const struct with *);
void with_names(const struct with *, const char **name);
int with_has(const struct with *, const char *name);

void with_begin(struct with *, const struct centre *);
/* As many cells, good until the next row. */
void with_cells(struct with *, struct csv_field *cell, struct csv_field actors);
void with_end(struct with *);

#endif
