#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/dateword.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/daymeant.h"
#include "cli/dayphrase.h"

struct doubt {
	int first, last;	/* the days */
	int either;		/* one of the two is meant, and none between */
};

/* ---- spans of days ---- */

enum span { WEEK, MONTH, WEEKEND, NIGHT };

static const struct { char phrase[16]; enum span span; int ahead; } spans[] = {
	{ "sidste uge", WEEK, -1 }, { "forrige uge", WEEK, -1 }, { "last week", WEEK, -1 },
	{ "denne uge", WEEK, 0 }, { "this week", WEEK, 0 }, { "naeste uge", WEEK, 1 }, { "next week", WEEK, 1 },
	{ "sidste maaned", MONTH, -1 }, { "forrige maaned", MONTH, -1 }, { "last month", MONTH, -1 },
	{ "denne maaned", MONTH, 0 }, { "this month", MONTH, 0 },
	{ "naeste maaned", MONTH, 1 }, { "next month", MONTH, 1 },
	{ "weekenden", WEEKEND, 0 }, { "weekend", WEEKEND, 0 }, { "the weekend", WEEKEND, 0 },
	{ "nat", NIGHT, 0 },
};

static struct doubt
span_of(enum span span, int ahead, int today)
{
	int month = date_month(today) + ahead, monday = today - date_weekday(today) + 7 * ahead;
	int saturday = today - (date_weekday(today) + 2) % 7;

	switch (span) {
	case WEEK:
		return (struct doubt){ monday, monday + 6, 0 };
	case MONTH:
		return (struct doubt){ date_month_first(month), date_month_last(month), 0 };
	case WEEKEND:	/* that has begun */
		return (struct doubt){ saturday, saturday + 1, 1 };
	default:
		return (struct doubt){ today - 1, today, 1 };
	}
}

static int
is_span(const struct dayphrase *w, int today, struct doubt *d)
{
	int at = dayphrase_is(w, 0, "i in"), month = w->n == at + 1 ? dateword_month(w->word[at]) : 0;

	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
		if (dayphrase_ends(w, at, spans[i].phrase)) {
			*d = span_of(spans[i].span, spans[i].ahead, today);
			return 1;
		}
	/* The latest of that name that has begun. */
	if (month > 0)
		*d = span_of(MONTH, -((date_civil(today).month - month + 12) % 12), today);
	return month > 0;
}

/* ---- one of two days ---- */

/* The first such weekday that is not before a day. */
static int
from(int day, int weekday)
{
	return day + (weekday - date_weekday(day) + 7) % 7;
}

/* "forrige mandag", "næste mandag", "på mandag" on a Monday, "on Monday" */
static int
is_weekday(const struct dayphrase *w, int today, struct doubt *d)
{
	int weekday = w->n == 2 ? dayphrase_weekday(w, 1) : -1, coming = from(today + 1, weekday);

	if (weekday < 0)
		return 0;
	if (dayphrase_is(w, 0, "forrige previous"))
		*d = (struct doubt){ from(today - 7, weekday), from(today - 7, weekday) - 7, 1 };
	else if (dayphrase_is(w, 0, "naeste next"))
		*d = (struct doubt){ coming, coming + 7, 1 };
	else if (dayphrase_is(w, 0, "on"))
		*d = (struct doubt){ from(today - 6, weekday), coming, 1 };
	else if (dayphrase_is(w, 0, "paa"))
		*d = (struct doubt){ from(today, weekday), coming, 1 };
	else
		return 0;
	return 1;
}

/* "for 2 måneder siden", "om et par uger", "om et halvt år", "for 8 dage siden" */
static int
is_away(const struct dayphrase *w, int today, struct doubt *d)
{
	static const char *const units[] = { "dag dage day days", "uge uger week weeks", "maaned maaneder month months",
	    "aar year years" };
	enum { DAYS, WEEKS, MONTHS, YEARS, UNITS };
	int ahead = dayphrase_is(w, 0, "om in"), at = ahead || dayphrase_is(w, 0, "for"), n = dayphrase_count(w, at);
	int few = 0, half = 0, unit = 0;

	if (dayphrase_is(w, at, "et a") && dayphrase_is(w, at + 1, "par few")) {
		few = 1;
		n = 2;
		at++;
	} else if (dayphrase_is(w, at, "nogle few")) {
		few = 1;
		n = 2;
	} else if (dayphrase_is(w, at, "et half") && dayphrase_is(w, at + 1, "halvt a")) {
		half = 1;
		n = 1;
		at++;
	}
	while (unit < UNITS && !dayphrase_is(w, at + 1, units[unit]))
		unit++;
	if (n < 0 || unit == UNITS || w->n != at + 3 - ahead || (half && unit != YEARS) || (!ahead && !dayphrase_is(w, at + 2, "siden ago")))
		return 0;
	n = ahead ? n : -n;
	if (unit == DAYS && !few)	/* Dayword knows all but this. */
		*d = (struct doubt){ today + (ahead ? 7 : -7), today + n, 1 };
	else
		d->first = d->last = unit >= MONTHS ? date_add_months(today, n * (half ? 6 : unit == YEARS ? 12 : 1)) :
		    today + n * (unit == WEEKS ? 7 : 1);
	return 1;
}

int
daymeant_tell(const struct dayphrase *w, const char *text, size_t len, int today, struct buf *why)
{
	struct doubt d = { 0 };
	char first[DATE_TEXT], last[DATE_TEXT];

	if (!is_span(w, today, &d) && !is_weekday(w, today, &d) && !is_away(w, today, &d))
		return 0;
	date_format(first, d.first);
	date_format(last, d.last);
	if (d.either)
		buf_addf(why, translate("'%s' may be %s or %s; write the one that is meant"), shown(text, len), first, last);
	else if (d.first < d.last)
		buf_addf(why, translate("'%s' goes from %s to %s; write the day that is meant"), shown(text, len), first,
		    last);
	else
		buf_addf(why, translate("'%s' is not one day; write the one that is meant, as in %s"), shown(text, len), first);
	return 1;
}

/* ---- slips ---- */

const char *
daymeant_slip(const char *text, size_t len)
{
	static const char *const words[] = {
		"i dag", "i går", "i forgårs", "i morgen", "i overmorgen", "i aftes",
		"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
		"i mandags", "i tirsdags", "i onsdags", "i torsdags", "i fredags", "i lørdags", "i søndags",
		"sidste mandag", "sidste tirsdag", "sidste onsdag", "sidste torsdag", "sidste fredag", "sidste lørdag",
		"sidste søndag",
		"today", "yesterday", "tomorrow",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	};
	struct nearest near;

	nearest_begin(&near, text, len);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		nearest_offer(&near, words[i]);
	return nearest_best(&near);
}
