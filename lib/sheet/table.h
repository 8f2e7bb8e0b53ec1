/*
 * table - the files of a centre that a spreadsheet's rows may go into.
 *
 *	const struct sheettable *t = sheettable_find("funding");
 *
 *	t->schema->file			"funding.csv"
 *	wording_read(t->headings, "Beløb", 6)	FUNDING_AMOUNT
 *
 * One row a file: what its columns are called, which must be there, and what is asked
 * of its rows beside what the field table says.
 */
#ifndef MC_SHEET_TABLE_H
#define MC_SHEET_TABLE_H

#include <stddef.h>

#include "schema/schema.h"

struct wording;

enum { SHEETTABLE_NEEDED = 4 };

struct sheettable {
	const char *name;	/* of --into */
	const struct schema *schema;
	const struct wording *headings;
	size_t fields;		/* the first of the schema's, which every such file has */
	int needed[SHEETTABLE_NEEDED];	/* fields that must have a column, in the order of questions */
	int needs;
	const char *needed_words;	/* "date, form and actors", for messages: translate() it */
	int day;		/* the field whose column tells a row from headings, or -1 */
	int many;		/* the field of actors, whom several columns may hold, or -1 */
	int joined;		/* the field of free text that several columns may hold, a part each */
	int of_the_past;	/* no row is of the days before the house, nor years ahead */
	int is_of_money;	/* its decimals are amounts, in kr. */
};

extern const struct sheettable sheettable_log;

/* NULL: there is no such name. */
const struct sheettable *sheettable_find(const char *name);

/* The one whose rows a file of this name holds: "log.csv"; or NULL. */
const struct sheettable *sheettable_of_file(const char *file);

#endif
