/*
 * meeting - the rows of meetings.csv: joint meetings, and those of managers.
 *
 *	struct meetings all;
 *
 *	if (meetings_read(&all, &centre))
 *		for (size_t i = 0; i < all.n; i++)
 *			if (meeting_is_joint(&all.item[i]))
 *				n++;
 *	meetings_release(&all);
 *
 * A faulty row is reported, left out and counted.
 */
#ifndef MC_CENTRE_MEETING_H
#define MC_CENTRE_MEETING_H

#include "base/intern.h"

struct centre;
struct period;

struct meeting {
	int day;
	int kind;		/* enum meeting_kind */
	int is_joint;		/* see meeting_is_joint */
	size_t first, n;	/* its actors: from here so many of meetings.actor */
	unsigned long line;
};

struct meetings {
	struct meeting *item;
	size_t n, cap;
	size_t *actor;		/* numbers of ids */
	size_t actors, actor_cap;
	struct intern ids;
	int missing;
	int board;		/* the forum is the residents' own board */
	int first_day;		/* of the first row, or INT_MAX: since when the list is kept */
	unsigned long left_out;
};

/*
 * 0 if the file cannot be read, which is reported.  What kind of forum there is tells
 * centre.yaml, which is to be read before.
 */
int meetings_read(struct meetings *, const struct centre *);
void meetings_release(struct meetings *);

/*
 * For the whole house: of kind `faelles`, or of kind `forum` unless that is a board of
 * residents (beboerledelse), which meets by itself.
 */
int meeting_is_joint(const struct meeting *);

/* The last meeting of a kind (-1: a joint one) not after a day, or NULL. */
const struct meeting *meetings_last(const struct meetings *, int kind, int day);

/* The rhythm of the centre's forum (enum rhythm), or -1: not told. */
int meetings_rhythm(const struct centre *);

/*
 * How many meetings a rhythm (enum rhythm) makes in so many days:
 * days / 365 times 52, 12, 4, 2 or 1, half up.
 */
long meetings_expected(int rhythm, long days);

#endif
