/*
 * Days in words.  Today is Saturday 28 November 2026; the days beside were read
 * off a calendar.
 */
#include <stdio.h>
#include <string.h>

#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "cli/dayword.h"

static const char *
read_on(const char *text, const char *today)
{
	static char out[DATE_TEXT];
	struct buf why = { 0 };
	int now, day;

	assert_true(date_parse(today, 10, &now));
	if (!dayword_read(text, strlen(text), now, &day, &why)) {
		assert_true(why.len > 0);
		buf_release(&why);
		return "";
	}
	assert_int_equal(why.len, 0);
	date_format(out, day);
	return out;
}

static void
words(void **state)
{
	static const struct { const char *text, *day; } t[] = {
		{ "i dag", "2026-11-28" }, { "I dag", "2026-11-28" }, { "idag", "2026-11-28" },
		{ "i går", "2026-11-27" }, { "I GÅR", "2026-11-27" }, { "igår", "2026-11-27" },
		{ "i gaar", "2026-11-27" }, { "i ga\xcc\x8ar", "2026-11-27" },
		{ "i forgårs", "2026-11-26" }, { "forgårs", "2026-11-26" },
		{ "yesterday", "2026-11-27" }, { "today", "2026-11-28" },
		{ "lørdag", "2026-11-28" }, { "i lørdags", "2026-11-21" }, { "fredag", "2026-11-27" },
		{ "Mandag", "2026-11-23" }, { "i mandags", "2026-11-23" }, { "man.", "2026-11-23" },
		{ "søndag", "2026-11-22" }, { "i søndags", "2026-11-22" }, { "last monday", "2026-11-23" },
		{ "to", "2026-11-26" }, { "24/11", "2026-11-24" }, { "24.11.", "2026-11-24" },
		{ "24-11", "2026-11-24" }, { "24. nov.", "2026-11-24" }, { "24 november", "2026-11-24" },
		{ "1/6", "2026-06-01" }, { "24.11.2026", "2026-11-24" }, { "24/11 2026", "2026-11-24" },
		{ "2026-11-24", "2026-11-24" }, { "24. november 2026", "2026-11-24" },
		{ "i morgen", "2026-11-29" }, { "d. 24. november", "2026-11-24" }, { "d.24/11", "2026-11-24" },
		{ "den 24/11", "2026-11-24" }, { "24. nov", "2026-11-24" }, { "5 oct", "2026-10-05" },
		{ "tirsdag 24/11", "2026-11-24" }, { "Tirs. d. 24/11", "2026-11-24" },
		{ "tirsdag den 24. november 2026", "2026-11-24" }, { "tir.", "2026-11-24" },
		{ "sidste mandag", "2026-11-23" }, { "sidste lørdag", "2026-11-21" },
		{ "mandag i sidste uge", "2026-11-16" }, { "søndag i sidste uge", "2026-11-22" },
		{ "fredag i uge 41", "2026-10-09" }, { "mandag uge 48", "2026-11-23" },
		{ "monday week 41", "2026-10-05" }, { "fredag i uge 52", "2025-12-26" },
		{ "for 2 dage siden", "2026-11-26" }, { "for to dage siden", "2026-11-26" },
		{ "for en uge siden", "2026-11-21" }, { "3 days ago", "2026-11-25" },
		{ "24/11-26", "2026-11-24" }, { "24.11.26", "2026-11-24" }, { "24/11/26", "2026-11-24" },
		{ "24. nov. 26", "2026-11-24" }, { "5/5/2026", "2026-05-05" },
		{ "i overmorgen", "2026-11-30" }, { "overmorgen", "2026-11-30" }, { "day after tomorrow", "2026-11-30" },
		{ "the day before yesterday", "2026-11-26" }, { "i aftes", "2026-11-27" }, { "i morges", "2026-11-28" },
		{ "i går aftes", "2026-11-27" }, { "mandag formiddag", "2026-11-23" }, { "i morgen aften", "2026-11-29" },
		{ "på mandag", "2026-11-30" }, { "på fredag", "2026-12-04" }, { "kommende lørdag", "2026-12-05" },
		{ "førstkommende søndag", "2026-11-29" }, { "om 3 dage", "2026-12-01" }, { "om en uge", "2026-12-05" },
		{ "om 14 dage", "2026-12-12" }, { "in two weeks", "2026-12-12" }, { "for 9 dage siden", "2026-11-19" },
		{ "8 days ago", "2026-11-20" }, { "mandag i forrige uge", "2026-11-16" },
		{ "onsdag i næste uge", "2026-12-02" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof t / sizeof *t; i++)
		assert_string_equal(read_on(t[i].text, "2026-11-28"), t[i].day);
}

/* Just after New Year what has no year is of the old one, as long as it is near. */
static void
over_new_year(void **state)
{
	(void)state;
	assert_string_equal(read_on("30/12", "2027-01-04"), "2026-12-30");
	assert_string_equal(read_on("i mandags", "2027-01-04"), "2026-12-28");
	assert_string_equal(read_on("mandag", "2027-01-04"), "2027-01-04");
	assert_string_equal(read_on("4/1", "2027-01-04"), "2027-01-04");
	assert_string_equal(read_on("5/1", "2027-01-04"), "");	/* a year ago, or tomorrow? */
	assert_string_equal(read_on("29/2", "2028-03-01"), "2028-02-29");
	assert_string_equal(read_on("29/2", "2027-03-01"), "");
}

static void
not_days(void **state)
{
	static const char *const t[] = { "", "32/11", "24/13", "0/11", "snart", "24", "11-26-2026",
	    "2026-02-30", "man dag", "i mand", "10/05/2026", "10/5/26", "uge 41",
	    "i uge 41", "mandag i uge 54", "den 5.", "5.", "forleden", "sidste uge", "onsdag 24/11", "31/11",
	    "20261124", "241126", "en to tre fire fem seks syv", "24:11", "i", "i s", "sidste", "for 2 siden" };

	(void)state;
	for (size_t i = 0; i < sizeof t / sizeof *t; i++)
		assert_string_equal(read_on(t[i], "2026-11-28"), "");
}

/* What two numbers lack is told, and 5/13 is a slip for 13/5. */
static void
numbers_refused(void **state)
{
	static const struct { const char *text, *says; } t[] = {
		{ "5/13", "13/5" }, { "12/31", "31/12" }, { "0/13", "24/11" }, { "13/13", "24/11" },
		{ "32/1", "24/11" }, { "5/0", "24/11" }, { "5/32", "24/11" }, { "31/11", "no day" },
	};
	struct buf why = { 0 };
	int today, day;

	(void)state;
	assert_true(date_parse("2026-11-28", 10, &today));
	for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
		buf_clear(&why);
		assert_false(dayword_read(t[i].text, strlen(t[i].text), today, &day, &why));
		assert_non_null(strstr(buf_text(&why), t[i].says));
	}
	buf_release(&why);
}

/* Words that say no one day, and what may be meant by them. */
static void
doubts(void **state)
{
	static const struct { const char *text, *says; } t[] = {
		{ "forrige tirsdag", "'forrige tirsdag' may be 2026-11-24 or 2026-11-17; write the one that is meant" },
		{ "forrige lørdag", "2026-11-21 or 2026-11-14" }, { "næste mandag", "2026-11-30 or 2026-12-07" },
		{ "next saturday", "2026-12-05 or 2026-12-12" }, { "på lørdag", "2026-11-28 or 2026-12-05" },
		{ "on monday", "2026-11-23 or 2026-11-30" }, { "on saturday", "2026-11-28 or 2026-12-05" },
		{ "i weekenden", "2026-11-28 or 2026-11-29" }, { "i nat", "2026-11-27 or 2026-11-28" },
		{ "for 8 dage siden", "2026-11-21 or 2026-11-20" }, { "om otte dage", "2026-12-05 or 2026-12-06" },
		{ "sidste uge", "'sidste uge' goes from 2026-11-16 to 2026-11-22; write the day that is meant" },
		{ "i denne uge", "from 2026-11-23 to 2026-11-29" }, { "next week", "from 2026-11-30 to 2026-12-06" },
		{ "sidste måned", "from 2026-10-01 to 2026-10-31" }, { "december", "from 2025-12-01 to 2025-12-31" },
		{ "i februar", "from 2026-02-01 to 2026-02-28" },
		{ "for 2 måneder siden", "is not one day; write the one that is meant, as in 2026-09-28" },
		{ "for et par dage siden", "as in 2026-11-26" }, { "a few weeks ago", "as in 2026-11-14" },
		{ "om en måned", "as in 2026-12-28" }, { "om et \u00e5r", "as in 2027-11-28" }, { "for et halvt \u00e5r siden", "as in 2026-05-28" },
		{ "2 years ago", "as in 2024-11-28" }, { "in half a year", "as in 2027-05-28" },
		{ "madnag", "'madnag' is not a day; did you mean 'mandag', 2026-11-23?" },
		{ "i forgår", "did you mean 'i forgårs', 2026-11-26?" }, { "yesterdya", "'yesterday', 2026-11-27" },
		{ "i går kl. 10", "'i går kl. 10' has a time of day; write the day alone, 2026-11-27" },
		{ "mandag den 23", "as in 23/11" }, { "d. 29.", "as in 29/10" }, { "31", "as in 31/10" },
		{ "32", "as in 24/11" },
	};
	struct buf why = { 0 };
	int today, day;

	(void)state;
	assert_true(date_parse("2026-11-28", 10, &today));
	for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
		buf_clear(&why);
		assert_false(dayword_read(t[i].text, strlen(t[i].text), today, &day, &why));
		if (strstr(buf_text(&why), t[i].says) == NULL)
			fail_msg("%s: %s", t[i].text, buf_text(&why));
	}
	buf_release(&why);
}

static const char *
lacking(const char *text)
{
	static char out[200];
	struct buf why = { 0 };
	int lacks = dayword_lacks_year(text, strlen(text), &why);

	assert_int_equal(lacks, why.len > 0);
	snprintf(out, sizeof out, "%s", buf_text(&why));
	buf_release(&why);
	return out;
}

static void
years_lacking(void **state)
{
	(void)state;
	assert_string_equal(lacking("1.12."), "'1.12.' is without its year; write YYYY-12-01");
	assert_string_equal(lacking("tirsdag d. 24/11"), "'tirsdag d. 24/11' is without its year; write YYYY-11-24");
	/* in some years there is one */
	assert_string_equal(lacking("29. feb"), "'29. feb' is without its year; write YYYY-02-29");
	assert_string_equal(lacking("31.11."), "'31.11.' is no day of the calendar");
	assert_string_equal(lacking("1.12.2026"), "");
	assert_string_equal(lacking("uge 48"), "");
	assert_string_equal(lacking(""), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(over_new_year),
		cmocka_unit_test(not_days),
		cmocka_unit_test(numbers_refused),
		cmocka_unit_test(doubts),
		cmocka_unit_test(years_lacking),
	};

	return cmocka_run_group_tests_name("dayword", tests, NULL, NULL);
}
