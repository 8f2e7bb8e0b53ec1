/*
 * renamefile - give an actor another id in one file of a centre.
 *
 *	struct renaming name = { .old = "sumak", .new = "cafe-sumak" };
 *
 *	if (!renamefile(&name, &entry_schema, &edit))
 *		...			it was reported; nothing is renamed
 *	edit.draft			the new file, beside the old; NULL: it does not name the actor
 *
 * The caller locked the file, and puts the new one in its place (rename.c).  A CSV file is
 * read row by row, for it may be of any size; of a YAML file all is in memory.
 */
#ifndef MC_EDIT_RENAMEFILE_H
#define MC_EDIT_RENAMEFILE_H

#include <stddef.h>

struct replacement;
struct schema;
struct yaml_node;

struct renaming {
	const char *old, *new;
	int merges;		/* both are actors, and become the second one */
	int is_unfinished;	/* it was interrupted, and is being finished */
	struct yaml_node **found;	/* for renamefile.c: the nodes that name the old id */
	size_t n, cap;
};

/* 0 if the file cannot be read or is wrong, or a signal came; that is reported. */
int renamefile(struct renaming *, const struct schema *, struct replacement *);

/* Is the file of this schema CSV, else YAML? */
int renamefile_is_csv(const struct schema *);

#endif
