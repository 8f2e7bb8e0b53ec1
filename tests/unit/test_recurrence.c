#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "calendar/clock.h"
#include "calendar/recurrence.h"
#include "calendar/ruletext.h"

enum { MANY = 40 };

static int64_t
moment(const char *text)
{
	int day, hour = 0, minute = 0;

	assert_true(date_parse(text, 10, &day));
	if (strlen(text) > 10)
		sscanf(text + 11, "%d:%d", &hour, &minute);
	return (int64_t)day * CLOCK_DAY + hour * CLOCK_HOUR + minute;
}

/* The times of a rule up to the end of a day, from a moment on ("": all), as MM-DD, and the hour if it is not 10:00. */
static void
assert_times(const char *text, const char *start, const char *from, const char *last, const char *times)
{
	struct recurrence r;
	struct rule rule;
	struct buf got = { 0 };
	int64_t at;
	int n = 0;

	if (text != NULL && ruletext_read(&rule, text, strlen(text)) != NULL)
		fail_msg("%s", ruletext_read(&rule, text, strlen(text)));
	recurrence_begin(&r, text != NULL ? &rule : NULL, moment(start), moment(last) + CLOCK_DAY - 1);
	if (*from != '\0')
		recurrence_skip(&r, moment(from));
	while (recurrence_next(&r, &at) > 0 && n++ < MANY) {
		char is[CLOCK_TEXT];

		clock_moment(is, at);
		if (*from == '\0' || at >= moment(from))
			buf_addf(&got, "%s%.5s%s", got.len > 0 ? " " : "", is + 5, strcmp(is + 10, "T10:00") == 0 ? "" : is + 10);
	}
	recurrence_end(&r);
	assert_string_equal(buf_text(&got), times);
	buf_release(&got);
}

/* RFC 5545, 3.8.5.3, "Examples": the days as they stand there. */
static void
examples_of_the_rfc(void **state)
{
	(void)state;
	assert_times("FREQ=DAILY;COUNT=10", "1997-09-02T10:00", "", "1998-12-31",
	    "09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11");
	assert_times("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02T10:00", "", "1998-12-31",
	    "09-02 09-12 09-22 10-02 10-12");
	assert_times("FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01T10:00", "",
	    "1998-12-31", "09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17 10-27 10-29 "
	    "10-31 11-10 11-12 11-14 11-24 11-26 11-28 12-08 12-10 12-12 12-22");
	assert_times("FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05T10:00", "", "1998-12-31",
	    "09-05 10-03 11-07 12-05 01-02 02-06 03-06 04-03 05-01 06-05");
	assert_times("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07T10:00", "", "1998-12-31",
	    "09-07 09-28 11-02 11-30 01-04 01-25 03-01 03-29 05-03 05-31");
	assert_times("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22T10:00", "", "1998-12-31",
	    "09-22 10-20 11-17 12-22 01-19 02-16");
	assert_times("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28T10:00", "", "1998-02-28",
	    "09-28 10-29 11-28 12-29 01-29 02-26");
	assert_times("FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10T10:00", "",
	    "1999-12-31", "09-10 09-11 09-12 09-13 09-14 09-15 03-10 03-11 03-12 03-13");
	assert_times("FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10T10:00", "", "2002-12-31",
	    "06-10 07-10 06-10 07-10 06-10 07-10 06-10 07-10 06-10 07-10");
	assert_times("FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01T10:00", "", "2010-12-31",
	    "01-01 04-10 07-19 01-01 04-09 07-18 01-01 04-10 07-19 01-01");
	assert_times("FREQ=YEARLY;BYDAY=20MO", "1997-05-19T10:00", "", "1999-12-31", "05-19 05-18 05-17");
	assert_times("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13T10:00", "", "1998-03-31",
	    "03-13 03-20 03-27 03-05 03-12 03-19 03-26");
	assert_times("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02T10:00", "", "2000-12-31",
	    "02-13 03-13 11-13 08-13 10-13");
	assert_times("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05T10:00", "",
	    "2004-12-31", "11-05 11-07 11-02");
	assert_times("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04T10:00", "", "1998-12-31",
	    "09-04 10-07 11-06");
	assert_times("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29T10:00", "", "1998-03-31",
	    "09-29 10-30 11-27 12-30 01-29 02-26 03-30");
	assert_times("FREQ=YEARLY;BYMONTH=5;BYDAY=MO;BYSETPOS=-1", "1997-05-26T10:00", "", "1999-12-31", "05-26 05-25 05-31");
	assert_times("FREQ=YEARLY;INTERVAL=2;BYMONTH=1,12;BYMONTHDAY=-1", "1997-12-31T10:00", "1999-01-01", "2001-12-31",
	    "01-31 12-31 01-31 12-31");
	assert_times("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15T10:00", "", "2007-12-31",
	    "01-15 01-30 02-15 03-15 03-30");
}

/* Each of these some library was seen to give other days of (tests/traps.txt); the days are those of a calendar. */
static void
what_others_get_wrong(void **state)
{
	(void)state;
	assert_times("FREQ=YEARLY", "2024-02-29T10:00", "", "2033-12-31", "02-29 02-29 02-29");
	assert_times("FREQ=YEARLY;BYMONTH=8,9", "2026-08-31T10:00", "", "2028-12-31", "08-31 08-31 08-31");
	assert_times("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-10-01T10:00", "", "2026-12-31",
	    "10-30 11-30 12-31");
	assert_times("FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=-1", "2026-11-01T10:00", "", "2027-01-31", "11-29 12-27 01-31");
	assert_times("FREQ=WEEKLY;BYDAY=TU,TU;COUNT=3", "2026-11-03T10:00", "", "2027-01-31", "11-03 11-10 11-17");
	assert_times("FREQ=MONTHLY;BYDAY=+1MO", "2026-11-01T10:00", "", "2026-12-31", "11-02 12-07");
	assert_times("FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,5", "2026-05-05T10:00", "", "2026-12-31",
	    "05-05 05-12 05-19 05-26 09-01 09-08 09-15 09-22 09-29");
}

static void
a_rule_may_begin_later_than_its_start(void **state)
{
	(void)state;
	assert_times("FREQ=WEEKLY;BYDAY=TH;COUNT=2", "2026-11-02T10:00", "", "2026-12-31", "11-05 11-12");
	assert_times("FREQ=WEEKLY;BYHOUR=14,9;COUNT=3", "2026-11-02T10:00", "", "2026-12-31", "11-02T14:00 11-09T09:00 11-09T14:00");
	assert_times(NULL, "2026-11-02T10:00", "", "2026-12-31", "11-02");
}

/* In 2026 the clock goes on in the night to 29 March, a Sunday. */
static void
an_hour_that_does_not_come_is_no_time(void **state)
{
	(void)state;
	assert_times("FREQ=DAILY;COUNT=3", "2026-03-28T02:30", "", "2026-12-31", "03-28T02:30 03-30T02:30 03-31T02:30");
	assert_times("FREQ=MONTHLY;BYDAY=-1SU;COUNT=2", "2026-03-29T02:00", "", "2026-12-31", "04-26T02:00 05-31T02:00");
}

/* 29 February, and a birthday from far back. */
static void
years_are_counted(void **state)
{
	(void)state;
	assert_times("FREQ=YEARLY", "2024-02-29T10:00", "", "2036-12-31", "02-29 02-29 02-29 02-29");
	assert_times("FREQ=YEARLY;INTERVAL=3", "2024-02-29T10:00", "", "2050-12-31", "02-29 02-29 02-29");
	assert_times("FREQ=YEARLY", "0004-06-05T10:00", "2026-01-01", "2028-12-31", "06-05 06-05 06-05");
	assert_times("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2024-02-20T10:00", "", "2999-12-31", "");
}

/* What is passed over leaves the rest as it was: of each rule all times from each day on. */
static void
skipping_changes_nothing(void **state)
{
	static const char *const rule[] = {
		"FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=TU,SU", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU;WKST=SU",
		"FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;WKST=WE", "FREQ=DAILY;INTERVAL=2;BYMONTHDAY=-1,1", "FREQ=DAILY;COUNT=60",
		"FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;BYMONTH=1,2,4,5;BYDAY=WE", "FREQ=YEARLY;BYMONTH=5;BYDAY=MO,FR;BYSETPOS=-1,1"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rule); i++)
		for (int before = 0; before < 120; before++) {
			struct recurrence all, some;
			struct rule r;
			int64_t start = moment("2026-01-07T10:00"), end = start + 130 * CLOCK_DAY, a = 0, b = 0;
			int64_t from = start + before * CLOCK_DAY + 1;
			int more;

			assert_null(ruletext_read(&r, rule[i], strlen(rule[i])));
			recurrence_begin(&all, &r, start, end);
			recurrence_begin(&some, &r, start, end);
			recurrence_skip(&some, from);
			do {
				while ((more = recurrence_next(&all, &a)) > 0 && a < from)
					;
				while (recurrence_next(&some, &b) > 0 && b < from)
					;
				if (more > 0 && a != b)
					fail_msg("%s: from day %d on", rule[i], before);
			} while (more > 0);
			recurrence_end(&all);
			recurrence_end(&some);
		}
}

/* 1440 times a day are too many in 70 days: it ends, and says so. */
static void
nothing_goes_on_for_ever(void **state)
{
	struct buf text = { 0 };
	struct recurrence r;
	struct rule rule;
	int64_t at = 0;
	long n = 0;
	int more;

	(void)state;
	buf_adds(&text, "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0");
	for (int i = 1; i < 60; i++)
		buf_addf(&text, ",%d", i);
	assert_null(ruletext_read(&rule, text.data, text.len));
	recurrence_begin(&r, &rule, moment("2026-01-01"), moment("9999-12-31"));
	while ((more = recurrence_next(&r, &at)) > 0)
		n++;
	assert_int_equal(more, -1);
	assert_int_equal(n, RECURRENCE_MOST);
	recurrence_end(&r);
	buf_release(&text);
	/* and what never comes is not looked for */
	assert_times("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01T10:00", "", "9999-12-31", "");
	assert_times("FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20", "2026-01-01T10:00", "", "9999-12-31", "");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_of_the_rfc),
		cmocka_unit_test(what_others_get_wrong),
		cmocka_unit_test(a_rule_may_begin_later_than_its_start),
		cmocka_unit_test(an_hour_that_does_not_come_is_no_time),
		cmocka_unit_test(years_are_counted),
		cmocka_unit_test(skipping_changes_nothing),
		cmocka_unit_test(nothing_goes_on_for_ever),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
