#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/nearperiod.h"
#include "base/period.h"
#include "base/safe.h"
#include "base/translate.h"

/* So many digits at s, as a number; -1 if they are not digits. */
static int
number(const char *s, int digits)
{
	int n = 0;

	while (digits-- > 0) {
		if (*s < '0' || *s > '9')
			return -1;
		n = n * 10 + (*s++ - '0');
	}
	return n;
}

struct period
period_months(int first, int last)
{
	return (struct period){ date_month_first(first), date_month_last(last) };
}

/* A year, quarter, month, week or day. */
static int
parse_unit(struct period *p, const char *s, size_t len)
{
	int year, n;

	if (len == 10)
		return date_parse(s, len, &p->first) && (p->last = p->first, 1);
	if (len < 4 || (year = number(s, 4)) < 1)
		return 0;
	if (len == 4) {
		*p = period_months(year * 12, year * 12 + 11);
		return 1;
	}
	if (s[4] != '-')
		return 0;
	if (len == 7 && s[5] == 'Q' && (n = number(s + 6, 1)) >= 1 && n <= 4) {
		*p = period_months(year * 12 + n * 3 - 3, year * 12 + n * 3 - 1);
		return 1;
	}
	if (len == 7 && (n = number(s + 5, 2)) >= 1 && n <= 12) {
		*p = period_months(year * 12 + n - 1, year * 12 + n - 1);
		return 1;
	}
	if (len == 8 && s[5] == 'W' && (n = number(s + 6, 2)) >= 1 &&
	    n <= date_weeks_in(year)) {
		p->first = date_week_first(year, n);
		p->last = p->first + 6;
		/* The very last week goes on in the year 10000. */
		if (p->last > date_day(9999, 12, 31))
			p->last = date_day(9999, 12, 31);
		return 1;
	}
	return 0;
}

/* last-month, last-N-months: whole calendar months before today's. */
static int
parse_last(struct period *p, const char *s, int today)
{
	int n = 0, end = 0, month = date_month(today);

	if (strcmp(s, "last-month") == 0)
		n = 1;
	else if (sscanf(s, "last-%4d-months%n", &n, &end) != 1 || end == 0 ||
	    s[end] != '\0' || s[5] < '1' || s[5] > '9' || n < 1)
		return 0;
	if (n > month - 12)	/* before the year 1 */
		return 0;
	*p = period_months(month - n, month - 1);
	return 1;
}

int
period_parse(struct period *p, const char *text, int today)
{
	const char *dots = strstr(text, "..");
	struct period left = { PERIOD_OPEN, 0 }, right = { 0, today };

	if (strncmp(text, "last-", 5) == 0)
		return parse_last(p, text, today);
	if (dots == NULL)
		return parse_unit(p, text, strlen(text));
	if (dots == text && dots[2] == '\0')
		return 0;
	if ((dots > text && !parse_unit(&left, text, (size_t)(dots - text))) ||
	    (dots[2] != '\0' && !parse_unit(&right, dots + 2, strlen(dots + 2))))
		return 0;
	p->first = left.first;
	p->last = right.last;
	return 1;
}

/* What is wrong with a year, quarter, month, week or day that has the shape of one; 0: it has not, or is one. */
static int
add_reason(struct buf *b, const char *s, size_t len)
{
	struct period p;
	int year = len >= 7 ? number(s, 4) : 0;

	if (year < 1 || s[4] != '-' || parse_unit(&p, s, len))
		return 0;
	if (len == 8 && s[5] == 'W' && number(s + 6, 2) >= 0)
		buf_addf(b, translate("the weeks of %d are 01 to %d"), year, date_weeks_in(year));
	else if (len == 7 && s[5] == 'Q' && number(s + 6, 1) >= 0)
		buf_adds(b, translate("there are four quarters"));
	else if (len == 7 && number(s + 5, 2) >= 0)
		buf_adds(b, translate("there are twelve months"));
	else if (len == 10 && s[7] == '-' && number(s + 5, 2) >= 0 && number(s + 8, 2) >= 0)
		buf_adds(b, date_remedy(s, len));
	return b->len > 0;
}

/* The same of either end. */
static int
add_why(struct buf *b, const char *text)
{
	const char *dots = strstr(text, "..");

	if (dots == NULL)
		return add_reason(b, text, strlen(text));
	return add_reason(b, text, (size_t)(dots - text)) || add_reason(b, dots + 2, strlen(dots + 2));
}

const char *
period_read(struct period *p, const char *text, int today)
{
	static struct buf wrong;
	const char *word = shown(text, strlen(text));
	struct buf near = { 0 }, why = { 0 };
	char now[DATE_TEXT];

	buf_clear(&wrong);
	if (period_parse(p, text, today)) {
		if (p->first == PERIOD_OPEN || p->first <= p->last)
			return NULL;
		if (strlen(text) > 2 && strcmp(text + strlen(text) - 2, "..") == 0) {
			date_format(now, today);
			buf_addf(&wrong, translate("the period '%s' begins after today, %s, where it would end"), word, now);
		} else {
			buf_addf(&wrong, translate("the period '%s' ends before it begins"), word);
		}
		return wrong.data;
	}
	if (add_why(&why, text)) {
		buf_addf(&wrong, translate("'%s' is not a period: %s"), word, why.data);
		buf_release(&why);
		return wrong.data;
	}
	if (strncmp(text, "last-", 5) == 0 && period_parse(p, text, date_day(9999, 12, 31)))
		buf_addf(&wrong, translate("'%s' would begin before the year 1"), word);
	else
		nearperiod_add(&near, text, today);
	if (near.len > 0 && period_parse(p, near.data, today))
		buf_addf(&wrong, translate("'%s' is not how a period is written; did you mean '%s'?"), word, near.data);
	else if (wrong.len == 0)
		buf_addf(&wrong, translate("'%s' is not a period; write 2026, 2026-Q3, 2026-10, 2026-W42, "
		    "2026-01..2026-06, 2026-01-15.., last-month or last-12-months"), word);
	buf_release(&near);
	return wrong.data;
}

struct period
period_until(const struct period *p, int day)
{
	return (struct period){ p->first, p->last < day ? p->last : day };
}

struct period
period_from(const struct period *p, int day)
{
	return (struct period){ day > p->first && day <= p->last ? day : p->first, p->last };
}

int
period_is_months(const struct period *p)
{
	return p->first != PERIOD_OPEN && date_civil(p->first).day == 1 &&
	    date_civil(p->last + 1).day == 1;
}

int
period_month_count(const struct period *p)
{
	return date_month(p->last) - date_month(p->first) + 1;
}

int
period_is_empty(const struct period *p)
{
	return p->first > p->last;
}

/* What has no first day has nothing before it. */
static const struct period nothing = { 0, -1 };

struct period
period_last_year(const struct period *p)
{
	struct period then;

	if (p->first == PERIOD_OPEN)
		return nothing;
	then = (struct period){ date_add_months(p->first, -12), date_add_months(p->last, -12) };
	if (period_is_months(p))
		then = period_months(date_month(p->first) - 12, date_month(p->last) - 12);
	if (then.first < date_day(1, 1, 1))
		then.last = then.first - 1;
	return then;
}

struct period
period_before(const struct period *p)
{
	struct period before;

	if (p->first == PERIOD_OPEN)
		return nothing;
	before = (struct period){ p->first - (p->last - p->first) - 1, p->first - 1 };
	if (period_is_months(p))
		before = period_months(date_month(p->first) - period_month_count(p),
		    date_month(p->first) - 1);
	if (before.first < date_day(1, 1, 1))
		before.last = before.first - 1;
	return before;
}

struct period
period_year_to(const struct period *p)
{
	enum { JANUARY_1 = 12 };
	int last = date_month(p->last);

	return period_months(last - 11 > JANUARY_1 ? last - 11 : JANUARY_1, last);
}

enum period_unit
period_unit(const struct period *p)
{
	int months = period_is_months(p) ? period_month_count(p) : 0;
	int first = months > 0 ? date_civil(p->first).month : 0;

	if (months == 12 && first == 1)
		return PERIOD_YEAR;
	if (months == 3 && first % 3 == 1)
		return PERIOD_QUARTER;
	if (months > 0)
		return months == 1 ? PERIOD_MONTH : PERIOD_MONTHS;
	if (p->first != PERIOD_OPEN && p->last - p->first == 6 && date_weekday(p->first) == 0)
		return PERIOD_WEEK;
	return p->first == p->last ? PERIOD_DAY : PERIOD_DAYS;
}

void
period_format(char text[PERIOD_TEXT], const struct period *p)
{
	char first[DATE_TEXT] = "", last[DATE_TEXT];
	int year, week;

	date_format(last, p->last);
	if (p->first != PERIOD_OPEN)
		date_format(first, p->first);
	switch (period_unit(p)) {
	case PERIOD_YEAR:
		snprintf(text, PERIOD_TEXT, "%.4s", last);
		break;
	case PERIOD_QUARTER:
		snprintf(text, PERIOD_TEXT, "%.4s-Q%d", last, date_civil(p->first).month / 3 + 1);
		break;
	case PERIOD_MONTH:
		snprintf(text, PERIOD_TEXT, "%.7s", last);
		break;
	case PERIOD_MONTHS:
		snprintf(text, PERIOD_TEXT, "%.7s..%.7s", first, last);
		break;
	case PERIOD_WEEK:
		date_week(p->last, &year, &week);
		snprintf(text, PERIOD_TEXT, "%04d-W%02d", year, week);
		break;
	case PERIOD_DAY:
		snprintf(text, PERIOD_TEXT, "%s", last);
		break;
	case PERIOD_DAYS:
		snprintf(text, PERIOD_TEXT, "%s..%s", first, last);
		break;
	}
}
