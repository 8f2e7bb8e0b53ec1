/*
 * hookfiles - put the hooks of githook.h into a repository.
 *
 *	struct git git;
 *
 *	if (git_open(&git, "hus"))
 *		hookfiles_make("hus", &git, LANG_DA);
 *	git_close(&git);
 *
 * The scripts that hooks call are files of their own, in `hooks` of the repository's own folder,
 * so that a hook which is somebody's own can call them too.  Files are made where nothing is;
 * what is there is never changed.  A hook is set if it is ours or names our script.  Those that
 * are not are reported as trouble, with the line that each should hold.  Where core.hooksPath is
 * set no hook is made, for what lies there may serve many repositories.
 */
#ifndef MC_INIT_HOOKFILES_H
#define MC_INIT_HOOKFILES_H

#include "base/language.h"

struct git;

/*
 * Of the folder, which is told as it was named and on which git is open.  What the scripts say is
 * said in the language; one that is there in the other language is ours as well.
 */
void hookfiles_make(const char *folder, const struct git *, enum language);

#endif
