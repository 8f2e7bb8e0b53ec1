/*
 * profilewords - what a profile says of a centre, in words.
 *
 *	struct buf name = { 0 };
 *
 *	profilewords_name(&name, &profile, LANG_DA);
 *	puts(name.len > 0 ? name.data : "uvist");
 *	buf_release(&name);
 */
#ifndef MC_ANALYSIS_PROFILEWORDS_H
#define MC_ANALYSIS_PROFILEWORDS_H

#include "base/language.h"
#include "field/typology.h"

struct buf;
struct profile;

/* "boligområdebaseret med sundhedsbaserede træk"; of what is uncertain nothing is added: it has no name. */
void profilewords_name(struct buf *, const struct profile *, enum language);

/* What there is to doubt, as a sentence without its first capital and its stop; nothing, where there is no doubt. */
void profilewords_doubt(struct buf *, const struct profile *, enum language);

/* "sundhedsbaseret" */
const char *profilewords_type(enum type, enum language);

#endif
