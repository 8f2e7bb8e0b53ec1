/*
 * advised - what the 38 points are asked of, and what was found: the data of advising.h.
 *
 *	const struct advised *p = &a.point[POINT_SAMME_TID];
 *
 *	if (p->state == POINT_SET)
 *		...
 */
#ifndef MC_ANALYSIS_ADVISED_H
#define MC_ANALYSIS_ADVISED_H

#include "analysis/taken.h"
#include "base/buf.h"
#include "base/phrase.h"
#include "centre/advice.h"
#include "centre/dossier.h"
#include "centre/ownsynonyms.h"
#include "field/point.h"

/* What the files tell about a point. */
struct advised {
	int known;		/* they tell something */
	int seen;		/* that it is so */
	int other;		/* in the other of two ways */
	int bare;		/* only the second sentence is to be said */
	int has_more;
	struct phrase_facts facts, more;
	enum point_state state;	/* with the answer of people's */
	struct advice_said answer;
};

struct advisinglog;
struct matches;

/* What goes on in the house. */
struct advisinglife {
	const struct recordlist *resources;
	const struct taken *taken;		/* of which the bookings count */
	const struct activities *activities;
};

/* What the dossier does not hold. */
struct advisingfiles {
	struct advisinglife life;	/* its own, or that of who has read it already: */
	struct recordlist resources;
	struct taken taken;
	struct activities activities;
	struct advice advice;
	struct ownsynonyms synonyms;
	int good;		/* all but the synonyms could be read */
	int has_synonyms;
};

struct advising {
	const struct dossier *sheet;	/* borrowed, or its own */
	struct dossier own;
	const struct advisingfiles *files;	/* likewise */
	struct advisingfiles read;
	const struct advising *beside;	/* whose files they are, and whose log; NULL: its own */
	const struct matches *matches;	/* who could meet what need on a day, if that is known already; or NULL */
	int matches_day;
	struct intern met;	/* needs that somebody can meet, once they were asked for: an id, a line end, a text */
	int has_met;
	struct advisinglog *log;	/* its own, or that of `beside`: */
	size_t view;		/* as which of its views */
	int good;
	struct period period;
	int today;		/* the day as of which it is asked: the period's last that has passed */
	/* of whom it is asked */
	const struct initiative *initiative;
	const struct actor **actor;
	size_t actors;
	char *is_of;		/* a mark for each of sheet.actors */
	int house;
	struct advised point[POINTS];
	struct buf **text;	/* that the facts name */
	size_t texts, cap;
	enum language language;	/* of these */
};

/* A text that lives as long as the facts. */
struct buf *advised_text(struct advising *);

/* A point is known: seen or not, with these facts; and the facts of a sentence more. */
struct phrase_facts *advised_tell(struct advising *, int point, int seen, int64_t value, int64_t of);
struct phrase_facts *advised_more(struct advising *, int point);

enum { ADVISED_MOST = 5 };	/* examples in a sentence */

/*
 * One more example, of which a sentence has at most ADVISED_MOST, "A; B": where it goes, or NULL.  n counts them all,
 * and how many were left out is said behind them.
 */
struct buf *advised_example(struct buf *text, size_t *n);
void advised_add_others(struct buf *text, enum language, size_t n);

/* Names of actors as "a, b og c", of at most ADVISED_MOST. */
const char *advised_names(struct advising *, const struct actor *const *, size_t n);

/* Is an actor of the sheet one of those who are asked about? */
int advised_is_subject(const struct advising *, const struct actor *);

#endif
