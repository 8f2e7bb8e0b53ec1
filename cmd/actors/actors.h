/*
 * actors - the list of mc-actors, and its edits.
 *
 * Each is the run() of a command (cli/program.h).
 */
#ifndef MC_ACTORS_PARTS_H
#define MC_ACTORS_PARTS_H

#include "cli/opt.h"

/* The options that are asked for by name, in the order of their table. */
enum { KIND, SECTOR, PRESENCE, TARGET, OUTPUT, TODAY, FORCE };

int list_actors(const struct opts *, char *const *argv);
int edit_add(const struct opts *, char *const *argv);
int edit_set(const struct opts *, char *const *argv);
int edit_merge(const struct opts *, char *const *argv);
int edit_rename(const struct opts *, char *const *argv);
int edit_rm(const struct opts *, char *const *argv);

#endif
