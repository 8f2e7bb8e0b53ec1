/*
 * timeword - a time as a person says it: a day, and a time of that day.
 *
 *	timeword_add(&out, "5/10 kl. 15", NULL, today, 0);		2026-10-05T15:00
 *	timeword_add(&out, "17.30", "2026-10-05", today, 0);	2026-10-05T17:30
 *	timeword_add(&out, "i morgen", NULL, today, 1);		2026-10-06
 *	timeword_add(&out, "på tirsdag kl. 9", NULL, today, 0);	2026-10-06T09:00
 *
 * Days as cli/dayword.h has them, but for a weekday alone, which is one to come, as what is planned
 * is: "tirsdag" is the first that is not before today.  And, where that knows none, one to
 * come: "16/11" without a year is the first that is not before today.
 * What is not understood is handed on as it is, for the field's judge to word; but who says a day
 * that may be two ("næste tirsdag") is told both, and the program ends (exit 2).
 */
#ifndef MC_CLI_TIMEWORD_H
#define MC_CLI_TIMEWORD_H

struct buf;

/* day: the text of a date, on which a time alone is; or NULL.  alone: a day alone is taken, too. */
void timeword_add(struct buf *, const char *text, const char *day, int today, int alone);

#endif
