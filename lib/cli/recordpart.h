/*
 * recordpart - the words of a command line for a part of a record, as a goal of an initiative.
 *
 *	struct assign assign[SCHEMA_MOST + 1];
 *	struct yamledit_pair pair[SCHEMA_MOST];
 *	size_t n = recordpart_parse(assign, &goal_schema, "goal", argv);	{ "Flere unge", "target=20", NULL }
 *	size_t pairs = recordpart_pairs(pair, &goal_schema, assign, n);
 *
 * The first word is the value of one key, which people need not write; the others are KEY=VALUE (assign.h).
 */
#ifndef MC_CLI_RECORDPART_H
#define MC_CLI_RECORDPART_H

#include <stddef.h>

struct assign;
struct schema;
struct yamledit_pair;

/*
 * Read the words, which end with NULL, into room for SCHEMA_MOST + 1 of them: each key once, and the one
 * at hand.  Returns how many there are; each is for assign_release().  A bad word, or a key that is
 * given twice, is fatal (exit 2).
 */
size_t recordpart_parse(struct assign *, const struct schema *, const char *key, char *const *word);

/* Those that have a value, in the order of the field table; their texts stay the words'.  Returns how many. */
size_t recordpart_pairs(struct yamledit_pair *, const struct schema *, const struct assign *, size_t n);

#endif
