/*
 * yamlstream - the unknown keys of YAML records, as columns of a stream.
 *
 *	yamlstream_learn(&stream, map);	each record
 *	...
 *	yamlstream_add(&cell, map, "mobile_brand");
 *
 * The inner keys of an unknown map are columns OUTER_INNER.
 */
#ifndef MC_CENTRE_YAMLSTREAM_H
#define MC_CENTRE_YAMLSTREAM_H

#include "schema/stream.h"

struct buf;
struct yaml_node;

/* A key `centre` is a fault: the folder's name is the centre. */
void yamlstream_learn(struct stream *, const struct yaml_node *map);
void yamlstream_add(struct buf *, const struct yaml_node *map, const char *column);

#endif
