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

/* Write the last so many digits of a number; returns where they end. */
static char *
put_digits(char *to, unsigned number, size_t digits)
{
	for (size_t i = digits; i-- > 0; number /= 10)
		to[i] = (char)('0' + number % 10);
	return to + digits;
}

/* Each day of a log that was not met before has its label made: not by printf. */
void
timeline_label(char label[TIMELINE_TEXT], const char *unit, int day)
{
	enum unit u = unit_of(unit);
	struct date d = date_civil(day);
	int year = d.year, week = 0;

	if (u >= WEEK)
		date_week(day, &year, &week);
	label = put_digits(label, (unsigned)year, 4);
	if (u != YEAR)
		*label++ = '-';
	if (u == QUARTER) {
		*label++ = 'Q';
		label = put_digits(label, (unsigned)(d.month - 1) / 3 + 1, 1);
	} else if (u == MONTH) {
		label = put_digits(label, (unsigned)d.month, 2);
	} else if (u >= WEEK) {
		*label++ = 'W';
		label = put_digits(label, (unsigned)week, 2);
	}
	*label = '\0';
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
