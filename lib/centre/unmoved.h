/*
 * unmoved - a file of a centre as it was at a commit, where it is plain that the centre was not moved since.
 *
 *	struct buf bytes = { 0 };
 *
 *	if (!unmoved_read(&bytes, &look, &git, commit, 0, "conditions.yaml"))
 *		... follow the folder (centre/trail.h), and look
 *
 * So it is with most: no commit since touched the centre.yaml, and it is there.  To start git is what a
 * question costs; this is one at most beside a git that is there already, where to follow the folder and to
 * read the file are four.
 */
#ifndef MC_CENTRE_UNMOVED_H
#define MC_CENTRE_UNMOVED_H

struct buf;
struct git;
struct gitlook;

/*
 * is_kept: the centre.yaml is known to have been there all the time (centre/commitbefore.h), and so it is plain.  0: it
 * is not, or the file was not there or is none, or git cannot tell.
 */
int unmoved_read(struct buf *bytes, struct gitlook *, const struct git *, const char *commit, int is_kept,
    const char *file);

#endif
