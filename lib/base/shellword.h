/*
 * shellword - a word of a command that people copy into a shell.
 *
 *	shellword_add(&line, "Mit hus");	'Mit hus'
 *	diag_trouble("see mc-check %s", shellword(path));
 *
 * Whatever stands in it is itself.
 */
#ifndef MC_BASE_SHELLWORD_H
#define MC_BASE_SHELLWORD_H

struct buf;

/* A file whose name begins with a hyphen gets ./ before it, or it would be an option. */
void shellword_add(struct buf *, const char *word);

/* The same for a message: one of SHELLWORD_AT_ONCE static texts, used in turn. */
enum { SHELLWORD_AT_ONCE = 4 };
const char *shellword(const char *word);

#endif
