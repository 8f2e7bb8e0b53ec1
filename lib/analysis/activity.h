/*
 * activity - who took part in the entries of a period, and with whom.
 *
 *	struct activity_tally act;
 *
 *	activity_init(&act, &period);
 *	while (entries_next(&log, &e))
 *		if (e.good)
 *			activity_add(&act, &e);
 *	activity_release(&act);
 *
 * In an entry the first actor takes the initiative towards each of the
 * others; a pair is any two of its actors.  Entries outside the period count
 * only for what was first.  Memory grows with actors and pairs, not with rows.
 */
#ifndef MC_ANALYSIS_ACTIVITY_H
#define MC_ANALYSIS_ACTIVITY_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/ties.h"
#include "base/intern.h"
#include "base/period.h"
#include "centre/lognumbers.h"

struct entry;

struct participant {
	uint32_t entries;	/* in the period */
	uint32_t led;		/* of these, as the first */
	uint32_t demanding;	/* of these, samordne or samskabe */
	uint32_t sharing;	/* of these, videndele */
	int first;		/* the day of its first entry ever */
	uint32_t latest;	/* the number of the entry that it was last in, from 1 */
};

struct activity_tally {
	struct period period;
	int learns;		/* who met first when is not asked, or learnt at the end from another */
	struct intern ids;
	struct participant *who;	/* by number of the id */
	size_t who_cap;
	struct ties ties;	/* by numbers of the ids */
	struct intern months;	/* of the period, with entries */
	struct lognumbers numbers;
	unsigned long entries;	/* in the period */
	uint32_t ever;		/* in the whole log */
	int first;		/* the day of the first of these */
};

void activity_init(struct activity_tally *, const struct period *);
void activity_add(struct activity_tally *, const struct entry *);
void activity_release(struct activity_tally *);

/*
 * What was first ever, where only the entries of its period were added: as another knows it,
 * to which all entries of the same log were.  Afterwards nothing can be added.
 */
void activity_learn_firsts(struct activity_tally *, struct activity_tally *whole);

/* What an actor did; NULL if it is in no entry at all. */
const struct participant *activity_of(const struct activity_tally *, const char *id);

/* The entries of the period that two different actors were in together; and were they ever in any? */
unsigned long activity_together(const struct activity_tally *, const char *a, const char *b);
/* The same by numbers, for who asks of many pairs: what an id is in it, INTERN_NONE if it is in no entry. */
size_t activity_number(const struct activity_tally *, const char *id);
unsigned long activity_together_of(const struct activity_tally *, size_t a, size_t b);
int activity_met(const struct activity_tally *, const char *a, const char *b);

/* Mark those of the given ids (by number) that were in an entry of the period with another of them. */
void activity_mark_together(const struct activity_tally *, const char *given, char *marked);

/* Actors in the period, and those whose first entry ever lies in it. */
long activity_actors(const struct activity_tally *);
long activity_new_actors(const struct activity_tally *);

/* Months of the period, from the log's first entry on; none before there is one. */
long activity_months(const struct activity_tally *);

/* Pairs in the period, the new ones, and those with initiative both ways. */
long activity_pairs(const struct activity_tally *);
long activity_new_pairs(const struct activity_tally *);
long activity_reciprocal(const struct activity_tally *);
long activity_led_pairs(const struct activity_tally *);	/* initiative one way at least */

/*
 * Participations (an actor in an entry) in the period, and those of the most active third
 * of its actors, their number rounded up.
 */
unsigned long activity_participations(const struct activity_tally *);
unsigned long activity_busiest_third(const struct activity_tally *);

#endif
