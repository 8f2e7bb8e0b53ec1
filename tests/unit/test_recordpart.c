#include "unit.h"

#include "cli/assign.h"
#include "cli/recordpart.h"
#include "field/schemas.h"

/* The pairs of a goal that these words make, as "key=text|.."; a list's first item. */
static const char *
goal(const char *const *word)
{
	static char out[400];
	struct assign assign[SCHEMA_MOST + 1];
	struct yamledit_pair pair[SCHEMA_MOST];
	size_t n = recordpart_parse(assign, &goal_schema, "goal", (char *const *)word);
	size_t pairs = recordpart_pairs(pair, &goal_schema, assign, n), len = 0;

	*out = '\0';
	for (size_t i = 0; i < pairs; i++)
		len += (size_t)snprintf(out + len, sizeof out - len, "%s%s=%s", i > 0 ? "|" : "", pair[i].key,
		    pair[i].text);
	for (size_t i = 0; i < n; i++)
		assign_release(&assign[i]);
	return out;
}

static void
the_first_word_needs_no_key(void **state)
{
	static const char *const word[] = { "Flere unge", NULL };

	(void)state;
	assert_string_equal(goal(word), "goal=Flere unge");
}

static void
the_others_come_in_the_order_of_the_table(void **state)
{
	/* goal_schema: goal, measure, target, .. */
	static const char *const word[] = { "Flere unge", "target=20", "measure=antal unge", NULL };

	(void)state;
	assert_string_equal(goal(word), "goal=Flere unge|measure=antal unge|target=20");
}

static void
a_key_without_a_value_is_no_pair(void **state)
{
	static const char *const word[] = { "Flere unge", "measure=", "target=20", NULL };

	(void)state;
	assert_string_equal(goal(word), "goal=Flere unge|target=20");
}

/* A goal whose last word is this one. */
static void
run(const char *last)
{
	const char *const word[] = { "Flere unge", "target=20", last, NULL };

	goal(word);
}

static void
twice_one_key_ends_the_program(void **state)
{
	(void)state;
	assert_int_equal(exit_status(run, "measure=antal"), 99);
	assert_int_equal(exit_status(run, "target=21"), 2);
	assert_int_equal(exit_status(run, "goal=Flere"), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_word_needs_no_key),
		cmocka_unit_test(the_others_come_in_the_order_of_the_table),
		cmocka_unit_test(a_key_without_a_value_is_no_pair),
		cmocka_unit_test(twice_one_key_ends_the_program),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
