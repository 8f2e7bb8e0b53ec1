#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/text.h"
#include "schema/hours.h"

enum { DAYS = 7 };

/* Their codes, and behind these other spellings of some. */
static const char *const weekdays[] = {
	"ma", "ti", "on", "to", "fr", "loe", "soe", "lø", "sø"
};

/* ---- as the files have them ---- */

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

/* ---- as people write them ---- */

/* A weekday by its code or name at *s, which is moved behind it; NULL: none is there. */
static const char *
any_weekday_at(const char **s)
{
	static const char *const ends[] = { "ndag", "rsdag", "sdag", "edag", "rdag",
	    "n", "rs", "r", "s", "e", "" };

	for (size_t d = 0; d < DAYS; d++) {
		const char *code = weekdays[d];
		size_t n = strlen(code);

		if (strncmp(*s, code, n) != 0)
			continue;
		for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
			size_t m = strlen(ends[i]);

			if (strncmp(*s + n, ends[i], m) == 0 && !isalpha((unsigned char)(*s)[n + m])) {
				*s += n + m;
				return code;
			}
		}
	}
	return NULL;
}

/* Words for several days at *s, which is moved behind them; the first and the last one. */
static int
several_days_at(const char **s, const char **first, const char **last)
{
	static const struct { const char *words; int first, last; } several[] = {
		{ "alle hverdage", 0, 4 }, { "hverdage", 0, 4 }, { "hverdag", 0, 4 },
		{ "alle dage", 0, 6 }, { "alle ugens dage", 0, 6 }, { "hver dag", 0, 6 }, { "dagligt", 0, 6 },
		{ "i weekenden", 5, 6 }, { "weekender", 5, 6 }, { "weekend", 5, 6 }
	};

	for (size_t i = 0; i < sizeof several / sizeof *several; i++) {
		size_t n = strlen(several[i].words);

		if (strncmp(*s, several[i].words, n) != 0 || isalpha((unsigned char)(*s)[n]))
			continue;
		*s += n;
		*first = weekdays[several[i].first];
		*last = weekdays[several[i].last];
		return 1;
	}
	return 0;
}

/* "og fredag" behind the day before it. */
static int
next_day_at(const char **s, const char *day)
{
	const char *at = *s, *next;

	if (strncmp(at, "og ", 3) != 0)
		return 0;
	at += 3;
	next = any_weekday_at(&at);
	for (size_t d = 0; d + 1 < DAYS; d++)
		if (weekdays[d] == day && weekdays[d + 1] == next) {
			*s = at;
			return 1;
		}
	return 0;
}

/* "9", "9.30", "09:30" at *s; minutes since midnight, or -1. */
static int
any_clock_at(const char **s)
{
	int hours = 0, minutes = 0, n = 0;

	for (; isdigit((unsigned char)**s) && n < 3; n++, (*s)++)
		hours = hours * 10 + (**s - '0');
	if (n == 0 || n > 2)
		return -1;
	if ((**s == '.' || **s == ':') && isdigit((unsigned char)(*s)[1]) &&
	    isdigit((unsigned char)(*s)[2]) && !isdigit((unsigned char)(*s)[3])) {
		minutes = ((*s)[1] - '0') * 10 + ((*s)[2] - '0');
		*s += 3;
	}
	return hours > 24 || minutes > 59 || (hours == 24 && minutes > 0) ? -1 : hours * 60 + minutes;
}

static void
skip(const char **s, const char *what)
{
	*s += strspn(*s, " ");
	if (strncmp(*s, what, strlen(what)) == 0)
		*s += strlen(what);
	*s += strspn(*s, " .");
}

int
hours_forgive(struct buf *out, const char *text, size_t len)
{
	struct fold f = { 0 };
	struct buf plain = { 0 };	/* its dashes of every kind are hyphens */
	const char *s, *first, *last;
	int from, to = -1;

	fold_text(&f, text, len);
	for (size_t i = 0, n; i < f.text.len; i += n > 0 ? n : 1) {
		n = text_dash(f.text.data + i, f.text.len - i);
		buf_addc(&plain, n > 0 ? '-' : f.text.data[i]);
	}
	s = buf_text(&plain);
	if (several_days_at(&s, &first, &last))
		skip(&s, "");
	else
		first = last = any_weekday_at(&s);
	if (first != NULL) {
		skip(&s, "");
		if (last == first && next_day_at(&s, first)) {
			for (size_t d = 0; d + 1 < DAYS; d++)
				if (weekdays[d] == first)
					last = weekdays[d + 1];
		} else if (last == first && (*s == '-' || strncmp(s, "til ", 4) == 0)) {
			s += *s == '-' ? 1 : 4;
			skip(&s, "");
			last = any_weekday_at(&s);
		}
		skip(&s, "kl");
		skip(&s, ":");
	}
	from = last != NULL ? any_clock_at(&s) : -1;
	skip(&s, "-");
	skip(&s, "til ");
	if (from >= 0)
		to = any_clock_at(&s);
	s += strspn(s, " .");
	if (to <= from || *s != '\0')
		to = -1;
	fold_release(&f);
	buf_release(&plain);
	if (to < 0)
		return 0;
	buf_adds(out, first);
	if (last != first)
		buf_addf(out, "-%s", last);
	buf_addf(out, " %02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
	return 1;
}
