/*
 * datapackage - the CSV files of a centre, described for other programs: datapackage.json.
 *
 *	struct datapackage_table table = { &entry_schema, name, n };
 *
 *	datapackage_add(&text, "kvarterhuset", "Kvarterhuset", &table, 1, LANG_DA);
 *
 * Data Package and Table Schema (frictionlessdata.io, version 1), made of the field tables.
 * Columns are described in the order of the file's own header, and one that is not ours as
 * text.  A list in a cell is a string with a pattern, for Table Schema's readers do not agree
 * on lists; so are hours.  Which actor an id is stands in YAML, which is no table: no foreign keys.
 */
#ifndef MC_DESCRIBE_DATAPACKAGE_H
#define MC_DESCRIBE_DATAPACKAGE_H

#include <stddef.h>

#include "base/language.h"
#include "schema/schema.h"

struct buf;

struct datapackage_table {
	const struct schema *schema;
	const char *const *name;	/* of its columns, as they stand in the file */
	size_t n;
};

/* Of the centre with an id and a name. */
void datapackage_add(struct buf *, const char *id, const char *name,
    const struct datapackage_table *, size_t n, enum language);

#endif
