#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/translate.h"
#include "calendar/clock.h"
#include "calendar/portable.h"
#include "calendar/rule.h"

static struct rule
rule_of(const char *text)
{
	struct rule r;
	const char *wrong = rule_read(&r, text, strlen(text));

	if (wrong != NULL)
		fail_msg("%s: %s", text, wrong);
	return r;
}

static void
assert_wrong(const char *text, const char *part)
{
	struct rule r;
	const char *wrong = rule_read(&r, text, strlen(text));

	if (wrong == NULL || strstr(wrong, part) == NULL)
		fail_msg("%s: %s", text, wrong != NULL ? wrong : "nothing is wrong");
}

static void
parts_are_read(void **state)
{
	struct rule r = rule_of("RRULE:freq=monthly;interval=2;count=7;byday=-1FR,+2TU,2TU;wkst=su;");

	(void)state;
	assert_int_equal(r.frequency, RULE_MONTHLY);
	assert_int_equal(r.interval, 2);
	assert_int_equal(r.count, 7);
	assert_int_equal(r.week_start, 6);
	assert_true(r.until == RULE_NO_END);
	/* each once, ascending */
	assert_int_equal(r.list[RULE_DAYS].n, 2);
	assert_int_equal(rule_position(r.item[r.list[RULE_DAYS].from]), -1);
	assert_int_equal(rule_weekday(r.item[r.list[RULE_DAYS].from]), 4);
	assert_int_equal(rule_position(r.item[r.list[RULE_DAYS].from + 1]), 2);
	assert_int_equal(rule_weekday(r.item[r.list[RULE_DAYS].from + 1]), 1);
	assert_false(rule_has(&r, RULE_MONTHS));
}

static void
an_end_is_on_the_wall(void **state)
{
	int64_t day = (int64_t)date_day(2026, 7, 1) * CLOCK_DAY;

	(void)state;
	assert_int_equal(rule_of("FREQ=DAILY;UNTIL=20260701").until, day + CLOCK_DAY - 1);
	assert_int_equal(rule_of("FREQ=DAILY;UNTIL=20260701T120000").until, day + 12 * CLOCK_HOUR);
	/* two hours more in summer */
	assert_int_equal(rule_of("FREQ=DAILY;UNTIL=20260701T120000Z").until, day + 14 * CLOCK_HOUR);
}

static void
is_read_or_refused(const char *text, size_t len)
{
	struct rule r;
	const char *wrong = rule_read(&r, text, len);

	assert_true(wrong == NULL ? r.interval > 0 : *wrong != '\0');
}

/* A rule's text may hold anything, and be cut anywhere. */
static void
no_text_is_too_odd(void **state)
{
	static const char text[] = "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2;BYMONTHDAY=-1,31;BYHOUR=1;UNTIL=20260701T120000Z;WKST=MO";
	char cut[sizeof text];

	(void)state;
	for (size_t n = 0; n < sizeof text; n++)
		for (int c = 0; c < 256; c += 7) {
			memcpy(cut, text, sizeof text);
			cut[n] = (char)c;
			is_read_or_refused(cut, n);
			is_read_or_refused(cut, sizeof text - 1);
		}
}

static void
what_is_refused_is_told(void **state)
{
	struct buf many = { 0 };

	(void)state;
	translate_to(LANG_EN);
	assert_wrong("", "FREQ");
	assert_wrong("FREQ=WEEKLI", "WEEKLY");
	assert_wrong("FREQ=DAILY;COUNT=2;UNTIL=20260701", "do not go together");
	assert_wrong("FREQ=WEEKLY;BYDAY=1MO", "FREQ=MONTHLY");
	assert_wrong("FREQ=MONTHLY;BYMONTHDAY=32", "1 to 31");
	assert_wrong("FREQ=YEARLY;BYWEEKNO=1", "weeks of the year");
	assert_wrong("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "5 at most");
	assert_wrong("FREQ=DAILY;BYHOURS=1", "BYHOUR");
	assert_wrong("FREQ=DAILY;UNTIL=20260229", "no day");
	buf_adds(&many, "FREQ=DAILY;BYMINUTE=0");
	for (int i = 1; i < 60; i++)
		buf_addf(&many, ",%d", i);
	buf_adds(&many, ";BYHOUR=0");
	for (int i = 1; i < 24; i++)
		buf_addf(&many, ",%d", i);
	rule_of(many.data);
	buf_adds(&many, ";BYMONTHDAY=1");
	for (int i = 2; i < 32; i++)
		buf_addf(&many, ",%d", i);
	buf_adds(&many, ";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU");
	assert_wrong(many.data, "128 numbers");
	buf_release(&many);
}

/* What portable.h says: the text, or "" where there is none. */
static void
assert_portable(const char *rule, int month, int day, const char *text)
{
	struct rule r = rule_of(rule);
	struct buf got = { 0 };

	assert_int_equal(portable_rule(&got, &r, date_day(2026, month, day)), *text != '\0');
	assert_string_equal(buf_text(&got), text);
	buf_release(&got);
}

/* 6 January 2026 is a Tuesday. */
static void
all_days_are_spelled_out(void **state)
{
	(void)state;
	assert_portable("FREQ=DAILY;INTERVAL=3;COUNT=4", 1, 6, "FREQ=DAILY;INTERVAL=3");
	assert_portable("FREQ=WEEKLY", 1, 6, "FREQ=WEEKLY;BYDAY=TU");
	assert_portable("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=MO", 1, 6, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU");
	assert_portable("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU", 1, 6, "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU");
	assert_portable("FREQ=WEEKLY;BYDAY=SU,TU;WKST=SU", 1, 6, "FREQ=WEEKLY;BYDAY=TU,SU");
	assert_portable("FREQ=MONTHLY", 1, 31, "FREQ=MONTHLY;BYMONTHDAY=31");
	assert_portable("FREQ=MONTHLY;BYDAY=-1SU", 1, 31, "FREQ=MONTHLY;BYDAY=-1SU");
	assert_portable("FREQ=YEARLY", 2, 28, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28");
	assert_portable("FREQ=YEARLY;BYMONTH=6;BYDAY=1SA", 1, 6, "FREQ=YEARLY;BYMONTH=6;BYDAY=1SA");
	assert_portable("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", 1, 6, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29");
}

static void
the_same_is_said_in_one_way(void **state)
{
	(void)state;
	assert_portable("FREQ=DAILY;BYDAY=MO,FR", 1, 6, "FREQ=WEEKLY;BYDAY=MO,FR");
	assert_portable("FREQ=DAILY;BYMONTH=7", 1, 6, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=7");
	assert_portable("FREQ=DAILY;BYMONTHDAY=1,15", 1, 6, "FREQ=MONTHLY;BYMONTHDAY=1,15");
	assert_portable("FREQ=DAILY;BYMONTHDAY=1;BYMONTH=3", 1, 6, "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1");
	assert_portable("FREQ=MONTHLY;BYDAY=MO", 1, 6, "FREQ=WEEKLY;BYDAY=MO");
	assert_portable("freq=weekly;byday=tu,tu;", 1, 6, "FREQ=WEEKLY;BYDAY=TU");
	assert_portable("FREQ=MONTHLY;BYDAY=+1MO", 1, 6, "FREQ=MONTHLY;BYDAY=1MO");
	assert_portable("FREQ=YEARLY;BYDAY=MO;BYMONTH=5", 1, 6, "FREQ=WEEKLY;BYDAY=MO;BYMONTH=5");
	assert_portable("FREQ=MONTHLY;BYDAY=1MO;BYMONTH=5", 1, 6, "FREQ=YEARLY;BYMONTH=5;BYDAY=1MO");
}

/* What calendars were seen to disagree on. */
static void
of_some_rules_there_is_no_such_text(void **state)
{
	static const char *const rule[] = {
		"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY;BYYEARDAY=100", "FREQ=YEARLY;BYDAY=20MO",
		"FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "FREQ=MONTHLY;BYDAY=1MO,-1MO", "FREQ=MONTHLY;BYDAY=1MO,TU",
		"FREQ=MONTHLY;BYMONTHDAY=1,-1", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU",
		"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=5", "FREQ=DAILY;INTERVAL=2;BYDAY=TU",
		"FREQ=MONTHLY;INTERVAL=2;BYMONTH=5", "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29",
		"FREQ=YEARLY;BYMONTH=8,9;BYMONTHDAY=31", "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO"
	};

	(void)state;
	for (size_t i = 0; i < sizeof rule / sizeof *rule; i++)
		assert_portable(rule[i], 1, 6, "");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_read),
		cmocka_unit_test(an_end_is_on_the_wall),
		cmocka_unit_test(no_text_is_too_odd),
		cmocka_unit_test(what_is_refused_is_told),
		cmocka_unit_test(all_days_are_spelled_out),
		cmocka_unit_test(the_same_is_said_in_one_way),
		cmocka_unit_test(of_some_rules_there_is_no_such_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
