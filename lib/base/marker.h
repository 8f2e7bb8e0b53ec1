/*
 * marker - the lines that git puts around a conflict it leaves to people.
 *
 *	if (marker_is(line, len))
 *		diag_fault(&place, TOPIC_SYNTAX, MARKER_ADVICE);
 *
 * Seven times '<', '|', '=' or '>', and nothing after them but a name.
 */
#ifndef MC_BASE_MARKER_H
#define MC_BASE_MARKER_H

#include <stddef.h>

#include "base/translate.h"

#define MARKER_ADVICE MESSAGE("an unresolved git conflict; keep what is right, and take out the " \
    "lines that begin with '<<<<<<<', '=======' and '>>>>>>>'")

/* A line, with its end or without. */
int marker_is(const char *line, size_t len);

#endif
