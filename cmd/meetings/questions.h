/*
 * questions - what mc-meetings answers about a list of meetings: how often they are held, and
 * who comes.
 */
#ifndef MC_MEETINGS_QUESTIONS_H
#define MC_MEETINGS_QUESTIONS_H

#include "base/period.h"
#include "cli/filter.h"
#include "output/rows.h"

/* What was asked for. */
struct request {
	struct filter kind, actor;
	struct period period;
	int dated;			/* with a period */
	int today, skip, lines;
	enum rows_format format;
	struct rows *out;		/* while rows are written */
};

/*
 * Reads the centres of argv and writes the rows of one question: of the rhythm, or of the
 * attendance.  A centre with faults has none, unless they are to be passed over.
 */
void questions_answer(struct request *, char *const *argv, int attendance);

#endif
