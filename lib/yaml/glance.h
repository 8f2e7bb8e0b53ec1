/*
 * glance - read plain YAML, as nearly all files have it, many times as fast as libyaml does.
 *
 *	struct yaml *doc = yamlglance_read(data, len, "actors.yaml");
 *
 *	if (doc == NULL)
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

struct yaml;

/* NULL: look closely.  All of it lies in its arena, and goes with yamldoc_free(). */
struct yaml *yamlglance_read(const char *data, size_t len, const char *shown);

#endif
