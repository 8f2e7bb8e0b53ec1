#include "unit.h"

#include "analysis/wordlist.h"
#include "base/buf.h"
#include "schema/openweek.h"
#include "yaml/yaml.h"

static void
words_are_compared_as_people_do(void **state)
{
	static const char text[] = "a: [Unge, alle, børn, unge, 'Alle beboere']\nb: [BOERN,  ældre, unge ]\nc: alle\nd: {x: unge}\n";
	struct yaml *doc = yamldoc_try(text, sizeof text - 1, "test");
	struct wordlists w = { 0 };
	struct wordlist a, b, c, d, everybody;
	struct buf both = { 0 };

	(void)state;
	assert_non_null(doc);
	a = wordlists_read_targets(&w, yaml_get(doc->root, "a"));
	b = wordlists_read_targets(&w, yaml_get(doc->root, "b"));
	c = wordlists_read_targets(&w, yaml_get(doc->root, "c"));
	d = wordlists_read(&w, yaml_get(doc->root, "d"));
	everybody = wordlists_read(&w, yaml_get(doc->root, "c"));
	/* Each once, and none that leaves nobody out. */
	assert_int_equal(a.n, 2);
	assert_int_equal(b.n, 3);
	assert_int_equal(c.n, 0);
	assert_int_equal(d.n, 0);
	assert_int_equal(everybody.n, 1);
	/* In the order in which they were met, and as they were written then. */
	assert_string_equal(wordlists_text(&w, wordlists_common(&w, &a, &b, 0)), "Unge");
	assert_string_equal(wordlists_text(&w, wordlists_common(&w, &b, &a, 1)), "børn");
	assert_true(wordlists_common(&w, &a, &b, 2) == INTERN_NONE);
	assert_true(wordlists_common(&w, &a, &c, 0) == INTERN_NONE);
	assert_true(wordlists_has(&w, &b, wordlists_common(&w, &a, &b, 1)));
	assert_false(wordlists_has(&w, &a, w.number[everybody.from]));
	wordlists_add_common(&both, LANG_DA, &w, &a, &b);
	assert_string_equal(buf_text(&both), "Unge og børn");
	buf_clear(&both);
	wordlists_add_common(&both, LANG_DA, &w, &a, &c);
	assert_string_equal(buf_text(&both), "");
	buf_release(&both);
	wordlists_release(&w);
	yamldoc_free(doc);
}

static void
hours_of_two_weeks_are_laid_side_by_side(void **state)
{
	static struct openweek a, b;

	(void)state;
	assert_true(openweek_add_text(&a, "ma-to 13-20", 11));
	assert_true(openweek_add_text(&a, "fr 22-02", 8));
	assert_true(openweek_add_text(&b, "ti og to 10:00-16:00", 20));
	assert_int_equal(openweek_common(&a, &b), 6 * 60);
	assert_true(openweek_add_text(&b, "lø 1-9", 7));
	assert_int_equal(openweek_common(&a, &b), 7 * 60);
	assert_int_equal(a.total, (4 * 7 + 4) * 60);
	assert_false(openweek_add_text(&b, "efter aftale", 12));
	assert_int_equal(openweek_common(&b, &a), 7 * 60);
}

/* Neither end falls on an hour; what is open already is not counted again. */
static void
minutes_within_an_hour_are_told_apart(void **state)
{
	static struct openweek a, b, none;

	(void)state;
	assert_true(openweek_add_text(&a, "ma-ti 08:45-10:15", 17));
	assert_int_equal(a.total, 2 * 90);
	assert_true(openweek_add_text(&a, "ti-on 10:10-10:20", 17));
	assert_int_equal(a.total, 2 * 90 + 5 + 10);
	for (int m = 0; m < OPENWEEK_DAY; m++) {
		assert_int_equal(openweek_holds(&a, 0, m), m >= 525 && m < 615);
		assert_int_equal(openweek_holds(&a, 1, m), m >= 525 && m < 620);
		assert_int_equal(openweek_holds(&a, 2, m), m >= 610 && m < 620);
		assert_int_equal(openweek_holds(&a, 6, m), 0);
	}
	assert_true(openweek_add_text(&b, "on 10:19-24:00", 14));
	assert_int_equal(openweek_common(&a, &b), 1);
	assert_int_equal(openweek_common(&a, &a), a.total);
	assert_int_equal(openweek_common(&a, &none), 0);
	openweek_always(&b);
	assert_int_equal(b.total, OPENWEEK_DAYS * OPENWEEK_DAY);
	assert_int_equal(openweek_common(&a, &b), a.total);
}

static size_t unclear;

static void
count_unclear(const struct yaml_node *item)
{
	(void)item;
	unclear++;
}

/* One text, a list, none; and what is not understood makes all of it unclear. */
static void
hours_of_a_value_are_read(void **state)
{
	static const char text[] = "a: ma 9-12\nb: [ma 9-12, noget, ti 10-11, {x: y}]\nc: []\nd:\n";
	struct yaml *doc = yamldoc_try(text, sizeof text - 1, "test");
	static struct openweek a, b, c, d;

	(void)state;
	assert_int_equal(openweek_add_items(&a, yaml_get(doc->root, "a"), count_unclear), 1);
	assert_int_equal(a.total, 3 * 60);
	assert_int_equal(openweek_add_items(&c, yaml_get(doc->root, "c"), count_unclear), 0);
	assert_int_equal(openweek_add_items(&d, yaml_get(doc->root, "d"), count_unclear), 0);
	assert_int_equal(openweek_add_items(&d, yaml_get(doc->root, "e"), count_unclear), 0);
	assert_int_equal(unclear, 0);
	assert_int_equal(openweek_add_items(&b, yaml_get(doc->root, "b"), count_unclear), -1);
	assert_int_equal(unclear, 2);
	assert_int_equal(b.total, 4 * 60);
	yamldoc_free(doc);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_compared_as_people_do),
		cmocka_unit_test(hours_of_a_value_are_read),
		cmocka_unit_test(hours_of_two_weeks_are_laid_side_by_side),
		cmocka_unit_test(minutes_within_an_hour_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
