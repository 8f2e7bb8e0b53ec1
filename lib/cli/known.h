/*
 * known - are the ids on a command line those of the centre's actors?
 *
 *	known_actor(&centre, "sumak");
 *
 * An unknown one is fatal (exit 2), with the nearest name.  To write what names them,
 * take the turn (turn.h) first: then they are known until it is written.
 */
#ifndef MC_CLI_KNOWN_H
#define MC_CLI_KNOWN_H

#include <stddef.h>

struct centre;

void known_actor(const struct centre *, const char *id);

/* Ids that end with NULL, each once; returns how many. */
size_t known_actors(const struct centre *, char *const *id);

#endif
