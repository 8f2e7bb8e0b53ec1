/*
 * advisinglog - what the log holds for the 38 points, once it is read: actors, pairs, circles.
 *
 *	const struct advisinglog_pair *p = advisinglog_find(a->log, 3, 7);
 *
 *	if (p != NULL && p->samvirke > 0)
 *		...
 *
 * Listed actors have numbers first, those of one id one; others come behind them.  Memory grows with
 * actors and pairs, not with rows.
 */
#ifndef MC_ANALYSIS_ADVISINGLOG_H
#define MC_ANALYSIS_ADVISINGLOG_H

#include <limits.h>
#include <stdint.h>

#include "analysis/advised.h"
#include "analysis/ties.h"
#include "base/intern.h"
#include "centre/lognumbers.h"

enum { ADVISINGLOG_NEVER = INT_MAX };

/* Whose questions one log may answer: what it holds is counted once for all of them. */
enum { ADVISINGLOG_VIEWS = 2 };

/* Two actors; days are of their first entry, of a kind, ever. */
struct advisinglog_pair {
	uint32_t a, b;		/* numbers of ids, a < b */
	int first, light, heavy;	/* any; one of the first three forms; one of the last two: see advisinglog_had() */
	struct {
		uint32_t entries, samvirke;
	} in[ADVISINGLOG_VIEWS];	/* the period of each */
};

struct advisinglog_actor {
	const struct actor *actor;	/* NULL: it is not listed */
	int first, made;		/* the day of its first entry, of its first samskabe */
	struct {
		uint32_t entries, led;
		unsigned sectors;	/* of whom it met */
	} in[ADVISINGLOG_VIEWS];
};

/* A day on which something new was made: by one circle of actors, or by several. */
struct advisinglog_day {
	int day;
	size_t circle;			/* of the first one that was met */
	int several;
};

/* What the entries until one's day hold. */
struct advisinglog_view {
	const struct advising *of;
	unsigned long ever, inside; /* entries; in the period */
	int begins;			/* the day of the first of them, if there is one */
	unsigned long shared, told, meeting, digital;	/* videndele of the period; with a channel; by it */
	struct advisinglog_day *day;	/* ascending */
	size_t days, cap;
};

struct advisinglog {
	struct intern ids;
	struct advisinglog_actor *who;	/* by number, as the ids */
	size_t *listed;			/* the number of each record of actors.yaml */
	struct advisinglog_pair *pair;	/* those that met */
	size_t pairs;
	struct ties at;			/* where two stand in them, and 1 */
	struct intern circles;		/* of the days: numbers of actors, each with a blank behind it */
	size_t who_cap, pair_cap;
	struct lognumbers numbers;
	unsigned long all;		/* entries, whenever; and the day of the first */
	int first;
	struct advisinglog_view view[ADVISINGLOG_VIEWS];
	size_t views;
};

struct entries;
struct entry;

/* Of one who asks, as his first view; and for one more, who has the same sheet: as which. */
struct advisinglog *advisinglog_new(const struct advising *);
size_t advisinglog_also(struct advisinglog *, const struct advising *);
void advisinglog_use(struct advisinglog *, const struct entries *, const struct entry *);
void advisinglog_free(struct advisinglog *);

/* Was there such a day, of an actor's or a pair's, until the one as of which it is asked? */
static inline int
advisinglog_had(const struct advising *a, int day)
{
	return day <= a->today;
}

/* Two different actors by their numbers; NULL: they were in no entry together. */
const struct advisinglog_pair *advisinglog_find(const struct advisinglog *, size_t a, size_t b);

/* In how many entries of samvirke of the period two actors of actors.yaml stood together. */
unsigned long advisinglog_referrals(const struct advising *, const struct actor *, const struct actor *);

/* The number of an actor of actors.yaml; and is a number one of those who are asked about? */
size_t advisinglog_number(const struct advising *, const struct actor *listed);
int advisinglog_is_subject(const struct advising *, size_t number);

#endif
