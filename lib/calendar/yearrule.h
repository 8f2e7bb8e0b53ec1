/*
 * yearrule - the days of a rule of years that libical counts: "the 20th Monday", "the 100th day".
 *
 *	struct icalrecur_iterator_impl *days = yearrule_begin(&rule, first, last);
 *
 *	while (yearrule_next(days, &day) && day <= last)
 *		...
 *	yearrule_end(days);
 *
 * Its start is in no zone: libical drifts after an hour that a zone leaves out.  It is not asked for a
 * day where there is none until the end, for it looks for one until the year 2582.
 */
#ifndef MC_CALENDAR_YEARRULE_H
#define MC_CALENDAR_YEARRULE_H

struct icalrecur_iterator_impl;
struct rule;

/* The days from the first one on, which the rule may not hit; NULL: it hits none up to the last. */
struct icalrecur_iterator_impl *yearrule_begin(const struct rule *, int first, int last);

/* 1 and the next day, or 0: there is none.  Now and then a day comes twice. */
int yearrule_next(struct icalrecur_iterator_impl *, int *day);
void yearrule_end(struct icalrecur_iterator_impl *);

#endif
