/* Words that were meant; what each is taken for was written down first. */
#include <string.h>

#include "unit.h"

#include "cli/wordmeant.h"

static const char *const words[] = { "add", "set", "rm", "undo", "rename", "join" };

static const char *
meant(const char *typed)
{
	const char *word = wordmeant_of(typed, words, sizeof words / sizeof *words);

	return word != NULL ? word : "";
}

static void
meanings(void **state)
{
	static const struct { const char *typed, *word; } t[] = {
		{ "ad", "add" }, { "tilf\xc3\xb8j", "add" }, { "tilfoej", "add" }, { "Tilf\xc3\xb8je", "add" },
		{ "s\xc3\xa6t", "set" }, { "ret", "set" }, { "edit", "set" }, { "slet", "rm" }, { "fjern", "rm" },
		{ "delete", "rm" }, { "fortryd", "undo" }, { "omd\xc3\xb8" "b", "rename" }, { "renam", "rename" },
		{ "partner", "join" }, { "partners", "join" }, { "opret", "add" },
		{ "kvarterhuset", "" }, { "log.csv", "" }, { "", "" }, { "v\xc3\xa6k", "" },
		{ "plakat", "" },	/* a page, which no word here is */
	};

	(void)state;
	for (size_t i = 0; i < sizeof t / sizeof *t; i++)
		assert_string_equal(meant(t[i].typed), t[i].word);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(meanings),
	};

	return cmocka_run_group_tests_name("wordmeant", tests, NULL, NULL);
}
