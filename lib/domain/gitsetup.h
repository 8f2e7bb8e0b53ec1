/*
 * gitsetup - let git merge a centre's CSV files by rows, and check what is staged.
 *
 *	gitsetup_do("eksempelhuset", LANG_DA);
 *	gitsetup_check(&centre);
 *
 * What somebody else wrote is left as it is: where it stands in the way, that
 * is reported as trouble, with the remedy, and the rest is set up all the same.
 */
#ifndef MC_GITSETUP_H
#define MC_GITSETUP_H

#include "base/lang.h"

struct centre;

/* Attributes, merge driver and hook; a repository is made where there is none. */
void gitsetup_do(const char *folder, enum language);

/* Warn where the attribute is there and the driver, which is not cloned, is not. */
void gitsetup_check(const struct centre *);

#endif
