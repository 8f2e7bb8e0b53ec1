/*
 * scalars - the scalars of any YAML text as it is read, one after another.
 *
 *	static void
 *	scalar(void *arg, const struct yamlscalar *s)
 *	...
 *	yamlscalars(text, len, scalar, arg);
 *
 * Escapes are undone, folded lines joined, whatever the style.  The text may
 * be more than our strict subset: several documents, anchors, tags, keys that
 * occur twice.  Nothing is reported.
 */
#ifndef MC_YAML_SCALARS_H
#define MC_YAML_SCALARS_H

#include <stddef.h>

enum yamlscalars { YAMLSCALARS_ALL, YAMLSCALARS_NO_YAML, YAMLSCALARS_TOO_DEEP };

struct yamlscalar {
	const char *text;	/* borrowed; may hold a NUL */
	size_t len;
	size_t from, to;	/* its characters in the text, a BOM left out */
	const char *key;	/* of the innermost map that it is a value in; NULL: none */
	size_t key_len;
};

/* The text is UTF-8.  All of it, or up to where it is no YAML or has over 64 levels. */
enum yamlscalars yamlscalars(const char *text, size_t len,
    void (*scalar)(void *arg, const struct yamlscalar *), void *arg);

#endif
