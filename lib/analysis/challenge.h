/*
 * challenge - does a centre's own log show what its type finds hard?
 *
 *	struct challenge_figure f = challenge_figure(TYPE_FORENING, &summary, &centre,
 *	    &actors, today);
 *
 *	if (f.known && challenge_shows(challenges[TYPE_FORENING].rule, f.value, f.of))
 *		...
 *
 * The figures are of the summary's twelve months:
 *	boligomraade	visitors, of residents and visitors, where an entry tells both
 *	forening	associations in the house that were in no entry with another, of all
 *	bibliotek	entries of the libraries in the house beyond videndele, of all theirs
 *	sundhed		professional tenants with no entry, of all: housed, neither voluntary
 *			nor residents, and not running or owning the house
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
};

struct challenge_figure challenge_figure(enum type, const struct summary *,
    const struct centre *, const struct actors *, int today);

#endif
