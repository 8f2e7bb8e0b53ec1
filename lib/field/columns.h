/*
 * columns - what the columns hold of rows that are reckoned, and are no file's.
 *
 *	columns_kind("share")			CELLKIND_NUMBER
 *
 * What a column of a file holds is in schemas.h.
 */
#ifndef MC_FIELD_COLUMNS_H
#define MC_FIELD_COLUMNS_H

#include "schema/cellkind.h"

/* By its name; of one that is not known, text. */
enum cellkind columns_kind(const char *name);

#endif
