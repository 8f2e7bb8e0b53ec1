#include "unit.h"

#include "cli/help.h"
#include "cli/option.h"
#include "field/schemas.h"

static int
nothing(const struct opts *o, char *const *argv)
{
	(void)o;
	(void)argv;
	return 0;
}

static const char *
says(size_t code, enum language language)
{
	(void)language;
	return code == 0 ? "the first" : "another";
}

static const struct opt options[] = {
	{ "form", 'f', "FORM", "-", "only of this form", OPT_FIELD(entry_schema, ENTRY_FORM) },
	{ "a-name-that-is-very-long", 0, "TEXT", "-", "what it is about", OPT_TEXT },
	{ "all", 'a', 0, "-", "every one", OPT_FLAG },
	{ "channel", 'c', "CHANNEL", "add", "moede, uformel, digital or arrangement",
	    OPT_FIELD(entry_schema, ENTRY_CHANNEL) },
	{ "note", 'm', "TEXT", "add set", "free text", OPT_TEXT },
	OPT_TODAY, OPT_END
};
static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = nothing },
	{ .word = "add", .usage = "CENTRE KIND ACTOR...\nCENTRE - <ROWS\n", .about = "Add one.",
	    .writes = 1, .run = nothing },
	{ .word = "forms", .usage = "[FORM]\n", .about = "Explain them.", .run = nothing },
	{ .word = "undo", .usage = "[CENTRE]\n", .about = "Take it back.", .writes = 1, .run = nothing },
	{ 0 }
};
static const char *const views[] = { "heat", "bars", NULL };
static const struct operand operands[] = {
	{ .name = "KIND", .takes = OPT_FIELD(meeting_schema, MEETING_KIND) },
	{ .name = "FORM", .takes = OPT_FIELD(entry_schema, ENTRY_FORM), .says = says },
	{ .name = "VIEW", .list = views },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(meeting_schema) },
	{ 0 }
};
static const struct program program = { options, commands, "Test it.", operands };

static const char *
help_of(const struct program *p, const struct command *c)
{
	translate_to(LANG_EN);
	keep_output();
	help_print(p, c);
	return kept_output();
}

/* Only the options that go with the word, and the codes of what its usage names. */
static void
of_a_word(void **state)
{
	(void)state;
	assert_string_equal(help_of(&program, &commands[1]),
	    "usage: mc add CENTRE KIND ACTOR...\n"
	    "       mc add CENTRE - <ROWS\n"
	    "\n"
	    "Add one.\n"
	    "It changes the centre's files.\n"
	    "\n"
	    "  -c, --channel CHANNEL    moede, uformel, digital or arrangement\n"
	    "  -m, --note TEXT          free text\n"
	    "      --today YYYY-MM-DD   the day to count from\n"
	    "  -h, --help\n"
	    "      --version\n"
	    "      --language da|en     of what is said\n"
	    "\n"
	    "KIND is one of these:\n"
	    "  forum, faelles, delt, ledelse\n"
	    "\n"
	    "See mc(1).\n");
}

/* What each code means, where that is told. */
static void
of_a_word_that_explains_codes(void **state)
{
	const char *said = help_of(&program, &commands[2]);

	(void)state;
	assert_true(strstr(said, "\nFORM is one of these:\n"
	    "  videndele          the first\n"
	    "  samvirke           another\n"
	    "  ressourceudveksle  another\n") != NULL);
	assert_null(strstr(said, "It changes"));
	assert_null(strstr(said, "--note"));
}

/* All of it: each way to call it, and the options of a word under its name, if it has any. */
static void
of_the_program(void **state)
{
	const char *said = help_of(&program, &commands[0]);

	(void)state;
	assert_true(begins(said,
	    "usage: mc [OPTION]... [CENTRE]...\n"
	    "       mc add CENTRE KIND ACTOR...\n"
	    "       mc add CENTRE - <ROWS\n"
	    "       mc forms [FORM]\n"
	    "       mc undo [CENTRE]\n"
	    "\n"
	    "Test it.\n"
	    "\n"
	    "  -f, --form FORM          only of this form\n"
	    "      --a-name-that-is-very-long TEXT\n"
	    "                           what it is about\n"
	    "  -a, --all                every one\n"
	    "      --today YYYY-MM-DD   the day to count from\n"));
	assert_true(strstr(said, "\nWith 'add':\n"
	    "  -c, --channel CHANNEL    moede, uformel, digital or arrangement\n"
	    "  -m, --note TEXT          free text\n"
	    "\n") != NULL);
	assert_null(strstr(said, "With 'undo'"));
	/* The channels are in the line of their option, so not once more. */
	assert_null(strstr(said, "CHANNEL is one of these"));
	/* The keys of the word `set` are many: they are in its own help. */
	assert_null(strstr(said, "KEY is one of these"));
}

/* Codes stand in lines that are not too long, and of a vocabulary once. */
static void
keys_and_their_codes(void **state)
{
	static const struct command set[] = {
		{ .usage = "[OPTION]...\n", .run = nothing },
		{ .word = "set", .usage = "CENTRE ID KEY=VALUE...\n", .about = "Change it.", .run = nothing },
		{ 0 }
	};
	static const struct operand keys[] = { { .name = "KEY=VALUE", .takes = OPT_KEYS(actor_schema) }, { 0 } };
	static const struct opt none[] = { OPT_END };
	const struct program p = { none, set, "Test it.", keys };
	const char *said = help_of(&p, &set[1]), *line = said, *next;

	(void)state;
	assert_true(strstr(said, "\nKEY is one of these:\n  name, kind, sector,") != NULL);
	assert_true(strstr(said, "\npresence= is one of these:\n  fast, jaevnligt, adhoc, ekstern\n") != NULL);
	assert_null(strstr(strstr(said, "mandate= is one of these") + 1, "mandate= is one of these"));
	for (; (next = strchr(line, '\n')) != NULL; line = next + 1)
		assert_within(next - line, 0, 80);
}

/* Letters of Danish take more bytes than columns. */
static void
in_danish(void **state)
{
	const char *said;

	(void)state;
	translate_to(LANG_DA);
	keep_output();
	help_print(&program, &commands[3]);
	said = kept_output();
	translate_to(LANG_EN);
	assert_true(begins(said, "brug: mc undo [CENTER]\n\nTake it back.\n"));
	assert_true(strstr(said, "      --today \xc3\x85\xc3\x85\xc3\x85\xc3\x85-MM-DD   den dag") != NULL);
	assert_true(strstr(said, "\nSe mc(1).\n") != NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_a_word),
		cmocka_unit_test(of_a_word_that_explains_codes),
		cmocka_unit_test(of_the_program),
		cmocka_unit_test(keys_and_their_codes),
		cmocka_unit_test(in_danish),
	};

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
