/*
 * yamlfiles - the YAML files of a centre but for centre.yaml and actors.yaml, each by its schema, and the ids that they name.
 */
#ifndef MC_CHECK_YAMLFILES_H
#define MC_CHECK_YAMLFILES_H

struct centre;
struct known;

/* The actors are known; the other lists are read here, and known then. */
void yamlfiles_check(const struct centre *, struct known *);

#endif
