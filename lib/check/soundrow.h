/*
 * soundrow - rows of the log all of whose values were met in rows of which nothing was told.
 *
 *	struct csv_glance at = csv_glance(csv);
 *
 *	if (!(at.newline != NULL && soundrow_is(&s, &at, &day)) && judge(csv) == 0)
 *		soundrow_learn(&s, csv);
 *
 * Of such a row nothing is to be told either, but what is asked of its texts, of the whole
 * row, and of what stands beside it: rows are many, and their values few.  Days are many, too,
 * and one that is new is judged by itself.  0 means: look closely.
 */
#ifndef MC_CHECK_SOUNDROW_H
#define MC_CHECK_SOUNDROW_H

#include <stdint.h>

#include "base/days.h"
#include "base/memo.h"
#include "centre/entryjudge.h"
#include "field/schemas.h"

struct csv;
struct csv_glance;

/* Of the values of the other fields those met lately, each in the one place that it can have. */
enum { SOUNDROW_BITS = 10 };

struct soundrow {
	int date, list;	/* columns: the day, and the actors */
	struct { size_t field; int column; } other[ENTRY_ALL];	/* that are judged, too */
	size_t n;
	struct days days;
	struct entryjudge judge;	/* of a day that was not met */
	struct memo actors;	/* and their numbers */
	uint32_t *row;		/* by the number of an actor: in which row it was last */
	size_t cap;
	uint32_t actor, rows;	/* so many of each */
	struct memo values;	/* of the other fields: bits of the fields */
	uint32_t may_be_empty;	/* such bits */
	struct memo_text lately[1 << SOUNDROW_BITS];
};

/* column: where each field of an entry is in the file, or -1. */
void soundrow_begin(struct soundrow *, const int *column, int today);

/* Is the current row one?  Then also its day. */
int soundrow_is(struct soundrow *, const struct csv_glance *, int *day);
void soundrow_learn(struct soundrow *, const struct csv *);
void soundrow_release(struct soundrow *);

#endif
