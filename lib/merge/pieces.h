/*
 * pieces - a list or map of a YAML file cut into its items, so that they can be compared.
 *
 *	struct pieces all = { 0 };
 *
 *	if (pieces_cut(&all, text, 0, len, doc->root))
 *		for (size_t i = 0; i < all.n; i++)
 *			puts(all.item[i].key.text);
 *	pieces_release(&all);
 *
 * Of "# hus\n- id: b\n  name: B\n" the head is the comment, and the one piece has the key b.
 * An entry of a map goes by its key, an item of a list by its id, else by its first key,
 * else by what it says.  A comment in front of an item is its lead; one that is indented
 * deeper than the item belongs to the item above.  Head, leads, bodies and tail together
 * are the text, byte for byte.  Texts are borrowed, and the node's document too.
 */
#ifndef MC_MERGE_PIECES_H
#define MC_MERGE_PIECES_H

#include <string.h>

#include "base/intern.h"
#include "csv/field.h"
#include "yaml/yaml.h"

struct piece {
	struct csv_field key, lead, body;
	const struct yaml_node *value;	/* the item, or what the key stands before */
	const struct yaml_node *name;	/* the scalar that the key is */
};

struct pieces {
	struct csv_field head, tail;
	struct piece *item;
	size_t n;
	struct intern keys;	/* numbered as the items */
	int is_inline;		/* the first one begins on a line that is not its own */
};

/*
 * Cut text[from..to), which holds the node; NULL: it holds nothing but a head.  0: it is
 * written between brackets, two items go by one key, or one has none.
 */
int pieces_cut(struct pieces *, const char *text, size_t from, size_t to,
    const struct yaml_node *);
void pieces_release(struct pieces *);

/* Are two parts of texts the same bytes? */
static inline int
pieces_same(struct csv_field a, struct csv_field b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.text, b.text, a.len) == 0);
}

/* The item that goes by a key; INTERN_NONE: there is none. */
size_t pieces_find(const struct pieces *, struct csv_field key);

#endif
