#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/translate.h"
#include "calendar/clock.h"
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

static void
assert_wrong(const char *text, const char *part)
{
	struct rule r;
	const char *wrong = ruletext_read(&r, text, strlen(text));

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
	const char *wrong = ruletext_read(&r, text, len);

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

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_read),
		cmocka_unit_test(an_end_is_on_the_wall),
		cmocka_unit_test(no_text_is_too_odd),
		cmocka_unit_test(what_is_refused_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
