/*
 * timeline - years, quarters, months and weeks as the labels of an axis.
 *
 *	timeline_label(label, "month", day);		"2026-10"
 *	day = timeline_next("month", day);		the first of the next
 *
 * The labels sort by bytes as they follow in time.
 */
#ifndef MC_ANALYSIS_TIMELINE_H
#define MC_ANALYSIS_TIMELINE_H

#include <stddef.h>

enum { TIMELINE_TEXT = 24 };

/* Is it one of year, quarter, month, week? */
int timeline_is(const char *unit);

/* The label of the year, quarter ... that holds the day. */
void timeline_label(char label[TIMELINE_TEXT], const char *unit, int day);

/* The first day of what a label stands for; 0: not a label of that unit. */
int timeline_day(const char *unit, const char *label, size_t len, int *day);

/* From the first day of one the first day of the next. */
int timeline_next(const char *unit, int day);

#endif
