/*
 * indicateparts - the figures of indicate.h, by the file that they come from.
 *
 *	figures_from_meetings(f, &sheet, &activity, today);
 *
 * Only for indicate.c and the files that define these.
 */
#ifndef MC_ANALYSIS_INDICATEPARTS_H
#define MC_ANALYSIS_INDICATEPARTS_H

#include "analysis/figure.h"

struct activity;
struct sheet;

void figures_from_initiatives(struct figures *, const struct sheet *, int today);
void figures_from_funding(struct figures *, const struct sheet *, int today);
void figures_from_meetings(struct figures *, const struct sheet *, const struct activity *,
    int today);

#endif
