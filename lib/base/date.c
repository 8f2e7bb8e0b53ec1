#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/translate.h"
#include "base/word.h"

static int
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
date_month_days(int year, int month)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	return days[month - 1] + (month == 2 && is_leap(year));
}

/* Rounded down, also below 0. */
static int
divide(int n, int by)
{
	return n / by - (n % by < 0);
}

/* Days from civil: a year that begins in March has its leap day last. */
int
date_day(int year, int month, int day)
{
	int y = year - (month <= 2);
	int era = divide(y, 400), yoe = y - era * 400;
	int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct date
date_civil(int day)
{
	int z = day + 719468;
	int era = divide(z, 146097), doe = z - era * 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int mp = (5 * doy + 2) / 153;
	struct date d = {
		.year = yoe + era * 400 + (mp >= 10),
		.month = mp < 10 ? mp + 3 : mp - 9,
		.day = doy - (153 * mp + 2) / 5 + 1
	};

	return d;
}

int
date_month(int day)
{
	struct date d = date_civil(day);

	return d.year * 12 + d.month - 1;
}

struct date
date_month_civil(int month)
{
	int year = divide(month, 12);

	return (struct date){ year, month - year * 12 + 1, 1 };
}

int
date_month_first(int month)
{
	struct date d = date_month_civil(month);

	return date_day(d.year, d.month, 1);
}

int
date_month_last(int month)
{
	return date_month_first(month + 1) - 1;
}

int
date_weekday(int day)
{
	return ((day + 3) % 7 + 7) % 7;
}

int
date_week_first(int year, int week)
{
	int january4 = date_day(year, 1, 4);

	return january4 - date_weekday(january4) + (week - 1) * 7;
}

void
date_week(int day, int *year, int *week)
{
	/* The week belongs to the year of its Thursday. */
	int thursday = day - date_weekday(day) + 3;

	*year = date_civil(thursday).year;
	*week = (thursday - date_day(*year, 1, 1)) / 7 + 1;
}

int
date_weeks_in(int year)
{
	int y, week;

	date_week(date_day(year, 12, 28), &y, &week);
	return week;
}

int
date_add_months(int day, int months)
{
	struct date d = date_civil(day);
	int month = d.year * 12 + d.month - 1 + months;
	int first = date_month_first(month), days = date_month_last(month) - first + 1;

	return first + (d.day < days ? d.day : days) - 1;
}

int
date_months_between(int first, int last)
{
	int n = date_month(last) - date_month(first);

	return n > 0 && date_add_months(first, n) > last ? n - 1 : n;
}

static int
two(const char *s)
{
	return (s[0] - '0') * 10 + (s[1] - '0');
}

static int
is_shaped(const char *s, size_t len)
{
	uint64_t w;

	if (len != 10)
		return 0;
	/* Of 2026-10- what is above a 0, or a hyphen: at most 9 beside these, and nothing.  More reaches the upper bit. */
	w = word_load(s) ^ 0x2d30302d30303030u;
	return ((w | (w + 0x7f76767f76767676u)) & 0x8080808080808080u) == 0 && ascii_is_digit(s[8]) && ascii_is_digit(s[9]);
}

int
date_parse(const char *s, size_t len, int *day)
{
	int y, m, d;

	if (!is_shaped(s, len))
		return 0;
	y = two(s) * 100 + two(s + 2);
	m = two(s + 5);
	d = two(s + 8);
	if (y < 1 || m < 1 || m > 12 || d < 1 || d > date_month_days(y, m))
		return 0;
	*day = date_day(y, m, d);
	return 1;
}

const char *
date_remedy(const char *text, size_t len)
{
	static char remedy[80];
	char s[16];
	int y, m, d, end = 0;

	snprintf(s, sizeof s, "%.*s", len < sizeof s ? (int)len : 0, text);
	if (is_shaped(text, len)) {
		y = two(text) * 100 + two(text + 2);
		m = two(text + 5);
		d = two(text + 8);
		if (m < 1 || m > 12)
			return translate("there are twelve months");
		if (y < 1)
			return translate("write YYYY-MM-DD");
		snprintf(remedy, sizeof remedy, translate("month %d of %d has %d days"), m, y,
		    date_month_days(y, m));
		return remedy;
	}
	if ((sscanf(s, "%2d%*1[-./]%2d%*1[-./]%4d%n", &d, &m, &y, &end) == 3 ||
	    sscanf(s, "%2d/%2d %4d%n", &d, &m, &y, &end) == 3 ||
	    sscanf(s, "%4d%*1[./]%2d%*1[./]%2d%n", &y, &m, &d, &end) == 3) &&
	    s[end] == '\0' && d > 0 && m > 0) {
		if (y >= 0 && y < 100)
			y += 2000;
		if (m <= 12 && y > 1000 && d <= date_month_days(y, m)) {
			snprintf(remedy, sizeof remedy, translate("write %04d-%02d-%02d"), y, m, d);
			return remedy;
		}
		if (m <= 12 && y > 1000) {
			snprintf(remedy, sizeof remedy,
			    translate("month %d of %d has %d days; write YYYY-MM-DD"), m, y,
			    date_month_days(y, m));
			return remedy;
		}
	}
	return translate("write YYYY-MM-DD");
}

const char *
date_unlikely(int day)
{
	static char what[80];
	static int first, last;		/* reckoned once, for this is asked of every row */
	int year;

	if (last == 0) {
		first = date_day(DATE_FIRST_YEAR, 1, 1);
		last = date_day(DATE_LAST_YEAR, 12, 31);
	}
	if (day >= first && day <= last)
		return NULL;
	year = date_civil(day).year;
	if (year < 100)
		snprintf(what, sizeof what, translate("'%04d' looks like a year of two digits; "
		    "write all four"), year);
	else
		snprintf(what, sizeof what, translate("the years are from %d to %d"), DATE_FIRST_YEAR,
		    DATE_LAST_YEAR);
	return what;
}

static void
put_two(char *text, unsigned n)
{
	text[0] = (char)('0' + n / 10);
	text[1] = (char)('0' + n % 10);
}

void
date_format(char text[DATE_TEXT], int day)
{
	struct date d = date_civil(day);

	put_two(text, (unsigned)d.year % 10000 / 100);
	put_two(text + 2, (unsigned)d.year % 100);
	text[4] = text[7] = '-';
	put_two(text + 5, (unsigned)d.month);
	put_two(text + 8, (unsigned)d.day);
	text[10] = '\0';
}
