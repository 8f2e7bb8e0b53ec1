/*
 * figure - the figures of a centre, one for each indicator.
 *
 *	figure_set(f, INDICATOR_WITH_LEAD, n, of, "no ongoing initiatives");
 *	figure_note(f, INDICATOR_WITH_LEAD, unknown, "with an unknown lead");
 *
 * Unknown is not "no": a figure that has nothing to count from has no value,
 * and its note says what is missing.  figures.h computes them.
 */
#ifndef MC_ANALYSIS_FIGURE_H
#define MC_ANALYSIS_FIGURE_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/lang.h"
#include "base/period.h"
#include "field/indicator.h"

struct actor;

struct figure {
	int known;
	int64_t value, of;	/* in the indicator's unit */
	int has_of;		/* some have none: a day, the kinds of a thing */
	int is_short;		/* too little of the period is known to contradict an answer */
	int64_t might;		/* what is unknown, and may be the value's */
	int64_t unknown;	/* of those counted, where a sentence tells it; of money, in kr. */
	int apart;		/* the unknown are not among `of`; a sentence speaks of them all */
	struct buf note;
	int is_late;		/* what it is counted from begins only after the period, ... */
	int begins;		/* ... on this day */
	unsigned sectors;	/* bits of enum sector that a sentence names */
	const struct actor *gone;	/* the one it rests on had left by the day; or NULL */
	const char **name;	/* of those counted, where a sentence names them; borrowed */
	size_t names;
};

struct figures {
	enum language language;	/* of the notes */
	struct period asked;	/* what has passed of the period */
	struct period period;	/* of the log: what has passed of it, from the log's first row on */
	struct period of_meetings;
	int ends;		/* the period's last day; INT_MAX where it runs until today or on */
	int log_begins;		/* in the period, on that day; else INT_MIN */
	int open_month;		/* today's, if it is not over and has no entry yet; else INT_MIN */
	struct figure item[INDICATORS];
};

/* Nothing to count from (of is 0): no value, and the note says what is missing. */
void figure_set(struct figures *, enum indicator_id, int64_t value, int64_t of,
    const char *missing);

/* A value that is of nothing. */
void figure_set_alone(struct figures *, enum indicator_id, int64_t value);

/* Add to a note what is not known: "2 with unknown hours"; nothing if n is 0. */
void figure_note(struct figures *, enum indicator_id, long n, const char *what);

/*
 * Nothing was met: `what` ("the log") begins on a day after the period, or holds nothing of it
 * `yet`, a whole note.
 */
void figure_note_nothing(struct figures *, enum indicator_id, const char *what, int first, const char *yet);

/* Where the period, from the first row on, is under six months: no word against an answer. */
int figure_is_short(struct period known);

/* Notes and lists of names; the names themselves are borrowed. */
void figures_release(struct figures *);

#endif
