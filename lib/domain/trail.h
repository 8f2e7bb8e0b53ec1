/*
 * trail - where a folder was at an earlier commit, for folders are moved.
 *
 *	struct buf then = { 0 };
 *
 *	if (trail_follow(&then, &git, commit) == TRAIL_FOUND)
 *		printf("%slog.csv", then.data);		"syd/hus/log.csv"
 *	buf_release(&then);
 *
 * A move is one commit (or what is staged for the next) in which the centre.yaml of
 * one folder goes and that of another comes, with what git takes for the same files
 * in both.  From the folder as it is now, each is followed back, however often and
 * over however many levels it was moved.
 */
#ifndef MC_TRAIL_H
#define MC_TRAIL_H

struct buf;
struct git;

enum trail {
	TRAIL_FOUND,
	TRAIL_NONE,		/* it was not there then */
	TRAIL_UNTRACKED,	/* nor does git hold it now */
	TRAIL_CUT,		/* it was not there, nor did anything bring it since, so something is missing */
	TRAIL_BROKEN		/* git cannot read what lies between */
};

/* The folder of `git` at a commit, from the root on: "", or "syd/hus/". */
enum trail trail_follow(struct buf *then, const struct git *, const char *commit);

/* What a file was at a commit: 1 and "MODE TYPE ID" of it, 0 not there, -1 unreadable. */
int trail_look(struct buf *is, const struct git *, const char *commit, const char *folder,
    const char *file);

#endif
