/*
 * columns - what is known of columns by their names: what they hold, and what they are to who reads a table.
 *
 *	columns_kind("share")			CELLKIND_NUMBER
 *	columns_use("says")			COLUMNUSE_SUBJECT | COLUMNUSE_SENTENCE
 */
#ifndef MC_FIELD_COLUMNS_H
#define MC_FIELD_COLUMNS_H

#include "schema/cellkind.h"
#include "schema/columnuse.h"

/* Of rows that are reckoned, and are no file's (schemas.h has those): of one that is not known, text. */
enum cellkind columns_kind(const char *name);

/* Of all rows: bits of enum columnuse; 0: any column. */
unsigned columns_use(const char *name);

#endif
