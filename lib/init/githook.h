/*
 * githook - the hooks that mc-init --git makes, as texts.
 *
 *	for (const struct githook *h = githooks; h->name != NULL; h++)
 *		make(h->name, h->text);
 *
 * What is committed is checked whole.  What comes in by other ways is looked through
 * for CPR numbers, as git lets it: a merge, a cherry-pick, a revert, a rebase, patches;
 * and so are messages, and what leaves, its history with it.
 */
#ifndef MC_INIT_GITHOOK_H
#define MC_INIT_GITHOOK_H

#include "base/language.h"

/* A script that hooks call; the hooks may have become somebody's own. */
struct githook_script {
	const char *name, *text;
};

struct githook {
	const char *name, *text;
	const char *script;	/* that it calls, by name */
	const char *line;	/* what somebody's own hook should hold, to do the same */
};

struct buf;

/* Add a script with what it says in a language. */
void githook_add_script(struct buf *, const struct githook_script *, enum language);

/* Both end with a NULL name; the first hook is that of what is committed, all others have one line. */
extern const struct githook_script githook_scripts[];
extern const struct githook githooks[];

#endif
