#include "unit.h"

#include "base/keywords.h"

static const char *const words[] = { "maal", "maalgruppe", "moede", "laering", "ro", NULL };
static const char *const none[] = { NULL };

static int
find(const char *text)
{
	return keywords_find(words, text, strlen(text));
}

static const char *
nearest(const char *text)
{
	return keywords_nearest(words, text, strlen(text));
}

static void
each_is_found_in_its_place(void **state)
{
	(void)state;
	assert_int_equal(find("maal"), 0);
	assert_int_equal(find("maalgruppe"), 1);
	assert_int_equal(find("ro"), 4);
	assert_int_equal(keywords_find(words, "moedelokale", 5), 2);
}

static void
danish_letters_are_the_same_word(void **state)
{
	(void)state;
	assert_int_equal(find("mål"), 0);
	assert_int_equal(find("møde"), 2);
	assert_int_equal(find("læring"), 3);
}

static void
what_only_begins_as_one_is_none(void **state)
{
	static const char *const no[] = { "", "maa", "maalg", "Maal", "ro ", "NULL" };

	(void)state;
	for (size_t i = 0; i < N_OF(no); i++)
		assert_int_equal(find(no[i]), -1);
	assert_int_equal(keywords_find(none, "ro", 2), -1);
}

static void
a_slip_gets_the_word_that_was_meant(void **state)
{
	(void)state;
	assert_string_equal(nearest("maalgrupe"), "maalgruppe");
	assert_string_equal(nearest("målgrupe"), "maalgruppe");
	assert_string_equal(nearest("MOEDE"), "moede");
	/* Down to the last, and the very word. */
	assert_string_equal(nearest("ro"), "ro");
	assert_null(nearest("kaffe"));
	assert_null(keywords_nearest(none, "ro", 2));
}

static void
of_two_as_near_the_first_is_meant(void **state)
{
	static const char *const alike[] = { "kande", "kanel", "kaned", NULL };

	(void)state;
	/* "kane" is a letter from each of the last two, and from `kande` too. */
	assert_string_equal(keywords_nearest(alike, "kane", 4), "kande");
	assert_string_equal(keywords_nearest(alike + 1, "kane", 4), "kanel");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_found_in_its_place),
		cmocka_unit_test(danish_letters_are_the_same_word),
		cmocka_unit_test(what_only_begins_as_one_is_none),
		cmocka_unit_test(a_slip_gets_the_word_that_was_meant),
		cmocka_unit_test(of_two_as_near_the_first_is_meant),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
