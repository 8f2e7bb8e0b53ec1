/*
 * indicate - compute the indicators of a centre.
 *
 *	struct figures f;
 *
 *	figures_compute(&f, &sheet, &activity, has_log, today);
 *	figures_data(&text, &f, recommendation, LANG_DA);
 *	figures_release(&f);
 *
 * Unknown is not "no": a figure that has nothing to count from has no value,
 * and its note says what is missing.  Notes are in English, sentences in
 * either language.
 */
#ifndef MC_ANALYSIS_INDICATE_H
#define MC_ANALYSIS_INDICATE_H

#include "base/buf.h"
#include "base/period.h"
#include "field/indicator.h"

struct activity;
struct sheet;

struct figure {
	int known;
	int64_t value, of;	/* in the indicator's unit; a day has no `of` */
	long unknown;		/* of those counted, where a sentence tells it */
	struct buf note;
	const char **name;	/* of those counted, where a sentence names them; borrowed */
	size_t names;
};

struct figures {
	struct period period;	/* of the log */
	struct figure item[INDICATORS];
};

void figures_compute(struct figures *, const struct sheet *, const struct activity *,
    int has_log, int today);
void figures_release(struct figures *);

/* What the data say of a recommendation, and how they contradict its answer. */
void figures_data(struct buf *, const struct figures *, int recommendation, enum language);
void figures_conflict(struct buf *, const struct figures *, int recommendation,
    int status, enum language);

#endif
