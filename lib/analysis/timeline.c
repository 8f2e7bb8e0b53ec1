#include <stdio.h>
#include <string.h>

#include "analysis/timeline.h"
#include "base/date.h"
#include "base/period.h"

enum unit { YEAR, QUARTER, MONTH, WEEK, UNITS };

/* Of a name; UNITS: it is none. */
static enum unit
unit_of(const char *name)
{
	static const char *const names[UNITS] = { "year", "quarter", "month", "week" };
	enum unit u = YEAR;

	while (u < UNITS && strcmp(names[u], name) != 0)
		u++;
	return u;
}

int
timeline_is(const char *unit)
{
	return unit_of(unit) < UNITS;
}

void
timeline_label(char label[TIMELINE_TEXT], const char *unit, int day)
{
	struct date d = date_civil(day);
	unsigned year = (unsigned)d.year % 10000;
	int week_year, week;

	switch (unit_of(unit)) {
	case YEAR:
		snprintf(label, TIMELINE_TEXT, "%04u", year);
		break;
	case QUARTER:
		snprintf(label, TIMELINE_TEXT, "%04u-Q%d", year, (d.month - 1) / 3 + 1);
		break;
	case MONTH:
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
	switch (unit_of(unit)) {
	case YEAR:
		return date_add_months(day, 12);
	case QUARTER:
		return date_add_months(day, 3);
	case MONTH:
		return date_add_months(day, 1);
	default:
		return day + 7;
	}
}
