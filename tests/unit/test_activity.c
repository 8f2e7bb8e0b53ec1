#include "unit.h"

#include "analysis/activity.h"
#include "centre/entryeach.h"
#include "csv/field.h"
#include "field/terms.h"

/* Entries of one letter an actor: "ab" on a day, a before b. */
static void
add(struct activity_tally *act, int day, int form, const char *actors)
{
	struct csv_field field[26];
	size_t n = strlen(actors);

	for (size_t i = 0; i < n; i++)
		field[i] = (struct csv_field){ .text = actors + i, .len = 1 };
	activity_add(act, &(struct entry){ .good = 1, .day = day, .form = form, .actor = field,
	    .actors = n });
}

/* Actors of the period whose first entry ever lies in it. */
static long
new_actors(const struct activity_tally *act)
{
	long n = 0;

	for (size_t i = 0; i < act->whos; i++)
		n += act->who[i].entries > 0 && period_holds(&act->period, act->who[i].first);
	return n;
}

/* The most active third of so many, who are each in one entry more than the next. */
static unsigned long
third_of(int n)
{
	static const char names[] = "abcdefghijkl";
	struct activity_tally act;
	unsigned long sum;

	activity_init(&act, &(struct period){ 10, 20 }, ACTIVITY_PAIRS | ACTIVITY_NEW);
	for (int i = 0; i < n; i++)
		for (int entry = 0; entry <= i; entry++)
			add(&act, 15, FORM_SAMVIRKE, (char[2]){ names[i], '\0' });
	assert_int_equal(activity_participations(&act), n * (n + 1) / 2);
	sum = activity_busiest_third(&act);
	activity_release(&act);
	return sum;
}

static void
a_third_is_rounded_up(void **state)
{
	(void)state;
	assert_int_equal(third_of(0), 0);
	assert_int_equal(third_of(1), 1);
	assert_int_equal(third_of(2), 2);		/* one of 1 2 */
	assert_int_equal(third_of(3), 3);		/* one of 1 2 3 */
	assert_int_equal(third_of(4), 4 + 3);		/* two */
	assert_int_equal(third_of(6), 6 + 5);
	assert_int_equal(third_of(7), 7 + 6 + 5);
	assert_int_equal(third_of(12), 12 + 11 + 10 + 9);
}

static void
only_entries_of_the_period_count(void **state)
{
	struct activity_tally act;

	(void)state;
	activity_init(&act, &(struct period){ 10, 20 }, ACTIVITY_PAIRS | ACTIVITY_NEW);
	assert_int_equal(activity_busiest_third(&act), 0);
	add(&act, 9, FORM_SAMSKABE, "xy");
	add(&act, 21, FORM_SAMSKABE, "xz");
	assert_int_equal(activity_actors(&act), 0);
	assert_int_equal(activity_busiest_third(&act), 0);
	add(&act, 10, FORM_SAMSKABE, "ab");
	add(&act, 20, FORM_SAMORDNE, "aac");
	/* a 2, b 1, c 1: named twice is once; x, y and z are not of the period's actors */
	assert_int_equal(activity_actors(&act), 3);
	assert_int_equal(activity_participations(&act), 4);
	assert_int_equal(activity_busiest_third(&act), 2);
	assert_int_equal(act.first, 9);
	assert_int_equal(new_actors(&act), 3);
	activity_release(&act);
}

static void
a_pair_is_reciprocal_by_both_first_names(void **state)
{
	struct activity_tally act;

	(void)state;
	activity_init(&act, &(struct period){ 10, 20 }, ACTIVITY_PAIRS | ACTIVITY_NEW);
	add(&act, 12, FORM_SAMVIRKE, "abc");	/* a to b, a to c; b and c are a pair, nobody led */
	add(&act, 13, FORM_SAMVIRKE, "ba");	/* b to a */
	add(&act, 9, FORM_SAMVIRKE, "ca");	/* before: c to a does not count */
	assert_int_equal(activity_pairs(&act), 3);
	assert_int_equal(activity_led_pairs(&act), 2);
	assert_int_equal(activity_reciprocal(&act), 1);
	assert_int_equal(activity_new_pairs(&act), 2);	/* a c met before */
	activity_release(&act);
}

/* Each log numbers its actors anew; an actor that stands twice is one. */
static void
numbers_are_those_of_their_log(void **state)
{
	static const struct csv_field ab[] = { { "a", 1 }, { "b", 1 }, { "a", 1 } }, bc[] = { { "b", 1 }, { "c", 1 } };
	static const uint32_t first[] = { 0, 1, 0 }, second[] = { 0, 7 };
	struct activity_tally act;

	(void)state;
	activity_init(&act, &(struct period){ 10, 20 }, ACTIVITY_PAIRS | ACTIVITY_NEW);
	activity_add(&act, &(struct entry){ .day = 15, .actor = ab, .actors = 3, .number = first, .log = 1 });
	activity_add(&act, &(struct entry){ .day = 12, .actor = bc, .actors = 2, .number = second, .log = 2 });
	activity_add(&act, &(struct entry){ .day = 30, .actor = bc, .actors = 2, .number = second, .log = 2 });
	assert_int_equal(activity_actors(&act), 3);
	assert_int_equal(activity_pairs(&act), 2);
	assert_int_equal(activity_participations(&act), 4);
	assert_int_equal(activity_of(&act, "b")->entries, 2);
	assert_int_equal(activity_of(&act, "b")->first, 12);
	assert_int_equal(activity_of(&act, "c")->entries, 1);
	activity_release(&act);
}

static void
a_part_learns_firsts_from_the_whole_log(void **state)
{
	/* c is only before the period of the part, and e behind it. */
	static const struct { int day; const char *actors; } log[] = {
		{ 5, "cb" }, { 7, "ba" }, { 12, "ab" }, { 15, "ad" }, { 14, "da" }, { 25, "ae" }
	};
	struct period p = { 10, 20 };
	struct activity_tally whole, part;

	(void)state;
	activity_init(&whole, &(struct period){ 12, 12 }, ACTIVITY_NEW);
	whole.since = p.first;
	activity_part(&part, &whole, &p, ACTIVITY_PAIRS);
	for (size_t i = 0; i < sizeof log / sizeof *log; i++)
		add(&whole, log[i].day, FORM_SAMVIRKE, log[i].actors);
	activity_part_learn(&part);
	assert_int_equal(whole.entries, 1);
	assert_int_equal(part.entries, 3);
	assert_int_equal(activity_of(&part, "e")->entries, 0);
	assert_int_equal(part.first, 5);
	assert_int_equal(part.ever, 6);
	assert_int_equal(activity_of(&part, "a")->first, 7);
	assert_int_equal(activity_of(&part, "d")->first, 14);
	assert_int_equal(activity_of(&part, "c")->first, 5);
	assert_int_equal(activity_of(&part, "c")->entries, 0);
	assert_int_equal(activity_actors(&part), 3);		/* a b d */
	assert_int_equal(new_actors(&part), 1);	/* d */
	assert_int_equal(activity_pairs(&part), 2);		/* ab ad */
	assert_int_equal(activity_new_pairs(&part), 1);		/* ad */
	activity_release(&whole);
	activity_release(&part);
}

/* A part of the days of the whole, or of another part, counts what a tally of its own would. */
static void
parts_of_the_same_days_count_the_same(void **state)
{
	static const struct { int day, form; const char *actors; } log[] = {
		{ 5, FORM_SAMSKABE, "cb" }, { 12, FORM_VIDENDELE, "aba" }, { 15, FORM_SAMORDNE, "da" }, { 41, FORM_SAMSKABE, "ae" }
	};
	struct period first = { 10, 20 }, second = { 1, 9 };
	struct activity_tally whole, part[ACTIVITY_PARTS], own[2];

	(void)state;
	activity_init(&whole, &first, ACTIVITY_NEW);
	activity_init(&own[0], &first, ACTIVITY_PAIRS);
	activity_init(&own[1], &second, 0);
	activity_part(&part[0], &whole, &second, 0);
	activity_part(&part[1], &whole, &first, ACTIVITY_PAIRS);
	activity_part(&part[2], &whole, &second, ACTIVITY_TOGETHER);
	for (size_t i = 0; i < sizeof log / sizeof *log; i++) {
		add(&whole, log[i].day, log[i].form, log[i].actors);
		add(&own[0], log[i].day, log[i].form, log[i].actors);
		add(&own[1], log[i].day, log[i].form, log[i].actors);
	}
	for (size_t i = 0; i < ACTIVITY_PARTS; i++) {
		const struct activity_tally *right = &own[i != 1];

		activity_part_learn(&part[i]);
		assert_int_equal(part[i].entries, right->entries);
		assert_int_equal(part[i].whos, right->whos);
		assert_int_equal(activity_months_with(&part[i]), 1);
		for (size_t k = 0; k < right->whos; k++) {
			assert_int_equal(part[i].who[k].entries, right->who[k].entries);
			assert_int_equal(part[i].who[k].led, right->who[k].led);
			assert_int_equal(part[i].who[k].demanding, right->who[k].demanding);
			assert_int_equal(part[i].who[k].sharing, right->who[k].sharing);
			assert_int_equal(part[i].who[k].first, right->who[k].first);
		}
	}
	assert_int_equal(activity_pairs(&part[1]), activity_pairs(&own[0]));
	assert_int_equal(activity_led_pairs(&part[1]), activity_led_pairs(&own[0]));
	assert_int_equal(activity_pairs(&part[2]), 1);
	for (size_t i = 0; i < ACTIVITY_PARTS; i++)
		activity_release(&part[i]);
	activity_release(&own[0]);
	activity_release(&own[1]);
	activity_release(&whole);
}

/* What two have in common is counted as far as it is asked for; one that stands twice is one. */
static void
two_are_asked_of(void **state)
{
	static const struct { int day; const char *actors; } log[] = {
		{ 25, "ae" }, { 12, "ab" }, { 15, "baa" }, { 7, "ba" }, { 5, "cbc" }, { 15, "ad" }
	};
	struct activity_tally all, none;
	size_t a, b, c, e;

	(void)state;
	activity_init(&all, &(struct period){ 10, 20 }, ACTIVITY_PAIRS | ACTIVITY_TIMES | ACTIVITY_EVER | ACTIVITY_FIRSTS);
	activity_init(&none, &(struct period){ 10, 20 }, 0);
	for (size_t i = 0; i < sizeof log / sizeof *log; i++) {
		add(&all, log[i].day, FORM_SAMVIRKE, log[i].actors);
		add(&none, log[i].day, FORM_SAMVIRKE, log[i].actors);
	}
	a = activity_number(&all, "a");
	b = activity_number(&all, "b");
	c = activity_number(&all, "c");
	e = activity_number(&all, "e");
	assert_int_equal(activity_times(&all, a, b), 2);
	assert_int_equal(activity_times(&all, b, c), 0);
	assert_int_equal(activity_times(&all, a, a), 0);
	assert_int_equal(activity_times(&all, a, activity_number(&all, "x")), 0);
	assert_true(activity_together(&all, "d", "a"));
	assert_false(activity_together(&all, "a", "e"));	/* after the period */
	assert_false(activity_together(&all, "c", "b"));	/* before it */
	assert_false(activity_together(&all, "a", "x"));
	assert_true(activity_met(&all, "e", "a"));
	assert_true(activity_met(&all, "b", "c"));
	assert_false(activity_met(&all, "c", "a"));
	assert_false(activity_met(&all, "c", "c"));
	assert_int_equal(activity_first(&all, a, b), 7);
	assert_int_equal(activity_first(&all, c, b), 5);
	assert_int_equal(activity_first(&all, e, a), 25);
	assert_int_equal(activity_actors(&none), 3);
	assert_int_equal(activity_of(&none, "a")->entries, 3);
	assert_int_equal(activity_of(&none, "a")->led, 2);
	assert_int_equal(activity_of(&none, "a")->first, 7);
	assert_int_equal(activity_pairs(&none), 0);
	assert_false(activity_met(&none, "a", "b"));
	activity_release(&all);
	activity_release(&none);
}

static int
is_led(const struct activity_tally *act, size_t leads, size_t other)
{
	return activity_is_led(act, pairmarks_find(activity_marks(act), leads, other), leads > other);
}

static int
is_often_led(const struct activity_tally *act, size_t a, size_t b)
{
	return activity_is_often_led(act, pairmarks_find(activity_marks(act), a, b));
}

/* Three entries of the period led by either of two, one of them in none of these; further actors of an entry are led, too. */
static void
who_leads_often_is_told(void **state)
{
	static const struct { int day; const char *actors; } log[] = {
		{ 9, "ab" }, { 10, "ab" }, { 11, "abc" }, { 12, "acb" }, { 13, "ca" }, { 21, "ac" },
		{ 14, "de" }, { 15, "ed" }, { 15, "fde" }, { 16, "dee" }
	};
	struct activity_tally act;
	size_t a, b, c, d, e, f;

	(void)state;
	activity_init(&act, &(struct period){ 10, 20 }, ACTIVITY_PAIRS | ACTIVITY_OFTEN);
	for (size_t i = 0; i < sizeof log / sizeof *log; i++)
		add(&act, log[i].day, FORM_SAMVIRKE, log[i].actors);
	a = activity_number(&act, "a");
	b = activity_number(&act, "b");
	c = activity_number(&act, "c");
	d = activity_number(&act, "d");
	e = activity_number(&act, "e");
	f = activity_number(&act, "f");
	assert_true(is_often_led(&act, a, b) && is_often_led(&act, b, a));
	assert_true(is_led(&act, a, b) && !is_led(&act, b, a));
	assert_true(is_often_led(&act, a, c));	/* twice by a, once by c */
	assert_true(is_led(&act, a, c) && is_led(&act, c, a));
	assert_true(is_often_led(&act, d, e));
	assert_true(is_led(&act, d, e) && is_led(&act, e, d));
	assert_false(is_often_led(&act, b, c));
	assert_false(is_led(&act, b, c) || is_led(&act, c, b));
	assert_false(is_often_led(&act, d, f));
	assert_true(is_led(&act, f, d));
	activity_release(&act);
}

/* Who met in a list that comes again met whenever its first row was, or any later one; another log has other lists. */
static void
lists_that_come_again_are_told_once(void **state)
{
	static const int day[] = { 12, 3, 4, 15, 25, 26 }, form[6];
	static const uint16_t first[] = { 0, 2, 4, 6, 8, 10, 12 };
	static const uint32_t list[] = { 5, 5, 5, 5, 6, QUICKTEXTS_NONE }, number[] = { 0, 1, 0, 1, 0, 1, 0, 1, 2, 0, 2, 1 };
	static const char *const texts[] = { "a", "b", "c", "d" };
	struct intern names = { 0 };
	struct entries_rows rows = { .to = 6, .day = day, .form = form, .first = first, .list = list, .number = number,
		.numbers = 3, .log = 1, .names = &names };
	struct activity_tally act;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		intern_add(&names, texts[i], 1);
	activity_init(&act, &(struct period){ 10, 20 }, ACTIVITY_PAIRS | ACTIVITY_NEW | ACTIVITY_EVER);
	activity_add_rows(&act, &rows);
	assert_int_equal(activity_pairs(&act), 1);
	assert_int_equal(activity_new_pairs(&act), 0);
	assert_true(activity_met(&act, "a", "c") && activity_met(&act, "c", "b"));
	rows.from = 3;
	rows.log = 2;
	rows.number = (const uint32_t[]){ 0, 1, 0, 1, 0, 1, 3, 1, 3, 0, 3, 1 };
	rows.numbers = 4;
	activity_add_rows(&act, &rows);
	rows.from = 1;
	rows.to = 2;
	rows.number = (const uint32_t[]){ 0, 1, 3, 1 };
	activity_add_rows(&act, &rows);
	assert_int_equal(activity_pairs(&act), 2);
	assert_int_equal(activity_new_pairs(&act), 0);
	assert_int_equal(activity_of(&act, "d")->first, 3);
	assert_true(activity_met(&act, "a", "d"));
	activity_release(&act);
	intern_release(&names);
}

/* Once all lists that there are were met, none of them is asked again; a new one is. */
static void
a_new_list_is_told_after_all_were_met(void **state)
{
	static const int day[] = { 3, 4, 5, 25, 26 }, form[5];
	static const uint16_t first[] = { 0, 2, 4, 6, 8, 10 };
	static const uint32_t list[] = { 0, 1, 0, 0, 1 }, new_list[] = { 1, 2, 0, 2, 0 };
	static const char *const texts[] = { "a", "b", "c", "d" };
	struct intern names = { 0 };
	struct entries_rows rows = { .to = 5, .day = day, .form = form, .first = first, .list = list, .lists = 2, .numbers = 4,
		.number = (const uint32_t[]){ 0, 1, 0, 2, 0, 1, 0, 1, 0, 2 }, .log = 1, .names = &names };
	struct activity_tally act;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		intern_add(&names, texts[i], 1);
	activity_init(&act, &(struct period){ 10, 20 }, ACTIVITY_PAIRS | ACTIVITY_NEW | ACTIVITY_EVER);
	activity_add_rows(&act, &rows);
	activity_add_rows(&act, &rows);
	assert_int_equal(act.mets[0], 2);
	assert_int_equal(act.mets[1], 2);
	assert_true(activity_met(&act, "a", "b") && activity_met(&act, "a", "c") && !activity_met(&act, "a", "d"));
	rows.list = new_list;
	rows.lists = 3;
	rows.number = (const uint32_t[]){ 0, 2, 0, 3, 0, 1, 0, 3, 0, 1 };
	activity_add_rows(&act, &rows);
	assert_true(activity_met(&act, "a", "d"));
	/* Of another log nothing is known. */
	rows.log = 2;
	rows.list = list;
	rows.lists = 2;
	rows.number = (const uint32_t[]){ 1, 3, 2, 3, 1, 3, 1, 3, 2, 3 };
	activity_add_rows(&act, &rows);
	assert_true(activity_met(&act, "b", "d") && activity_met(&act, "c", "d"));
	activity_release(&act);
	intern_release(&names);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_third_is_rounded_up),
		cmocka_unit_test(only_entries_of_the_period_count),
		cmocka_unit_test(a_pair_is_reciprocal_by_both_first_names),
		cmocka_unit_test(numbers_are_those_of_their_log),
		cmocka_unit_test(a_part_learns_firsts_from_the_whole_log),
		cmocka_unit_test(parts_of_the_same_days_count_the_same),
		cmocka_unit_test(two_are_asked_of),
		cmocka_unit_test(who_leads_often_is_told),
		cmocka_unit_test(lists_that_come_again_are_told_once),
		cmocka_unit_test(a_new_list_is_told_after_all_were_met),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
