#include "unit.h"

#include "sheet/listparts.h"

/* The items of a list with a stroke between them, and what parts them left out. */
static const char *
items(const char *list)
{
	static char all[100];
	size_t len = strlen(list), at = 0;

	for (size_t i = 0, n; i < len; i += n) {
		n = listparts_separator(list + i, len - i);
		if (n > 0)
			continue;
		n = listparts_item(list + i, len - i);
		assert_true(n > 0);
		at += (size_t)snprintf(all + at, sizeof all - at, "%s%.*s", at > 0 ? "|" : "", (int)n, list + i);
	}
	return all;
}

static void
parts_items(void **state)
{
	(void)state;
	assert_string_equal(items("basen"), "basen");
	assert_string_equal(items("basen, kirken;skolen\nfdf"), "basen|kirken|skolen|fdf");
	assert_string_equal(items("basen + kirken & skolen/fdf"), "basen|kirken|skolen|fdf");
	assert_string_equal(items("basen og kirken samt skolen and fdf"), "basen|kirken|skolen|fdf");
	/* A word with a blank on one side, or with none, is part of a name. */
	assert_string_equal(items("bog hylden og"), "bog hylden og");
	assert_string_equal(items(",, basen ,"), "basen");
}

static void
tells_names_that_it_would_cut(void **state)
{
	(void)state;
	assert_true(listparts_are_none("cafe sumak", 10));
	assert_false(listparts_are_none("boern og unge", 13));
	assert_false(listparts_are_none("a/s", 3));
	/* " og" with a blank behind it would be one. */
	assert_false(listparts_are_none("boern og", 8));
	assert_true(listparts_are_none("og", 2));
	assert_true(listparts_are_none("", 0));
	assert_true(listparts_may_begin(" o", 2));
	assert_true(listparts_may_begin(" og b", 5));
	assert_true(listparts_may_begin(", b", 3));
	assert_false(listparts_may_begin(" b", 2));
	assert_true(listparts_is_word("samt", 4));
	assert_false(listparts_is_word("sam", 3));
	assert_false(listparts_is_word("bog", 3));
	assert_true(listparts_is_sign('&'));
	assert_false(listparts_is_sign(' '));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_items),
		cmocka_unit_test(tells_names_that_it_would_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
