/*
 * figures - compute the indicators of a centre.
 *
 *	struct figures f;
 *
 *	figures_compute(&f, &sheet, &activity, has_log, day, today, counted);
 *	if (f.item[INDICATOR_MEETINGS_HELD].known)
 *		...
 *	figures_release(&f);
 *
 * Notes are in the centre's language, or the one that a person asked for.  What figures say as
 * sentences is in figurewords.h.
 */
#ifndef MC_ANALYSIS_FIGURES_H
#define MC_ANALYSIS_FIGURES_H

#include "analysis/figure.h"
#include "base/lang.h"

struct activity_tally;
struct dossier;

/*
 * The log and the meetings are those of the activity's period up to the day `counted`, and the house
 * is that of the last of its days up to today; money and plans are those of a day.  "Within" and
 * "in the last" count from today.  For who tells of a past day `today` is that one, and what was
 * counted of the log's period may reach beyond it.
 */
void figures_compute(struct figures *, const struct dossier *, const struct activity_tally *,
    int has_log, int day, int today, int counted);

#endif
