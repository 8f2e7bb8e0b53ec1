/*
 * cellvalue - a value of a command line in the form that a cell of a centre's CSV file has it in.
 *
 *	struct cellvalue m = { .centre = c, .schema = &entry_schema, .today = today };
 *
 *	cellvalue_take(&cell, &m, field, "Café Sumak, Basen");		"sumak basen"
 *	cellvalue_release(&m);
 *
 * What is wrong is fatal (exit 2).  The lists of the centre are read when the first value asks for them.
 */
#ifndef MC_CLI_CELLVALUE_H
#define MC_CLI_CELLVALUE_H

#include "base/buf.h"
#include "schema/schema.h"
#include "sheet/names.h"

struct centre;

struct cellvalue {
	const struct centre *centre;	/* borrowed, as is: */
	const struct schema *schema;
	int today;
	struct names names;
	int actors_read, initiatives_read, resources_read;
};

/* Append a value (of a list: one or more items) as people write it, in its normal form. */
void cellvalue_take(struct buf *cell, struct cellvalue *, const struct field *, const char *text);

/*
 * The day of an entry, which has taken place, or of a meeting, which may be planned: then that is
 * told.  What is hardly meant is fatal; other fields are let through.
 */
void cellvalue_check_day(const struct field *, const struct buf *cell, int today);

/* Take the items of a list out of a cell, all of which it has to hold. */
void cellvalue_take_out(struct buf *cell, struct cellvalue *, const struct field *, const char *text);

/* Add to a cell the items of one list that another lacks; that may be the cell itself. */
void cellvalue_add_items(struct buf *cell, char separator, const struct buf *from, const struct buf *but);

/* names.actors and names.initiatives are read from here on; a list that cannot be read ends the program. */
void cellvalue_read_actors(struct cellvalue *);
void cellvalue_read_initiatives(struct cellvalue *);
void cellvalue_release(struct cellvalue *);

#endif
