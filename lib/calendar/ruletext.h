/*
 * ruletext - read how an activity is repeated: the text of an RRULE of RFC 5545.
 *
 *	struct rule r;
 *	const char *wrong = ruletext_read(&r, "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261218", 38);
 *
 *	if (wrong != NULL)
 *		die("%s", wrong);		with what would be right
 *
 * RRULE: before it, small letters and a `;` at the end are taken.  Refused is what the RFC
 * does not allow, what repeats within a day, weeks of the year, and what does not go
 * together (rulejudge.h).  Words that are no rule are told with the rule they mean (ruleword.h).
 */
#ifndef MC_CALENDAR_RULETEXT_H
#define MC_CALENDAR_RULETEXT_H

#include <stddef.h>

#include "calendar/rule.h"

/* NULL, or what is wrong and what would be right: in a static buffer.  Of a wrong one the rule is half read. */
const char *ruletext_read(struct rule *, const char *text, size_t len);

#endif
