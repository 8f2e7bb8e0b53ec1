#include "base/date.h"
#include "calendar/clock.h"

int
clock_day_of(int64_t at)
{
	return (int)((at < 0 ? at - (CLOCK_DAY - 1) : at) / CLOCK_DAY);
}

int
clock_minute_of(int64_t at)
{
	return (int)(at - (int64_t)clock_day_of(at) * CLOCK_DAY);
}

void
clock_day(char text[CLOCK_TEXT], int64_t at)
{
	date_format(text, clock_day_of(at));
}

static void
put_minute(char *text, int minute)
{
	int hour = minute / CLOCK_HOUR % 24;

	text[0] = (char)('0' + hour / 10);
	text[1] = (char)('0' + hour % 10);
	text[2] = ':';
	text[3] = (char)('0' + minute % CLOCK_HOUR / 10);
	text[4] = (char)('0' + minute % 10);
	text[5] = '\0';
}

void
clock_moment(char text[CLOCK_TEXT], int64_t at)
{
	clock_day(text, at);
	text[DATE_TEXT - 1] = 'T';
	put_minute(text + DATE_TEXT, clock_minute_of(at));
}

void
clock_start(char text[CLOCK_TEXT], int64_t from, int whole)
{
	*text = '\0';
	if (!whole)
		put_minute(text, clock_minute_of(from));
}

void
clock_end(char text[CLOCK_TEXT], int64_t from, int64_t until, int whole)
{
	*text = '\0';
	if (whole) {
		if (until - from > CLOCK_DAY)
			clock_day(text, until - CLOCK_DAY);
	} else if (until != from && until - from < CLOCK_DAY) {
		put_minute(text, clock_minute_of(until));
	} else if (until != from) {
		clock_moment(text, until);
	}
}
