/*
 * block - lines of a block collection of a YAML file that are put in and taken out; comments stay.
 *
 *	yamlblock_insert(e, in, at, &lines, spaced);
 *	yamltree_insert(in, at, key, item);
 *	return yamlsplice_check(e, line);
 *
 * As in splice.h nothing is changed before yamlsplice_check().
 */
#ifndef MC_YAML_BLOCK_H
#define MC_YAML_BLOCK_H

#include <stddef.h>

struct buf;
struct yaml_node;
struct yamledit;

/*
 * Put lines (without a last line end) into a block collection after the line
 * of item at - 1, or before the line of the first if `at` is 0.  spaced: with a
 * blank line between it and them.
 */
void yamlblock_insert(struct yamledit *, const struct yaml_node *in, size_t at,
    const struct buf *lines, int spaced);

/* Is there a comment between two places, of which the texts are an item's? */
int yamlblock_has_comment(const struct yamledit *, const struct yaml_node *item, size_t start,
    size_t end);

/* Add the comments that stand in an item of a block list, each on a line of its own behind so many blanks; returns how many. */
size_t yamlblock_comments(const struct yamledit *, const struct yaml_node *list, size_t index,
    size_t indent, struct buf *);

/*
 * Take whole lines out.  Of an entry of the root also one of two blank lines
 * around it; of the last entry the one that parts it from the one before.
 */
enum yamlblock_what { YAMLBLOCK_LINES, YAMLBLOCK_ENTRY, YAMLBLOCK_LAST_ENTRY };
void yamlblock_remove(struct yamledit *, size_t start, size_t end, enum yamlblock_what);

/*
 * Take out the lines from `start` (where a key or a hyphen is, up to `named`)
 * to the end of a block collection's item; comments in them and after them stay.
 */
void yamlblock_remove_item(struct yamledit *, size_t start, size_t named,
    const struct yaml_node *item, enum yamlblock_what);

/* The same of all items of a block list that are not marked. */
void yamlblock_keep_items(struct yamledit *, const struct yaml_node *list, const char *mark);

#endif
