/*
 * git - let git merge a centre's files by rows and records, and give it our hooks.
 *
 *	if (init_git_may("eksempelhuset"))
 *		init_git_do("eksempelhuset", LANG_DA);
 *	init_git_check(&centre);
 *
 * What somebody else wrote is left as it is: where it is in the way, that
 * is reported as trouble, with the remedy, and the rest is set up all the same.
 */
#ifndef MC_INIT_GIT_H
#define MC_INIT_GIT_H

#include "base/language.h"

struct centre;

/*
 * May a folder, which need not be there yet, be set up?  Only in a work tree in
 * the ordinary way, or in none; else why not is reported as trouble.
 */
int init_git_may(const char *folder);

/* Attributes, merge driver and hooks (hookfiles.h); a repository is made if there is not one yet. */
void init_git_do(const char *folder, enum language);

/* Warn where the attribute is there and the driver, which is not cloned, is not; or git cannot tell. */
void init_git_check(const struct centre *);

#endif
