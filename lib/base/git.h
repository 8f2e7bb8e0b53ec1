/*
 * git - ask git about a folder, by running it.
 *
 *	struct buf out = { 0 };
 *
 *	if (git_ask(&out, "hus", (const char *const[]){ "config", "user.name", NULL }) == 0)
 *		puts(buf_text(&out));
 *	buf_release(&out);
 *
 * Variables that name a repository, as git sets them for its hooks, are not
 * passed on: the folder says which one is meant.  git asks for nothing and takes
 * no lock it need not.
 */
#ifndef MC_GIT_H
#define MC_GIT_H

struct buf;

/* The work tree that holds a folder, by its .git; NULL: none.  Owned by the caller. */
char *git_root(const char *folder);

/*
 * Run git in the folder.  Returns its status, -1 if it cannot be run.  What it
 * prints goes to out, without the line end, and what it complains of nowhere;
 * with out NULL it is an order, whose output goes nowhere and whose complaints are shown.
 */
int git_ask(struct buf *out, const char *folder, const char *const argv[]);

#endif
