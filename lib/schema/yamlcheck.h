/*
 * yamlcheck - judge what a YAML file holds against its field table.
 *
 *	if (schema_check_list(&actor_schema, doc->root))
 *		for (size_t i = 0; i < doc->root->n; i++)
 *			schema_check_map(&actor_schema, doc->root->item[i]);
 *
 * Apart from schema.h, so that programs that read no YAML need no libyaml.
 */
#ifndef MC_SCHEMA_YAMLCHECK_H
#define MC_SCHEMA_YAMLCHECK_H

#include "schema/schema.h"

struct yaml_node;

/*
 * Judge a map of a YAML file against its schema: kinds of nodes, required
 * keys, values.  Unknown keys are kept; a near miss is a warning.
 */
void schema_check_map(const struct schema *, const struct yaml_node *map);

/* schema_check_map() for some fields only: SCHEMA_BIT(i) means field i. */
void schema_check_fields(const struct schema *, const struct yaml_node *map,
    unsigned long fields);

/* Do its times stand in order?  Each that ends before it begins is a fault. */
void schema_check_times(const struct schema *, const struct yaml_node *map);

/* Is the root a list (missing counts)?  If not, or if an item is no map: a fault. */
int schema_check_list(const struct schema *, const struct yaml_node *root);

/* The value of each field of a record, by the number of the field; NULL: it is missing.  value[] has room for all.  None of what is no map. */
void schema_values(const struct schema *, const struct yaml_node *map, const struct yaml_node **value);

#endif
