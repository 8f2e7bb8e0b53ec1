/*
 * trail - where a folder was at an earlier commit, for folders are moved.
 *
 *	struct buf then = { 0 };
 *	enum trail absent = trail_follow(&then, &git, commit);
 *
 *	if (trail_look(&is, &git, commit, then.data, "log.csv") == 1)
 *		...				of "syd/hus/"
 *	buf_release(&then);
 *
 * A move is one commit (or what is staged for the next) in which the centre.yaml of
 * one folder goes and that of another comes, with what git takes for the same files
 * in both.  From the folder as it is now, each is followed back, however often and
 * over however many levels it was moved.
 */
#ifndef MC_CENTRE_TRAIL_H
#define MC_CENTRE_TRAIL_H

struct buf;
struct git;

/* What it means if the centre is not there at the commit. */
enum trail {
	TRAIL_NEW,		/* it came later */
	TRAIL_UNTRACKED,	/* git does not hold it now, either */
	TRAIL_CUT,		/* nothing brought it since, so something is missing */
	TRAIL_BROKEN		/* git cannot read what lies between, so it is not known where it was */
};

/* Where the folder of `git` was at a commit, from the root on: "", or "syd/hus/". */
enum trail trail_follow(struct buf *then, const struct git *, const char *commit);

/* What a file of a centre was at a commit: 1 and "MODE TYPE ID", 0 not there, -1 unreadable. */
int trail_look(struct buf *is, const struct git *, const char *commit, const char *folder,
    const char *file);

/* The commits up to tip, and not in `commit`, that touched a path, a line each; 0: git cannot tell. */
int trail_touching(struct buf *list, const struct git *, const char *commit, const char *tip, const char *path);

#endif
