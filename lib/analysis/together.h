/*
 * together - who is in the house at the same time, hour by hour of a week, by actors' `hours`.
 *
 *	struct together p = { 0 };
 *
 *	if (together_read(&p, &actors, day))
 *		minutes = together_common(&p, 0, 1);
 *	together_count(&p, &centre, &period);		how often they referred to each other
 *	together_release(&p);
 *
 * House actors (centre/actor.h) of a day, by the bytes of their ids.  Hours may be written in any
 * usual spelling (schema/hours.h).  Who has none written, or some that nobody understands, may
 * be there at any time: that is unknown, and not "never".
 */
#ifndef MC_ANALYSIS_TOGETHER_H
#define MC_ANALYSIS_TOGETHER_H

#include <stddef.h>

#include "analysis/wordlist.h"
#include "schema/openweek.h"

struct actor;
struct actors;
struct centre;
struct period;
struct yaml_node;

struct together_actor {
	const struct actor *actor;
	const char *id;
	struct openweek *week;		/* NULL: it is unknown when it is there */
	struct wordlist targets;
};

struct together {
	struct together_actor *item;
	size_t n;
	struct wordlists targets;	/* without those that leave nobody out */
	/* of together_count() */
	unsigned long ever;	/* entries of the whole log, and the day of the first */
	int begins;
	int counted;
	unsigned long *referrals;	/* of each two (base/halfsquare.h) */
	unsigned long left_out;		/* faulty rows of the log */
	struct intern ids;		/* numbers are those of the items */
};

/* Hours that are not understood are faults, reported here; then 0.  The actors must live longer. */
int together_read(struct together *, const struct actors *, int day);

/*
 * Count the entries of the form samvirke that two were in, in the days of a period.  0 if the
 * log cannot be read, which is reported; of a log without entries, or one that begins after the
 * period, it is not known how often, and nothing is counted.
 */
int together_count(struct together *, const struct centre *, const struct period *);

/* Minutes a week in which both are there; -1: that of one of them is unknown. */
int together_common(const struct together *, size_t a, size_t b);
unsigned long together_referrals(const struct together *, size_t a, size_t b);
void together_release(struct together *);

/*
 * The hours of a value of `hours` or `open`: 1, or 0: it says none, or -1: some are not
 * understood, which is reported.
 */
int together_week(struct openweek *, const struct yaml_node *value);

#endif
