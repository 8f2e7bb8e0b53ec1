#include <string.h>

#include "base/buf.h"
#include "schema/hours.h"

enum { DAYS = 7 };

/* Their codes, and behind these other spellings of some. */
static const char *const weekdays[] = {
	"ma", "ti", "on", "to", "fr", "loe", "soe", "lø", "sø"
};

const char *
hours_weekday(int weekday)
{
	return weekdays[weekday];
}

int
hours_clock(const char *s, size_t len)
{
	int hours, minutes;

	if (len < 5 || s[2] != ':' || s[0] < '0' || s[0] > '2' || s[1] < '0' || s[1] > '9' ||
	    s[3] < '0' || s[3] > '5' || s[4] < '0' || s[4] > '9')
		return -1;
	hours = (s[0] - '0') * 10 + (s[1] - '0');
	minutes = (s[3] - '0') * 10 + (s[4] - '0');
	return hours < 24 || (hours == 24 && minutes == 0) ? hours * 60 + minutes : -1;
}

/* A weekday's code at s, which is moved behind it; its number, or -1. */
static int
weekday_at(const char **s, const char *end)
{
	for (size_t i = 0; i < sizeof weekdays / sizeof *weekdays; i++) {
		size_t n = strlen(weekdays[i]);

		if ((size_t)(end - *s) >= n && memcmp(*s, weekdays[i], n) == 0) {
			*s += n;
			return (int)(i < DAYS ? i : i - 2);
		}
	}
	return -1;
}

int
hours_read(struct hours *h, const char *s, size_t len)
{
	const char *end = s + len;

	h->first = h->last = weekday_at(&s, end);
	if (h->first >= 0 && s < end && *s == '-') {
		s++;
		h->last = weekday_at(&s, end);
	}
	if (h->first < 0 || h->last < 0 || end - s != 12 || s[0] != ' ' || s[6] != '-')
		return 0;
	h->from = hours_clock(s + 1, 5);
	h->to = hours_clock(s + 7, 5);
	return h->from >= 0 && h->to > h->from;
}

int
hours_right(const char *s, size_t len)
{
	struct hours ignored;

	return hours_read(&ignored, s, len);
}

int
hours_hold(const struct hours *h, int weekday)
{
	return h->first <= h->last ? h->first <= weekday && weekday <= h->last :
	    weekday >= h->first || weekday <= h->last;
}

void
hours_add(struct buf *out, const struct hours *h)
{
	buf_adds(out, weekdays[h->first]);
	if (h->last != h->first)
		buf_addf(out, "-%s", weekdays[h->last]);
	buf_addf(out, " %02d:%02d-%02d:%02d", h->from / 60, h->from % 60, h->to / 60, h->to % 60);
}
