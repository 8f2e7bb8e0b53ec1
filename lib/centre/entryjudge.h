/*
 * entryjudge - the one judge of an entry that is to be logged, or that the log holds.
 *
 *	struct entryjudge j = { .today = today };
 *
 *	entryjudge_day(&j, day, text, len);
 *	for (size_t i = 0; i < j.n; i++)
 *		diag_fault(&place, j.finding[i].topic, "%s", buf_text(&j.finding[i].text));
 *	entryjudge_release(&j);
 *
 * What a field's type says of its text is asked elsewhere (schema/value.h); here is asked
 * what makes a sound entry of right values.  The judge finds and words; whether a
 * finding refuses the entry, is told as a warning or passes is the caller's to decide.
 */
#ifndef MC_CENTRE_ENTRYJUDGE_H
#define MC_CENTRE_ENTRYJUDGE_H

#include "base/buf.h"
#include "base/diag.h"
#include "field/schemas.h"

enum finding_kind {
	FINDING_AFTER_TODAY,
	FINDING_HARDLY_MEANT	/* a year long ago; one to come is after today */
};

struct finding {
	enum finding_kind kind;
	enum entry_field field;
	enum topic topic;
	struct buf text;	/* the message */
};

struct entryjudge {
	int today;
	struct finding *finding;	/* in the order in which they were found */
	size_t n, cap;
};

/* Forget the findings: the next entry. */
void entryjudge_next(struct entryjudge *);

/* The day, and its text as the person wrote it. */
void entryjudge_day(struct entryjudge *, int day, const char *text, size_t len);
void entryjudge_release(struct entryjudge *);

#endif
