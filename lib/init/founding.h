/*
 * founding - make the folder of a new centre, whole or not at all.
 *
 *	struct founding f;
 *
 *	if (founding_make(&f, "hus", "Huset", NULL, LANG_DA, 0) && !something_else())
 *		founding_undo(&f);
 *	founding_end(&f);
 *
 * A folder that is not there is made under another name beside its own, and
 * renamed when all of it is on disk: who kills the program leaves none, or all
 * of it, and perhaps the other one, which the next run takes away.  In a folder
 * that is there each missing file is made, centre.yaml last; a file that is
 * there is left alone, and named.  What was there before is never removed.
 */
#ifndef MC_INIT_FOUNDING_H
#define MC_INIT_FOUNDING_H

#include <stddef.h>

#include "base/buf.h"
#include "init/template.h"

struct founding {
	const char *folder;	/* borrowed */
	int is_new;		/* it was not there */
	struct buf text[TEMPLATES];	/* of the files */
	int made[TEMPLATES];	/* by this run */
	unsigned quiet;		/* about these that are there */
	size_t *parent;		/* lengths of the folders above that were made */
	size_t parents, cap;
};

/*
 * 1, or 0 if it cannot be done, which is reported; then nothing new is there.  place
 * may be NULL.  git: init/git.h is to go on.
 */
int founding_make(struct founding *, const char *folder, const char *name, const char *place,
    enum language, int git);

/* Only the files that are git's, in a folder that is there, without a word of what is there. */
int founding_make_git(struct founding *, const char *folder, enum language);

/* So many files were made. */
int founding_count(const struct founding *);

/* Take away what this run made. */
void founding_undo(struct founding *);
void founding_end(struct founding *);

#endif
