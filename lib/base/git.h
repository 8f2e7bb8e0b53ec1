/*
 * git - ask git, and read what it prints.
 *
 *	struct buf out = { 0 };
 *
 *	if (git_read("centre", (const char *[]){ "rev-parse", "HEAD", NULL }, &out) == 0)
 *		...
 *	buf_release(&out);
 *
 * git runs in the folder, sees no GIT_DIR and the like of a hook that we may run
 * in, asks for nothing and takes no lock it need not.  Nothing is reported.
 */
#ifndef MC_GIT_H
#define MC_GIT_H

struct buf;

enum { GIT_MISSING = 127 };

/* git's exit status, GIT_MISSING if it could not be run; out gets its output. */
int git_read(const char *folder, const char *const *arguments, struct buf *out);

#endif
