/*
 * shellword - a word of a command that people copy into a shell.
 *
 *	shellword_add(&line, "Mit hus");	'Mit hus'
 *
 * Whatever stands in it is itself.
 */
#ifndef MC_BASE_SHELLWORD_H
#define MC_BASE_SHELLWORD_H

struct buf;

/* A file whose name begins with a hyphen gets ./ before it, or it would be an option. */
void shellword_add(struct buf *, const char *word);

#endif
