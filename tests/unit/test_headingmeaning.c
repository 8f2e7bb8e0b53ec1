#include "unit.h"

#include "base/fold.h"
#include "sheet/headingmeaning.h"
#include "sheet/rules.h"

static int
meaning(const struct rules *r, const char *heading)
{
	struct fold f = { 0 };
	int column;

	wording_fold(&f, heading, strlen(heading));
	column = headingmeaning_of(&f.text, r);
	fold_release(&f);
	return column;
}

static void
a_heading_means_what_people_call_it(void **state)
{
	const struct rules none = IMPORTRULES_NONE;

	(void)state;
	assert_int_equal(meaning(&none, "Dato"), ENTRY_DATE);
	assert_int_equal(meaning(&none, "SAMARBEJDSFORM:"), ENTRY_FORM);
	assert_int_equal(meaning(&none, "Hvad"), HEADING_WHAT);
	assert_int_equal(meaning(&none, ""), COLUMN_BLANK);
	assert_int_equal(meaning(&none, "Vejret"), COLUMN_UNKNOWN);
}

/* Several columns may hold actors, and nothing else. */
static void
actors_are_numbered(void **state)
{
	struct rules r = IMPORTRULES_NONE;

	(void)state;
	assert_int_equal(meaning(&r, "Aktør"), ENTRY_ACTORS);
	assert_int_equal(meaning(&r, "Aktør 2"), ENTRY_ACTORS);
	assert_int_equal(meaning(&r, "Dato 2"), COLUMN_UNKNOWN);
	r.table = sheettable_find("funding");
	assert_int_equal(meaning(&r, "Beløb"), FUNDING_AMOUNT);
	assert_int_equal(meaning(&r, "Beløb 2"), COLUMN_UNKNOWN);
}

static void
rules_go_before(void **state)
{
	struct rules r = IMPORTRULES_NONE;

	(void)state;
	assert_null(rules_take(&r, "columns", "Vejret=note"));
	assert_null(rules_take(&r, "columns", "Hvad=form"));
	assert_null(rules_take(&r, "columns", "Form=-"));
	assert_int_equal(meaning(&r, "vejret"), ENTRY_NOTE);
	assert_int_equal(meaning(&r, "Hvad"), ENTRY_FORM);
	assert_int_equal(meaning(&r, "Form"), COLUMN_LEFT_OUT);
	assert_int_equal(meaning(&r, "Dato"), ENTRY_DATE);
	assert_int_equal(headingmeaning_by_rule(&r, "vejret", 6), ENTRY_NOTE);
	assert_int_equal(headingmeaning_by_rule(&r, "dato", 4), COLUMN_UNKNOWN);
	assert_string_equal(rules_field(&r, 1), "form");
	rules_release(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_heading_means_what_people_call_it),
		cmocka_unit_test(actors_are_numbered),
		cmocka_unit_test(rules_go_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
