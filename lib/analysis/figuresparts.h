/*
 * figuresparts - the figures of figures.h, by the file that they come from.
 *
 *	figures_from_meetings(f, &sheet, passed, day);
 *
 * day: that of the money and the plans, and the last of the meetings with managers
 *
 * Only for figures.c and the files that define these.
 */
#ifndef MC_ANALYSIS_FIGURESPARTS_H
#define MC_ANALYSIS_FIGURESPARTS_H

#include "analysis/figure.h"

/* A note of the figures `f`, in their language. */
#define NOTE(da, en) LANG(f->language, da, en)

struct activity_tally;
struct dossier;

void figures_from_initiatives(struct figures *, const struct dossier *, int day, int today);
void figures_from_funding(struct figures *, const struct dossier *, int day, int today);
void figures_from_meetings(struct figures *, const struct dossier *, struct period passed,
    int day);

#endif
