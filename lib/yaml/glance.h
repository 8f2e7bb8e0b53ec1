/*
 * glance - read plain YAML, as nearly all files have it, many times as fast as libyaml does.
 *
 *	struct yaml_node *root = NULL;
 *
 *	if (!yamlglance_read(&root, data, len, "actors.yaml"))
 *		ask libyaml
 *
 * Plain are maps, lists and texts of one line each, without tabs and escapes, indented by
 * spaces; [ ] and { } that close on their line; comments.  All else, and all that is wrong, is
 * libyaml's to read and to judge.  Of what is read here libyaml makes the same tree, place by
 * place, which the fuzzer compares.
 */
#ifndef MC_YAML_GLANCE_H
#define MC_YAML_GLANCE_H

#include <stddef.h>

struct yaml_node;

/* 1: read, *root being NULL if nothing is there; 0: look closely. */
int yamlglance_read(struct yaml_node **root, const char *data, size_t len, const char *shown);

#endif
