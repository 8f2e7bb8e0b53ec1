#include <stdio.h>
#include <string.h>

#include "analysis/timeline.h"
#include "base/date.h"
#include "base/period.h"

int
timeline_is(const char *unit)
{
	return strcmp(unit, "year") == 0 || strcmp(unit, "quarter") == 0 ||
	    strcmp(unit, "month") == 0 || strcmp(unit, "week") == 0;
}

void
timeline_label(char label[TIMELINE_TEXT], const char *unit, int day)
{
	struct date d = date_civil(day);
	unsigned year = (unsigned)d.year % 10000;
	int week_year, week;

	switch (*unit) {
	case 'y':
		snprintf(label, TIMELINE_TEXT, "%04u", year);
		break;
	case 'q':
		snprintf(label, TIMELINE_TEXT, "%04u-Q%d", year, (d.month - 1) / 3 + 1);
		break;
	case 'm':
		snprintf(label, TIMELINE_TEXT, "%04u-%02u", year, (unsigned)d.month % 100);
		break;
	default:
		date_week(day, &week_year, &week);
		snprintf(label, TIMELINE_TEXT, "%04u-W%02u", (unsigned)week_year % 10000,
		    (unsigned)week % 100);
	}
}

int
timeline_day(const char *unit, const char *label, size_t len, int *day)
{
	char text[TIMELINE_TEXT], again[TIMELINE_TEXT];
	struct period p;

	if (len >= TIMELINE_TEXT)
		return 0;
	memcpy(text, label, len);
	text[len] = '\0';
	if (!period_parse(&p, text, 0) || p.first == PERIOD_OPEN || strstr(text, "..") != NULL)
		return 0;
	/* A year is no month: the label must come back from its first day. */
	timeline_label(again, unit, p.first);
	*day = p.first;
	return strcmp(again, text) == 0;
}

int
timeline_next(const char *unit, int day)
{
	switch (*unit) {
	case 'y':
		return date_add_months(day, 12);
	case 'q':
		return date_add_months(day, 3);
	case 'm':
		return date_add_months(day, 1);
	default:
		return day + 7;
	}
}
