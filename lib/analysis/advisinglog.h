/*
 * advisinglog - what the log holds for the 38 points, once it is read: actors, pairs, circles.
 *
 *	const struct advisinglog_pair *p = advisinglog_find(a->log, 3, 7);
 *
 *	if (p != NULL && p->samvirke > 0)
 *		...
 *
 * Listed actors have the numbers of their records, others come behind them.  Memory grows with
 * actors and pairs, not with rows.
 */
#ifndef MC_ANALYSIS_ADVISINGLOG_H
#define MC_ANALYSIS_ADVISINGLOG_H

#include <limits.h>
#include <stdint.h>

#include "analysis/advised.h"
#include "base/intern.h"
#include "centre/lognumbers.h"

enum { ADVISINGLOG_NEVER = INT_MAX };

/* Two actors; days are of their first entry, of a kind, ever. */
struct advisinglog_pair {
	uint32_t a, b;		/* numbers of ids, a < b */
	int first, light, heavy;	/* any; one of the first three forms; one of the last two */
	unsigned long entries, samvirke;	/* in the period */
};

struct advisinglog_actor {
	const struct actor *actor;	/* NULL: it is not listed */
	unsigned long entries, led;	/* in the period */
	int first, made;		/* the day of its first entry, of its first samskabe */
	unsigned sectors;		/* of whom it met in the period */
};

/* Those who made something new together, and when: by months, so that it does not grow with rows. */
struct advisinglog_circle {
	int first, last;
	struct intern months;		/* numbers of months, as bytes */
};

struct advisinglog {
	struct intern ids, pairs, circles;
	struct advisinglog_actor *who;
	struct advisinglog_pair *pair;
	struct advisinglog_circle *circle;
	size_t who_cap, pair_cap, circle_cap;
	struct lognumbers numbers;
	unsigned long ever, inside;	/* entries; in the period */
	unsigned long shared, told, meeting, digital;	/* videndele of the period; with a channel; by it */
};

struct entries;
struct entry;

struct advisinglog *advisinglog_new(const struct advising *);
void advisinglog_use(struct advising *, const struct entries *, const struct entry *);
void advisinglog_free(struct advisinglog *);

/* Two different actors by their numbers; NULL: they were in no entry together. */
const struct advisinglog_pair *advisinglog_find(const struct advisinglog *, size_t a, size_t b);

/* The number of the i-th of those who are asked about; and is a number one of theirs? */
size_t advisinglog_number(const struct advising *, size_t subject);
int advisinglog_is_subject(const struct advising *, size_t number);

#endif
