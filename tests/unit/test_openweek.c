#include "unit.h"

#include "base/date.h"
#include "schema/openweek.h"
#include "yaml/yaml.h"

enum { DAY = OPENWEEK_DAY, WEEK = 7 * OPENWEEK_DAY };

static void
add(struct openweek *w, const char *text)
{
	assert_true(openweek_add_text(w, text, strlen(text)));
}

/* 2 November 2026 is a Monday; its first minute. */
static int
monday(void)
{
	return date_day(2026, 11, 2) * DAY;
}

static int
at(int weekday, int hour, int minute)
{
	return monday() + weekday * DAY + hour * 60 + minute;
}

static void
each_minute_counts_once(void **state)
{
	struct openweek w = { 0 };

	(void)state;
	add(&w, "ma-fr 09:00-15:00");
	assert_int_equal(w.total, 5 * 6 * 60);
	/* From 14 to 15 it was open already. */
	add(&w, "on 14-17");
	assert_int_equal(w.total, 5 * 6 * 60 + 120);
	assert_true(openweek_holds(&w, 2, 16 * 60 + 59));
	assert_false(openweek_holds(&w, 2, 17 * 60));
	assert_true(openweek_holds(&w, 0, 9 * 60));
	assert_false(openweek_holds(&w, 0, 9 * 60 - 1));
	assert_false(openweek_holds(&w, 1, 15 * 60));
	assert_false(openweek_holds(&w, 5, 10 * 60));
}

static void
an_hour_may_be_open_in_part(void **state)
{
	struct openweek w = { 0 };

	(void)state;
	add(&w, "ti 08:10-08:50");
	assert_int_equal(w.total, 40);
	assert_false(openweek_holds(&w, 1, 8 * 60 + 9));
	assert_true(openweek_holds(&w, 1, 8 * 60 + 10));
	assert_true(openweek_holds(&w, 1, 8 * 60 + 49));
	assert_false(openweek_holds(&w, 1, 8 * 60 + 50));
}

static void
days_may_go_on_over_the_weekend(void **state)
{
	struct openweek w = { 0 };

	(void)state;
	add(&w, "fr-ma 10:00-11:00");
	assert_int_equal(w.total, 4 * 60);
	for (int d = 0; d < 7; d++)
		assert_int_equal(openweek_holds(&w, d, 600), d == 0 || d >= 4);
}

static const struct yaml_node *told;
static int times;

static void
unclear(const struct yaml_node *item)
{
	told = item;
	times++;
}

/* What openweek_add_items() says of the value of `open`. */
static int
items(struct openweek *w, const char *text)
{
	struct yaml *doc = yamldoc_parse(text, strlen(text), "centre.yaml");
	int said = openweek_add_items(w, yaml_get(doc->root, "open"), unclear);

	yamldoc_free(doc);
	return said;
}

static void
what_is_not_understood_is_told_and_the_rest_counts(void **state)
{
	struct openweek w = { 0 };

	(void)state;
	assert_int_equal(openweek_add_text(&w, "når vi er her", strlen("når vi er her")), 0);
	assert_int_equal(w.total, 0);
	assert_int_equal(items(&w, "open: []\n"), 0);
	assert_int_equal(items(&w, "other: ma 09:00-10:00\n"), 0);
	assert_int_equal(items(&w, "open: ma 09:00-10:00\n"), 1);
	assert_int_equal(w.total, 60);
	assert_int_equal(items(&w, "open: [ti 09:00-10:00, on 09:00-10:00]\n"), 1);
	assert_int_equal(times, 0);
	/* One that is not understood is not made good by those behind it. */
	assert_int_equal(items(&w, "open: [når vi er her, [fr 09:00-10:00], to 09:00-10:00]\n"), -1);
	assert_int_equal(times, 2);
	assert_int_equal(w.total, 4 * 60);
	assert_int_equal(openweek_add_items(&w, NULL, NULL), 0);
}

static void
minutes_are_counted_over_weeks(void **state)
{
	struct openweek w = { 0 };

	(void)state;
	add(&w, "ma-fr 09:00-15:00");
	assert_int_equal(openweek_minutes(&w, at(0, 0, 0), at(7, 0, 0)), 1800);
	assert_int_equal(openweek_minutes(&w, at(2, 12, 0), at(9, 12, 0)), 1800);
	/* Two weeks, and an hour of Wednesday. */
	assert_int_equal(openweek_minutes(&w, at(2, 12, 0), at(16, 13, 0)), 3660);
	assert_int_equal(openweek_minutes(&w, at(4, 14, 30), at(7, 9, 1)), 31);
	assert_int_equal(openweek_minutes(&w, at(2, 12, 0), at(2, 12, 0)), 0);
	assert_int_equal(openweek_minutes(&w, at(2, 12, 0), at(2, 11, 0)), 0);
}

static void
days_before_1970_are_weekdays_too(void **state)
{
	struct openweek w = { 0 };

	(void)state;
	/* 31 December 1969 was a Wednesday. */
	add(&w, "on 23:00-24:00");
	assert_int_equal(openweek_minutes(&w, -61, 1), 60);
	assert_int_equal(openweek_minutes(&w, -1, 0), 1);
	assert_int_equal(openweek_minutes(&w, -DAY, -60), 0);
	assert_int_equal(openweek_minutes(&w, -DAY - 60, -DAY), 0);
}

static void
day_and_night_every_minute_counts(void **state)
{
	struct openweek w = { 0 };

	(void)state;
	openweek_always(&w);
	assert_int_equal(w.total, WEEK);
	assert_int_equal(openweek_minutes(&w, at(3, 1, 0), at(3, 2, 40)), 100);
	assert_int_equal(openweek_minutes(&w, at(3, 2, 0), at(3, 1, 0)), 0);
}

static void
two_have_the_minutes_in_common_that_both_have(void **state)
{
	struct openweek a = { 0 }, b = { 0 };

	(void)state;
	add(&a, "ma-fr 09:00-15:00");
	add(&b, "fr-loe 14:20-18:00");
	assert_int_equal(openweek_common(&a, &b), 40);
	assert_int_equal(openweek_common(&b, &a), 40);
	assert_int_equal(openweek_common(&a, &(struct openweek){ 0 }), 0);
}

static void
stretches_are_cut_at_their_ends(void **state)
{
	struct openweek w = { 0 };
	int from = at(0, 0, 0), end;

	(void)state;
	add(&w, "ma 09:00-15:00");
	add(&w, "ma 22:00-24:00");
	add(&w, "ti 00:00-02:00");
	assert_true(openweek_next(&w, &from, at(2, 0, 0), &end));
	assert_int_equal(from, at(0, 9, 0));
	assert_int_equal(end, at(0, 15, 0));
	/* Over midnight it is one. */
	from = end;
	assert_true(openweek_next(&w, &from, at(2, 0, 0), &end));
	assert_int_equal(from, at(0, 22, 0));
	assert_int_equal(end, at(1, 2, 0));
	from = end;
	assert_false(openweek_next(&w, &from, at(2, 0, 0), &end));
	/* It begins where one asks, and ends there. */
	from = at(0, 10, 30);
	assert_true(openweek_next(&w, &from, at(0, 12, 0), &end));
	assert_int_equal(from, at(0, 10, 30));
	assert_int_equal(end, at(0, 12, 0));
	from = at(0, 8, 0);
	assert_false(openweek_next(&w, &from, at(0, 9, 0), &end));
	/* Of a house that never opens none is looked for beyond what is asked. */
	from = at(0, 0, 0);
	assert_false(openweek_next(&(struct openweek){ 0 }, &from, at(7, 0, 0), &end));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_minute_counts_once),
		cmocka_unit_test(an_hour_may_be_open_in_part),
		cmocka_unit_test(days_may_go_on_over_the_weekend),
		cmocka_unit_test(what_is_not_understood_is_told_and_the_rest_counts),
		cmocka_unit_test(minutes_are_counted_over_weeks),
		cmocka_unit_test(days_before_1970_are_weekdays_too),
		cmocka_unit_test(day_and_night_every_minute_counts),
		cmocka_unit_test(two_have_the_minutes_in_common_that_both_have),
		cmocka_unit_test(stretches_are_cut_at_their_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
