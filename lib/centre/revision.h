/*
 * revision - when files of a centre were last changed, as git has it.
 *
 *	static const char *const files[] = { "activities.yaml", "actors.yaml", NULL };
 *	int64_t at = revision_of(&centre, files);
 *
 * That is the time of the latest commit that changed one of them: the same in each clone, and
 * no clock's, so that what is made of the same data has the same bytes.
 */
#ifndef MC_CENTRE_REVISION_H
#define MC_CENTRE_REVISION_H

#include <stdint.h>

struct centre;

/* Seconds since 1970-01-01 UTC; 0: git does not know of any. */
int64_t revision_of(const struct centre *, const char *const *files);

#endif
