/*
 * apply - what KEY=VALUE words (assign.h) make of a record of a YAML file.
 *
 *	n = assign_parse_all(&word, &actor_schema, argv);
 *	done = apply_words(word, n, &edit, map);
 *
 * All words about one key are one change.  Of a list the items that stay keep their place, and
 * what is new comes at its end.
 */
#ifndef MC_CLI_APPLY_H
#define MC_CLI_APPLY_H

#include <stddef.h>

struct assign;
struct yaml_node;
struct yamledit;

/*
 * Change the map; its words take effect one after the other.  0 (reported): the file cannot be changed
 * there (yaml/edit.h).  An item that is to be taken and is not there is fatal (exit 2).
 */
int apply_words(const struct assign *, size_t n, struct yamledit *, struct yaml_node *map);
int apply_word(const struct assign *, struct yamledit *, struct yaml_node *map);

#endif
