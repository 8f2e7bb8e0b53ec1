/*
 * indicateparts - the figures of indicate.h, by the file that they come from.
 *
 *	figure_set(f, INDICATOR_WITH_LEAD, n, of, "no ongoing initiatives");
 *	figures_from_meetings(f, &sheet, &activity, today);
 *
 * Only for indicate.c and the files that define these.
 */
#ifndef MC_ANALYSIS_INDICATEPARTS_H
#define MC_ANALYSIS_INDICATEPARTS_H

#include "analysis/indicate.h"

/* Nothing to count from (of is 0): no value, and the note says what is missing. */
void figure_set(struct figures *, enum indicator_id, int64_t value, int64_t of,
    const char *missing);

/* Add to a note what is not known: "2 with unknown hours"; nothing if n is 0. */
void figure_note(struct figures *, enum indicator_id, long n, const char *what);

void figures_from_initiatives(struct figures *, const struct sheet *, int today);
void figures_from_funding(struct figures *, const struct sheet *, int today);
void figures_from_meetings(struct figures *, const struct sheet *, const struct activity *,
    int today);

#endif
