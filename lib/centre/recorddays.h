/*
 * recorddays - the days in one of a centre's YAML files that have a bound (schema/bounds.h).
 *
 *	recorddays_of(&initiative_schema, map, id, visit, arg);	of one record, and what is in it
 *	recorddays_read(&centre, &plan_schema, visit, arg);	of all of its file
 *
 * A list of records and a map of them (conditions.yaml) are both read.  What is wrong in
 * the file is its readers' to say: here it is passed over in silence.
 */
#ifndef MC_CENTRE_RECORDDAYS_H
#define MC_CENTRE_RECORDDAYS_H

#include "schema/bounds.h"

struct centre;
struct yaml_node;

struct recordday {
	const char *record;	/* its id, or its key in the map; "" if it has none */
	const struct schema *schema;
	const struct field *field;
	const struct bound_day *bound;
	const struct yaml_node *value;	/* borrowed until the visit is over */
	int day;
};

/* The day of a date, or of a time; of a year its first.  0 if it is none. */
int recorddays_day(const char *text, size_t len, int *day);

typedef void recorddays_visit(void *arg, const struct recordday *);

void recorddays_of(const struct schema *, const struct yaml_node *map, const char *record,
    recorddays_visit *, void *arg);
/* Of all that a file's root holds; and of the centre's file, which is read for it. */
void recorddays_all(const struct schema *, const struct yaml_node *root, recorddays_visit *, void *arg);
void recorddays_read(const struct centre *, const struct schema *, recorddays_visit *, void *arg);

#endif
