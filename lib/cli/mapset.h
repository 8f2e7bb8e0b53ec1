/*
 * mapset - KEY=VALUE words for one map of a YAML file that is a map of maps: conditions.yaml, advice.yaml.
 *
 *	struct mapset m = { .centre = &c, .schema = &answer_schema, .key = "tovholder", .is_key = is_key,
 *	    .order = recommendation_words, .example = "status: ja", .actor = "responsible" };
 *
 *	mapset_parse(&m, argv + 2, today);
 *	mapset_date(&m, ANSWER_STATUS, ANSWER_ASSESSED, today);
 *	return mapset_write(&m);
 *
 * The map is put in where it is not there yet, and taken out with its last key.  What is said on
 * a terminal, and the way back, is recordsaid.h's.
 */
#ifndef MC_CLI_MAPSET_H
#define MC_CLI_MAPSET_H

#include "cli/assign.h"
#include "schema/schema.h"

struct centre;

struct mapset {
	struct centre *centre;
	const struct schema *schema;	/* of the inner map */
	const char *key;		/* as it is written where it is new */
	int (*is_key)(const struct mapset *, const char *text, size_t len);	/* in any spelling */
	const char *const *order;	/* of the keys, ending with NULL */
	const char *example;		/* what an inner map may hold, for messages */
	const char *actor;		/* the field that names an actor */
	/* for mapset.c */
	struct assign assign[SCHEMA_MOST];
	size_t n;
};

/* Take the words, of a key given twice the last; fatal if one is wrong. */
void mapset_parse(struct mapset *, char *const *word, int today);

/* With a value goes the day on which it was given, unless told: today; without one none. */
void mapset_date(struct mapset *, size_t value, size_t day, int today);

/* Write, release what was parsed, and return the exit status. */
int mapset_write(struct mapset *);

#endif
