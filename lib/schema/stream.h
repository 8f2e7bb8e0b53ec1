/*
 * stream - the columns of a stream of records from several sources.
 *
 *	struct stream s = { .schema = &entry_schema };
 *
 *	stream_learn(&s, "date", 4);		each column of each source
 *	stream_learn(&s, "centre", 6);
 *	stream_names(&s, names);
 *
 * First `line`, where it is asked for, and `centre`, if any source has it, then all columns of the schema in
 * their order, but those with FIELD_IF_USED only if a source has them, then unknown
 * ones in the order in which they were met.
 */
#ifndef MC_SCHEMA_STREAM_H
#define MC_SCHEMA_STREAM_H

#include "base/intern.h"
#include "csv/csv.h"
#include "schema/schema.h"

struct stream {
	const struct schema *schema;
	int line;		/* is the line of each row told?  Then an input's own `line` is left out */
	int centre;		/* is there a column `centre`? */
	unsigned long used;	/* bits of fields with FIELD_IF_USED that were met */
	struct intern extra;
};

void stream_learn(struct stream *, const char *name, size_t len);
void stream_learn_header(struct stream *, const struct csv *);

/* Has the stream a column for that field of its schema? */
int stream_holds(const struct stream *, size_t field);

/* How many columns; and their names, good until release. */
size_t stream_width(const struct stream *);
void stream_names(const struct stream *, const char **name);
void stream_release(struct stream *);

#endif
