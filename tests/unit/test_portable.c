#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "calendar/portable.h"
#include "calendar/ruletext.h"

static struct rule
rule_of(const char *text)
{
	struct rule r;
	const char *wrong = ruletext_read(&r, text, strlen(text));

	if (wrong != NULL)
		fail_msg("%s: %s", text, wrong);
	return r;
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
		cmocka_unit_test(all_days_are_spelled_out),
		cmocka_unit_test(the_same_is_said_in_one_way),
		cmocka_unit_test(of_some_rules_there_is_no_such_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
