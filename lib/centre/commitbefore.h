/*
 * commitbefore - the last commit before a moment, and was a file there all the time since?
 *
 *	struct buf commit = { 0 };
 *	int is_kept;
 *
 *	switch (commitbefore_find(&commit, &is_kept, &look, "nord/hus/centre.yaml", moment)) {
 *	case COMMITBEFORE_FOUND: ...	the one that `git rev-list -n1 --before` finds, and is_kept
 *	case COMMITBEFORE_NONE: ...	all of them are later
 *	case COMMITBEFORE_UNKNOWN: ...	ask git
 *	}
 *
 * A centre has some commits a month, in one line, or in two where colleagues pulled and pushed.  From HEAD back the latest of
 * those that are known is taken next, and its parents are known then, as git-rev-list(1) does it: so in whatever order
 * the clocks of those were who made them, it is the same commit.  They are looked up by a git that is there already, and so
 * is the file in each of them: to start one is what a question costs.
 */
#ifndef MC_CENTRE_COMMITBEFORE_H
#define MC_CENTRE_COMMITBEFORE_H

struct buf;
struct gitlook;

enum commitbefore {
	COMMITBEFORE_FOUND,
	COMMITBEFORE_NONE,
	COMMITBEFORE_UNKNOWN	/* many commits, or something that git is to be asked about */
};

/*
 * until: seconds since 1970.  is_kept: the file was in the commit that was found, and in all that are not reached from it;
 * 0: it was not, or that is not known.
 */
enum commitbefore commitbefore_find(struct buf *commit, int *is_kept, struct gitlook *, const char *file, long long until);

#endif
