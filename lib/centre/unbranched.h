/*
 * unbranched - the last commit before a moment, where those since stand in one line; was a file there all the time?
 *
 *	struct buf commit = { 0 };
 *	int is_kept;
 *
 *	switch (unbranched_find(&commit, &is_kept, &look, "nord/hus/centre.yaml", moment)) {
 *	case UNBRANCHED_FOUND: ...	the one that `git rev-list -n1 --before` finds, and is_kept
 *	case UNBRANCHED_NONE: ...	all of them are later
 *	case UNBRANCHED_NOT: ...		ask git
 *	}
 *
 * So are the commits of most centres, some of them a month.  In one line it is plain which commit is before the moment,
 * in whatever order the clocks of those were who made them: the first from HEAD on whose time is no later, as git has it, too.
 * They are looked up by a git that is there already, and so is the file in each of them: to start one is what a question costs.
 */
#ifndef MC_CENTRE_UNBRANCHED_H
#define MC_CENTRE_UNBRANCHED_H

struct buf;
struct gitlook;

enum unbranched {
	UNBRANCHED_FOUND,
	UNBRANCHED_NONE,
	UNBRANCHED_NOT		/* a merge, many commits, or something that git is to be asked about */
};

/* until: seconds since 1970.  is_kept: the file was in the commit that was found, and in all since. */
enum unbranched unbranched_find(struct buf *commit, int *is_kept, struct gitlook *, const char *file, long long until);

#endif
