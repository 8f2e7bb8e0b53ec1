/*
 * gitlook - look objects of a repository up by name, where what is found says what is looked up next.
 *
 *	struct gitlook look;
 *	struct gitlook_object o;
 *
 *	gitlook_begin(&look, &git);
 *	if (gitlook_ask(&look, &names) && gitlook_next(&look, &o, "commit"))
 *		... o.bytes ...
 *	gitlook_end(&look);
 *
 * One git answers to all of it (git-cat-file(1), --batch): to start it is what a question costs.  Many objects of any
 * size are read by base/gitobjects.
 */
#ifndef MC_BASE_GITLOOK_H
#define MC_BASE_GITLOOK_H

#include <stddef.h>

#include "base/buf.h"
#include "base/process.h"

struct git;

struct gitlook {
	const struct git *of;
	struct process_running git;	/* once something was asked */
	int runs, is_silent;
	struct buf said;	/* what was answered to the last question */
	size_t at, left;	/* so far it was read; so many answers are still to be read */
};

/* Good until the next one is read. */
struct gitlook_object {
	const char *id;
	size_t id_len;
	const char *bytes;
	size_t len;
};

/* git is run when something is asked, and may not be let go of before; where it cannot be run nothing is found. */
void gitlook_begin(struct gitlook *, const struct git *);

/* names: a line each, as "HEAD~2:log.csv", PIPE_BUF bytes at most; 0: they are longer, or git answers no more. */
int gitlook_ask(struct gitlook *, const struct buf *names);

/* The object of the next name, which is of that type ("blob", "commit", "tree"); 0: it is not, or there is none. */
int gitlook_next(struct gitlook *, struct gitlook_object *, const char *type);

void gitlook_end(struct gitlook *);

#endif
