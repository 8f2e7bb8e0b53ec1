#include "unit.h"

#include "schema/vocab.h"

static const struct vocab_term terms[] = {
	{ "moede", "møde", "meeting", "x" },
	{ "boligomraade", "boligområde", "housing area", "x" },
	{ "paa-vej", "på vej", "under way", "x" },
	{ "laering", "læring", "learning", "x" },
	{ "ja", "ja", "yes", "x" },
	{ "soe", "søndag", "Sunday", "x" },
	{ "ressourceudveksle", "ressourceudveksle", "exchange resources", "x" }
};
static const struct vocab_other others[] = {
	{ "ressource", "ressourceudveksle", 0 }, { "l\u00e6re noget", "laering", 0 }, { "ja tak", "ja", 1 }, { "", "", 0 }
};
static const struct vocab vocab = { "thing", terms, N_OF(terms), others };

static int
find(const char *text)
{
	return vocab_find(&vocab, text, strlen(text));
}

static const char *
nearest(const char *text)
{
	const char *near = vocab_nearest(&vocab, text, strlen(text));

	return near != NULL ? near : "";
}

static void
a_code_is_found_by_its_letters(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(terms); i++)
		assert_int_equal(find(terms[i].code), i);
}

static void
danish_letters_may_be_written_as_such(void **state)
{
	(void)state;
	assert_int_equal(find("møde"), 0);
	assert_int_equal(find("boligområde"), 1);
	assert_int_equal(find("på-vej"), 2);
	assert_int_equal(find("læring"), 3);
	assert_int_equal(find("sø"), 5);
	/* å as a letter and a ring of its own */
	assert_int_equal(find("boligomra\u030ade"), 1);
}

static void
nothing_else_will_do(void **state)
{
	static const char *const no[] = {
		"", "j", "jaa", "JA", "Ja", "ja ", " ja", "mode", "mde", "möde", "mø", ("m\xf8" "de"),
		"MØDE", "paa vej", "på vej", "paa_vej", "paavej", "nej", "moedee", "\u00f8", "soeo",
		"\u00e5", "boligomrade", "boligområa",
		"en meget lang tekst, der er længere end nogen kode kan være, og som fortsætter"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(no); i++)
		if (find(no[i]) >= 0)
			fail_msg("'%s' is taken for %s", no[i], terms[find(no[i])].code);
}

static void
only_so_many_bytes_are_read(void **state)
{
	char *exact = malloc(5);

	(void)state;
	memcpy(exact, "m\u00f8de", 5);
	assert_int_equal(vocab_find(&vocab, exact, 5), 0);
	assert_int_equal(vocab_find(&vocab, exact, 2), -1);
	memcpy(exact, "jaxxx", 5);
	assert_int_equal(vocab_find(&vocab, exact, 2), 4);
	assert_int_equal(vocab_find(&vocab, exact, 1), -1);
	free(exact);
}

static void
find_a_nul(const char *unused)
{
	(void)unused;
	_exit(vocab_find(&vocab, "ja\0", 3) == -1 && vocab_find(&vocab, "ja\0a", 4) == -1 &&
	    vocab_find(&vocab, "\0", 1) == -1 && vocab_find(&vocab, "s\u00f8\0", 4) == -1 ? 3 : 4);
}

static void
a_nul_is_no_end_of_the_text(void **state)
{
	(void)state;
	/* In a process of its own, lest a sanitizer end them all. */
	assert_int_equal(exit_status(find_a_nul, ""), 3);
}

static void
the_nearest_code_is_suggested(void **state)
{
	(void)state;
	assert_string_equal(nearest("moed"), "moede");
	assert_string_equal(nearest("m\u00f8d"), "moede");
	assert_string_equal(nearest("bolig-omraade"), "boligomraade");
	assert_string_equal(nearest("boligomr\u00e5d"), "boligomraade");
	assert_string_equal(nearest("p\u00e5vej"), "paa-vej");
	assert_string_equal(nearest("paa vej"), "paa-vej");
	assert_string_equal(nearest("l\u00e6ering"), "laering");
	assert_string_equal(nearest("resourceudveksle"), "ressourceudveksle");
	assert_string_equal(nearest("JA"), "ja");
}

static void
another_word_for_a_code_suggests_it(void **state)
{
	(void)state;
	assert_string_equal(nearest("ressource"), "ressourceudveksle");
	assert_string_equal(nearest("Resource"), "ressourceudveksle");
	assert_string_equal(nearest("l\u00e6re noget"), "laering");
	assert_string_equal(nearest("laere nogt"), "laering");
	/* of a code itself more letters may differ */
	assert_string_equal(nearest("resorce"), "");
}

static void
what_is_far_from_all_gets_no_suggestion(void **state)
{
	(void)state;
	assert_string_equal(nearest(""), "");
	assert_string_equal(nearest("kaffe"), "");
	assert_string_equal(nearest("\xff\xff"), "");
	assert_string_equal(nearest("\u6f22\u5b57"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_is_found_by_its_letters),
		cmocka_unit_test(danish_letters_may_be_written_as_such),
		cmocka_unit_test(nothing_else_will_do),
		cmocka_unit_test(only_so_many_bytes_are_read),
		cmocka_unit_test(a_nul_is_no_end_of_the_text),
		cmocka_unit_test(the_nearest_code_is_suggested),
		cmocka_unit_test(another_word_for_a_code_suggests_it),
		cmocka_unit_test(what_is_far_from_all_gets_no_suggestion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
