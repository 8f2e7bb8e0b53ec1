/*
 * monthly - how many entries of each form there were, month by month.
 *
 *	struct monthly m;
 *
 *	monthly_init(&m, date_month(period.last), today);
 *	monthly_use_rows(&m, rows);		all of the log
 *	m.first_day = the day of its first entry, if there is one until today
 *	if (monthly_span(&m, &first, &last))
 *		n = monthly_count(&m, FORM_SAMVIRKE, last);
 *
 * The months are the 24 that end with one.  Before the log's first month and after
 * today's nothing is known, which is not the same as none.
 */
#ifndef MC_ANALYSIS_MONTHLY_H
#define MC_ANALYSIS_MONTHLY_H

#include <stddef.h>
#include <stdint.h>

#include "field/terms.h"

struct entries_rows;

enum { MONTHLY = 24 };

struct monthly {
	int last;		/* the month that they end with, as date_month() counts */
	int today;
	int begin[MONTHLY + 1];	/* their first days, and the one behind them */
	int first_day;		/* of the log, which the caller sets; INT_MAX: it is empty */
	unsigned long form[MONTHLY][FORMS];
};

void monthly_init(struct monthly *, int last_month, int today);
void monthly_use_rows(struct monthly *, const struct entries_rows *);

/* The months of which something is known: the first and the last; 0: there are none. */
int monthly_span(const struct monthly *, int *first, int *last);

/* How many entries of a form there were in a month of these. */
unsigned long monthly_count(const struct monthly *, enum form, int month);

#endif
