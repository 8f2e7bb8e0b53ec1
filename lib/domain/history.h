/*
 * history - what people had answered at an earlier time, from git.
 *
 *	struct answers then;
 *
 *	if (history_answers(&then, &centre, "2026-10-01") == HISTORY_FOUND)
 *		...
 *	answers_release(&then);
 *
 * Since is a revision, or a date: then it is the last commit before that day
 * began (UTC).  The work tree is neither read nor touched.
 */
#ifndef MC_HISTORY_H
#define MC_HISTORY_H

#include "domain/answer.h"

struct centre;

enum history_found {
	HISTORY_FOUND,		/* answers of then; a file that was not there has none */
	HISTORY_TOO_EARLY,	/* a date before the first commit: there were none */
	HISTORY_NO_GIT,		/* the program is missing */
	HISTORY_NO_REPOSITORY,	/* the centre is in none */
	HISTORY_UNKNOWN,	/* no such revision */
	HISTORY_UNREADABLE	/* the file of then is not what it should be */
};

enum history_found history_answers(struct answers *, const struct centre *, const char *since);

/* How an answer moved between two statuses (enum status; -1: not assessed). */
enum history_move { MOVE_NONE, MOVE_NEW, MOVE_FORWARD, MOVE_BACK, MOVE_GONE, MOVES };
enum history_move history_move(int then, int now);
extern const char *const history_move_code[MOVES];

#endif
