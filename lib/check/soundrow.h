/*
 * soundrow - rows of the log all of whose values were met in rows of which nothing was told.
 *
 *	struct csv_glance at = csv_glance(csv);
 *	uint32_t sound = soundrow_some(&s, &at, 32, day);
 *
 *	for (i = 0; i < 32; i++, csv_next(csv))
 *		if (!(sound >> i & 1) && judge(csv) == 0)
 *			soundrow_learn(&s, csv);
 *
 * Of such a row nothing is to be told either, but what is asked of its texts, of the whole
 * row, and of what stands beside it: rows are many, and their values few.  Days are many, too,
 * and one that is new is judged by itself.  0 means: look closely.  One question is asked of all rows before the next
 * one, so that the processor looks for what it lacks of one row while it waits for another's.
 */
#ifndef MC_CHECK_SOUNDROW_H
#define MC_CHECK_SOUNDROW_H

#include <stdint.h>

#include "base/days.h"
#include "base/memo.h"
#include "base/tagged.h"
#include "centre/entryjudge.h"
#include "csv/celllists.h"
#include "field/schemas.h"

struct csv;
struct csv_glance;

struct soundrow;

enum { SOUNDROW_MOST = 32 };

/* Which of some rows are such, but for their actors?  The days of those are given, too. */
typedef uint32_t soundrow_way(struct soundrow *, const struct csv_glance *, size_t n, int *day);

/*
 * One that is judged, beside the day and the actors, and its field.  The last values of eight bytes at most that were
 * met in it are kept as numbers, in a place for each: 1 << SOUNDROW_BITS.
 */
enum { SOUNDROW_BITS = 12 };

struct soundrow_column {
	size_t column;
	uint32_t bit;
	uint64_t *brief;
};

struct soundrow {
	soundrow_way *way;
	size_t date;		/* its column */
	struct soundrow_column list;	/* the actors, of whose lists the brief ones are kept so, too */
	struct soundrow_column other[ENTRY_ALL];
	size_t n, side;		/* the first ones, so many, stand side by side */
	uint32_t empty, side_bits;	/* of the fields that were met with nothing in them; of those */
	struct days days;
	struct entryjudge judge;	/* of a day that was not met */
	struct tagged values;	/* bits of the fields that each was met in */
	struct memo longer;	/* the same of longer values */
	uint64_t *briefs;	/* in which the columns' are */
	uint32_t not_brief;	/* fields in which longer ones were met */
	struct memo ids;	/* of actors: numbers, all of them below `numbers` */
	size_t met, numbers;
	struct celllists *lists;
};

/* column: where each field of an entry is in the file, or -1. */
void soundrow_begin(struct soundrow *, const int *column, int today);

/*
 * Which of the next rows of those that were seen at a glance are such?  A bit for each, the current one the first,
 * SOUNDROW_MOST at most; and their days.
 */
uint32_t soundrow_some(struct soundrow *, const struct csv_glance *, size_t n, int *day);

void soundrow_learn(struct soundrow *, const struct csv *);
void soundrow_release(struct soundrow *);

/*
 * The ways that this processor has, fastest first, by number; NULL after the last.
 * soundrow_begin() takes number 0; tests take them all.
 */
soundrow_way *soundrow_by(size_t number);

#endif
