/*
 * cellkind - what a cell of a row holds, for who reads rows as typed values.
 *
 *	enum cellkind kind = cellkind_of(&entry_schema.field[ENTRY_ACTORS]);
 *
 * In CSV each cell is text; this is what stands behind it, by which `-o json --typed`
 * writes numbers, lists and truth values (output/rows.h).  A cell that does not hold what
 * its kind says is text all the same: nothing is lost.
 */
#ifndef MC_SCHEMA_CELLKIND_H
#define MC_SCHEMA_CELLKIND_H

#include "schema/schema.h"

enum cellkind {
	CELLKIND_TEXT,		/* days, times and years too */
	CELLKIND_NUMBER,
	CELLKIND_TRUTH,		/* ja or nej */
	CELLKIND_IDS,		/* a list of ids or codes, parted by a space */
	CELLKIND_TEXTS		/* a list of texts, parted by ';' */
};

/* Of a field of our files, as its column of a stream has it. */
enum cellkind cellkind_of(const struct field *);

#endif
