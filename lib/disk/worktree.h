/*
 * worktree - is a folder in a git work tree in the ordinary way?
 *
 *	struct buf why = { 0 };
 *
 *	if (worktree_judge("hus", &why) > WORKTREE_ORDINARY)
 *		diag_trouble("%s", why.data);
 *	buf_release(&why);
 *
 * A repository says itself where its work tree is, and a folder that somebody sent
 * can name one that is not its own.  So what is to be written to must know of the
 * folder: it lies there as .git, or is one of its linked work trees or submodules.
 */
#ifndef MC_DISK_WORKTREE_H
#define MC_DISK_WORKTREE_H

struct buf;

enum worktree {
	WORKTREE_NONE,		/* in none; the folder need not exist yet */
	WORKTREE_ORDINARY,
	WORKTREE_NO_GIT,	/* git is not installed */
	WORKTREE_FOREIGN,	/* it is another user's, and git was not told to trust it */
	WORKTREE_UNREADABLE,	/* git cannot read it */
	WORKTREE_INSIDE,	/* in a repository itself, not beside it */
	WORKTREE_BROKEN,	/* the folder has a .git that is no repository */
	WORKTREE_ELSEWHERE	/* it leads, or counts as work tree, somewhere else */
};

/* From NO_GIT on, why (NULL: not asked) says what was found, and the remedy. */
enum worktree worktree_judge(const char *folder, struct buf *why);

#endif
