#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/dateword.h"
#include "base/fold.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/dayword.h"
#include "sheet/datestyle.h"

enum { MONTHS_BACK = 6, LONGEST = 100, MOST_WORDS = 6 };

/* The words of a text as fold_words() leaves them: å as aa, ø as oe, no points. */
struct words {
	char *copy;
	char *word[MOST_WORDS];
	int n;			/* of a text with more: 0, for no day has so many */
};

static void
words_take(struct words *w, const char *text, size_t len)
{
	struct fold f = { 0 };
	char *rest;

	fold_words(&f, text, len < LONGEST ? len : 0);
	*w = (struct words){ .copy = mem_copy(buf_text(&f.text), f.text.len) };
	fold_release(&f);
	for (char *s = strtok_r(w->copy, " ", &rest); s != NULL; s = strtok_r(NULL, " ", &rest)) {
		if (w->n == MOST_WORDS) {
			w->n = 0;
			return;
		}
		w->word[w->n++] = s;
	}
}

/* Is word i, if there is one, one of these, parted by blanks? */
static int
is_word(const struct words *w, int i, const char *these)
{
	return i < w->n && dateword_is(w->word[i], these);
}

/* Are the words all that are left from word i on? */
static int
are_left(const struct words *w, int i, const char *phrase)
{
	for (size_t n; *phrase != '\0'; phrase += n + (phrase[n] == ' '), i++) {
		n = strcspn(phrase, " ");
		if (i >= w->n || strlen(w->word[i]) != n || memcmp(w->word[i], phrase, n) != 0)
			return 0;
	}
	return i == w->n;
}

/* A number of at most so many digits, or -1. */
static int
number_of(const struct words *w, int i, size_t digits)
{
	size_t len = i < w->n ? strlen(w->word[i]) : 0;

	return len > 0 && len <= digits && strspn(w->word[i], "0123456789") == len ?
	    (int)strtol(w->word[i], NULL, 10) : -1;
}

/* ---- words for days ---- */

static const struct { const char *phrase; int back; } near_days[] = {
	{ "i dag", 0 }, { "idag", 0 }, { "today", 0 },
	{ "i gaar", 1 }, { "igaar", 1 }, { "yesterday", 1 },
	{ "i forgaars", 2 }, { "iforgaars", 2 }, { "forgaars", 2 },
	{ "i morgen", -1 }, { "imorgen", -1 }, { "tomorrow", -1 },
};

/* The number that a word or digits say: 3, tre; -1: none. */
static int
count_of(const struct words *w, int i)
{
	static const char *const counts[] = { "en et one a", "to two", "tre three", "fire four",
	    "fem five", "seks six", "syv seven" };

	for (int n = 0; n < 7; n++)
		if (is_word(w, i, counts[n]))
			return n + 1;
	return number_of(w, i, 3);
}

/* "for 3 dage siden", "en uge siden", "3 days ago" */
static int
is_ago(const struct words *w, int today, int *day)
{
	int at = is_word(w, 0, "for"), n = count_of(w, at);
	int weeks = is_word(w, at + 1, "uge uger week weeks");

	if (n < 0 || w->n != at + 3 || !is_word(w, at + 2, "siden ago") ||
	    (!weeks && !is_word(w, at + 1, "dag dage day days")))
		return 0;
	*day = today - n * (weeks ? 7 : 1);
	return 1;
}

/* The weekday whose Danish or English name the word begins, or -1; 0 is Monday. */
static int
weekday_begun(const char *word, size_t len)
{
	static const char *const names[7][2] = {
		{ "mandag", "monday" }, { "tirsdag", "tuesday" }, { "onsdag", "wednesday" },
		{ "torsdag", "thursday" }, { "fredag", "friday" }, { "loerdag", "saturday" },
		{ "soendag", "sunday" }
	};

	for (int d = 0; d < 7 && len > 1; d++)
		for (int i = 0; i < 2; i++)
			if (len <= strlen(names[d][i]) && memcmp(names[d][i], word, len) == 0)
				return d;
	return -1;
}

static int
weekday_of(const struct words *w, int i)
{
	return i < w->n ? weekday_begun(w->word[i], strlen(w->word[i])) : -1;
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

/* "mandag", "i mandags", "sidste mandag", "mandag i sidste uge", "mandag i uge 41" */
static int
is_weekday(const struct words *w, int today, int *day)
{
	int before = is_word(w, 0, "sidste last"), at = before, weekday, monday, in;

	/* "i mandags" is over. */
	if (is_word(w, 0, "i") && w->n == 2) {
		size_t len = strlen(w->word[1]);

		weekday = len > 5 && w->word[1][len - 1] == 's' ? weekday_begun(w->word[1], len - 1) : -1;
		before = 1;
		at = 1;
	} else {
		weekday = weekday_of(w, at);
	}
	if (weekday < 0)
		return 0;
	if (w->n == at + 1) {
		*day = today - before;
		*day -= (date_weekday(*day) - weekday + 7) % 7;
		return 1;
	}
	if (before)
		return 0;
	in = at + 1 + is_word(w, at + 1, "i in of");
	if (are_left(w, in, "sidste uge") || are_left(w, in, "last week"))
		*day = today - date_weekday(today) - 7 + weekday;
	else if (are_left(w, in, "denne uge") || are_left(w, in, "this week"))
		*day = today - date_weekday(today) + weekday;
	else if (is_word(w, in, "uge week") && w->n == in + 2 && monday_of(number_of(w, in + 1, 2), today, &monday))
		*day = monday + weekday;
	else
		return 0;
	return 1;
}

int
dayword_weekday(const char *text, size_t len)
{
	struct words w;
	int on, weekday;

	words_take(&w, text, len);
	on = is_word(&w, 0, "paa on");
	weekday = w.n == on + 1 ? weekday_of(&w, on) : -1;
	free(w.copy);
	return weekday;
}

/* ---- days of the calendar ---- */

static int
month_of(const struct words *w, int i)
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
is_day_and_month(const struct words *w, const char *text, size_t len, int *day, int *month)
{
	int at = weekday_of(w, 0) >= 0;

	at += is_word(w, at, "d den the");
	*day = number_of(w, at, 2);
	*month = month_of(w, at + 1);
	if (*month == 0)
		*month = number_of(w, at + 1, 2);
	return w->n == at + 2 && *day >= 0 && *month >= 0 && memchr(text, ':', len) == NULL;
}

/* 1: it is one, 0: it is wrong (why), -1: it is something else. */
static int
without_year(const struct words *w, const char *text, size_t len, int today, int *found, struct buf *why)
{
	int weekday = weekday_of(w, 0), day, month;

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
	struct words w;
	int day, month, is;

	words_take(&w, text, len);
	is = is_day_and_month(&w, text, len, &day, &month);
	if (is && (day < 1 || day > 31 || month < 1 || month > 12))
		refuse_numbers(text, len, day, month, why);
	else if (is && day > date_month_days(2000, month))
		buf_addf(why, translate("'%s' is no day of the calendar"), shown(text, len));
	else if (is)
		buf_addf(why, translate("'%s' is without its year; write YYYY-%02d-%02d"), shown(text, len), month, day);
	free(w.copy);
	return is;
}

/* What is no word for a day: a date as in a spreadsheet, or wrong. */
static int
in_full(const struct words *w, const char *text, size_t len, int *day, struct buf *why)
{
	int at = is_word(w, 0, "d den the"), week = number_of(w, 1, 2);

	if (is_either(text, len, why))
		return 0;
	if (datestyle_read_in(text, len, DATESTYLE_DMY, DATESTYLE_ANY_YEAR, day, why))
		return 1;
	/* Its reason, but where more can be said. */
	if (is_word(w, 0, "uge week") && w->n == 2 && week > 0) {
		buf_clear(why);
		buf_addf(why, translate("'%s' is a week; write a day of it, such as 'monday week %d'"),
		    shown(text, len), week);
	} else if (w->n == at + 1 && number_of(w, at, 2) > 0) {
		buf_clear(why);
		buf_addf(why, translate("'%s' is without its month; write both, as in 24/11"), shown(text, len));
	} else if (!has_digit(text, len)) {
		buf_clear(why);
		buf_addf(why, translate("'%s' is not a day; write one such as 24/11, 24.11.2026, 'yesterday' "
		    "or 'monday'"), shown(text, len));
	}
	return 0;
}

int
dayword_read(const char *text, size_t len, int today, int *day, struct buf *why)
{
	struct words w;
	int found = -1;

	words_take(&w, text, len);
	for (size_t i = 0; i < sizeof near_days / sizeof *near_days; i++)
		if (are_left(&w, 0, near_days[i].phrase)) {
			*day = today - near_days[i].back;
			found = 1;
		}
	if (found < 0 && (is_ago(&w, today, day) || is_weekday(&w, today, day)))
		found = 1;
	if (found < 0)
		found = without_year(&w, text, len, today, day, why);
	if (found < 0)
		found = in_full(&w, text, len, day, why);
	free(w.copy);
	return found;
}
