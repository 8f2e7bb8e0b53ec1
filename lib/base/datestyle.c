#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/datestyle.h"
#include "base/fold.h"
#include "base/safe.h"

/* Months and weekdays, folded: a word stands for one if it begins with the
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
	char sign;		/* between the first two numbers */
};

static int
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static int
is_digit(char c)
{
	return c >= '0' && c <= '9';
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

/* Is there a time of day, 14:30, 14.30:00 or T14:30, up to the end? */
static int
is_time(const char *s)
{
	unsigned hour, minute, second = 0;
	int end = 0;

	if (*s == 't')
		s++;
	if (sscanf(s, "%2u:%2u%n", &hour, &minute, &end) == 2 && s[end] == ':') {
		int more = 0;

		if (sscanf(s + end, ":%2u%n", &second, &more) != 1)
			return 0;
		end += more;
		if (s[end] == '.')
			end += 1 + (int)strspn(s + end + 1, "0123456789");
		end += s[end] == 'z';
	}
	return end > 0 && s[end] == '\0' && hour < 25 && minute < 60 && second < 61;
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
	if (p->month == 0 && p->n < 2 && (w = word_of(months, s, n)) != NULL) {
		p->month = w->n;
		return 1;
	}
	return p->n == 0 && p->month == 0 &&
	    ((n == 3 && memcmp(s, "den", 3) == 0) || (n == 1 && *s == 'd'));
}

static int
take_apart(struct parts *p, const char *s)
{
	*p = (struct parts){ .weekday = -1 };
	while (*s != '\0') {
		size_t n = 0;

		if (is_digit(*s)) {
			if (p->n >= 2 && is_time(s))
				return 1;
			if (p->n == 3)
				return 0;
			while (is_digit(s[n])) {
				if (n == 8)
					return 0;
				p->number[p->n] = p->number[p->n] * 10 + (s[n] - '0');
				n++;
			}
			p->digits[p->n++] = (int)n;
			if (p->n == 1)
				p->sign = s[n];
		} else if (*s == 't' && p->n == 3 && is_time(s)) {
			return 1;
		} else if (is_letter(*s)) {
			while (is_letter(s[n]))
				n++;
			if (!take_word(p, s, n))
				return 0;
		} else if (strchr(" .,/-", *s) != NULL) {
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
	if (p.number[0] > 12 && p.number[0] <= 31 && p.number[1] <= 12)
		return DATESTYLE_DMY;
	if (p.number[1] > 12 && p.number[1] <= 31 && p.number[0] <= 12)
		return DATESTYLE_MDY;
	return DATESTYLE_UNKNOWN;
}

int
datestyle_is_open(const char *text, size_t len)
{
	struct parts p;

	return parse(&p, text, len) && is_year_last(&p) && p.number[0] <= 12 &&
	    p.number[1] <= 12 && p.number[0] != p.number[1];
}

/* One number alone: the day count of a spreadsheet, or digits without signs. */
static void
add_lone_number(struct buf *why, const struct parts *p)
{
	enum { SPREADSHEET_0 = -25569 };	/* 1899-12-30 */
	char day[DATE_TEXT];

	if (p->digits[0] == 5 && p->number[0] >= 20000) {
		date_format(day, SPREADSHEET_0 + p->number[0]);
		buf_addf(why, "; it is a spreadsheet's count of days, %s perhaps: "
		    "give the column the format of a date and save it again", day);
	} else {
		buf_adds(why, "; write it as 05-10-2026");
	}
}

/* Why a text that was taken apart is no date in any style. */
static int
no_date(struct buf *why, const char *text, size_t len, const struct parts *p)
{
	int last = p->n - 1;

	buf_addf(why, "'%s' is not a date", shown(text, len));
	if (len > 0 && *text == '=')
		buf_adds(why, " but a formula; save the values");
	else if (p == NULL || p->n == 0)
		buf_adds(why, "; write it as 05-10-2026");
	else if (p->digits[0] == 5 && (p->n == 1 || p->n == 2) && p->month == 0)
		add_lone_number(why, p);
	else if (p->n == 1 && p->month == 0)
		add_lone_number(why, p);
	else if ((p->n == 2 && p->month == 0) || p->n == 1)
		buf_adds(why, "; the year is missing");
	else if (p->digits[last] <= 2 && p->digits[0] <= 2)
		buf_adds(why, "; write the year with four digits");
	else
		buf_adds(why, "; write it as 05-10-2026");
	return 0;
}

static int
take_day(struct buf *why, const char *text, size_t len, const struct parts *p,
    const struct date *d, int *day)
{
	if (d->month < 1 || d->month > 12) {
		buf_addf(why, "'%s' is not a date; there are twelve months", shown(text, len));
		return 0;
	}
	if (d->year < 1 || d->day < 1 || d->day > date_month_days(d->year, d->month)) {
		buf_addf(why, "'%s' is not a date; month %d of %d has %d days",
		    shown(text, len), d->month, d->year, d->year < 1 ? 0 :
		    date_month_days(d->year, d->month));
		return 0;
	}
	*day = date_day(d->year, d->month, d->day);
	if (p->weekday >= 0 && p->weekday != date_weekday(*day)) {
		buf_addf(why, "'%s' was a %s; which of the two is right?", shown(text, len),
		    ((const char *[]){ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		    "Saturday", "Sunday" })[date_weekday(*day)]);
		return 0;
	}
	return 1;
}

int
datestyle_read(const char *text, size_t len, enum datestyle style, int *day, struct buf *why)
{
	struct parts p = { 0 };
	struct date d;

	if (!parse(&p, text, len))
		return no_date(why, text, len, &(struct parts){ 0 });
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
		buf_addf(why, "'%s' has the month first; write it as %02d-%02d-%04d, "
		    "or give --dates mdy if all are so", shown(text, len), p.number[1],
		    p.number[0], p.number[2]);
		return 0;
	} else {
		d = (struct date){ p.number[2], p.number[1], p.number[0] };
		if (style == DATESTYLE_UNKNOWN && datestyle_is_open(text, len)) {
			buf_addf(why, "'%s' could be %d/%d or %d/%d: others here have the month "
			    "first; give --dates dmy or --dates mdy", shown(text, len),
			    d.day, d.month, d.month, d.day);
			return 0;
		}
	}
	return take_day(why, text, len, &p, &d, day);
}
