/*
 * brackets - items that are taken out of a list or map in brackets of a YAML file, with their commas.
 *
 *	yamlbrackets_cut(e, list, at);
 *	yamltree_remove(list, at);
 *	return yamlsplice_check(e, line);
 *
 * As in splice.h nothing is changed before yamlsplice_check().
 */
#ifndef MC_YAML_BRACKETS_H
#define MC_YAML_BRACKETS_H

#include <stddef.h>

struct yaml_node;
struct yamledit;

/* Take an item out, or all that are not marked, a byte an item.  Comments stay. */
void yamlbrackets_cut(struct yamledit *, const struct yaml_node *in, size_t at);
void yamlbrackets_keep(struct yamledit *, const struct yaml_node *in, const char *mark);

#endif
