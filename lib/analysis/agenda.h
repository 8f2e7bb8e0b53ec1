/*
 * agenda - what the next meeting should take up of the checklist, and in which order.
 *
 *	struct agenda a;
 *
 *	agenda_make(&a, &sheet, &figures, language, today, 30);
 *	for (size_t i = 0; i < a.n; i++)
 *		puts(recommendations[a.item[i].recommendation].title_da);
 *	agenda_release(&a);
 *
 * First what is overdue, the oldest first; then what is due, the soonest
 * first; then what the data contradict; then what was never assessed.  Each
 * recommendation comes once, by its most urgent reason.  A step of what is
 * answered `ja` is not due.
 */
#ifndef MC_ANALYSIS_AGENDA_H
#define MC_ANALYSIS_AGENDA_H

#include "base/buf.h"
#include "base/lang.h"
#include "field/recommendation.h"

struct figures;
struct dossier;

enum agenda_reason { AGENDA_OVERDUE, AGENDA_DUE, AGENDA_CONFLICT, AGENDA_NEVER, AGENDA_REASONS };
extern const char *const agenda_reason_code[AGENDA_REASONS];

/* The same for who reads it: "Frist inden for 30 dage", of the days that were asked for. */
void agenda_add_reason(struct buf *, enum agenda_reason, enum language, int within);

struct agenda_item {
	int recommendation;
	unsigned reasons;	/* a bit for each, 1 << AGENDA_OVERDUE first */
	int due;		/* a day, if overdue or due */
	struct buf conflict;	/* in words */
};

struct agenda {
	struct agenda_item item[RECOMMENDATIONS];
	size_t n;
};

void agenda_make(struct agenda *, const struct dossier *, const struct figures *,
    enum language, int today, int within);
void agenda_release(struct agenda *);

#endif
