/*
 * actors - the edits of mc-actors, apart from its list.
 *
 *	return edit_rename(argv);		behind the command
 *
 * Each returns the exit status, or says with USAGE that its operands are not
 * right.
 */
#ifndef MC_ACTORS_PARTS_H
#define MC_ACTORS_PARTS_H

#include "field/schemas.h"

enum { USAGE = -1 };
int edit_add(char *const *argv, char *const value[ACTOR_FIELDS]);
int edit_set(char *const *argv);
int edit_rename(char *const *argv);
int edit_rm(char *const *argv, int force);

#endif
