/*
 * challenge - what a centre's own log holds on what its type finds hard.
 *
 *	struct challenge_figure f = challenge_figure(TYPE_FORENING, &summary, &centre,
 *	    &actors, today);
 *
 *	if (f.known)
 *		...
 *
 * The figures are of the summary's twelve months:
 *	boligomraade	visitors, of residents and visitors, where an entry tells both
 *	forening	associations in the house that were in an entry with another, of all
 *	bibliotek	entries of the libraries in the house, and of these samordne or samskabe;
 *			beside those of the twelve months before
 *	sundhed		professional tenants with an entry, of all: housed, neither voluntary
 *			nor residents, and not running or owning the house
 * They are no verdict: where much becomes little, people know better why.
 * Source: the challenge of each type, [R] Part 1.
 */
#ifndef MC_ANALYSIS_CHALLENGE_H
#define MC_ANALYSIS_CHALLENGE_H

#include "field/typology.h"

struct actors;
struct centre;
struct summary;

struct challenge_figure {
	int known;
	int64_t value, of;
	int64_t rests_on, entries;	/* so many entries, of so many */
	int has_before;			/* the log reaches into the year before */
	int64_t before_value, before_of;
};

struct challenge_figure challenge_figure(enum type, const struct summary *,
    const struct centre *, const struct actors *, int today);

#endif
