/*
 * rename - give an actor another id, in all files of its centre or in none.
 *
 *	if (turn_take(&centre) && rename_actor(&centre, "sumak", "cafe-sumak"))
 *		every file says cafe-sumak now
 *
 * The new files are all written, and what is being done is written down
 * (journal.h), before the first takes the place of the old; actors.yaml is the last.
 * An error puts the old ones back.  After a kill or a power cut the journal is there, and
 * turn_take() of the next program that writes has the rest done.  Files are of any
 * size, but for YAML.  The caller has the turn, so that nobody adds a row with the old id meanwhile.
 */
#ifndef MC_EDIT_RENAME_H
#define MC_EDIT_RENAME_H

struct centre;

/* 0 if it was not done, which is reported. */
int rename_actor(const struct centre *, const char *old, const char *new);

/*
 * Both are actors, whose records become one (mergerecord.h): what named
 * both then names it once.  An entry that would be left with one actor is a fault, and nothing is done.
 */
int rename_merge(const struct centre *, const char *from, const char *into);

/*
 * Finish one that was interrupted, if there is any; 0 if that cannot be done (reported).
 * To read only, say that there is one: a fault.
 */
int rename_finish(const struct centre *);
void rename_check(const struct centre *);

#endif
