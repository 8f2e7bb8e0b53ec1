#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "calendar/clock.h"
#include "calendar/icstime.h"
#include "calendar/summertime.h"

/* So many digits as a number; -1: one is none. */
static int
number(const char *text, size_t n)
{
	int value = 0;

	for (size_t i = 0; i < n; i++) {
		if (!ascii_is_digit(text[i]))
			return -1;
		value = value * 10 + text[i] - '0';
	}
	return value;
}

enum icstime_found
icstime_read(struct icstime *t, const char *text, size_t len)
{
	int day, hour, minute;

	*t = (struct icstime){ .whole = len == 8, .utc = len == 16 && (text[15] == 'Z' || text[15] == 'z') };
	if ((len != 8 && len != 15 && !t->utc) || number(text, 8) < 0 ||
	    (!t->whole && ((text[8] != 'T' && text[8] != 't') || number(text + 9, 6) < 0)))
		return ICSTIME_NO_FORM;
	snprintf(t->date, sizeof t->date, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
	if (!date_parse(t->date, DATE_TEXT - 1, &day))
		return ICSTIME_NO_DAY;
	t->at = (int64_t)day * CLOCK_DAY;
	if (t->whole)
		return ICSTIME_GOOD;
	hour = number(text + 9, 2);
	minute = number(text + 11, 2);
	t->seconds = number(text + 13, 2);
	if (hour > 23 || minute > 59 || t->seconds > 60)
		return ICSTIME_NO_CLOCK;
	t->in_utc = t->at + hour * CLOCK_HOUR + minute;
	t->at = t->utc ? summertime_local(t->in_utc) : t->in_utc;
	return ICSTIME_GOOD;
}

int
icstime_duration(struct icsduration *d, const char *text, size_t len)
{
	int n = -1, time = 0, any = 0;
	size_t i = len > 0 && *text == '+';

	*d = (struct icsduration){ 0 };
	if (i == len || text[i++] != 'P')
		return 0;
	for (; i < len; i++) {
		char c = text[i];

		if (ascii_is_digit(c)) {
			if (n > 100000)
				return 0;
			n = (n < 0 ? 0 : n) * 10 + c - '0';
			continue;
		}
		if (c == 'T' && n < 0 && !time) {
			time = 1;
			continue;
		}
		if (n < 0)
			return 0;
		if (!time && c == 'W')
			d->days += (int64_t)n * 7;
		else if (!time && c == 'D')
			d->days += n;
		else if (time && c == 'H')
			d->minutes += (int64_t)n * CLOCK_HOUR;
		else if (time && c == 'M')
			d->minutes += n;
		else if (!time || c != 'S')
			return 0;
		n = -1;
		any = 1;
	}
	return any && n < 0;
}

int64_t
icstime_after(int64_t at, const struct icsduration *d)
{
	int64_t that_day = at + d->days * CLOCK_DAY;

	return d->minutes == 0 ? that_day : summertime_local(summertime_utc(that_day) + d->minutes);
}

void
icstime_day(char text[ICSTIME_TEXT], int day)
{
	struct date d = date_civil(day);

	snprintf(text, ICSTIME_TEXT, "%04u%02u%02u", (unsigned)d.year % 10000, (unsigned)d.month % 100,
	    (unsigned)d.day % 100);
}

void
icstime_moment(char text[ICSTIME_TEXT], int64_t at, const char *mark)
{
	unsigned minute = (unsigned)clock_minute_of(at);

	icstime_day(text, clock_day_of(at));
	snprintf(text + 8, ICSTIME_TEXT - 8, "T%02u%02u00%s", minute / 60 % 24, minute % 60, mark);
}
