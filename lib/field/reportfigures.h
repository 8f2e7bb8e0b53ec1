/*
 * reportfigures - every figure of the monthly report and of the common overview: what it means, what it rests on,
 * and how to get the rows behind it.
 *
 *	for (size_t i = 0; i < report_figures_n; i++)
 *		puts(report_figures[i].means[LANG_EN]);
 *
 * One table serves mc-report(7) and `mc-report --explain`.  In a command these stand
 * for what the report used:
 *
 *	{centre}	the folder; {activities} the same, where it has any in its list; {shared} where
 *			it has anything that is shared
 *	{centres}	the folders of all centres, of the section `overview`
 *	{period}	the period, up to today; {ahead} what of it lies after today
 *	{before}	the period before; {year} the twelve months; {known} what of these the log covers
 *	{day}		the period's last day, or today where that lies ahead; {today} today
 *	{first}		the first day of the period
 *	{joint}		the kinds of meeting that gather the house; {board} that of a residents' board;
 *			{only} what makes --attendance be of joint ones alone
 *	{volunteers}, {volunteer_hours}, {new_residents}, {followed}
 *			the column of that name
 *
 * A figure whose command names what a report has not (no board, nothing ahead, no activities, no such column) is not in it.
 */
#ifndef MC_FIELD_REPORTFIGURES_H
#define MC_FIELD_REPORTFIGURES_H

#include <stddef.h>

#include "base/lang.h"

/* What a command prints: the figure is the number of its rows or lines, or stands in a column. */
enum report_gives {
	GIVES_ROWS,		/* below a header */
	GIVES_SUMMED,		/* the same, and the report adds up one of their columns */
	GIVES_LINES,		/* there is no header */
	GIVES_VALUE,		/* in the column `value` or `percent` of the one row, or its day */
	GIVES_MORE		/* what the report tells a part of */
};

struct report_figure {
	const char *section;	/* of the report, as --section names it */
	const char *key;
	const char *name[2];	/* by enum language */
	const char *means[2];
	const char *rests[2];	/* on which files or columns */
	const char *command;
	enum report_gives gives;
};

extern const struct report_figure report_figures[];
extern const size_t report_figures_n;

#endif
