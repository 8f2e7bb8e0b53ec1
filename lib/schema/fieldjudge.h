/*
 * fieldjudge - the one judge of a value in a field: of CSV, of YAML, of a spreadsheet.
 *
 *	struct findings all = { 0 };
 *
 *	fieldjudge_value(&all, &entry_schema, &entry_schema.field[ENTRY_HOURS], "1.500", 5);
 *	...
 *	findings_release(&all);
 *
 * What each type looks like is in value.h.  A further question about values, of how
 * large a number may well be, say, is asked here: all readers then ask it.  It gets the
 * schema and the field, so that a table may tell two fields of one type apart, and adds
 * a finding of the kind FINDING_DOUBT or FINDING_WRONG.
 */
#ifndef MC_SCHEMA_FIELDJUDGE_H
#define MC_SCHEMA_FIELDJUDGE_H

#include "schema/finding.h"
#include "schema/schema.h"

/*
 * One value (of a list: one item), not empty: 1 if it is right, perhaps with a doubt;
 * 0 if it is not of the field's type.  The schema is the field's own, or NULL where the
 * field stands in none: then nothing is asked but its type.
 */
int fieldjudge_value(struct findings *, const struct schema *, const struct field *,
    const char *text, size_t len);

#endif
