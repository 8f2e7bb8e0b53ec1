/*
 * rename - give an actor another id, in all files of its centre or in none.
 *
 *	if (rename_actor(&centre, "sumak", "cafe-sumak"))
 *		every file says cafe-sumak now
 *
 * actors.yaml is renamed last: where a power cut comes between two files, the
 * same command run again completes it.  Files are of any size, but for YAML.
 */
#ifndef MC_RENAME_H
#define MC_RENAME_H

struct centre;

/* 0 if it was not done, which is reported. */
int rename_actor(const struct centre *, const char *old, const char *new);

#endif
