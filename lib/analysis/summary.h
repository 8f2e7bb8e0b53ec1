/*
 * summary - what the log of one centre says, for a report on a period.
 *
 *	struct summary s;
 *
 *	summary_init(&s, &period, today, &(struct summary_pairs){ 0 });
 *	summary_use_rows(&s, log, rows);		all rows of the log
 *	summary_end(&s);
 *	summary_release(&s);
 *
 * The period stands beside the one before it, the same one a year before and the twelve
 * months that end with its last.  Sums say how many entries they rest on.
 */
#ifndef MC_ANALYSIS_SUMMARY_H
#define MC_ANALYSIS_SUMMARY_H

#include "analysis/activity.h"
#include "base/number.h"
#include "base/period.h"
#include "field/terms.h"

struct entries;
struct entries_rows;

enum summary_span { SPAN_PERIOD, SPAN_BEFORE, SPAN_LAST_YEAR, SPAN_YEAR, SPANS };
enum summary_sum {
	SUM_RESIDENTS, SUM_VISITORS, SUM_HOURS, SUM_NEW_RESIDENTS, SUM_VOLUNTEERS, SUM_VOLUNTEER_HOURS, SUMS
};

struct summary {
	struct period span[SPANS];
	enum summary_span same[SPANS];	/* an earlier one of the same days until today, which is counted for it; or itself */
	unsigned long form[SPANS][FORMS];
	unsigned long total[SPANS];
	uint64_t within[SPANS];		/* of the rows that were used last: those of a span until today, as bits */
	struct number_sum sum[SUMS];	/* of the period */
	unsigned long rests_on[SUMS];	/* entries of the period that tell it */
	unsigned long referrals, followed;	/* the period's that tell whether they led somewhere; those that did */
	uint64_t residents, visitors;	/* of the year's entries that tell both */
	unsigned long tell_both;	/* so many of them */
	/* Of the period, of the twelve months, of whose pairs is asked, and of those before; of the period before, if of its pairs is. */
	struct activity_tally activity, year, year_before, before;
	int first, last;	/* the days of the first and the last entry ever; of none: 0, and activity.ever is 0 */
	int today;
	unsigned long ahead;	/* entries after today, which count nowhere */
};

/* The columns of the log that it uses, where the log has them. */
extern const unsigned long summary_fields;

/* What is asked of two actors beside the rest (enum of activity.h): of the period, of the twelve months, of the period before. */
struct summary_pairs {
	unsigned period, year, before;
};

void summary_init(struct summary *, const struct period *, int today, const struct summary_pairs *);

void summary_use_rows(struct summary *, const struct entries *, const struct entries_rows *);

void summary_end(struct summary *);
void summary_release(struct summary *);

/* Had the log begun by the last day of a span?  Before that nothing is known: no count is 0. */
int summary_knows(const struct summary *, enum summary_span);

#endif
