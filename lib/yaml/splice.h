/*
 * splice - lines and bytes of a YAML file that is being edited.
 *
 *	yamlsplice_insert(e, in, at, &lines, spaced);
 *	yamltree_insert(in, at, key, item);
 *	return yamlsplice_check(e, line);
 *
 * For edit.c and entry.c only: each change is made in the bytes and in
 * the tree, then both are compared.
 */
#ifndef MC_YAML_SPLICE_H
#define MC_YAML_SPLICE_H

#include "base/buf.h"
#include "yaml/yaml.h"

struct yamledit_splice;

/* A file that is being edited; yamledit_begin() of edit.h makes one. */
struct yamledit {
	struct buf bytes;
	struct yaml *doc;
	const char *shown;
	struct yamledit_splice *splice;	/* planned; made before bytes and tree are compared */
	size_t splices, cap;
	struct buf put;		/* what they put in */
};

/* The first byte of the line that holds `at`; the end of its text; the next line. */
size_t yamlsplice_line_start(const struct yamledit *, size_t at);
size_t yamlsplice_line_end(const struct yamledit *, size_t at);
size_t yamlsplice_next_line(const struct yamledit *, size_t at);

/* Are there only blanks between two places? */
int yamlsplice_is_blank(const struct yamledit *, size_t from, size_t to);
int yamlsplice_is_blank_line(const struct yamledit *, size_t at);

/* Where the hyphen of a block list's item stands: before it, or on a line above it. */
size_t yamlsplice_hyphen(const struct yamledit *, const struct yaml_node *list, size_t index);

/* The line end that a line put in beside `at` should have. */
const char *yamlsplice_eol(const struct yamledit *, size_t at);

/*
 * A splice that yamlsplice_check() will make: places are those of the bytes as they
 * stand, whatever else is planned.  What two of them take out must not overlap; of
 * two at one place the first comes first.
 */
void yamlsplice_plan(struct yamledit *, size_t at, size_t gone, const char *bytes, size_t n);

/*
 * Put lines (without a last line end) into a block collection after the line
 * of item at - 1, or before the line of the first if `at` is 0.  spaced: with a
 * blank line between it and them.
 */
void yamlsplice_insert(struct yamledit *, const struct yaml_node *in, size_t at,
    const struct buf *lines, int spaced);

/* Is there a comment between two places, of which the texts are an item's? */
int yamlsplice_has_comment(const struct yamledit *, const struct yaml_node *item, size_t start,
    size_t end);

/*
 * Take whole lines out.  Of an entry of the root also one of two blank lines
 * around it; of the last entry the one that parts it from the one before.
 */
enum yamlsplice_what { SPLICE_LINES, SPLICE_ENTRY, SPLICE_LAST_ENTRY };
void yamlsplice_remove(struct yamledit *, size_t start, size_t end, enum yamlsplice_what);

/*
 * Take out the lines from `start` (where a key or a hyphen is, up to `named`)
 * to the end of a block collection's item; comments in them and after them stay.
 */
void yamlsplice_remove_item(struct yamledit *, size_t start, size_t named,
    const struct yaml_node *item, enum yamlsplice_what);

/* The same of all items of a block list that are not marked. */
void yamlsplice_keep_items(struct yamledit *, const struct yaml_node *list, const char *mark);

/* Take an item out of brackets, or all that are not marked, with their commas; comments stay. */
void yamlsplice_cut(struct yamledit *, const struct yaml_node *in, size_t at);
void yamlsplice_keep(struct yamledit *, const struct yaml_node *in, const char *mark);

/*
 * Are the places in the tree those of the bytes, each after the one before?  All
 * that is done here counts on it.
 */
int yamlsplice_is_sound(const struct yamledit *, const struct yaml *);

/* Do the bytes say what the tree says?  If not the edit is refused (0). */
int yamlsplice_check(struct yamledit *, unsigned long line);
int yamlsplice_refuse(const struct yamledit *, unsigned long line);

/* A text that is new: plain unless another reader would misread it. */
void yamlsplice_add_text(struct buf *, const char *text, int in_flow);
void yamlsplice_add_list(struct buf *, char *const *text, size_t n);

#endif
