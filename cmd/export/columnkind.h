/*
 * columnkind - what the cells of a table's columns are, told by what the columns are called.
 *
 *	columnkind_of_name(csv, "actors")		COLUMN_ACTORS
 *	columnkind_of_name(csv, "code")			COLUMN_TEXT, or "1.1" would become a number
 *	columnkind_of_name(csv, "uge")			COLUMN_GUESS: each cell tells (guess.h)
 */
#ifndef MC_COLUMNKIND_H
#define MC_COLUMNKIND_H

#include "schema/schema.h"

struct csv;

/* What a column's cells are. */
enum column_kind { COLUMN_TEXT, COLUMN_GUESS, COLUMN_DATE, COLUMN_NUMBER,
    COLUMN_ACTORS, COLUMN_ACTOR, COLUMN_INITIATIVE, COLUMN_RESOURCE };	/* the last four hold ids */

/* Of a field of the log, whose type tells. */
enum column_kind columnkind_of_type(enum field_type);

/* Of a column of any table, of which the others are known: text, where all files that have such a field say so. */
enum column_kind columnkind_of_name(const struct csv *, const char *name);

/* Of a column of one of our files: it may name an actor or a resource. */
enum column_kind columnkind_of_field(const struct csv *, const struct field *);

#endif
