#include "base/date.h"
#include "field/holiday.h"

/*
 * Which holy days there are: Forordning angående afskaffelse af nogle fest- og helligdage, 26
 * October 1770, as it stands after lov nr. 214 of 6 March 2023, which ended the fourth Friday after
 * Easter (store bededag) with 2023.  On the customary ones shops are closed for all of the day, or
 * from 15:00 (lukkeloven, lov nr. 606 of 24 June 2005, section 2, which lists the holy days, too),
 * or many are off by agreement (1 May).
 */
#define HOLY "forordning 26/10 1770"
#define SHOPS "lukkeloven, § 2"

const struct holiday holidays[HOLIDAYS] = {
	{ "nytårsdag", "New Year's Day", HOLIDAY_OFFICIAL, 1, 1, 1771, 0, HOLY },
	{ "skærtorsdag", "Maundy Thursday", HOLIDAY_OFFICIAL, 0, -3, 1771, 0, HOLY },
	{ "langfredag", "Good Friday", HOLIDAY_OFFICIAL, 0, -2, 1771, 0, HOLY },
	{ "påskedag", "Easter Sunday", HOLIDAY_OFFICIAL, 0, 0, 1771, 0, HOLY },
	{ "2. påskedag", "Easter Monday", HOLIDAY_OFFICIAL, 0, 1, 1771, 0, HOLY },
	{ "store bededag", "Great Prayer Day", HOLIDAY_OFFICIAL, 0, 26, 1771, 2023, "lov nr. 214 6/3 2023" },
	{ "Kristi himmelfartsdag", "Ascension Day", HOLIDAY_OFFICIAL, 0, 39, 1771, 0, HOLY },
	{ "pinsedag", "Whit Sunday", HOLIDAY_OFFICIAL, 0, 49, 1771, 0, HOLY },
	{ "2. pinsedag", "Whit Monday", HOLIDAY_OFFICIAL, 0, 50, 1771, 0, HOLY },
	{ "1. maj", "May Day", HOLIDAY_CUSTOMARY, 5, 1, 1890, 0, "overenskomster" },
	{ "grundlovsdag", "Constitution Day", HOLIDAY_CUSTOMARY, 6, 5, 1850, 0, SHOPS },
	{ "juleaftensdag", "Christmas Eve", HOLIDAY_CUSTOMARY, 12, 24, 1771, 0, SHOPS },
	{ "juledag", "Christmas Day", HOLIDAY_OFFICIAL, 12, 25, 1771, 0, HOLY },
	{ "2. juledag", "Boxing Day", HOLIDAY_OFFICIAL, 12, 26, 1771, 0, HOLY },
	{ "nytårsaftensdag", "New Year's Eve", HOLIDAY_CUSTOMARY, 12, 31, 1771, 0, SHOPS },
};

const char *
holiday_kind_word(enum holiday_kind kind)
{
	return kind == HOLIDAY_OFFICIAL ? "lov" : "skik";
}

/*
 * The anonymous Gregorian algorithm (Nature 13, 1876, p. 487; Meeus, Astronomical Algorithms,
 * 1991, chapter 8), with his letters.  It needs no exceptions.
 */
int
holiday_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30;		/* days from 21 March to the full moon */
	int i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7;	/* from there to the Sunday */
	int m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;

	return date_day(year, n / 31, n % 31 + 1);
}

static int
is_holiday_in(const struct holiday *h, int year)
{
	return year >= h->first && (h->last == 0 || year <= h->last);
}

size_t
holiday_on(int day, const struct holiday *found[HOLIDAYS_AT_ONCE])
{
	struct date d = date_civil(day);
	int easter = 0;
	size_t n = 0;

	/* What is counted from Easter lies between 19 March and 14 June. */
	if (d.month >= 3 && d.month <= 6 && d.year > 0)
		easter = day - holiday_easter(d.year);
	for (int kind = HOLIDAY_OFFICIAL; kind <= HOLIDAY_CUSTOMARY; kind++)
		for (size_t i = 0; i < HOLIDAYS && n < HOLIDAYS_AT_ONCE; i++) {
			const struct holiday *h = &holidays[i];
			int is_it = h->month > 0 ? d.month == h->month && d.day == h->day :
			    d.month >= 3 && d.month <= 6 && easter == h->day;

			if ((int)h->kind == kind && is_it && is_holiday_in(h, d.year))
				found[n++] = h;
		}
	return n;
}

int
holiday_is_official(int day)
{
	const struct holiday *found[HOLIDAYS_AT_ONCE];

	return holiday_on(day, found) > 0 && found[0]->kind == HOLIDAY_OFFICIAL;
}
