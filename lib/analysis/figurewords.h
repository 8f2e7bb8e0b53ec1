/*
 * figurewords - the figures of a centre as sentences, one recommendation at a time.
 *
 *	struct buf said = { 0 };
 *
 *	figurewords_data(&said, &figures, 13, LANG_DA);		"6 fælles møder i 2026"
 *	figurewords_conflict(&said, &figures, 13, STATUS_JA, LANG_DA);
 *
 * A recommendation is told of by its place in recommendations[]; several figures of one are parted
 * by semicolons.  The buffer is the caller's, and should be empty.
 */
#ifndef MC_ANALYSIS_FIGUREWORDS_H
#define MC_ANALYSIS_FIGUREWORDS_H

#include "base/language.h"

struct buf;
struct figures;

/*
 * What the data say of a recommendation.  Of figures that are not known nothing is said, but why
 * there is none where the log or the meetings begin after their period.
 */
void figurewords_data(struct buf *, const struct figures *, int recommendation, enum language);

/* How they contradict its answer, a status of terms.h; nothing where they do not, or are too few to tell. */
void figurewords_conflict(struct buf *, const struct figures *, int recommendation, int status,
    enum language);

#endif
