/*
 * lasting - how much of a centre rests on projects, and what went on after one had left.
 *
 *	struct lasting l;
 *
 *	lasting_begin(&l, &actors, &year, day);
 *	lasting_use_rows(&l, rows);		all rows of the log
 *	printf("%lu of %lu\n", l.with, l.entries);
 *	lasting_release(&l);
 *
 * Actors of basis `projekt`, as they are listed; [G] and [R] Part 3, 1.3.  Of an actor whose
 * basis is not told, or that is not listed, it is not known whether it is one.
 * Pairs are kept only of projects that left in the two years to the day, so memory does not
 * grow with rows.
 */
#ifndef MC_ANALYSIS_LASTING_H
#define MC_ANALYSIS_LASTING_H

#include <stddef.h>

#include "base/intern.h"
#include "base/period.h"

struct actor;
struct actors;
struct entries_rows;

/* A project that has left. */
struct lasting_left {
	const struct actor *actor;
	struct intern before, after;	/* pairs of others: with it in the year before it left; since then */
};

struct lasting {
	const struct actors *actors;
	struct period year;
	int day;
	/* Actors that are there on the day: projects, of those of known basis; and those of unknown. */
	unsigned long projects, known, unknown;
	/* Entries of the year: with a project, begun by one; in all; with nobody but such of unknown basis. */
	unsigned long with, led, entries, untold;
	int from;			/* entries before this day are not asked for */
	int any_told;			/* is the basis of any actor known? */
	struct lasting_left *left;	/* as they are listed */
	size_t n;
	/* for lasting.c */
	struct lasting_who *who;	/* by the log's number of an actor */
	size_t whos, who_cap;
};

void lasting_begin(struct lasting *, const struct actors *, const struct period *year, int day);
void lasting_use_rows(struct lasting *, const struct entries_rows *);
void lasting_release(struct lasting *);

/* Of the pairs that met with it before it left: how many met since. */
size_t lasting_went_on(const struct lasting_left *);

#endif
