#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "sheet/datestyle.h"

/* The day, or "!" and why it is none. */
static const char *
read_as(const char *text, enum datestyle style)
{
	static char answer[300];
	struct buf why = { 0 };
	char day_text[DATE_TEXT];
	int day;

	if (datestyle_read(text, strlen(text), style, &day, &why)) {
		date_format(day_text, day);
		snprintf(answer, sizeof answer, "%s", day_text);
	} else {
		snprintf(answer, sizeof answer, "!%s", buf_text(&why));
	}
	buf_release(&why);
	return answer;
}

#define DMY(text) read_as(text, DATESTYLE_DMY)

static void
reads(void **state)
{
	static const char *const same[] = {
		"2026-10-05", "05-10-2026", "5-10-2026", "05.10.2026", "5.10.2026",
		"05/10/2026", "5/10 2026", "5/10-2026", "2026/10/05", "2026.10.5",
		"5. oktober 2026", "5. okt. 2026", "5 OKT 2026", "5 October 2026", "October 5, 2026",
		"den 5. oktober 2026", "mandag den 5. oktober 2026", "Mandag d. 5. oktober 2026",
		"man 05-10-2026", "Monday 5 October 2026", "05-10-2026 00:00", "05-10-2026 14:30:00",
		"2026-10-05T14:30", "2026-10-05T00:00:00.000Z", "5.\u00a0oktober 2026", "05 10 2026",
		"05-10-2026 14.30", "5. oktober 2026 9.05", "2026-10-05 00:00:00 UTC",
		"2026-10-05Z", "2026-10-05+02:00",
		/* hyphens that do not break, dashes, a minus */
		"05\u201110\u20112026", "5\u201310\u20132026", "2026\u201010\u201005",
		"5\u201410\u20152026", "05\u221210\u22122026", "05\u201210-2026"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(same); i++)
		if (strcmp(DMY(same[i]), "2026-10-05") != 0)
			fail_msg("'%s' gave %s", same[i], DMY(same[i]));
	assert_string_equal(DMY("29-02-2024"), "2024-02-29");
	assert_string_equal(DMY("3. maj 2026"), "2026-05-03");
	assert_string_equal(DMY("31. dec 2025"), "2025-12-31");
	assert_string_equal(read_as("10/25/2026", DATESTYLE_MDY), "2026-10-25");
	assert_string_equal(read_as("10/05/2026", DATESTYLE_MDY), "2026-10-05");
}

/* A year that is known stands for one that is left out, or is cut short. */
static void
completes_the_year(void **state)
{
	static const struct { const char *text; int year; const char *day; } cases[] = {
		{ "02-09-26", 2026, "2026-09-02" }, { "7/9", 2026, "2026-09-07" }, { "7. sept", 2026, "2026-09-07" },
		{ "2.9.26", DATESTYLE_ANY_YEAR, "2026-09-02" }, { "7. sept. 26", 2026, "2026-09-07" },
		{ "02-09-25", 2026, NULL }, { "7/9", DATESTYLE_ANY_YEAR, NULL }, { "02-09-26", 0, NULL },
		{ "02-09-2025", 2026, "2025-09-02" }, { "31/9", 2026, NULL }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(cases); i++) {
		struct buf why = { 0 };
		char text[DATE_TEXT];
		int day, read = datestyle_read_in(cases[i].text, strlen(cases[i].text), DATESTYLE_DMY,
		    cases[i].year, &day, &why);

		assert_int_equal(read, cases[i].day != NULL);
		if (read) {
			date_format(text, day);
			assert_string_equal(text, cases[i].day);
		}
		buf_release(&why);
	}
	assert_true(datestyle_has_slashes("10/05/2026", 10));
	assert_false(datestyle_has_slashes("5/10 2026", 9));
	assert_false(datestyle_has_slashes("6/10-2026", 9));
	assert_int_equal(datestyle_evidence("10/5/2026 3:00 PM", 17), DATESTYLE_MDY);
}

static void
passes_over_the_time(void **state)
{
	static const char *const texts[] = { "05-10-2026 kl. 13.00", "05-10-2026 kl 13", "5. oktober 2026, kl. 13.00-15.00",
		"05-10-2026 13.00-15.00", "05-10-2026 kl. 13 til 15", "2026-10-05 13:00-15:00", "05-10-2026 kl.13:00" };

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		assert_string_equal(DMY(texts[i]), "2026-10-05");
}

static void
refuses(void **state)
{
	(void)state;
	assert_string_equal(DMY("05-10-26"),
	    "!'05-10-26' is not a date; write the year with four digits");
	assert_string_equal(DMY("5. oktober 26"),
	    "!'5. oktober 26' is not a date; write the year with four digits");
	assert_string_equal(DMY("5/10"), "!'5/10' is not a date; the year is missing");
	assert_string_equal(DMY("5. okt"), "!'5. okt' is not a date; the year is missing");
	assert_non_null(strstr(DMY("46300"), "a spreadsheet's count of days, 2026-10-05 perhaps"));
	assert_non_null(strstr(DMY("46300,5"), "a spreadsheet's count of days"));
	assert_string_equal(DMY("31-02-2026"), "!'31-02-2026' is not a date; month 2 of 2026 has 28 days");
	assert_string_equal(DMY("05-13-2026"), "!'05-13-2026' has the month first; write it as "
	    "13-05-2026, or give --dates mdy if all are so");
	assert_string_equal(DMY("2026-13-01"), "!'2026-13-01' is not a date; there are twelve months");
	assert_non_null(strstr(DMY("tirsdag 5. oktober 2026"), "was a Monday; which of the two"));
	assert_non_null(strstr(DMY("=IDAG()"), "a formula"));
	assert_string_equal(DMY("uge 42"),
	    "!'uge 42' is not a date; write it as day-month-year, dd-mm-yyyy");
	assert_non_null(strstr(DMY("00-10-2026"), "has 31 days"));
	assert_string_equal(DMY("05-10-0000"), "!'05-10-0000' is not a date; there is no year 0");
	assert_int_equal(*DMY(""), '!');
	assert_int_equal(*DMY("1.10.2026 - 3.10"), '!');
	assert_non_null(strstr(DMY("05-10-2026 10-12"), "more than one day"));
	assert_non_null(strstr(DMY("05-10-2026 kl. 25"), "dd-mm-yyyy"));
	assert_non_null(strstr(DMY("marts 2026"), "the day is missing"));
	assert_non_null(strstr(DMY("7. marts"), "the year is missing"));
	assert_non_null(strstr(DMY("46300,6041666667"), "a spreadsheet's count of days, 2026-10-05 perhaps"));
	assert_int_equal(*DMY("5-10-2026 og 6-10-2026"), '!');
	assert_int_equal(*DMY("99999999999999999999"), '!');
}

static void
advises_no_other_day(void **state)
{
	(void)state;
	assert_string_equal(DMY("05112025"), "!'05112025' is not a date; digits alone, "
	    "05-11-2025 perhaps: write it with hyphens");
	assert_non_null(strstr(DMY("5112025"), "05-11-2025 perhaps"));
	assert_non_null(strstr(DMY("20251105"), "05-11-2025 perhaps"));
	assert_non_null(strstr(DMY("20102012"), "20-10-2012 perhaps"));
	assert_non_null(strstr(DMY("20102010"), "20-10-2010 perhaps"));
	assert_non_null(strstr(DMY("99999999"), "dd-mm-yyyy"));
	assert_non_null(strstr(DMY("051125"), "dd-mm-yyyy"));
	assert_string_equal(DMY("########"), "!'########' is not a date; the column was too narrow "
	    "to show it: make it wider and save again");
	assert_string_equal(DMY("#REFERENCE!"), "!'#REFERENCE!' is not a date but an error of "
	    "the spreadsheet; put its formula right, or write what you know");
	assert_string_equal(DMY("5-7/10 2026"), "!'5-7/10 2026' is not a date; "
	    "if it is more than one day, give each a row of its own");
	assert_non_null(strstr(DMY("5.-7. oktober 2026"), "more than one day"));
	assert_non_null(strstr(DMY("2026-10-05-06"), "more than one day"));
	assert_non_null(strstr(DMY("Gennemsnit"), "dd-mm-yyyy"));
	assert_non_null(strstr(DMY("05-10-2026 tirsdag"), "dd-mm-yyyy"));
}

/* 22:00 in Greenwich is midnight in the Danish summer: the next day. */
static void
takes_no_day_of_another_zone(void **state)
{
	static const char *const zoned[] = {
		"2026-10-05T22:00:00Z", "2026-10-05T22:00Z", "2026-10-05 22:00:00.000Z",
		"2026-10-05 22:00 UTC", "2026-10-05T22:00:00+02:00", "2026-10-05T22:00:00 +0200",
		"2026-10-05T00:00:00+02:00", "2026-10-05T18:00:00-05:00", "05-10-2026 22:00 GMT"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(zoned); i++)
		if (strstr(DMY(zoned[i]), "is a time in a time zone, and may be another day here; "
		    "write the day alone") == NULL)
			fail_msg("'%s' gave %s", zoned[i], DMY(zoned[i]));
	assert_string_equal(DMY("2026-10-05T00:00:00Z"), "2026-10-05");
}

static void
tells_the_style(void **state)
{
	(void)state;
	assert_int_equal(datestyle_evidence("25-10-2026", 10), DATESTYLE_DMY);
	assert_int_equal(datestyle_evidence("10/25/2026", 10), DATESTYLE_MDY);
	assert_int_equal(datestyle_evidence("05-10-2026", 10), DATESTYLE_UNKNOWN);
	assert_int_equal(datestyle_evidence("2026-10-25", 10), DATESTYLE_UNKNOWN);
	assert_true(datestyle_is_open("05-10-2026", 10));
	assert_false(datestyle_is_open("05-05-2026", 10));
	assert_non_null(strstr(read_as("05/10/2026", DATESTYLE_UNKNOWN), "give --dates dmy or"));
	assert_string_equal(read_as("05/05/2026", DATESTYLE_UNKNOWN), "2026-05-05");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads),
		cmocka_unit_test(completes_the_year),
		cmocka_unit_test(passes_over_the_time),
		cmocka_unit_test(refuses),
		cmocka_unit_test(advises_no_other_day),
		cmocka_unit_test(takes_no_day_of_another_zone),
		cmocka_unit_test(tells_the_style),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
