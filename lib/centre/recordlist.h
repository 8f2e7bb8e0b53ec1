/*
 * recordlist - the one reader of a centre's YAML lists of records: actors, initiatives, ...
 *
 *	struct recordlist in;
 *
 *	if (recordlist_open(&in, &centre, &resource_schema))
 *		while (recordlist_next(&in, ~0ul))
 *			use(in.map, in.faulty);
 *	record = recordlist_find(&in, "sal", 3);
 *	recordlist_release(&in);
 *
 * A missing or empty file reads as one without records.  What is wrong is reported and
 * reading goes on: an item that is no record is passed over, a record with a wrong value
 * is told apart, and an id that an earlier record has is a fault that names its line.
 */
#ifndef MC_CENTRE_RECORDLIST_H
#define MC_CENTRE_RECORDLIST_H

#include "base/intern.h"
#include "schema/schema.h"

struct memo;
struct centre;
struct yaml;
struct yaml_node;

struct recordlist {
	const struct schema *schema;
	char *file;		/* the path, for messages */
	int missing;		/* there is no such file */
	struct yaml *doc;	/* texts belong to it */
	size_t most;		/* records there can be */
	/* of the current record */
	const struct yaml_node *map;
	int faulty;		/* something was reported of one of its fields */
	/* of all that were given so far, in order */
	const struct yaml_node **record;
	size_t n;
	struct intern ids;	/* each once */
	/* for recordlist.c */
	int quiet;
	size_t next;
	size_t *first;		/* of each id: the number of the first record that has it */
	struct memo *met;	/* ids that were found, and their numbers: most are asked for often */
};

/* 0 if the file cannot be read or is no list, which is reported.  Release it all the same. */
int recordlist_open(struct recordlist *, const struct centre *, const struct schema *);

/*
 * The next record, the given fields judged (~0ul: and its unknown keys); 0 at the end.
 * That its id is another's is reported if the first field, which holds it, is judged.
 */
int recordlist_next(struct recordlist *, unsigned long fields);

/* The number of the first record with an id, counted from 0, or -1; of those given so far. */
long recordlist_find(const struct recordlist *, const char *id, size_t len);

/* Does a record say that its last day (`until`) lies before that one? */
int recordlist_is_gone(const struct yaml_node *record, int day);
void recordlist_release(struct recordlist *);

#endif
