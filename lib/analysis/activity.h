/*
 * activity - who took part in the entries of a period, and with whom.
 *
 *	struct activity_tally act;
 *
 *	activity_init(&act, &period, ACTIVITY_PAIRS | ACTIVITY_NEW);
 *	while (entries_next(&log, &e))
 *		if (e.good)
 *			activity_add(&act, &e);
 *	activity_release(&act);
 *
 * In an entry the first actor takes the initiative towards each of the
 * others; a pair is any two of its actors.  Entries outside the period count
 * only for what was first.  Memory grows with actors and pairs, not with rows: of a log of
 * many years most rows lie before the period, and of their pairs a bit is kept, if at all.
 */
#ifndef MC_ANALYSIS_ACTIVITY_H
#define MC_ANALYSIS_ACTIVITY_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/ties.h"
#include "base/dayset.h"
#include "base/intern.h"
#include "base/pairmarks.h"
#include "base/pairset.h"
#include "base/pairtimes.h"
#include "base/period.h"

struct entry;
struct entries_rows;

struct participant {
	union {
		struct {
			uint32_t entries;	/* in the period */
			uint32_t led;		/* of these, as the first */
			uint32_t demanding;	/* of these, samordne or samskabe */
			uint32_t sharing;	/* of these, videndele */
		};
		uint64_t two[2];	/* to add to all of them: none is ever so large that it reaches into the next */
	};
	int first;		/* the day of its first entry ever */
	uint32_t latest;	/* of a whole: the number of the entry that it was last in of those that count, from 1 */
};

/* What is asked of two actors; of the rest nothing is kept. */
enum {
	ACTIVITY_TOGETHER = 1,	/* were they together in the period? */
	ACTIVITY_NEW = 2,	/* and never before it? */
	ACTIVITY_EVER = 4,	/* were they ever in an entry together? */
	ACTIVITY_TIMES = 8,	/* in how many of the period?  Not of a part; as are: */
	ACTIVITY_FIRSTS = 16,	/* on which day for the first time? */
	ACTIVITY_OFTEN = 32,	/* did one of the two lead the other in three of the period or more?  With ACTIVITY_PAIRS */
	ACTIVITY_LED = 64,	/* who led? */
	ACTIVITY_PAIRS = ACTIVITY_TOGETHER | ACTIVITY_LED
};

enum { ACTIVITY_PARTS = 3 };

/* The marks (base/pairmarks) of two that are one period's, 0: it has none; the whole and its parts have some each. */
struct activity_marks {
	unsigned together, led[2];	/* led by the lesser and by the greater number */
	unsigned often;		/* two bits that count, up to three, in how many one led the other */
	unsigned once;		/* the lower one of these */
};

/* An actor by its number in the log: its number here, and its first day there so far, INT_MAX of one that was not met. */
struct activity_known {
	uint32_t number;
	int first;
};

struct activity_tally {
	struct period period;
	unsigned asks;
	/* Its ids and their first days are those of another, of which it is a part; NULL: its own. */
	const struct activity_tally *whole;
	const struct activity_tally *same;	/* of a part: another of the same period, which counts who was in its entries */
	struct activity_tally *part[ACTIVITY_PARTS];
	size_t parts;
	uint64_t rows;		/* which of the rows that are added are of its period: bits */
	int since;		/* what was before this day was before: the first of the period, unless it is set */
	struct intern own_ids;
	struct participant *who;	/* by number of the id */
	size_t whos, who_cap;
	struct activity_marks marks;
	/* Of a whole, by numbers of the ids: */
	struct pairmarks pairs;
	unsigned marked;	/* so many bits are taken */
	struct pairtimes times;
	uint32_t looked;	/* entries of its period, and of those of the parts */
	struct pairset before, later;	/* met before `since`; from then on in none of its period or of a part that asks who met */
	unsigned char *met;	/* by lists that are met again and again: are their pairs in these?  NULL: there is no such list */
	size_t mets[2];		/* of how many of them that is so, of each of the two */
	struct ties firsts;	/* the later the day the less */
	struct dayset days;	/* of the period, with entries */
	const uint32_t *number_in_rows;	/* of all actors of the rows that were added last, good until the next are */
	struct activity_known *known;
	size_t knowns, known_cap;
	int in_step;		/* the numbers are the same here and in the log, of all that were met */
	int latest;		/* none of them came first on a later day */
	size_t unsettled;	/* rows since that was found */
	unsigned long log;	/* whose numbers they are (struct entry) */
	uint32_t entries;	/* in the period */
	uint32_t ever;		/* in the whole log */
	int first;		/* the day of the first of these */
};

void activity_init(struct activity_tally *, const struct period *, unsigned asks);
void activity_add(struct activity_tally *, const struct entry *);
void activity_add_rows(struct activity_tally *, const struct entries_rows *);
void activity_release(struct activity_tally *);

/*
 * Another period of the same log, to be told before any entry is added: it counts those entries of it that are added to the whole, before which neither
 * moves.  Of what came first it is asked once it has learnt that from the whole, to which then nothing is added any
 * more, and which lives as long; new pairs are those that did not meet before the `since` of the whole.
 */
void activity_part(struct activity_tally *, struct activity_tally *whole, const struct period *, unsigned asks);
void activity_part_learn(struct activity_tally *);

/* Whom its numbers mean: all actors of the log. */
static inline const struct intern *
activity_ids(const struct activity_tally *act)
{
	return act->whole != NULL ? &act->whole->own_ids : &act->own_ids;
}

/* What an actor did; NULL if it is in no entry at all. */
const struct participant *activity_of(const struct activity_tally *, const char *id);

/* What an id is in it, INTERN_NONE if it is in no entry. */
size_t activity_number(const struct activity_tally *, const char *id);

/* The marks of all periods: who was together in one has its mark `together`. */
static inline const struct pairmarks *
activity_marks(const struct activity_tally *act)
{
	return act->whole != NULL ? &act->whole->pairs : &act->pairs;
}

/* By the marks of two: was one of them led by the other in three entries or more?  Did the lesser number lead (0), or the greater (1)? */
static inline int
activity_is_often_led(const struct activity_tally *act, unsigned marks)
{
	return act->marks.often != 0 && (marks & act->marks.often) == act->marks.often;
}

static inline int
activity_is_led(const struct activity_tally *act, unsigned marks, int by)
{
	return (marks & act->marks.led[by]) != 0;
}

/* Of two different actors, by number: the entries of the period that they were in together; none of one that is in none. */
unsigned long activity_times(const struct activity_tally *, size_t a, size_t b);

/* Were two in one of the period together; were they ever in any? */
int activity_together(const struct activity_tally *, const char *a, const char *b);
int activity_met(const struct activity_tally *, const char *a, const char *b);

/* The day on which two that met, by number, did for the first time. */
int activity_first(const struct activity_tally *, size_t a, size_t b);

/* Mark those of the given ids (by number) that were in an entry of the period with another of them. */
void activity_mark_together(const struct activity_tally *, const char *given, char *marked);

/* Actors in the period. */
long activity_actors(const struct activity_tally *);

/* Months of the period, from the log's first entry on, none before there is one; those of them with entries. */
long activity_months(const struct activity_tally *);
long activity_months_with(const struct activity_tally *);
int activity_last_day(const struct activity_tally *);	/* with an entry that counts, or INT_MIN */

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

/* ---- for activity.c alone ---- */

/* All actors have a place. */
void activity_make_room(struct activity_tally *);

/* Which rows are of the period of a whole, and of each of its parts; and count them, by the numbers of their actors. */
void activity_find_rows(struct activity_tally *, const struct entries_rows *);
void activity_add_entries(struct activity_tally *, const struct entries_rows *, const uint32_t *number);

#endif
