/*
 * yaml - read a strict subset of YAML as a tree in which everything has a place.
 *
 *	struct yaml *doc = yamldoc_parse(data, len, "actors.yaml");
 *
 *	if (doc != NULL && doc->root != NULL)
 *		...
 *	yamldoc_free(doc);
 *
 * One document of lists, maps with unique scalar keys, and scalars, which
 * are all text.  No anchors, aliases or tags, at most 64 levels and 16 MiB, no
 * tab in the indentation, strict UTF-8.  The first fault is reported and ends
 * the file (NULL); duplicate keys are all reported.  A file with nothing in it
 * has no root.
 */
#ifndef MC_YAML_YAML_H
#define MC_YAML_YAML_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"

enum { YAML_LARGEST = 16 << 20 };

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };
enum yaml_style { YAML_PLAIN, YAML_SINGLE, YAML_DOUBLE, YAML_BLOCK, YAML_FLOW };

struct intern;

/* (A document has hundreds of them, and each reads some: what is counted in one fits 32 bits.) */
struct yaml_node {
	unsigned char kind;	/* enum yaml_kind */
	unsigned char style;	/* enum yaml_style; YAML_BLOCK: | and >, or an indented collection */
	unsigned char in_flow;	/* stands inside [ ] or { } */
	/* The node, its text, its arrays: are they in the arena of the document?  Else each has room of its own. */
	unsigned char in_arena, text_in_arena, items_in_arena;
	uint32_t len;
	char *text;		/* of a scalar; NUL-terminated, may not hold a NUL */
	struct yaml_node **key;	/* of a map, item for item */
	struct yaml_node **item;
	uint32_t n;		/* items; of a scalar 0 */
	uint32_t cap;		/* items and keys that there is room for */
	struct intern *index;	/* of the keys of a large map; or NULL */
	struct place place;
	uint32_t start, end;	/* bytes of the file; of a block collection, its last leaf's */
};

struct yaml {
	struct yaml_node *root;	/* NULL: nothing there */
	struct arena arena;	/* of what was read at a glance (yaml/glance.h) */
	int is_mixed;		/* something of the tree may have room of its own */
};

struct yaml *yamldoc_parse(const char *data, size_t len, const char *shown);

/* The same, but nothing is reported: is it YAML of ours at all? */
struct yaml *yamldoc_try(const char *data, size_t len, const char *shown);
/* And by libyaml alone, beside which the fuzzer puts what was read at a glance (yaml/glance.h). */
struct yaml *yamldoc_try_closely(const char *data, size_t len, const char *shown);

/* The same from a regular file; a missing one reads as nothing there. */
struct yaml *yamldoc_read(const char *path);
/* The same, but nothing is reported. */
struct yaml *yamldoc_try_file(const char *path);
void yamldoc_free(struct yaml *);
void yaml_drop(struct yaml_node *);		/* a tree, or what of it has room of its own */

/*
 * Give a scalar a text, a collection room for another item (with a key, if it is a map); a map whose keys change
 * has to forget their index.
 */
void yaml_put_text(struct yaml_node *, const char *text, size_t len);
void yaml_make_room(struct yaml_node *);
void yaml_forget_index(struct yaml_node *map);

/* The value of a key, or NULL; and its index, or -1. */
struct yaml_node *yaml_get(const struct yaml_node *map, const char *key);
int yaml_index(const struct yaml_node *map, const char *key);

/* yaml_index() for a key of so many bytes. */
int yaml_index_of(const struct yaml_node *map, const char *key, size_t len);

/* The text of a key's scalar; "" if the key is missing or has another kind of value. */
const char *yaml_text(const struct yaml_node *map, const char *key);
/* What a record is called by a key, its name or title; or, where that is not given, its id. */
const char *yaml_text_or_id(const struct yaml_node *map, const char *key);

/*
 * The items of a list; a scalar stands for a list of itself, what is empty and a map for none.
 * How many, one of them (NULL behind the last), its text ("" if it is no scalar), and is a text among them?
 */
size_t yaml_items(const struct yaml_node *list);
const struct yaml_node *yaml_item_node(const struct yaml_node *list, size_t i);
const char *yaml_item(const struct yaml_node *list, size_t i);
int yaml_lists(const struct yaml_node *list, const char *text);

/* Nothing there: no node, or an empty plain scalar. */
int yaml_is_empty(const struct yaml_node *);

/* Do two trees say the same, styles and places aside? */
int yaml_equal(const struct yaml_node *, const struct yaml_node *);

/* The first node in which two trees differ, in the first of them; NULL: they are equal. */
const struct yaml_node *yaml_difference(const struct yaml_node *, const struct yaml_node *other);

#endif
