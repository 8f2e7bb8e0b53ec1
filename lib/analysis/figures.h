/*
 * figures - compute the indicators of a centre.
 *
 *	struct figures f;
 *
 *	figures_compute(&f, &sheet, &activity, has_log, day, today, counted);
 *	figures_data(&text, &f, recommendation, LANG_DA);
 *	figures_release(&f);
 *
 * Notes are in the centre's language, or the one that a person asked for; sentences in either.
 */
#ifndef MC_ANALYSIS_FIGURES_H
#define MC_ANALYSIS_FIGURES_H

#include "analysis/figure.h"
#include "base/lang.h"

struct activity_tally;
struct buf;
struct dossier;

/*
 * The log and the meetings are those of the activity's period up to the day `counted`, and the house
 * is that of the last of its days up to today; money and plans are those of a day.  "Within" and
 * "in the last" count from today.  For who tells of a past day `today` is that one, and what was
 * counted of the log's period may reach beyond it.
 */
void figures_compute(struct figures *, const struct dossier *, const struct activity_tally *,
    int has_log, int day, int today, int counted);

/* What the data say of a recommendation, and how they contradict its answer. */
void figures_data(struct buf *, const struct figures *, int recommendation, enum language);
void figures_conflict(struct buf *, const struct figures *, int recommendation,
    int status, enum language);

#endif
