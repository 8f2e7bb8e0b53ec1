/*
 * modeline - the line at the head of a YAML file that tells editors its JSON Schema.
 *
 *	# yaml-language-server: $schema=.mc-schemas/actors.schema.json
 *
 *	if (!modeline_there(bytes->data, bytes->len))
 *		modeline_insert(&text, bytes->data, bytes->len, "actors.yaml");
 *
 * It is a comment, which the YAML language server (of VS Code, Vim, Emacs, Helix …) reads;
 * the path is one beside the file.
 */
#ifndef MC_YAML_MODELINE_H
#define MC_YAML_MODELINE_H

#include <stddef.h>

struct buf;
struct replacement;

/* The folder of the schemas, in that of the centre; and the name of a file's there. */
#define MODELINE_FOLDER ".mc-schemas"
void modeline_add_name(struct buf *, const char *file);

/* Does a comment name a schema already, this one or another? */
int modeline_there(const char *text, size_t len);

/*
 * The text with the line and an empty one before it, behind a byte order mark, and ended as
 * its other lines are.  An empty one: a comment that stands against a record is that record's.
 */
void modeline_insert(struct buf *, const char *text, size_t len, const char *file);

/*
 * A file that is about to be made begins with the line, where the centre's folder has its
 * schema; one that is there is left as it is.
 */
void modeline_begin(struct replacement *, const char *folder, const char *file);

#endif
