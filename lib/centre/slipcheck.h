/*
 * slipcheck - warn of slips in what is about to be written to a centre.
 *
 *	struct slipcheck k = { &centre, &entry_schema, today, line, { row, len }, NULL };
 *
 *	slipcheck_cells(&k, cell);
 *
 * How large numbers may be is in schema/bounds.h, which days are doubted in
 * centre/daydoubt.h; what `.mc-check` lets pass in centre/exempt.h: the file, the line, or
 * what begins as the row does.  A warning is all that comes of it.
 */
#ifndef MC_CENTRE_SLIPCHECK_H
#define MC_CENTRE_SLIPCHECK_H

#include "csv/field.h"
#include "schema/schema.h"

struct buf;
struct centre;
struct yaml_node;

struct slipcheck {
	const struct centre *centre;
	const struct schema *schema;	/* of the file */
	int today;
	unsigned long line;		/* that it stands on; 0: none yet */
	struct csv_field row;		/* as it is to stand in the file; of YAML nothing */
	const struct yaml_node *root;	/* of a YAML file that is locked, and so not read again */
};

/* One value: how large it is, and whether its day is meant. */
void slipcheck_given(const struct slipcheck *, const struct field *, const char *text);

/* The cells of a row, each by itself, and of the log, the meetings or the bookings whether all was there then. */
void slipcheck_cells(const struct slipcheck *, const struct buf *cell);

/* Of the log or the meetings only that: were its actors there on its day? */
void slipcheck_row(const struct slipcheck *, const struct buf *date, const struct buf *actors);

#endif
