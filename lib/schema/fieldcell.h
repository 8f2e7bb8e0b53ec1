/*
 * fieldcell - the values of a field in the one form that cells of streams and files have them in.
 *
 *	struct buf cell = { 0 };
 *
 *	fieldcell_add(&cell, &actor_schema.field[ACTOR_TARGETS], yaml_get(actor, "targets"));
 *	puts(buf_text(&cell));		"boern unge"
 *	buf_release(&cell);
 *
 * It is no judge (value.h): what is wrong is added, too.
 */
#ifndef MC_SCHEMA_FIELDCELL_H
#define MC_SCHEMA_FIELDCELL_H

#include <stddef.h>

struct buf;
struct field;
struct yaml_node;

/* Add one value (of a list: one item): codes and weekdays in ASCII, ids and texts in NFC. */
void fieldcell_add_normal(struct buf *, const struct field *, const char *text, size_t len);

/* What parts the items of a list in one cell: ids and codes ' ', others ';'. */
char fieldcell_separator(const struct field *);

/* Add the cell of a node: its text, or its items with the separator; of NULL and of a map nothing. */
void fieldcell_add(struct buf *, const struct field *, const struct yaml_node *);

#endif
