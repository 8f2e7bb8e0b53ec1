/*
 * history - what people had answered at an earlier time, from git.
 *
 *	struct history then;
 *
 *	history_read(&then, &centre, "2026-10-01");
 *	if (then.found == HISTORY_FOUND)
 *		... then.answers ...
 *	history_release(&then);
 *
 * Since is a revision, or a date: then it is the last commit before that day
 * began (UTC).  The centre's folder may have been moved since.  The work tree is
 * neither read nor touched, and nothing is fetched.
 */
#ifndef MC_CENTRE_HISTORY_H
#define MC_CENTRE_HISTORY_H

#include "base/buf.h"
#include "centre/answer.h"

struct centre;

enum history_found {
	HISTORY_FOUND,		/* answers of then; a file that was not there has none */
	HISTORY_TOO_EARLY,	/* a date before the first commit: there were no answers */
	HISTORY_NOT_THERE,	/* the centre was not in git then */
	HISTORY_NO_GIT,		/* the program is missing */
	HISTORY_NO_REPOSITORY,	/* the centre is in none */
	HISTORY_UNTRACKED,	/* git does not hold the centre yet, so it may have been moved */
	HISTORY_FOREIGN,	/* it is another user's, */
	HISTORY_CLOSED,		/* or git cannot read it: `why` says it */
	HISTORY_UNKNOWN,	/* no such revision */
	HISTORY_SHALLOW,	/* this clone does not reach back so far */
	HISTORY_PARTIAL,	/* this clone does not hold the file of then */
	HISTORY_DAMAGED,	/* git cannot read what it should hold */
	HISTORY_UNREADABLE	/* the file of then is not what it should be */
};

struct history {
	enum history_found found;
	struct answers answers;
	int shallow;		/* of HISTORY_UNKNOWN: older commits are cut off */
	struct buf file;	/* "COMMIT:PATH" of conditions.yaml then, once known */
	struct buf why;
};

/* A value of that time that is not a valid answer is a warning. */
void history_read(struct history *, const struct centre *, const char *since);
void history_release(struct history *);

/* How an answer moved since; an answer of then that could not be read did not. */
enum history_move { MOVE_NONE, MOVE_NEW, MOVE_FORWARD, MOVE_BACK, MOVE_GONE, MOVES };
enum history_move history_move(const struct answer *then, const struct answer *now);
extern const char *const history_move_code[MOVES];

#endif
