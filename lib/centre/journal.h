/*
 * journal - what a renaming that is under way has written down in its centre's folder.
 *
 *	struct journal j;
 *
 *	switch (journal_read(&j, "kvarterhuset")) {
 *	case JOURNAL_FOUND:	j.old is to become j.new
 *	case JOURNAL_WRONG:	there is something, but no renaming left it, or it cannot be read (j.error)
 *	case JOURNAL_NONE:	the usual case
 *	}
 *	journal_release(&j);
 *
 * `.mc-rename` holds one line, "rename OLD NEW" or "merge FROM INTO".  It is there from before the first
 * file is replaced until after the last, so that a renaming that is killed can be
 * finished (rename.h), and seen before it is.  OLD may be no id at all, for that may
 * be why it is renamed: then it stands in "".  Somebody else may have made the file:
 * no more is taken from it, and what it asks for is judged as any renaming is.
 */
#ifndef MC_CENTRE_JOURNAL_H
#define MC_CENTRE_JOURNAL_H

struct buf;

struct journal {
	char *path;		/* of the file, for messages */
	char *old, *new;	/* different, where it was found */
	int error;		/* why it could not be read (JOURNAL_WRONG), or 0 */
	int merges;		/* both were actors, and become the second */
};

/* Nothing is reported. */
enum journal_found { JOURNAL_WRONG = -1, JOURNAL_NONE = 0, JOURNAL_FOUND = 1 };
enum journal_found journal_read(struct journal *, const char *folder);
void journal_release(struct journal *);

/* It is on disk, or 0 (reported). */
int journal_write(const char *folder, const char *old, const char *new);
int journal_write_merge(const char *folder, const char *from, const char *into);

/* That this fails does no harm: it is told, and the next program that writes does it. */
void journal_remove(const char *folder);

/* What to say of one that is there; `but` is why it cannot be obeyed, or NULL. */
void journal_add(struct buf *, const struct journal *, enum journal_found,
    const char *folder, const char *but);

#endif
