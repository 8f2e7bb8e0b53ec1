/*
 * clean - look a YAML file over before libyaml does, for what it would not say well.
 *
 *	if (yamlclean_check(data, len, "actors.yaml"))
 *		...
 *
 * Strict UTF-8, no control characters or invisible line separators, lines
 * that end in LF or CRLF, no tab in the indentation, no marks of a git
 * conflict.  The first fault is reported.
 */
#ifndef MC_YAML_CLEAN_H
#define MC_YAML_CLEAN_H

#include <stddef.h>

/* 1 if it may be read.  If not: a fault, unless shown is NULL. */
int yamlclean_check(const char *data, size_t len, const char *shown);

#endif
