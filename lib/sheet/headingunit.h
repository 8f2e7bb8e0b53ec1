/*
 * headingunit - what a heading of time says that the numbers below it are: hours or minutes.
 *
 *	headingunit_of("Tidsforbrug (min.)")		HEADINGUNIT_MINUTES
 *	headingunit_of("Tid (timer)")			HEADINGUNIT_HOURS
 *	headingunit_of("Varighed")			0: it says nothing of that
 */
#ifndef MC_SHEET_HEADINGUNIT_H
#define MC_SHEET_HEADINGUNIT_H

enum { HEADINGUNIT_HOURS = 1, HEADINGUNIT_MINUTES, HEADINGUNIT_OPEN /* it names both */ };

/* The heading as it is written.  One with a number in it says nothing: "min. 1" is at least one. */
int headingunit_of(const char *name);

#endif
