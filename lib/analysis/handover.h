/*
 * handover - what hangs on one actor in a centre, and who could carry it on.
 *
 *	struct handover h;
 *
 *	handover_take(&h, &house, actor, &reliance);
 *	for (size_t i = 0; i < h.n; i++)
 *		printf("%s %s\n", handover_what_code[h.item[i].what], h.item[i].id);
 *	handover_release(&h);
 *
 * For the day on which it is gone: [R] Part 3, 1.3 and 1.5; Part 2, samskabe; Part 1, type 4.
 * An initiative that is over hangs on nobody; one whose phase is not told is not over.
 * What is carried on is told as it is written down: an anchor with its hours, another who has
 * the same task, the money that is agreed for afterwards.  Who might be asked is apart: the
 * permanent partners, and those of whom it is not told whether they are.
 * Texts are borrowed of what was read, lists of ids are its own.
 */
#ifndef MC_ANALYSIS_HANDOVER_H
#define MC_ANALYSIS_HANDOVER_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

struct actor;
struct dossier;
struct initiative;
struct recordlist;
struct reliance;
struct reliances;

enum handover_what {
	HANDOVER_INITIATIV, HANDOVER_FORUM, HANDOVER_PENGE, HANDOVER_OPGAVE, HANDOVER_LOKALE,
	HANDOVER_KONTAKT, HANDOVER_WHATS
};
extern const char *const handover_what_code[HANDOVER_WHATS];

/* By which key of a file it hangs on the actor; the last are of the log. */
enum handover_role {
	HANDOVER_LEAD, HANDOVER_ANCHOR, HANDOVER_PARTNER, HANDOVER_IN_PHASES, HANDOVER_CONVENER, HANDOVER_SOURCE,
	HANDOVER_RUN_BY, HANDOVER_BOOKING_BY, HANDOVER_TASKS, HANDOVER_OWNER, HANDOVER_BOOKINGS,
	HANDOVER_ENTRIES, HANDOVER_PAIRS, HANDOVER_PAIR, HANDOVER_ALONE, HANDOVER_ROLES
};
extern const char *const handover_role_code[HANDOVER_ROLES];

/* What is to be done about it. */
enum handover_need {
	HANDOVER_NOTHING, HANDOVER_FIND, HANDOVER_HOURS, HANDOVER_TELL
};

struct handover_item {
	enum handover_what what;
	enum handover_role role;
	enum handover_need need;
	const char *id, *other;		/* other: the second of a pair, else NULL */
	const char *name;		/* of a resource, the forum; NULL: it has none */
	const struct initiative *initiative;
	struct buf carried_by;		/* ids, parted by a space: so it is written */
	struct buf could;		/* those who might be asked */
	const struct actor *carrier;	/* of the one that carries it on, if it is listed */
	int64_t hours;			/* a week, millionths: the carrier's, or those to be found; -1 */
	int64_t amount, later;		/* kr. a year now, and what is agreed from a day to come */
	int first, last;		/* the last days of the money, from the first to the last, or NEVER; last: of a booking */
	int next;			/* the day on which what is agreed for later begins, or NEVER */
	unsigned long times, ahead;	/* entries, bookings; bookings still to come */
};

struct handover {
	struct handover_item *item;	/* by what, then in the order of the files; pairs by the bytes of their ids */
	size_t n, cap;
};

/* A booking that takes time. */
struct handover_booking {
	const char *actor, *resource;
	int day;
};

/* What is known of the centre, on a day. */
struct handover_house {
	const struct dossier *sheet;
	const struct recordlist *resources;	/* read to its end */
	const struct handover_booking *booking;	/* sorted */
	size_t bookings;
	const struct reliances *all;		/* of the log's period */
	int day;
};

/* By actor and resource, as handover_take() looks for them. */
void handover_sort(struct handover_booking *, size_t n);

/* `one`: what of the log's period rests on the actor. */
void handover_take(struct handover *, const struct handover_house *, const struct actor *, const struct reliance *one);
void handover_release(struct handover *);

/* Whole months from a day to a last one; 0 where that has passed. */
long handover_months(int day, int until);

/* The last day that is known of an actor: of its project money, or else the one it left on; NEVER: none is. */
int handover_end(const struct actor *);

#endif
