/*
 * ruleword - how often something comes again, in words.
 *
 *	if (ruleword_read(&out, "hver anden tirsdag", 18))
 *		...					out has "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"
 *
 * "ugentligt", "hver dag", "hver 14. dag", "hver mandag og onsdag", "første mandag i måneden", "hvert år", and the same in
 * English.  What tells more, as until when, is written as a rule (calendar/ruletext.h).
 */
#ifndef MC_CALENDAR_RULEWORD_H
#define MC_CALENDAR_RULEWORD_H

#include <stddef.h>

struct buf;

/* Append the rule that the words mean; 0: they are something else, and nothing is added. */
int ruleword_read(struct buf *, const char *text, size_t len);

#endif
