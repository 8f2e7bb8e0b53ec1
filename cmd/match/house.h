/*
 * house - a house whose actors are matched, read.
 *
 *	struct house h = { 0 };
 *
 *	house_read(&h, path, &request);
 *	if (h.good)
 *		...
 *	house_release(&h);
 */
#ifndef MC_MATCH_HOUSE_H
#define MC_MATCH_HOUSE_H

#include "analysis/activity.h"
#include "base/period.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/entryeach.h"
#include "centre/ownsynonyms.h"
#include "centre/recordlist.h"
#include "cli/filter.h"
#include "output/rows.h"

/* What was asked for. */
struct request {
	struct period period;		/* of the log, as it is told; what lies after today counts nowhere */
	int dated, today, skip, untried, several;
	unsigned kinds;
	struct filter actor;
	char *const *centres;		/* as they were named */
	const char *language;
	enum rows_format format;
};

/* What is asked of an actor for each of its matches, and kept: there may be hundreds. */
struct known {
	size_t number;		/* in the activity */
	char *means;		/* NULL: not asked yet */
};

struct house {
	struct centre centre;
	struct actors actors;
	struct recordlist resources;
	struct ownsynonyms synonyms;
	struct activity_tally activity;
	struct entries_read log;
	enum language language;		/* of what is written */
	int good;
	struct known *known;		/* for each of the actors */
};

/* good: it may be used; faults are reported. */
void house_read(struct house *, const char *path, const struct request *);
void house_release(struct house *);

#endif
