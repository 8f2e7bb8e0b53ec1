#include "unit.h"

#include "base/buf.h"
#include "calendar/rule.h"
#include "calendar/rulejudge.h"

/* A day of the week by its position, as rule.h has it: Monday is 1. */
#define DAY(POSITION, DAY) ((POSITION) * 8 + (DAY))

/* Behind all others; what the list had is left where it was. */
static void
put_list(struct rule *r, enum rule_list list, int n, const int *item)
{
	int from = 0;

	for (int i = 0; i < RULE_LISTS; i++)
		if (r->list[i].from + r->list[i].n > from)
			from = r->list[i].from + r->list[i].n;
	for (int i = 0; i < n; i++)
		r->item[from + i] = (int16_t)item[i];
	r->list[list].from = (int16_t)from;
	r->list[list].n = (int16_t)n;
}

#define PUT(RULE, LIST, ...) put_list(RULE, LIST, sizeof((int[]){ __VA_ARGS__ }) / sizeof(int), (int[]){ __VA_ARGS__ })

/* "": they go together. */
static void
assert_judged(const struct rule *r, const char *part)
{
	struct buf why = { 0 };
	int goes = rulejudge_goes(r, &why);

	if (goes != (*part == '\0') || strstr(buf_text(&why), part) == NULL)
		fail_msg("%s, not %s", buf_text(&why), part);
	if (goes)
		assert_int_equal(why.len, 0);
	buf_release(&why);
}

static struct rule
rule_of(enum rule_frequency frequency)
{
	return (struct rule){ .frequency = frequency, .interval = 1, .until = RULE_NO_END };
}

static void
without_lists_all_goes(void **state)
{
	(void)state;
	for (int i = RULE_DAILY; i <= RULE_YEARLY; i++) {
		struct rule r = rule_of((enum rule_frequency)i);

		assert_judged(&r, "");
	}
}

static void
a_list_needs_a_period_that_it_counts_in(void **state)
{
	struct rule r = rule_of(RULE_WEEKLY);

	(void)state;
	PUT(&r, RULE_DAYS, DAY(0, 2), DAY(0, 4));
	assert_judged(&r, "");
	PUT(&r, RULE_DAYS, DAY(1, 1));
	assert_judged(&r, "a number before a day");
	r = rule_of(RULE_WEEKLY);
	PUT(&r, RULE_MONTHDAYS, 13);
	assert_judged(&r, "weeks have no days of the month");
	r.frequency = RULE_MONTHLY;
	assert_judged(&r, "");
	r.frequency = RULE_YEARLY;
	assert_judged(&r, "BYMONTHDAY in years without BYMONTH");
	PUT(&r, RULE_MONTHS, 6);
	assert_judged(&r, "");
	r = rule_of(RULE_MONTHLY);
	PUT(&r, RULE_YEARDAYS, 100);
	assert_judged(&r, "FREQ=YEARLY");
	r.frequency = RULE_YEARLY;
	assert_judged(&r, "");
}

static void
a_month_has_five_of_a_day(void **state)
{
	struct rule r = rule_of(RULE_MONTHLY);

	(void)state;
	PUT(&r, RULE_DAYS, DAY(-5, 7));
	assert_judged(&r, "");
	PUT(&r, RULE_DAYS, DAY(-6, 7));
	assert_judged(&r, "more than 5 times");
	/* In a year there are 52. */
	r.frequency = RULE_YEARLY;
	assert_judged(&r, "");
	PUT(&r, RULE_MONTHS, 5);
	assert_judged(&r, "more than 5 times");
}

/* Two days of the week are ten days of a month at most; a first Monday is one, and of two months there are two. */
static void
positions_choose_from_what_there_is(void **state)
{
	struct rule r = rule_of(RULE_MONTHLY);

	(void)state;
	PUT(&r, RULE_POSITIONS, -10);
	assert_judged(&r, "chooses among days; say which");
	PUT(&r, RULE_DAYS, DAY(0, 1), DAY(0, 2));
	assert_judged(&r, "");
	r.item[0] = -11;
	assert_judged(&r, "BYSETPOS=11 chooses from too few days (10 at most)");
	r.frequency = RULE_WEEKLY;
	assert_judged(&r, "BYSETPOS counts in months and years");
	r = rule_of(RULE_YEARLY);
	PUT(&r, RULE_POSITIONS, 2);
	PUT(&r, RULE_DAYS, DAY(1, 1));
	PUT(&r, RULE_MONTHS, 3, 9);
	assert_judged(&r, "");
	r.item[0] = 3;
	assert_judged(&r, "(2 at most)");
	/* So they do from days of the month, and from both: three days, be they Mondays or not. */
	r = rule_of(RULE_MONTHLY);
	PUT(&r, RULE_POSITIONS, 4);
	PUT(&r, RULE_MONTHDAYS, 1, 2, 3);
	PUT(&r, RULE_DAYS, DAY(0, 1));
	assert_judged(&r, "(3 at most)");
}

static void
positions_choose_days_and_each_once(void **state)
{
	struct rule r = rule_of(RULE_MONTHLY);

	(void)state;
	PUT(&r, RULE_POSITIONS, 1);
	PUT(&r, RULE_HOURS, 10, 14);
	assert_judged(&r, "each time of day as an activity of its own");
	/* The 17th is the 15th from the end where a month has 31 days. */
	r = rule_of(RULE_MONTHLY);
	PUT(&r, RULE_POSITIONS, 1);
	PUT(&r, RULE_MONTHDAYS, -15, 17);
	assert_judged(&r, "counted from the end");
	r = rule_of(RULE_MONTHLY);
	PUT(&r, RULE_POSITIONS, 1);
	PUT(&r, RULE_MONTHDAYS, -15, -1);
	assert_judged(&r, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_lists_all_goes),
		cmocka_unit_test(a_list_needs_a_period_that_it_counts_in),
		cmocka_unit_test(a_month_has_five_of_a_day),
		cmocka_unit_test(positions_choose_from_what_there_is),
		cmocka_unit_test(positions_choose_days_and_each_once),
	};

	diag_init("mc");
	translate_to(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
