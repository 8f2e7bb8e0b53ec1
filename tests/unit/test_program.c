#include "unit.h"

#include "cli/program.h"

static int
nothing(const struct opts *o, char *const *argv)
{
	(void)o;
	(void)argv;
	return 0;
}

static const struct opt options[] = {
	{ "form", 'f', "FORM", "-", "only these", OPT_TEXT },
	{ "note", 0, "TEXT", "add set", "free text", OPT_TEXT },
	{ "today", 0, "DAY", 0, "the day", OPT_DATE },
	OPT_END
};
static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = nothing },
	{ .word = "add", .usage = "[CENTRE] FORM ACTOR ACTOR...\n", .run = nothing },
	{ .word = "undo", .usage = "CENTRE\n", .run = nothing },
	{ 0 }
};
static const struct program program = { options, commands, "Tests.", NULL };

static void
a_word_calls_for_its_command(void **state)
{
	(void)state;
	assert_ptr_equal(program_command(&program, "add"), &commands[1]);
	assert_ptr_equal(program_command(&program, "undo"), &commands[2]);
	/* What is no word is an operand of the first. */
	assert_ptr_equal(program_command(&program, "ad"), &commands[0]);
	assert_ptr_equal(program_command(&program, "adds"), &commands[0]);
	assert_ptr_equal(program_command(&program, ""), &commands[0]);
	assert_ptr_equal(program_command(&program, NULL), &commands[0]);
	assert_string_equal(program_word(&commands[0]), "");
	assert_string_equal(program_word(&commands[2]), "undo");
}

static void
options_go_with_words(void **state)
{
	(void)state;
	assert_true(program_allows(&options[0], ""));
	assert_false(program_allows(&options[0], "add"));
	assert_true(program_allows(&options[1], "add"));
	assert_true(program_allows(&options[1], "set"));
	assert_false(program_allows(&options[1], ""));
	assert_false(program_allows(&options[1], "ad"));
	assert_false(program_allows(&options[1], "add set"));
	assert_true(program_allows(&options[2], ""));
	assert_true(program_allows(&options[2], "undo"));
	assert_true(program_has_own(&program, "add"));
	assert_false(program_has_own(&program, "undo"));	/* --today goes with all */
}

static void
a_line_of_usage_names_whole_operands(void **state)
{
	(void)state;
	assert_true(program_names("[CENTRE] FORM ACTOR...\n", "FORM"));
	assert_true(program_names("[CENTRE|FILE]...\n", "FILE"));
	assert_true(program_names("CENTRE ID KEY=VALUE...\n", "KEY=VALUE"));
	assert_false(program_names("CENTRE ID KEY=VALUE...\n", "KEY"));
	assert_false(program_names("CENTRE FORMS\n", "FORM"));
	assert_false(program_names("CENTRE NEW_FORM\n", "FORM"));
	assert_true(program_names("CENTRE NEW_FORM FORM\n", "FORM"));
	assert_false(program_names("", "FORM"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_calls_for_its_command),
		cmocka_unit_test(options_go_with_words),
		cmocka_unit_test(a_line_of_usage_names_whole_operands)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
