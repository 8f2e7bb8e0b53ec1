/*
 * edit - change one thing in a YAML file and keep every other byte.
 *
 *	struct yamledit e;
 *
 *	if (yamledit_begin(&e, bytes, len, "actors.yaml") &&
 *	    yamledit_set(&e, map, "left", "2026-07-31", order))
 *		save(e.bytes.data, e.bytes.len);
 *	yamledit_end(&e);
 *
 * Comments, order, quoting, blank lines and line ends stay as people wrote
 * them; a scalar keeps its style as long as the new text allows it.  Each
 * change is made in the bytes and in the tree, the bytes are parsed again,
 * and if the two differ the edit is refused (0, reported): edit by hand then,
 * and do not save.  Nodes of e.doc stay what they are from change to change.
 * A change of many items is made at once, and costs no more than one.
 *
 * `order` lists the keys of a map in the order in which new ones go in; it
 * ends with NULL.
 */
#ifndef MC_YAML_EDIT_H
#define MC_YAML_EDIT_H

#include <stddef.h>

#include "yaml/splice.h"
#include "yaml/yaml.h"

/* Takes a copy of the bytes.  0 if they are no YAML, which is reported. */
int yamledit_begin(struct yamledit *, const char *data, size_t len, const char *shown);
void yamledit_end(struct yamledit *);

/* Give a key of a map a text; the key is put in if it is not there. */
int yamledit_set(struct yamledit *, struct yaml_node *map, const char *key,
    const char *text, const char *const *order);

/* Give a key a list of texts, keeping what stays at its place. */
int yamledit_set_list(struct yamledit *, struct yaml_node *map, const char *key,
    char *const *text, size_t n, const char *const *order);

/* Give a key that is missing or empty a value that is YAML text. */
int yamledit_put(struct yamledit *, struct yaml_node *map, const char *key,
    const char *yaml, const char *const *order);

/* Take a key out, its value with it; a comment after the value stays. */
int yamledit_unset(struct yamledit *, struct yaml_node *map, const char *key);

/* The index after the last key that goes before this one. */
size_t yamledit_place(const struct yaml_node *map, const char *key, const char *const *order);

/* Put the text of a scalar anywhere; and of many, which are looked at once. */
int yamledit_replace(struct yamledit *, struct yaml_node *scalar, const char *text);
int yamledit_replace_all(struct yamledit *, struct yaml_node *const *scalar, size_t n,
    const char *text);

/* Add an item to the list at the root: a map of n keys and values. */
struct yamledit_pair {
	const char *key;
	const char *text;	/* of a scalar, or */
	char *const *list;	/* n texts of a list */
	size_t n;
};
int yamledit_add(struct yamledit *, const struct yamledit_pair *, size_t n);

/* Add several such items, at the cost of one. */
struct yamledit_item {
	const struct yamledit_pair *pair;
	size_t n;
};
int yamledit_add_all(struct yamledit *, const struct yamledit_item *, size_t n);

/* Add a map of these pairs to the list at a key of a map; the key is put in if it is not there. */
int yamledit_append(struct yamledit *, struct yaml_node *map, const char *key,
    const struct yamledit_pair *, size_t n, const char *const *order);

/* Add a key to the map at the root, its value a map. */
int yamledit_add_map(struct yamledit *, const char *key,
    const struct yamledit_pair *, size_t n, const char *const *order);

/* Take an item out of the list at the root; comments in it are about it, and go with it. */
int yamledit_remove(struct yamledit *, size_t index);

/*
 * Write the comments in one item of the list at the root into another, before the first is taken
 * out: behind its first key, or above one between braces.  *n: how many.
 */
int yamledit_keep_comments(struct yamledit *, size_t of, size_t into, size_t *n);

#endif
