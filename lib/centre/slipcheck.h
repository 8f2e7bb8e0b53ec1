/*
 * slipcheck - warn of slips in what is about to be written, or was read of a centre.
 *
 *	slipcheck_cells(&centre, &entry_schema, cell);
 *
 * How large numbers may be is in schema/bounds.h, which days are doubted in
 * centre/daydoubt.h; what `.mc-check` lets pass in centre/exempt.h.  A warning is all
 * that comes of it.
 */
#ifndef MC_CENTRE_SLIPCHECK_H
#define MC_CENTRE_SLIPCHECK_H

#include "schema/schema.h"

struct buf;
struct centre;

/* Values from the command line that are about to be written; .mc-check is read if need be. */
void slipcheck_given(const struct centre *, const struct schema *, const struct field *,
    const char *text);
void slipcheck_cells(const struct centre *, const struct schema *, const struct buf *cell);

/* A row of the log or of the meetings beside the rest: its actors' time, and the other days. */
void slipcheck_row(const struct centre *, const struct schema *, const struct buf *cell, int today);

/* Something of a file (of this schema) that is about to be written to, in words. */
void slipcheck_say(const struct centre *, const struct schema *, const char *text);

#endif
