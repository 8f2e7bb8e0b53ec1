#include "unit.h"

#include "field/columns.h"

/* Ids and codes are typed again, sentences are read whole, and of what a row is about some letters say too little. */
static void
a_column_is_used_by_its_name(void **state)
{
	static const struct { unsigned use; const char *names; } uses[] = {
		{ COLUMNUSE_KEY, "id actor a b resource code condition point indicator" },
		{ COLUMNUSE_SUBJECT, "actors name title goal" },
		{ COLUMNUSE_SUBJECT | COLUMNUSE_SENTENCE, "says" },
		{ COLUMNUSE_SENTENCE, "data conflict evidence next found fits helps hinders example differs" },
		{ 0, "centre note date form hours says_not" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(uses); i++) {
		char names[100], *name, *rest = names;

		snprintf(names, sizeof names, "%s", uses[i].names);
		while ((name = strtok_r(rest, " ", &rest)) != NULL)
			if (columns_use(name) != uses[i].use)
				fail_msg("'%s'", name);
	}
}

static void
what_a_column_holds_is_known_by_its_name(void **state)
{
	(void)state;
	assert_int_equal(columns_kind("share"), CELLKIND_NUMBER);
	assert_int_equal(columns_kind("rests_on"), CELLKIND_NUMBER);
	assert_int_equal(columns_kind("dormant"), CELLKIND_TRUTH);
	assert_int_equal(columns_kind("gave_to"), CELLKIND_IDS);
	assert_int_equal(columns_kind("themes"), CELLKIND_TEXTS);
	assert_int_equal(columns_kind("note"), CELLKIND_TEXT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_column_is_used_by_its_name),
		cmocka_unit_test(what_a_column_holds_is_known_by_its_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
