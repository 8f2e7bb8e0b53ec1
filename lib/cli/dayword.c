#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/dayword.h"
#include "sheet/datestyle.h"

enum { MONTHS_BACK = 6 };

/* As fold_words() leaves them: å as aa, ø as oe, no points. */
static const struct { const char *word; int back; } near_days[] = {
	{ "i dag", 0 }, { "idag", 0 }, { "today", 0 },
	{ "i gaar", 1 }, { "igaar", 1 }, { "yesterday", 1 },
	{ "i forgaars", 2 }, { "iforgaars", 2 }, { "forgaars", 2 },
};

static const char *const weekdays[7][4] = {
	{ "mandag", "man", "ma", "monday" }, { "tirsdag", "tirs", "ti", "tuesday" },
	{ "onsdag", "ons", "on", "wednesday" }, { "torsdag", "tors", "to", "thursday" },
	{ "fredag", "fre", "fr", "friday" }, { "loerdag", "loer", "loe", "saturday" },
	{ "soendag", "soen", "soe", "sunday" }
};

static const char *const months[12][3] = {
	{ "januar", "jan", "january" }, { "februar", "feb", "february" }, { "marts", "mar", "march" },
	{ "april", "apr", "april" }, { "maj", "maj", "may" }, { "juni", "jun", "june" },
	{ "juli", "jul", "july" }, { "august", "aug", "august" }, { "september", "sep", "sept" },
	{ "oktober", "okt", "october" }, { "november", "nov", "november" },
	{ "december", "dec", "december" }
};

/* 0 is Monday; *before: today itself is not meant; -1: no weekday. */
static int
weekday_of(const char *word, int *before)
{
	char bare[16];
	size_t len = strlen(word);

	/* "i mandags": one that is over. */
	*before = strncmp(word, "i ", 2) == 0 && len > 3 && len < sizeof bare && word[len - 1] == 's';
	if (*before) {
		memcpy(bare, word + 2, len - 3);
		bare[len - 3] = '\0';
		word = bare;
	} else if (strncmp(word, "last ", 5) == 0) {
		*before = 1;
		word += 5;
	}
	for (int d = 0; d < 7; d++)
		for (size_t i = 0; i < sizeof *weekdays / sizeof **weekdays; i++)
			if (strcmp(word, weekdays[d][i]) == 0)
				return d;
	return -1;
}

static int
month_of(const char *word)
{
	for (int m = 0; m < 12; m++)
		for (size_t i = 0; i < sizeof *months / sizeof **months; i++)
			if (strcmp(word, months[m][i]) == 0)
				return m + 1;
	return 0;
}

/* A number of one or two digits at *s, which is moved to what follows; 0: no number is there. */
static int
small_number(const char **s)
{
	int n = 0, digits = 0;

	for (; isdigit((unsigned char)**s) && digits < 3; (*s)++, digits++)
		n = n * 10 + (**s - '0');
	return digits <= 2 ? n : 0;
}

/* "24/11", "24-11", "24.11.", "24. nov.": a day and a month, and nothing after them. */
static int
day_and_month(const char *text, size_t len, int *day, int *month)
{
	char copy[32];
	const char *s = copy;
	struct fold f = { 0 };

	if (len >= sizeof copy)
		return 0;
	memcpy(copy, text, len);
	copy[len] = '\0';
	s += strspn(s, " ");
	*day = small_number(&s);
	if (*day < 1 || *day > 31)
		return 0;
	s += strspn(s, "./- ");
	if (isdigit((unsigned char)*s)) {
		*month = small_number(&s);
		s += strspn(s, ". ");
		return *s == '\0' && *month >= 1 && *month <= 12;
	}
	fold_words(&f, s, strlen(s));
	*month = month_of(buf_text(&f.text));
	fold_release(&f);
	return *month > 0;
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

static int needs_year;

int
dayword_needs_year(void)
{
	return needs_year;
}

static int
without_year(const char *text, size_t len, int today, int *found, struct buf *why)
{
	int day, month;

	needs_year = 0;
	if (!day_and_month(text, len, &day, &month))
		return -1;
	if (!latest(day, month, today, found)) {
		buf_addf(why, translate("'%s' is no day of the calendar"), shown(text, len));
		return 0;
	}
	if (*found < date_add_months(today, -MONTHS_BACK)) {
		needs_year = 1;
		buf_addf(why, translate("'%s' is without its year; write it, as in %d-%02d-%02d"),
		    shown(text, len), date_civil(*found).year, month, day);
		return 0;
	}
	return 1;
}

int
dayword_read(const char *text, size_t len, int today, int *day, struct buf *why)
{
	struct fold f = { 0 };
	int weekday, before, found = -1;

	if (len < 100) {
		fold_words(&f, text, len);
		weekday = weekday_of(buf_text(&f.text), &before);
		for (size_t i = 0; i < sizeof near_days / sizeof *near_days; i++)
			if (strcmp(buf_text(&f.text), near_days[i].word) == 0) {
				*day = today - near_days[i].back;
				found = 1;
			}
		if (weekday >= 0) {
			*day = today - before;
			*day -= (date_weekday(*day) - weekday + 7) % 7;
			found = 1;
		}
		fold_release(&f);
	}
	if (found < 0)
		found = without_year(text, len, today, day, why);
	return found >= 0 ? found : datestyle_read(text, len, DATESTYLE_DMY, day, why);
}
