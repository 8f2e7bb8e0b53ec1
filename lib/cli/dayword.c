#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/dateword.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/daymeant.h"
#include "cli/dayphrase.h"
#include "cli/dayword.h"
#include "sheet/clocktime.h"
#include "sheet/datestyle.h"

enum { MONTHS_BACK = 6 };

/* ---- words for days ---- */

static const struct { char phrase[28]; int back; } near_days[] = {
	{ "i dag", 0 }, { "idag", 0 }, { "today", 0 },
	{ "i morges", 0 }, { "i formiddag", 0 }, { "i formiddags", 0 }, { "i middags", 0 },
	{ "i eftermiddag", 0 }, { "i eftermiddags", 0 }, { "i aften", 0 },
	{ "this morning", 0 }, { "this afternoon", 0 }, { "this evening", 0 }, { "tonight", 0 },
	{ "i gaar", 1 }, { "igaar", 1 }, { "yesterday", 1 }, { "i aftes", 1 },
	{ "i forgaars", 2 }, { "iforgaars", 2 }, { "forgaars", 2 },
	{ "day before yesterday", 2 }, { "the day before yesterday", 2 },
	{ "i morgen", -1 }, { "imorgen", -1 }, { "tomorrow", -1 },
	{ "i overmorgen", -2 }, { "iovermorgen", -2 }, { "overmorgen", -2 },
	{ "day after tomorrow", -2 }, { "the day after tomorrow", -2 },
};

static int
is_near(const struct dayphrase *w, int today, int *day)
{
	for (size_t i = 0; i < sizeof near_days / sizeof *near_days; i++)
		if (dayphrase_ends(w, 0, near_days[i].phrase)) {
			*day = today - near_days[i].back;
			return 1;
		}
	return 0;
}

/* "for 3 dage siden", "en uge siden", "3 days ago"; and "om 3 dage", "in 3 days" */
static int
is_away(const struct dayphrase *w, int today, int *day)
{
	int ahead = dayphrase_is(w, 0, "om in"), at = ahead || dayphrase_is(w, 0, "for");
	int n = dayphrase_count(w, at), weeks = dayphrase_is(w, at + 1, "uge uger week weeks"), last = at + 2;

	if (!ahead && dayphrase_is(w, last, "siden ago"))
		last++;
	else if (!ahead)
		return 0;
	if (n < 0 || w->n != last || (!weeks && !dayphrase_is(w, at + 1, "dag dage day days")))
		return 0;
	/* Of which some say eight days. */
	if (n == DAYMEANT_WEEK && dayphrase_is(w, at + 1, "dage"))
		return 0;
	n *= weeks ? 7 : 1;
	*day = today + (ahead ? n : -n);
	return 1;
}

/* The Monday of a week of this year, or of the last one, if it has not begun yet. */
static int
monday_of(int week, int today, int *monday)
{
	int year, now;

	date_week(today, &year, &now);
	if (week > now)
		year--;
	*monday = week >= 1 && week <= date_weeks_in(year) ? date_week_first(year, week) : 0;
	return week >= 1 && week <= date_weeks_in(year);
}

/* "mandag i uge 41", and which week that is */
static int
is_in_week(const struct dayphrase *w, int in, int weekday, int today, int *day)
{
	static const struct { const char *phrase; int ahead; } weeks[] = {
		{ "sidste uge", -1 }, { "forrige uge", -1 }, { "last week", -1 },
		{ "denne uge", 0 }, { "this week", 0 }, { "naeste uge", 1 }, { "next week", 1 },
	};
	int monday;

	for (size_t i = 0; i < sizeof weeks / sizeof *weeks; i++)
		if (dayphrase_ends(w, in, weeks[i].phrase)) {
			*day = today - date_weekday(today) + 7 * weeks[i].ahead + weekday;
			return 1;
		}
	if (!dayphrase_is(w, in, "uge week") || w->n != in + 2 ||
	    !monday_of(dayphrase_number(w, in + 1, 2), today, &monday))
		return 0;
	*day = monday + weekday;
	return 1;
}

/* "mandag", "i mandags", "sidste mandag", "på mandag", "mandag i sidste uge", "mandag i uge 41" */
static int
is_weekday(const struct dayphrase *w, int today, int *day)
{
	int before = dayphrase_is(w, 0, "sidste last"), after = dayphrase_is(w, 0, "paa kommende foerstkommende coming");
	int at = before || after, weekday = dayphrase_weekday(w, at);

	/* "i mandags" is over. */
	if (dayphrase_is(w, 0, "i") && w->n == 2) {
		size_t len = strlen(w->word[1]);

		weekday = len > 5 && w->word[1][len - 1] == 's' ? dayphrase_weekday_begun(w->word[1], len - 1) : -1;
		before = 1;
		at = 1;
	}
	if (weekday < 0)
		return 0;
	if (w->n != at + 1)
		return at == 0 && is_in_week(w, 1 + dayphrase_is(w, 1, "i in of"), weekday, today, day);
	if (!after) {
		*day = today - before;
		*day -= (date_weekday(*day) - weekday + 7) % 7;
		return 1;
	}
	/* "på mandag" on a Monday is doubtful. */
	if (dayphrase_is(w, 0, "paa") && weekday == date_weekday(today))
		return 0;
	*day = today + 1;
	*day += (weekday - date_weekday(*day) + 7) % 7;
	return 1;
}

/* "mandag formiddag", "i går aftes": the part of the day is told by no file of ours. */
static int
is_part(const struct dayphrase *w, int today, int *day)
{
	struct dayphrase less = *w;

	if (w->n < 2 || !dayphrase_is(w, w->n - 1, "morgen formiddag middag eftermiddag aften aftes tidlig "
	    "morning afternoon evening night"))
		return 0;
	less.n--;
	return is_near(&less, today, day) || is_weekday(&less, today, day);
}

static int
is_said(const struct dayphrase *w, int today, int *day)
{
	return is_near(w, today, day) || is_away(w, today, day) || is_weekday(w, today, day) || is_part(w, today, day);
}

int
dayword_weekday(const char *text, size_t len)
{
	struct dayphrase w;
	int on, weekday;

	dayphrase_take(&w, text, len);
	on = dayphrase_is(&w, 0, "paa on");
	weekday = w.n == on + 1 ? dayphrase_weekday(&w, on) : -1;
	dayphrase_release(&w);
	return weekday;
}

/* ---- days of the calendar ---- */

static int
month_of(const struct dayphrase *w, int i)
{
	return i < w->n ? dateword_month(w->word[i]) : 0;
}

/* The latest such day that is not after today; it may not be there in each year. */
static int
latest(int day, int month, int today, int *found)
{
	int year = date_civil(today).year;

	for (int back = 0; back < 8; back++)
		if (day <= date_month_days(year - back, month) &&
		    date_day(year - back, month, day) <= today) {
			*found = date_day(year - back, month, day);
			return 1;
		}
	return 0;
}

/* Two numbers that are no day and month: the other way round, as in English, or in no way. */
static void
refuse_numbers(const char *text, size_t len, int day, int month, struct buf *why)
{
	if (month >= 13 && month <= 31 && day >= 1 && day <= 12)
		buf_addf(why, translate("'%s' has no such month; the day comes first: %d/%d"), shown(text, len),
		    month, day);
	else
		buf_addf(why, translate("'%s' is no day of the calendar; write the day, then the month, as in 24/11"),
		    shown(text, len));
}

/* "24/11", "24. nov.", "tirsdag d. 24/11": a day and a month and no more, which may be none of the calendar? */
static int
is_day_and_month(const struct dayphrase *w, const char *text, size_t len, int *day, int *month)
{
	int at = dayphrase_weekday(w, 0) >= 0;

	at += dayphrase_is(w, at, "d den the");
	*day = dayphrase_number(w, at, 2);
	*month = month_of(w, at + 1);
	if (*month == 0)
		*month = dayphrase_number(w, at + 1, 2);
	return w->n == at + 2 && *day >= 0 && *month >= 0 && memchr(text, ':', len) == NULL;
}

/* 1: it is one, 0: it is wrong (why), -1: it is something else. */
static int
without_year(const struct dayphrase *w, const char *text, size_t len, int today, int *found, struct buf *why)
{
	int weekday = dayphrase_weekday(w, 0), day, month;

	if (!is_day_and_month(w, text, len, &day, &month))
		return -1;
	if (day < 1 || day > 31 || month < 1 || month > 12) {
		refuse_numbers(text, len, day, month, why);
		return 0;
	}
	if (!latest(day, month, today, found)) {
		buf_addf(why, translate("'%s' is no day of the calendar"), shown(text, len));
		return 0;
	}
	if (*found < date_add_months(today, -MONTHS_BACK)) {
		int next = date_civil(*found).year + 1;

		/* The 29 February that was last may be years ago. */
		if (day <= date_month_days(next, month) && date_day(next, month, day) > today)
			buf_addf(why, translate("'%s' is without its year: %d-%02d-%02d is still to come, and %d-%02d-%02d is long ago; "
			    "write the whole date"), shown(text, len), next, month, day, next - 1, month, day);
		else
			buf_addf(why, translate("'%s' is without its year; write it, as in %d-%02d-%02d"),
			    shown(text, len), next - 1, month, day);
		return 0;
	}
	if (weekday >= 0 && weekday != date_weekday(*found)) {
		buf_addf(why, translate("'%s' was a %s; which of the two is right?"), shown(text, len),
		    lang_weekday(translate_language(), date_weekday(*found)));
		return 0;
	}
	return 1;
}

/* May the month be first, for two slashes part the numbers?  Then both days are told. */
static int
is_either(const char *text, size_t len, struct buf *why)
{
	char first[DATE_TEXT], second[DATE_TEXT];
	struct buf ignored = { 0 };
	int day, turned, either;

	/* A year of two digits, too. */
	either = datestyle_has_slashes(text, len) &&
	    datestyle_read_in(text, len, DATESTYLE_DMY, DATESTYLE_ANY_YEAR, &day, &ignored) &&
	    datestyle_read_in(text, len, DATESTYLE_MDY, DATESTYLE_ANY_YEAR, &turned, &ignored) && day != turned;
	buf_release(&ignored);
	if (!either)
		return 0;
	date_format(first, day);
	date_format(second, turned);
	buf_addf(why, translate("'%s' may be %s or %s; write the one that is meant"), shown(text, len),
	    first, second);
	return 1;
}

/* A number that is no month's day, or the latest day of that number that is not after today. */
static void
refuse_number(const char *text, size_t len, int number, int today, struct buf *why)
{
	struct date d = date_civil(today);
	int month = date_month(today) - (number > d.day);

	while (number <= 31 && number > date_month_days(date_month_civil(month).year, date_month_civil(month).month))
		month--;
	d = number <= 31 ? date_month_civil(month) : (struct date){ .month = 11 };
	buf_addf(why, translate("'%s' is without its month; write both, as in %d/%d"), shown(text, len),
	    number <= 31 ? number : 24, d.month);
}

static int
has_digit(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (ascii_is_digit(text[i]))
			return 1;
	return 0;
}

int
dayword_lacks_year(const char *text, size_t len, struct buf *why)
{
	struct dayphrase w;
	int day, month, is;

	dayphrase_take(&w, text, len);
	is = is_day_and_month(&w, text, len, &day, &month);
	if (is && (day < 1 || day > 31 || month < 1 || month > 12))
		refuse_numbers(text, len, day, month, why);
	else if (is && day > date_month_days(2000, month))
		buf_addf(why, translate("'%s' is no day of the calendar"), shown(text, len));
	else if (is)
		buf_addf(why, translate("'%s' is without its year; write YYYY-%02d-%02d"), shown(text, len), month, day);
	dayphrase_release(&w);
	return is;
}

/* Words that are no day: perhaps a slip for some that are. */
static void
refuse_word(const char *text, size_t len, int today, struct buf *why)
{
	const char *meant = daymeant_slip(text, len);
	struct dayphrase w;
	char iso[DATE_TEXT];
	int day;

	if (meant == NULL) {
		buf_addf(why, translate("'%s' is not a day; write one such as 24/11, 24.11.2026, 'yesterday' "
		    "or 'monday'"), shown(text, len));
		return;
	}
	dayphrase_take(&w, meant, strlen(meant));
	is_said(&w, today, &day);
	dayphrase_release(&w);
	date_format(iso, day);
	buf_addf(why, translate("'%s' is not a day; did you mean '%s', %s?"), shown(text, len), meant, iso);
}

/* "i går kl. 10": a day in words, and a time of it */
static int
has_clock(const char *text, size_t len, int today, int *day)
{
	int hour, minute, has;
	size_t at = clocktime_at_end(text, len, &hour, &minute);
	struct dayphrase w;

	dayphrase_take(&w, text, at);
	has = at < len && is_said(&w, today, day);
	dayphrase_release(&w);
	return has;
}

/* What is no word for a day: a date as in a spreadsheet, or wrong. */
static int
in_full(const struct dayphrase *w, const char *text, size_t len, int today, int *day, struct buf *why)
{
	int at = dayphrase_weekday(w, 0) >= 0, week = dayphrase_number(w, 1, 2), number, clocked;
	char iso[DATE_TEXT];

	at += dayphrase_is(w, at, "d den the");
	if (is_either(text, len, why))
		return 0;
	if (datestyle_read_in(text, len, DATESTYLE_DMY, DATESTYLE_ANY_YEAR, day, why))
		return 1;
	/* Its reason, but where more can be said. */
	if (dayphrase_is(w, 0, "uge week") && w->n == 2 && week > 0) {
		buf_clear(why);
		buf_addf(why, translate("'%s' is a week; write a day of it, such as 'monday week %d'"),
		    shown(text, len), week);
	} else if (w->n == at + 1 && (number = dayphrase_number(w, at, 2)) > 0) {
		buf_clear(why);
		refuse_number(text, len, number, today, why);
	} else if (has_clock(text, len, today, &clocked)) {
		date_format(iso, clocked);
		buf_clear(why);
		buf_addf(why, translate("'%s' has a time of day; write the day alone, %s"), shown(text, len), iso);
	} else if (!has_digit(text, len)) {
		buf_clear(why);
		refuse_word(text, len, today, why);
	}
	return 0;
}

int
dayword_read(const char *text, size_t len, int today, int *day, struct buf *why)
{
	struct dayphrase w;
	int found = -1;

	dayphrase_take(&w, text, len);
	if (is_said(&w, today, day))
		found = 1;
	else if (daymeant_tell(&w, text, len, today, why))
		found = 0;
	if (found < 0)
		found = without_year(&w, text, len, today, day, why);
	if (found < 0)
		found = in_full(&w, text, len, today, day, why);
	dayphrase_release(&w);
	return found;
}

int
dayword_is_several(const char *text, size_t len, int today, struct buf *why)
{
	struct dayphrase w;
	int day, is;

	dayphrase_take(&w, text, len);
	is = !is_said(&w, today, &day) && (daymeant_tell(&w, text, len, today, why) || is_either(text, len, why));
	dayphrase_release(&w);
	return is;
}
