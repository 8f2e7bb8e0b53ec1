/*
 * splice - changes in the bytes of a YAML file, planned, made at once, and compared with its tree.
 *
 *	yamlsplice_plan(e, node->start, node->end - node->start, text.data, text.len);
 *	yamltree_set_text(node, new);
 *	return yamlsplice_check(e, line);
 *
 * For edit.c and entry.c, and for block.h and brackets.h, which stand between: each change is made
 * in the bytes and in the tree, then both are compared.
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

/* The first byte from `at` on that is no blank, no line end and not in a comment; the end. */
size_t yamlsplice_skip_gap(const struct yamledit *, size_t at);

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
 * Are the places in the tree those of the bytes, each after the one before?  All
 * that is done here counts on it.
 */
int yamlsplice_is_sound(const struct yamledit *, const struct yaml *);

/* Do the bytes say what the tree says?  If not the edit is refused (0). */
int yamlsplice_check(struct yamledit *, const struct place *);
int yamlsplice_refuse(const struct yamledit *, const struct place *);	/* NULL: the file as a whole */

/* A text that is new: plain unless another reader would misread it. */
void yamlsplice_add_text(struct buf *, const char *text, int in_flow);
void yamlsplice_add_list(struct buf *, char *const *text, size_t n);

#endif
