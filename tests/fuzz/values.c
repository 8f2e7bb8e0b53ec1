/*
 * values - days, periods, amounts and numbers, as people write them.
 *
 * What is read can be written and read again as the same; a day of the calendar is
 * one by the plainest rules, too; what is refused is refused with a reason.
 */
#define TARGET "values"
#define SOME 20000
#include "fuzz.h"

#include <limits.h>

#include "base/date.h"
#include "base/number.h"
#include "base/period.h"
#include "sheet/amount.h"
#include "sheet/datestyle.h"

enum { TODAY = 20758 };		/* 2026-11-01 */

static unsigned long days, styled, periods, amounts, numbers;

/* ---- days ---- */

static int
digit(const char *s, size_t i)
{
	return s[i] >= '0' && s[i] <= '9' ? s[i] - '0' : -10000;
}

static int
is_day(const char *s, size_t len)
{
	int year, month, day, last;

	if (len != 10 || s[4] != '-' || s[7] != '-')
		return 0;
	year = digit(s, 0) * 1000 + digit(s, 1) * 100 + digit(s, 2) * 10 + digit(s, 3);
	month = digit(s, 5) * 10 + digit(s, 6);
	day = digit(s, 8) * 10 + digit(s, 9);
	last = month == 4 || month == 6 || month == 9 || month == 11 ? 30 : month != 2 ? 31 :
	    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= last;
}

static void
check_day(int day)
{
	struct date d = date_civil(day);
	char text[DATE_TEXT];
	int again, year, week, on;

	check(date_day(d.year, d.month, d.day) == day, "a day is another when it is counted again");
	date_format(text, day);
	check(is_day(text, 10) && date_parse(text, 10, &again) && again == day,
	    "a day is written as another");
	check(((day % 7) + 7 + 3) % 7 == date_weekday(day), "another day of the week");
	date_week(day, &year, &week);
	check(week >= 1 && week <= date_weeks_in(year) && date_week_first(year, week) <= day &&
	    day < date_week_first(year, week) + 7, "another week");
	check(date_month_first(date_month(day)) <= day && day <= date_month_last(date_month(day)),
	    "another month");
	for (int n = -13; n <= 13; n += 5) {
		on = date_add_months(day, n);
		check(date_month(on) == date_month(day) + n && (date_civil(on).day == d.day ||
		    (date_civil(on).day < d.day && on == date_month_last(date_month(on)))),
		    "months on it is another day");
	}
}

static void
try_day(const char *text, size_t len)
{
	int day;

	check(date_parse(text, len, &day) == is_day(text, len), "a day, or none, by plain rules");
	if (!is_day(text, len)) {
		check(date_remedy(text, len) != NULL, "no remedy");
		return;
	}
	days++;
	/* Months before the first year are nobody's. */
	if (date_civil(day).year > 2 && date_civil(day).year < 9998)
		check_day(day);
}

static void
try_style(const char *text, size_t len)
{
	int day[3], good[3];

	for (int s = DATESTYLE_UNKNOWN; s <= DATESTYLE_MDY; s++) {
		struct buf why = { 0 };

		good[s] = datestyle_read(text, len, (enum datestyle)s, &day[s], &why);
		check(good[s] ? why.len == 0 : why.len > 0, "a day and a reason, or neither");
		buf_release(&why);
		if (!good[s])
			continue;
		styled++;
		check(date_civil(day[s]).year >= 1 && date_civil(day[s]).year <= 9999, "another year");
	}
	if (good[DATESTYLE_DMY] && good[DATESTYLE_MDY] && day[DATESTYLE_DMY] != day[DATESTYLE_MDY])
		check(datestyle_is_open(text, len), "two days, and no doubt");
	if (good[DATESTYLE_UNKNOWN] && good[DATESTYLE_DMY])
		check(day[DATESTYLE_UNKNOWN] == day[DATESTYLE_DMY], "the style changed what was sure");
	datestyle_evidence(text, len);
}

/* ---- periods ---- */

static void
try_period(const char *text)
{
	struct period p, again, before;
	char written[PERIOD_TEXT];

	if (!period_parse(&p, text, TODAY))
		return;
	periods++;
	if (p.first != PERIOD_OPEN && p.first > p.last)
		return;
	period_format(written, &p);
	check(period_parse(&again, written, TODAY) && again.first == p.first && again.last == p.last,
	    "a period is written as another");
	check(period_holds(&p, p.last) && !period_holds(&p, p.last + 1), "another end");
	if (p.first == PERIOD_OPEN || date_civil(p.first).year < 1000 || p.last - p.first > 300000)
		return;
	check(period_holds(&p, p.first) && !period_holds(&p, p.first - 1), "another beginning");
	before = period_before(&p);
	check(before.last == p.first - 1, "the period before is not just before");
	check(period_is_months(&p) ? period_month_count(&before) == period_month_count(&p) :
	    before.last - before.first == p.last - p.first, "the period before is not as long");
	check(period_month_count(&p) >= 1, "no month");
}

/* ---- numbers ---- */

static void
try_number(const char *text, size_t len)
{
	char written[NUMBER_TEXT];
	struct number_sum sum = { 0 };
	int64_t n, again;

	if (number_parse(text, len, &n) != NULL)
		return;
	numbers++;
	number_format(written, n);
	check(number_parse(written, strlen(written), &again) == NULL && again == n,
	    "a number is written as another");
	/* As many times up as down is nothing, however far it goes meanwhile. */
	for (int i = 0; i < 9; i++)
		number_add(&sum, n);
	number_add(&sum, 7);
	for (int i = 0; i < 9 && n > INT64_MIN; i++)
		number_add(&sum, -n);
	check(number_total(&sum, &again) && (again == 7 || n == INT64_MIN), "another sum");
	check(number_mean(n, 1) == n, "the mean of one number is another");
}

static int
is_plain_number(const char *s)
{
	size_t n;

	s += *s == '-';
	n = strspn(s, "0123456789");
	if (n == 0)
		return 0;
	s += n;
	if (*s == '.') {
		n = strspn(++s, "0123456789");
		if (n == 0)
			return 0;
		s += n;
	}
	return *s == '\0';
}

static void
try_amount(const char *text, size_t len)
{
	for (int sign = AMOUNT_UNKNOWN; sign <= AMOUNT_POINT; sign++)
		for (int sure = 0; sure < 2; sure++) {
			struct buf out = { 0 }, why = { 0 };
			int good = amount_read(text, len, (enum amount_sign)sign, sure, &out, &why);

			amounts += (unsigned)good;
			check(good ? is_plain_number(buf_text(&out)) : out.len == 0, "no plain number");
			check(good || why.len > 0, "refused without a reason");
			buf_release(&out);
			buf_release(&why);
		}
	amount_evidence(text, len);
}

static void
try_input(const char *text, size_t len)
{
	char *string = malloc(len + 1);

	memcpy(string, text, len);
	string[len] = '\0';
	try_day(text, len);
	try_style(text, len);
	try_period(string);
	try_number(text, len);
	try_amount(text, len);
	free(string);
}

/* ---- inputs ---- */

static void
put_unit(struct buf *out)
{
	static const unsigned years[] = { 2026, 2025, 1900, 2000, 1, 9998, 2024, 0 };
	unsigned year = one_in(4) ? below(10000) : PICK(years);

	switch (below(5)) {
	case 0:
		buf_addf(out, "%04u", year);
		break;
	case 1:
		buf_addf(out, "%04u-Q%u", year, below(6));
		break;
	case 2:
		buf_addf(out, "%04u-%02u", year, below(14));
		break;
	case 3:
		buf_addf(out, "%04u-W%02u", year, below(56));
		break;
	default:
		buf_addf(out, "%04u-%02u-%02u", year, below(14), below(33));
	}
}

static void
put_day(struct buf *out)
{
	static const char *const month[] = {
		"januar", "feb.", "marts", "april", "maj", "juni", "juli", "August", "sept", "oktober", "nov", "december", "Oct", "may"
	};
	static const char *const lead[] = { "", "mandag den ", "ons. ", "d. ", "Friday " };
	static const char *const part[] = { ".", "-", "/", " ", ". ", "\xe2\x80\x93", "/ " };
	static const char *const tail[] = { "", " 13:00", " kl. 13.00", "T12:00:00Z", " 00:00:00", "." };
	unsigned day = below(34), year = one_in(5) ? below(100) : 2015 + below(15);
	const char *sep = PICK(part);

	buf_adds(out, PICK(lead));
	if (one_in(3))
		buf_addf(out, "%u. %s %u", day, PICK(month), year);
	else
		buf_addf(out, one_in(2) ? "%02u%s%02u%s%u" : "%u%s%u%s%u", day, sep, below(14), sep, year);
	buf_adds(out, one_in(3) ? PICK(tail) : "");
}

static void
put_number(struct buf *out)
{
	static const char *const unit[] = { "", " t", " timer", " kr.", " %", "t", " personer", "-", ",-" };

	buf_adds(out, one_in(8) ? "-" : one_in(10) ? "+" : one_in(12) ? "\xe2\x88\x92" : "");
	for (unsigned n = 1 + below(3); n > 0; n--) {
		for (unsigned k = one_in(10) ? 22 : 1 + below(4); k > 0; k--)
			buf_addc(out, (char)('0' + below(10)));
		if (n > 1)
			buf_adds(out, &"..\0,\0 \0'\0\xc2\xa0"[one_in(3) ? 3 : one_in(3) ? 5 : 1]);
	}
	buf_adds(out, PICK(unit));
}

static void
make_input(struct buf *out)
{
	switch (below(5)) {
	case 0:
		put_day(out);
		break;
	case 1:
		put_number(out);
		break;
	case 2:
		if (one_in(3))
			buf_addf(out, "last-%u-months", below(30));
		else
			put_unit(out);
		break;
	case 3:
		if (below(8) > 0)
			put_unit(out);
		buf_adds(out, "..");
		if (below(8) > 0)
			put_unit(out);
		break;
	default:
		for (unsigned n = below(12); n > 0; n--)
			buf_addc(out, "0123456789-./ ,WQ:"[below(18)]);
	}
	if (one_in(5))
		spoil(out, "0123456789-./, \0x", 17);
	if (one_in(20))
		put_odd(out);
}

static void
tell(void)
{
	printf(", %lu days, %lu days of other styles, %lu periods, %lu amounts, %lu numbers", days, styled,
	    periods, amounts, numbers);
}
