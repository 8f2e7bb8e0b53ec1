/*
 * usage - who has had how much of a resource.
 *
 *	struct usage u;
 *
 *	usage_of(&u, &taken, resource, &period, NULL);
 *	for (size_t i = 0; i < u.n; i++)
 *		... u.item[i].actor, u.item[i].minutes ...
 *	usage_release(&u);
 *
 * Each actor that had some of it, by their ids.  An activity's time is each of its organisers';
 * what an actor has twice at one time, as a booking for its own activity, counts once.
 */
#ifndef MC_ANALYSIS_USAGE_H
#define MC_ANALYSIS_USAGE_H

#include <stddef.h>
#include <stdint.h>

struct openweek;
struct period;
struct taken;

struct usage_part {
	const char *actor;	/* "": of an activity that nobody is said to hold */
	int64_t minutes;
	int last;		/* the last day of it that counts */
	int share;		/* thousandths of what all had */
};

struct usage {
	struct usage_part *item;
	size_t n;
	int64_t minutes;	/* of all */
};

/* Within a period that has both its ends; with `prime` only in these hours of the week. */
void usage_of(struct usage *, const struct taken *, size_t resource, const struct period *,
    const struct openweek *prime);
void usage_release(struct usage *);

/* How many actors had some of it: those that are named. */
size_t usage_users(const struct usage *);

#endif
