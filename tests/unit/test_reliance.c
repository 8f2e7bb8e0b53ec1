#include "unit.h"

#include "analysis/handover.h"
#include "analysis/reliance.h"
#include "base/date.h"
#include "centre/entry.h"

/*
 * By hand: in the period p is in the first three, of which it began two.  Pairs of two others: a-b (1, 2, 4), a-c (2), b-c (2),
 * c-d (5): 4.  Only with p: a-c and b-c.  With others of p: a and b also without it, c too.  "a a" is one actor.
 */
static const char log_text[] = "date,form,actors\n"
    "2026-01-01,samvirke,p a b\n"
    "2026-01-02,samvirke,p a b c a\n"
    "2026-01-03,samvirke,e p\n"
    "2026-01-04,samvirke,b a\n"
    "2026-01-05,samvirke,c d\n"
    "2025-12-31,samvirke,p d\n";

static void
read_log(struct reliances *all, const struct period *p)
{
	struct entries log;
	struct entry e;

	assert_true(entries_open_text(&log, log_text, sizeof log_text - 1));
	reliances_begin(all, p);
	while (entries_next(&log, &e))
		if (e.good)
			reliances_use(all, &log, &e);
	reliances_end(all);
	entries_close(&log);
}

static void
what_rests_on_one(void **state)
{
	struct period p = { date_day(2026, 1, 1), date_day(2026, 1, 31) };
	struct reliances all;
	struct reliance one;
	unsigned long led;
	char marked[8] = { 0 };

	(void)state;
	read_log(&all, &p);
	assert_int_equal(all.entries, 5);
	assert_int_equal(all.ever, 6);
	reliance_of(&one, &all, "p");
	assert_int_equal(one.entries, 3);
	assert_int_equal(one.led, 2);
	assert_int_equal(one.pairs, 4);
	assert_int_equal(one.n, 3);
	assert_int_equal(one.only, 2);
	assert_string_equal(intern_text(&all.ids, one.pair[0].a), "a");
	assert_string_equal(intern_text(&all.ids, one.pair[0].b), "b");
	assert_int_equal(one.pair[0].with, 2);
	assert_int_equal(one.pair[0].entries, 3);
	assert_int_equal(one.others, 4);	/* a b c e */
	assert_string_equal(intern_text(&all.ids, one.other[3].id), "e");
	assert_int_equal(one.other[3].with, one.other[3].entries);
	assert_int_equal(one.other[2].with, 1);
	assert_int_equal(one.other[2].entries, 2);
	reliance_release(&one);
	reliance_of(&one, &all, "nobody");
	assert_int_equal(one.entries, 0);
	reliance_release(&one);
	assert_int_equal(reliances_together(&all, "b", "a"), 3);
	assert_int_equal(reliances_together(&all, "a", "d"), 0);
	assert_int_equal(reliances_together(&all, "a", "nobody"), 0);
	assert_int_equal(reliances_together(&all, "a", "a"), 0);
	marked[intern_find(&all.ids, "e", 1)] = marked[intern_find(&all.ids, "c", 1)] = 1;
	assert_int_equal(reliances_with_any(&all, marked, &led), 3);
	assert_int_equal(led, 2);
	reliances_release(&all);
}

static void
months_that_are_left(void **state)
{
	static const struct { int from[3], to[3]; long months; } known[] = {
		{ { 2026, 11, 1 }, { 2027, 12, 31 }, 13 }, { { 2026, 11, 1 }, { 2026, 11, 30 }, 0 },
		{ { 2026, 11, 1 }, { 2026, 12, 1 }, 1 }, { { 2026, 11, 2 }, { 2026, 12, 1 }, 0 },
		{ { 2026, 1, 31 }, { 2026, 2, 28 }, 1 }, { { 2026, 11, 1 }, { 2026, 10, 31 }, 0 },
		{ { 2026, 11, 1 }, { 2020, 1, 1 }, 0 }, { { 2026, 11, 1 }, { 2026, 11, 1 }, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		assert_int_equal(handover_months(date_day(known[i].from[0], known[i].from[1], known[i].from[2]),
		    date_day(known[i].to[0], known[i].to[1], known[i].to[2])), known[i].months);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_rests_on_one),
		cmocka_unit_test(months_that_are_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
