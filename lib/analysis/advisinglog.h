/*
 * advisinglog - what the log holds for the 38 points, once it is read: actors, pairs, circles.
 *
 *	const struct ties_asked asked = advisinglog_asked(a);
 *	struct ties_some some = { 0 };
 *
 *	while (ties_more(&a->log->pairs, &asked, &some))
 *		some.n pairs that were in an entry of the period together (ties.h)
 *
 * Listed actors have numbers first, those of one id one; others come behind them.  Memory grows with
 * actors and pairs, not with rows: of two there are marks, and two days.
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

/*
 * Of two actors who were in an entry of a view's period there is its mark, and above the marks the entries of samvirke
 * of each period are counted.
 */
enum { ADVISINGLOG_REFERRAL_BITS = 14, ADVISINGLOG_MOST_REFERRALS = (1 << ADVISINGLOG_REFERRAL_BITS) - 1 };
_Static_assert(ADVISINGLOG_VIEWS * (1 + ADVISINGLOG_REFERRAL_BITS) <= 32, "a number holds them");

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
	struct ties pairs;		/* those who were in an entry of a period */
	struct ties light, heavy;	/* of whoever met: the day of the first entry of one of the first three forms; of the last two: advisinglog_key() */
	struct ties more[ADVISINGLOG_VIEWS];	/* entries of samvirke for which there is no room beside the marks */
	struct intern circles;		/* of the days: numbers of actors, each with a blank behind it */
	size_t who_cap;
	struct lognumbers numbers;
	unsigned long all;		/* entries, whenever; and the day of the first */
	int first;
	struct advisinglog_view view[ADVISINGLOG_VIEWS];
	size_t views;
};

struct entries;
struct entries_rows;

/* Of one who asks, as his first view; and for one more, who has the same sheet: as which. */
struct advisinglog *advisinglog_new(const struct advising *);
size_t advisinglog_also(struct advisinglog *, const struct advising *);
void advisinglog_use_rows(struct advisinglog *, const struct entries *, const struct entries_rows *);
void advisinglog_free(struct advisinglog *);

/* Was there such a day, of an actor's, until the one as of which it is asked? */
static inline int
advisinglog_had(const struct advising *a, int day)
{
	return day <= a->today;
}

/* A day as a number that is the greater the earlier it is, and not 0. */
static inline uint32_t
advisinglog_key(int day)
{
	return (uint32_t)INT_MAX - (uint32_t)day;
}

/* The pairs of the period of one who asks. */
static inline struct ties_asked
advisinglog_asked(const struct advising *a)
{
	return (struct ties_asked){ .with = (uint32_t)1 << a->view };
}

/* Of two of them, a < b, whose number it is: in how many entries of samvirke of the period they stood together. */
unsigned long advisinglog_referrals_of(const struct advising *, size_t a, size_t b, uint32_t number);

/* The same of two actors of actors.yaml. */
unsigned long advisinglog_referrals(const struct advising *, const struct actor *, const struct actor *);

/* The number of an actor of actors.yaml; and is a number one of those who are asked about? */
size_t advisinglog_number(const struct advising *, const struct actor *listed);
int advisinglog_is_subject(const struct advising *, size_t number);

#endif
