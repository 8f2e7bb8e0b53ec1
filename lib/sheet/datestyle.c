#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/lang.h"
#include "base/safe.h"
#include "base/translate.h"
#include "sheet/calculated.h"
#include "sheet/dateparts.h"
#include "sheet/datestyle.h"

/* No day that could be copied: it would be a wrong one. */
static const char as_days[] = MESSAGE("; write it as day-month-year, dd-mm-yyyy");

/* All in numbers, with the year last? */
static int
is_year_last(const struct dateparts *p)
{
	return p->n == 3 && p->month == 0 && p->digits[2] == 4 &&
	    p->digits[0] <= 2 && p->digits[1] <= 2;
}

enum datestyle
datestyle_evidence(const char *text, size_t len)
{
	struct dateparts p;

	if (!dateparts_read(&p, text, len) || !is_year_last(&p))
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
	struct dateparts p;

	return dateparts_read(&p, text, len) && p.n == 3 && p.month == 0 && p.slashes == 2 &&
	    p.digits[0] <= 2 && memchr(text, '/', len) != NULL;
}

int
datestyle_is_open(const char *text, size_t len)
{
	struct dateparts p;

	return dateparts_read(&p, text, len) && is_year_last(&p) && p.number[0] <= 12 &&
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
is_of_no_year(const struct dateparts *p)
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
is_compact(const struct dateparts *p, struct date *d)
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
add_lone_number(struct buf *why, const struct dateparts *p)
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
	} else if (p->n == 1 && p->digits[0] <= 2 && p->number[0] >= 1 && p->number[0] <= 31) {
		buf_adds(why, translate("; month and year are missing (they are not taken from a title): "
		    "write the whole date in each row, dd-mm-yyyy"));
	} else {
		buf_adds(why, translate(as_days));
	}
}

/* Why a text that was taken apart is no date in any style. */
static int
no_date(struct buf *why, const char *text, size_t len, const struct dateparts *p)
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
take_day(struct buf *why, const char *text, size_t len, const struct dateparts *p,
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
complete(struct dateparts *p, int year)
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
	struct dateparts p = { 0 };
	struct date d;
	int count;

	if (is_count(text, len, &count)) {
		buf_addf(why, translate("'%s' is not a date"), shown(text, len));
		add_lone_number(why, &(struct dateparts){ .number = { count }, .digits = { 5 }, .n = 1 });
		return 0;
	}
	if (!dateparts_read(&p, text, len))
		return no_date(why, text, len, &(struct dateparts){ .many = p.many });
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
