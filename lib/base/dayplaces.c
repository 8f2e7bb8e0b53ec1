#include <limits.h>

#include "base/date.h"
#include "base/dayplaces.h"

/* A month has 40 places, of which the day is the number. */
#define DAYS_31 0xfe, 0xff, 0xff, 0xff, 0
#define DAYS_30 0xfe, 0xff, 0xff, 0x7f, 0
#define DAYS_28 0xfe, 0xff, 0xff, 0x1f, 0

_Static_assert(DAYS_MONTH == 5 * 8, "five bytes a month");

const unsigned char dayplaces_sure[DAYS_YEAR / 8] = {
	0, 0, 0, 0, 0,
	DAYS_31, DAYS_28, DAYS_31, DAYS_30, DAYS_31, DAYS_30,
	DAYS_31, DAYS_31, DAYS_30, DAYS_31, DAYS_30, DAYS_31
};

/* How many places come before that of a day. */
static uint32_t
count_before(int day)
{
	char text[DATE_TEXT];

	if (day <= date_day(100 * DAYS_FIRST_CENTURY, 1, 1))
		return 0;
	if (day > date_day(100 * DAYS_FIRST_CENTURY + 299, 12, 31))
		return DAYS_PLACES;
	date_format(text, day);
	return (uint32_t)days_place(text, DATE_TEXT - 1);
}

struct dayspan
dayspan(int first, int last)
{
	uint32_t from = count_before(first), to = last < INT_MAX ? count_before(last + 1) : DAYS_PLACES;

	return (struct dayspan){ from, to > from ? to - from : 0 };
}
