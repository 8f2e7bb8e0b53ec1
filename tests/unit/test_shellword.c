/* Words of commands that people copy. */
#include "unit.h"

#include "base/shellword.h"

static void
a_word_is_quoted_where_it_must_be(void **state)
{
	(void)state;
	assert_string_equal(shellword("hus/log.csv"), "hus/log.csv");
	assert_string_equal(shellword("Åhuset"), "Åhuset");
	assert_string_equal(shellword("mit hus"), "'mit hus'");
	assert_string_equal(shellword("x'; rm -r y"), "'x'\\''; rm -r y'");
	assert_string_equal(shellword("-x"), "./-x");
	assert_string_equal(shellword(""), "''");
}

static void
a_message_may_have_several(void **state)
{
	const char *one = shellword("a b"), *two = shellword("c"), *three = shellword("d e"), *four = shellword("f");

	(void)state;
	assert_string_equal(one, "'a b'");
	assert_string_equal(two, "c");
	assert_string_equal(three, "'d e'");
	assert_string_equal(four, "f");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_quoted_where_it_must_be),
		cmocka_unit_test(a_message_may_have_several),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
