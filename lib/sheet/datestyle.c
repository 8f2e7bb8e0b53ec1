#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/lang.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "sheet/calculated.h"
#include "sheet/datestyle.h"

/* No day that could be copied: it would be a wrong one. */
static const char as_days[] = MESSAGE("; write it as day-month-year, dd-mm-yyyy");

/* Months and weekdays, folded: a word means one if it begins with the
 * first part and is the beginning of one of the names. */
struct word {
	const char *least, *da, *en;
	int n;
};

static const struct word months[] = {
	{ "jan", "januar", "january", 1 }, { "feb", "februar", "february", 2 },
	{ "mar", "marts", "march", 3 }, { "apr", "april", "april", 4 },
	{ "maj", "maj", "maj", 5 }, { "may", "may", "may", 5 },
	{ "jun", "juni", "june", 6 }, { "jul", "juli", "july", 7 },
	{ "aug", "august", "august", 8 }, { "sep", "september", "september", 9 },
	{ "okt", "oktober", "oktober", 10 }, { "oct", "october", "october", 10 },
	{ "nov", "november", "november", 11 }, { "dec", "december", "december", 12 },
	{ NULL, NULL, NULL, 0 }
};

static const struct word weekdays[] = {
	{ "ma", "mandag", "mandag", 0 }, { "mon", "monday", "monday", 0 },
	{ "ti", "tirsdag", "tirsdag", 1 }, { "tue", "tuesday", "tuesday", 1 },
	{ "on", "onsdag", "onsdag", 2 }, { "wed", "wednesday", "wednesday", 2 },
	{ "to", "torsdag", "torsdag", 3 }, { "thu", "thursday", "thursday", 3 },
	{ "fr", "fredag", "friday", 4 },
	{ "loe", "loerdag", "loerdag", 5 }, { "sat", "saturday", "saturday", 5 },
	{ "soe", "soendag", "soendag", 6 }, { "sun", "sunday", "sunday", 6 },
	{ NULL, NULL, NULL, 0 }
};

/* A date taken apart: up to three numbers, or two and the name of a month. */
struct parts {
	int number[3], digits[3];
	int n;
	int month;		/* named, else 0 */
	int weekday;		/* named, else -1 */
	int many;		/* more than a date has: two days perhaps */
	int zoned;		/* a time of day with its time zone, midnight in UTC aside */
	int slashes;		/* between the numbers */
	int half;		/* a time with AM or PM */
};

/* Of a word as it is folded: small letters, and whatever is not in ASCII. */
static int
is_of_word(char c)
{
	return ascii_is_small(c) || ascii_is_beyond(c);
}

static const struct word *
word_of(const struct word *w, const char *s, size_t n)
{
	for (; w->least != NULL; w++)
		if (n >= strlen(w->least) &&
		    ((n <= strlen(w->da) && memcmp(w->da, s, n) == 0) ||
		    (n <= strlen(w->en) && memcmp(w->en, s, n) == 0)))
			return w;
	return NULL;
}

/*
 * A time zone up to the end: Z, UTC, +02:00, +0200, +02.  1: that of Greenwich
 * by name, 2: by its distance, 0: it is not such a word.
 */
static int
zone_at(const char *s)
{
	size_t dash = text_dash(s, strlen(s)), n;

	if (strcmp(s, "z") == 0 || strcmp(s, "utc") == 0 || strcmp(s, "gmt") == 0)
		return 1;
	if (*s != '+' && dash == 0)
		return 0;
	s += dash > 0 ? dash : 1;
	n = strspn(s, "0123456789");
	if (n == 2 && s[2] == ':')
		return strspn(s + 3, "0123456789") == 2 && s[5] == '\0' ? 2 : 0;
	return (n == 2 || n == 4) && s[n] == '\0' ? 2 : 0;
}

/* Hours and minutes at s, and seconds; their bytes, or 0. */
static int
clock_at(const char *s, char sign, int *seconds)
{
	unsigned hour, minute, second = 0;
	int end = 0, more = 0;
	char between;

	/* Most days stand without one. */
	if (strchr(s, sign) == NULL || sscanf(s, "%2u%c%2u%n", &hour, &between, &minute, &end) != 3 || between != sign)
		return 0;
	if ((s[end] == ':' || s[end] == '.') &&
	    sscanf(s + end + 1, "%2u%n", &second, &more) == 1) {
		end += 1 + more;
		if (s[end] == '.')
			end += 1 + (int)strspn(s + end + 1, "0123456789");
	}
	*seconds = (int)(hour * 3600 + minute * 60 + second);
	return hour < 25 && minute < 60 && second < 61 ? end : 0;
}

/* A clock of hours and minutes, with either sign, or after "kl" of hours alone; its bytes or 0. */
static int
any_clock_at(const char *s, int alone, int *seconds)
{
	int end = clock_at(s, ':', seconds);

	if (end == 0)
		end = clock_at(s, '.', seconds);
	if (end == 0 && alone && ascii_is_digit(*s)) {
		end = ascii_is_digit(s[1]) ? 2 : 1;
		*seconds = ((*s - '0') * (end == 2 ? 10 : 1) + (end == 2 ? s[1] - '0' : 0)) * 3600;
		if (*seconds > 24 * 3600 || ascii_is_digit(s[end]))
			end = 0;
	}
	return end;
}

/*
 * Behind a whole date: "kl. 13.00", "kl 13-15", "13.00-15.00", "3:00 PM", up to the end?
 * The numbers of two days are none: without "kl" there are minutes.
 */
static int
take_hours(struct parts *p, const char *s)
{
	int called, seconds, end;

	s += strspn(s, " ,");
	called = strncmp(s, "kl", 2) == 0 && !is_of_word(s[2]);
	if (called) {
		s += 2 + (s[2] == '.' || s[2] == ':');
		s += strspn(s, " ");
	}
	if ((end = any_clock_at(s, called, &seconds)) == 0)
		return 0;
	s += end;
	s += strspn(s, " ");
	if ((*s == 'a' || *s == 'p') && s[1] == 'm' && s[2] == '\0') {
		p->half = 1;
		return 1;
	}
	if (*s == '\0')
		return 1;
	end = strncmp(s, "til", 3) == 0 ? 3 : (int)text_dash(s, strlen(s));
	if (end == 0)
		return 0;
	s += end;
	s += strspn(s, " ");
	s += (end = any_clock_at(s, called, &seconds));
	return end > 0 && *s == '\0';
}

/*
 * Is there a time of day, 14:30, 14.30 or T14:30:00, with or without a zone, up to
 * the end?  With a point only after a whole date and a blank: 6.10 may be a day too.
 */
static int
take_time(struct parts *p, const char *s)
{
	int whole = p->n == 3 || (p->n == 2 && p->month != 0);
	int stamp = *s == 't', end, seconds, zone;

	s += stamp;
	end = clock_at(s, ':', &seconds);
	if (end == 0 && whole && s[-1] == ' ' && ascii_is_digit(s[-2]))
		end = clock_at(s, '.', &seconds);
	if (end == 0)
		return 0;
	s += end + (s[end] == ' ');
	/* In 10:00-12:00 the second is no zone. */
	zone = stamp || text_dash(s, strlen(s)) == 0 ? zone_at(s) : 0;
	/* Midnight in Greenwich is the same day here; and it mostly means that no time was given. */
	p->zoned = zone == 2 || (zone == 1 && seconds > 0);
	return zone > 0 || *s == '\0';
}

/* One word of the date: a weekday, a month, or one that says nothing. */
static int
take_word(struct parts *p, const char *s, size_t n)
{
	const struct word *w;

	if (p->n == 0 && p->month == 0 && p->weekday < 0 &&
	    (w = word_of(weekdays, s, n)) != NULL) {
		p->weekday = w->n;
		return 1;
	}
	if (p->month == 0 && (w = word_of(months, s, n)) != NULL) {
		p->month = w->n;
		p->many = p->n > 1;
		return !p->many;
	}
	return p->n == 0 && p->month == 0 &&
	    ((n == 3 && memcmp(s, "den", 3) == 0) || (n == 1 && *s == 'd'));
}

/* The digits at s; their number, or 0 if they are too many. */
static size_t
take_number(struct parts *p, const char *s)
{
	size_t n = 0;

	p->number[p->n] = 0;
	while (ascii_is_digit(s[n])) {
		if (n == 8)
			return 0;
		p->number[p->n] = p->number[p->n] * 10 + (s[n] - '0');
		n++;
	}
	p->digits[p->n++] = (int)n;
	return n;
}

static int
take_apart(struct parts *p, const char *s)
{
	*p = (struct parts){ .weekday = -1 };
	while (*s != '\0') {
		size_t n = text_dash(s, strlen(s));

		/* 2026-10-05-06 are two days, perhaps. */
		if (p->n == 3 && p->digits[0] == 4 && zone_at(s) > 0 &&
		    (n == 0 || strchr(s, ':') != NULL))
			return 1;
		if (n > 0) {
			s += n;
			continue;
		}
		if ((ascii_is_digit(*s) || *s == 't') && p->n >= 2 && take_time(p, s))
			return 1;
		/* Behind a dash it is another day. */
		if ((p->n == 3 || (p->n == 2 && p->month != 0)) && (*s == 'k' || (ascii_is_digit(*s) &&
		    s[-1] == ' ' && (ascii_is_digit(s[-2]) || s[-2] == ','))) && take_hours(p, s))
			return 1;
		if (ascii_is_digit(*s)) {
			p->many = p->n == 3;
			if (p->many || (n = take_number(p, s)) == 0)
				return 0;
		} else if (is_of_word(*s)) {
			while (is_of_word(s[n]))
				n++;
			if (!take_word(p, s, n))
				return 0;
		} else if (strchr(" .,/", *s) != NULL) {
			p->slashes += *s == '/';
			n = 1;
		} else {
			return 0;
		}
		s += n;
	}
	return 1;
}

static int
parse(struct parts *p, const char *text, size_t len)
{
	struct fold f = { 0 };
	int good;

	*p = (struct parts){ 0 };
	fold_text(&f, text, len < 100 ? len : 0);
	good = f.text.len > 0 && take_apart(p, f.text.data);
	fold_release(&f);
	return good;
}

/* All in numbers, with the year last? */
static int
is_year_last(const struct parts *p)
{
	return p->n == 3 && p->month == 0 && p->digits[2] == 4 &&
	    p->digits[0] <= 2 && p->digits[1] <= 2;
}

enum datestyle
datestyle_evidence(const char *text, size_t len)
{
	struct parts p;

	if (!parse(&p, text, len) || !is_year_last(&p))
		return DATESTYLE_UNKNOWN;
	if (p.half)
		return DATESTYLE_MDY;
	if (p.number[0] > 12 && p.number[0] <= 31 && p.number[1] <= 12)
		return DATESTYLE_DMY;
	if (p.number[1] > 12 && p.number[1] <= 31 && p.number[0] <= 12)
		return DATESTYLE_MDY;
	return DATESTYLE_UNKNOWN;
}

int
datestyle_has_slashes(const char *text, size_t len)
{
	struct parts p;

	return parse(&p, text, len) && p.n == 3 && p.month == 0 && p.slashes == 2 &&
	    p.digits[0] <= 2 && memchr(text, '/', len) != NULL;
}

int
datestyle_is_open(const char *text, size_t len)
{
	struct parts p;

	return parse(&p, text, len) && is_year_last(&p) && p.number[0] <= 12 &&
	    p.number[1] <= 12 && p.number[0] != p.number[1];
}

static int
is_likely(const struct date *d)
{
	return d->year >= DATE_FIRST_YEAR && d->year <= DATE_LAST_YEAR && d->month >= 1 &&
	    d->month <= 12 && d->day >= 1 && d->day <= date_month_days(d->year, d->month);
}

/* A day and a month without their year, of which no year has that day: 31/11. */
static int
is_of_no_year(const struct parts *p)
{
	const int leap = 2000;

	if (p->n == 1 && p->month != 0)
		return !is_likely(&(struct date){ leap, p->month, p->number[0] });
	return p->n == 2 && p->month == 0 && p->digits[0] <= 2 && p->digits[1] <= 2 &&
	    !is_likely(&(struct date){ leap, p->number[1], p->number[0] }) &&
	    !is_likely(&(struct date){ leap, p->number[0], p->number[1] });
}

/* Seven or eight digits without signs: can they be one day only? */
static int
is_compact(const struct parts *p, struct date *d)
{
	int n = p->number[0];

	*d = (struct date){ n / 10000, n / 100 % 100, n % 100 };
	/* The year last; a 0 in front of the day may be lost. */
	if (!is_likely(d))
		*d = (struct date){ n % 10000, n / 10000 % 100, n / 1000000 };
	return p->digits[0] >= 7 && is_likely(d);
}

/* One number alone: the day count of a spreadsheet, or digits without signs. */
static void
add_lone_number(struct buf *why, const struct parts *p)
{
	enum { SPREADSHEET_0 = -25569 };	/* 1899-12-30 */
	char day[DATE_TEXT];
	struct date d;

	if (p->digits[0] == 5 && p->number[0] >= 20000) {
		date_format(day, SPREADSHEET_0 + p->number[0]);
		buf_addf(why, translate("; it is a spreadsheet's count of days, %s perhaps: "
		    "give the column the format of a date and save it again"), day);
	} else if (p->n == 1 && is_compact(p, &d)) {
		buf_addf(why, translate("; digits alone, %02d-%02d-%04d perhaps: write it with hyphens"),
		    d.day, d.month, d.year);
	} else {
		buf_adds(why, translate(as_days));
	}
}

/* Why a text that was taken apart is no date in any style. */
static int
no_date(struct buf *why, const char *text, size_t len, const struct parts *p)
{
	const char *calculated = calculated_wrong(text, len);
	int last = p->n - 1;

	buf_addf(why, translate("'%s' is not a date"), shown(text, len));
	if (calculated != NULL)
		buf_adds(why, calculated);
	else if (p->many && memchr(text, ':', len) == NULL)
		buf_adds(why, translate("; if it is more than one day, give each a row of its own"));
	else if (p->n == 0)
		buf_adds(why, translate(as_days));
	else if (p->digits[0] == 5 && (p->n == 1 || p->n == 2) && p->month == 0)
		add_lone_number(why, p);
	else if (p->n == 1 && p->month == 0)
		add_lone_number(why, p);
	else if (p->n == 1 && p->month != 0 && p->digits[0] == 4)
		buf_adds(why, translate("; the day is missing"));
	else if (p->n == 2 && p->month == 0 && ((p->digits[0] == 4 && p->digits[1] <= 2) ||
	    (p->digits[1] == 4 && p->digits[0] <= 2)))
		buf_adds(why, translate("; the day is missing"));
	else if (is_of_no_year(p))
		buf_adds(why, translate("; there is no such day in any year"));
	else if ((p->n == 2 && p->month == 0) || p->n == 1)
		buf_adds(why, translate("; the year is missing"));
	else if (p->n == 3 && p->month != 0)
		buf_adds(why, translate("; if it is more than one day, give each a row of its own"));
	else if (p->digits[last] <= 2 && p->digits[0] <= 2)
		buf_adds(why, translate("; write the year with four digits"));
	else
		buf_adds(why, translate(as_days));
	return 0;
}

static int
take_day(struct buf *why, const char *text, size_t len, const struct parts *p,
    const struct date *d, int *day)
{
	if (d->month < 1 || d->month > 12) {
		buf_addf(why, translate("'%s' is not a date; there are twelve months"), shown(text, len));
		return 0;
	}
	if (d->year < 1) {
		buf_addf(why, translate("'%s' is not a date; there is no year 0"), shown(text, len));
		return 0;
	}
	if (d->day < 1 || d->day > date_month_days(d->year, d->month)) {
		buf_addf(why, translate("'%s' is not a date; month %d of %d has %d days"),
		    shown(text, len), d->month, d->year,
		    date_month_days(d->year, d->month));
		return 0;
	}
	*day = date_day(d->year, d->month, d->day);
	if (p->weekday >= 0 && p->weekday != date_weekday(*day)) {
		buf_addf(why, translate("'%s' was a %s; which of the two is right?"), shown(text, len),
		    lang_weekday(translate_language(), date_weekday(*day)));
		return 0;
	}
	return 1;
}

/* Five digits and a fraction: a count of days with the time of one. */
static int
is_count(const char *text, size_t len, int *days)
{
	*days = 0;
	for (size_t i = 0; i < len; i++) {
		if (i == 5 ? text[i] != ',' && text[i] != '.' : !ascii_is_digit(text[i]))
			return 0;
		if (i < 5)
			*days = *days * 10 + (text[i] - '0');
	}
	return len > 6 && *days >= 20000;
}

/* Put the year in that is known, where it is left out or has two digits; 0: it is another. */
static int
complete(struct parts *p, int year)
{
	int last = p->n - 1, full;

	if (year == 0 || p->many || p->n == 0 || p->digits[0] > 2)
		return 1;
	/* 7/9 and 7. september. */
	if (year > 0 && ((p->n == 2 && p->month == 0 && p->digits[1] <= 2) || (p->n == 1 && p->month != 0))) {
		p->number[p->n] = year;
		p->digits[p->n++] = 4;
		return 1;
	}
	if (p->digits[last] != 2 || (p->month == 0 ? p->n != 3 : p->n != 2))
		return 1;
	full = year > 0 ? year - year % 100 + p->number[last] : 2000 + p->number[last];
	if (year > 0 && full != year)
		return 0;
	p->number[last] = full;
	p->digits[last] = 4;
	return 1;
}

int
datestyle_read(const char *text, size_t len, enum datestyle style, int *day, struct buf *why)
{
	return datestyle_read_in(text, len, style, 0, day, why);
}

int
datestyle_read_in(const char *text, size_t len, enum datestyle style, int year, int *day,
    struct buf *why)
{
	struct parts p = { 0 };
	struct date d;
	int count;

	if (is_count(text, len, &count)) {
		buf_addf(why, translate("'%s' is not a date"), shown(text, len));
		add_lone_number(why, &(struct parts){ .number = { count }, .digits = { 5 }, .n = 1 });
		return 0;
	}
	if (!parse(&p, text, len))
		return no_date(why, text, len, &(struct parts){ .many = p.many });
	if (!complete(&p, year)) {
		buf_addf(why, translate("'%s' is of another year than %d; write it with four digits"),
		    shown(text, len), year);
		return 0;
	}
	if (p.zoned) {
		buf_addf(why, translate("'%s' is a time in a time zone, and may be another day here; "
		    "write the day alone"), shown(text, len));
		return 0;
	}
	if (p.month != 0 && p.n == 2 && p.digits[1] == 4 && p.digits[0] <= 2) {
		d = (struct date){ p.number[1], p.month, p.number[0] };
	} else if (p.month == 0 && p.n == 3 && p.digits[0] == 4 && p.digits[1] <= 2 &&
	    p.digits[2] <= 2) {
		d = (struct date){ p.number[0], p.number[1], p.number[2] };
	} else if (!is_year_last(&p)) {
		return no_date(why, text, len, &p);
	} else if (style == DATESTYLE_MDY) {
		d = (struct date){ p.number[2], p.number[0], p.number[1] };
	} else if (p.number[1] > 12 && p.number[0] <= 12) {
		buf_addf(why, translate("'%s' has the month first; write it as %02d-%02d-%04d, "
		    "or give --dates mdy if all are so"), shown(text, len), p.number[1],
		    p.number[0], p.number[2]);
		return 0;
	} else {
		d = (struct date){ p.number[2], p.number[1], p.number[0] };
		if (style == DATESTYLE_UNKNOWN && datestyle_is_open(text, len)) {
			buf_addf(why, translate("'%s' could be %d/%d or %d/%d: others here have the month "
			    "first; give --dates dmy or --dates mdy"), shown(text, len),
			    d.day, d.month, d.month, d.day);
			return 0;
		}
	}
	return take_day(why, text, len, &p, &d, day);
}
