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

#include "analysis/advised.h"

struct matches;
struct entries;
struct entries_rows;

/* Read it, and take the house.  What is wrong is reported; a.good tells whether it can be asked. */
void advising_read(struct advising *, const char *path, const struct period *, int today);

/*
 * The same for who has read a centre already, with all its fields, perhaps what goes on there (else NULL), and reads
 * the log too: nothing is reported, and all entries are to be given to advising_use_rows() before advising_tell_all().
 */
void advising_beside(struct advising *, const struct dossier *, const struct advisinglife *, const struct period *,
    int today);
/* The same at another time, by what another has read and is given of the log: it is to live as long, and neither moves. */
void advising_again(struct advising *, const struct advising *other, const struct period *, int today);
/* For who has looked who could meet what need, as of some day: the matches, which live as long; NULL: none. */
void advising_knows(struct advising *, const struct matches *, int day);
void advising_use_rows(void *advising, const struct entries *, const struct entries_rows *);
void advising_tell_all(struct advising *, enum language);
void advising_release(struct advising *);

/* Of an initiative, by id; of actors, by ids; 0: there is none.  The ids are the caller's. */
int advising_of_initiative(struct advising *, const char *id);
int advising_of_actors(struct advising *, char *const *id, size_t n);

/* Read the log and look at all points, with names in a language; a.good is 0 if it cannot be read. */
void advising_ask(struct advising *, enum language);

/* Of the whole log: the day of its first entry, or NEVER. */
int advising_log_begins(const struct advising *);

/* What is said of a point, in that language: good until the next call. */
const char *advising_says(const struct advising *, int point);

#endif
