/*
 * cellnames - the names that mc-export writes in place of ids.
 *
 *	if (cellnames_read(&n, &centre, 0) && cellnames_find(&n, cell, COLUMN_ACTORS, &text))
 *		write(text.data, text.len);		"Café Sumak, Basen"
 *	cellnames_release(&n);
 *
 * A name is written only where mc-import would read it as the id again.
 */
#ifndef MC_CELLNAMES_H
#define MC_CELLNAMES_H

#include "base/buf.h"
#include "base/memo.h"
#include "csv/field.h"
#include "sheet/names.h"
#include "columnkind.h"

/* Is a name, alone, read as the id that it is written for? */
enum called_back { NOT_TRIED, COMES_BACK, DOES_NOT, IS_NOT_READ };

/* Of records, by number. */
struct called {
	struct csv_field *name;	/* of each, empty where it has none */
	enum called_back *back;
	struct memo strangers;	/* ids without a name */
	int by_itself;		/* as alone it is in a list, in which commas part the names */
};

struct cellnames {
	struct names names;
	struct called called[COLUMN_RESOURCE - COLUMN_ACTORS + 1];	/* by kind of column */
};

/* 0: a list cannot be read; what is wrong in it is reported as the centre is. */
int cellnames_read(struct cellnames *, const struct centre *, int with_resources);

/* Has any id of such a column a name?  Of a list that holds nothing none has. */
int cellnames_has(struct cellnames *, enum column_kind);

/* The names of a cell's ids, in place of what text holds; 0: they would not be read as just those ids. */
int cellnames_find(struct cellnames *, struct csv_field ids, enum column_kind, struct buf *text);
void cellnames_release(struct cellnames *);

#endif
