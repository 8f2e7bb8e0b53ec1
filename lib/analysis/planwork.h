/*
 * planwork - a physical plan beside the social work: who was heard, what began when, what was asked for.
 *
 *	struct planwork w;
 *
 *	planwork_take(&w, &dossier, &resources, plan, &log, day);
 *	for (size_t i = 0; i < w.n; i++)
 *		use(&w.item[i]);
 *	planwork_release(&w);
 *
 * [B]: social work must take part in physical renewal, and actors know the place.  A plan is a record
 * of plans.yaml; an initiative belongs to it that names it by its id or its title.
 * What has no date has none; nothing is guessed of it.
 */
#ifndef MC_ANALYSIS_PLANWORK_H
#define MC_ANALYSIS_PLANWORK_H

#include <stddef.h>
#include <stdint.h>

#include "base/number.h"

struct actor;
struct dossier;
struct entries;
struct entry;
struct initiative;
struct recordlist;
struct yaml_node;

enum { PLANWORK_NO_DAY = INT32_MIN };

enum planwork_what {
	PLANWORK_PLAN, PLANWORK_DECISION, PLANWORK_INITIATIVE, PLANWORK_WISH, PLANWORK_KNOWLEDGE, PLANWORK_UNHEARD,
	PLANWORK_NEW, PLANWORK_MET, PLANWORK_ROOM, PLANWORK_WHATS
};
extern const char *const planwork_code[PLANWORK_WHATS];

/* What the log says of the days of a plan. */
struct planwork_log {
	int first, last;		/* the days; INT_MIN, INT_MAX: open */
	int begins;			/* the day of the log's first entry ever, or INT_MAX */
	unsigned long entries, told;	/* in all, and those that tell new residents */
	struct number_sum new_residents;
	unsigned long met;		/* entries where new residents and others were */
	int last_met;
};

/* To be judged when the log is read: bits of enum entry_field. */
extern const unsigned long planwork_fields;

/* The days of a plan, up to a day; and count an entry, if it lies in them. */
void planwork_log_begin(struct planwork_log *, const struct yaml_node *plan, int day);
void planwork_log_use(struct planwork_log *, const struct entries *, const struct entry *);

struct planwork_item {
	enum planwork_what what;
	const char *id;
	int day;			/* or PLANWORK_NO_DAY */
	const struct initiative *initiative;
	const struct actor *actor;
	const struct yaml_node *node;	/* of a decision, a resource */
	size_t number;			/* of a decision, from 1 */
	int early;			/* began before the first decision 1, on or after it 0, not known -1 */
	int heard;			/* of who knows: was it? */
};

struct planwork {
	const struct yaml_node *plan;
	struct planwork_item *item;	/* by what; decisions by day, initiatives by phase, else as listed */
	size_t n, cap;
	unsigned long initiatives, of;	/* that belong to it; of all that are not over */
	size_t decisions, undated;
	size_t heard;			/* names under `heard`, of all of them */
	int first_decision;		/* the first day of one, or PLANWORK_NO_DAY */
	int start, end;			/* likewise */
	int day;			/* as of which it is told */
	struct planwork_log log;
};

void planwork_take(struct planwork *, const struct dossier *, const struct recordlist *resources,
    const struct yaml_node *plan, const struct planwork_log *, int day);
void planwork_release(struct planwork *);

#endif
