/*
 * tree - change the tree of a YAML file in memory.
 *
 *	yamltree_insert(map, at, yamltree_scalar("left"), yamltree_parsed("2026-07-31"));
 *	yamltree_remove(map, at);
 *
 * For the editor of files, which changes tree and bytes alike and compares.
 * Nodes that are put in belong to the tree.
 */
#ifndef MC_YAML_TREE_H
#define MC_YAML_TREE_H

#include "yaml/yaml.h"

/* A node with that text, for yamltree_insert(), which takes it over. */
struct yaml_node *yamltree_scalar(const char *text);

/* The same, of a fragment of YAML; NULL if it is not a value. */
struct yaml_node *yamltree_parsed(const char *text);

/* Put an item before the one at `at` (the last: n).  key: in a map only, else NULL; both are the tree's from here on. */
void yamltree_insert(struct yaml_node *in, size_t at, struct yaml_node *key,
    struct yaml_node *item);
/* Free an item, with its key; all items of a list that are not marked, a byte an item. */
void yamltree_remove(struct yaml_node *in, size_t at);
void yamltree_keep(struct yaml_node *list, const char *keep);

/* The text is copied. */
void yamltree_set_text(struct yaml_node *scalar, const char *text);

/* Give the nodes of a tree the places of another that says the same. */
void yamltree_adopt(struct yaml_node *, const struct yaml_node *places);

#endif
