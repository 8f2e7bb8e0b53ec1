/*
 * rulejudge - do the lists of a rule go together, each of which is right by itself?
 *
 *	struct buf why = { 0 };
 *
 *	if (!rulejudge_goes(&rule, &why))
 *		die("%s", why.data);		"BYYEARDAY counts in years; write FREQ=YEARLY"
 *	buf_release(&why);
 *
 * They do not where RFC 5545 has no meaning for them, where calendars disagree on it, as on
 * days of the month in years without their months, and where libical counts wrong: it counts
 * a day twice that a list names from either end.
 */
#ifndef MC_CALENDAR_RULEJUDGE_H
#define MC_CALENDAR_RULEJUDGE_H

struct buf;
struct rule;

/* 0: they do not; what is wrong and what would be right is added, in the language that is spoken. */
int rulejudge_goes(const struct rule *, struct buf *why);

#endif
