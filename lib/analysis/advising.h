/*
 * advising - the 38 points of field/point.h, asked of a centre, an initiative or some actors.
 *
 *	struct advising a;
 *
 *	advising_read(&a, "kvarterhuset", &period, today);
 *	if (a.good && advising_of_initiative(&a, "pigeklub"))
 *		advising_ask(&a, LANG_DA);
 *	for (int i = 0; a.good && i < POINTS; i++)
 *		puts(advising_says(&a, i));
 *	advising_release(&a);
 *
 * Without advising_of_...() it is asked of the house: whoever is in it on the last day of the
 * period.  What nobody wrote down is POINT_UNKNOWN, never POINT_NOT.  An answer of people's
 * (advice.yaml) decides; what the files tell is then said beside it.  Nothing is weighed and
 * nothing added up.  Memory grows with actors and pairs, not with rows of the log.
 */
#ifndef MC_ANALYSIS_ADVISING_H
#define MC_ANALYSIS_ADVISING_H

#include "analysis/taken.h"
#include "base/buf.h"
#include "base/phrase.h"
#include "centre/advice.h"
#include "centre/dossier.h"
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

struct advising_log;

struct advising {
	struct dossier sheet;
	struct recordlist resources;
	struct taken taken;
	struct activities activities;
	struct advice advice;
	struct advising_log *log;
	unsigned long left_out;	/* rows of the log */
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

/* Read it, and take the house.  What is wrong is reported; a.good tells whether it can be asked. */
void advising_read(struct advising *, const char *path, const struct period *, int today);
void advising_release(struct advising *);

/* Of an initiative, by id; of actors, by ids; 0: there is none.  The ids are the caller's. */
int advising_of_initiative(struct advising *, const char *id);
int advising_of_actors(struct advising *, char *const *id, size_t n);

/* Read the log and look at all points, with names in a language; a.good is 0 if it cannot be read. */
void advising_ask(struct advising *, enum language);

/* What is said of a point, in that language: good until the next call. */
const char *advising_says(const struct advising *, int point);

#endif
