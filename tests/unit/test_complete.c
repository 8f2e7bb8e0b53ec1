#include "unit.h"

#include "cli/complete.h"
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
	return code == 0 ? "the first\nand more" : "another";
}

static const struct opt options[] = {
	{ "kind", 'k', "KIND", "-", "only of this kind", OPT_FIELD(meeting_schema, MEETING_KIND) },
	{ "only", 0, "NAME,...", "-", "only these", OPT_CHOICES("cpr|dates|days") },
	{ "save", 0, "FILE", "-", "keep it", OPT_FILE },
	{ "lead", 0, "ID", "add", "who leads", OPT_FIELD(initiative_schema, INITIATIVE_LEAD) },
	{ "all", 'a', 0, 0, "every one", OPT_FLAG },
	OPT_END
};
static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = nothing },
	{ .word = "add", .usage = "[CENTRE] FORM ACTOR ACTOR...\nCENTRE - <ROWS\n", .about = "Add one.",
	    .here = 1, .run = nothing },
	{ .word = "set", .usage = "CENTRE KEY=VALUE...\n", .about = "Change it.", .run = nothing },
	{ .word = "goal", .usage = "CENTRE TEXT [target=N] [better=mere|mindre]\n", .about = "A goal.",
	    .run = nothing },
	{ 0 }
};
static const struct operand operands[] = {
	{ .name = "FORM", .takes = OPT_FIELD(entry_schema, ENTRY_FORM), .says = says },
	{ .name = "ACTOR", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(actor_schema) },
	{ 0 }
};
static const struct program program = { options, commands, "Test it.", operands };

/* What is offered for words parted by '|', of which the last is being typed: its lines. */
static const char *
offered(const char *words)
{
	static char text[500];
	char *argv[20] = { (char *)(uintptr_t)"mc", (char *)(uintptr_t)"--complete" };
	int argc = 2;

	snprintf(text, sizeof text, "%s", words);
	for (char *s = text; s != NULL; ) {
		char *bar = strchr(s, '|');

		if (bar != NULL)
			*bar++ = '\0';
		argv[argc++] = s;
		s = bar;
	}
	translate_to(LANG_EN);
	keep_output();
	if (!complete_asked(&program, argc, argv))
		puts("not asked");
	return kept_output();
}

static void
only_who_asks_is_answered(void **state)
{
	char name[] = "mc", ask[] = "--complete", word[] = "add";
	char *argv[] = { name, word, ask, NULL }, *bare[] = { name, ask, NULL };

	(void)state;
	assert_int_equal(complete_asked(&program, 3, argv), 0);
	assert_int_equal(complete_asked(&program, 2, bare), 0);
}

static void
words_and_what_they_do(void **state)
{
	(void)state;
	assert_string_equal(offered(""), "add\tAdd one.\nset\tChange it.\ngoal\tA goal.\n:folder\n");
	assert_string_equal(offered("s"), "set\tChange it.\n:folder\n");
	assert_string_equal(offered("z"), ":folder\n");
	/* Behind an operand no word comes any more. */
	assert_string_equal(offered("hus|"), ":folder\n");
}

/* Options of the word that is there, and those of all; none in the place of a value. */
static void
options_of_the_word(void **state)
{
	(void)state;
	assert_string_equal(offered("--o"), "--only\tonly these\n");
	assert_string_equal(offered("-"), "--kind\tonly of this kind\n--only\tonly these\n--save\tkeep it\n"
	    "--all\tevery one\n--help\n--version\n--language\tof what is said\n");
	assert_string_equal(offered("add|--"), "--lead\twho leads\n--all\tevery one\n--help\n--version\n"
	    "--language\tof what is said\n");
	assert_string_equal(offered("--lang"), "--language\tof what is said\n");
	assert_string_equal(offered("--language|d"), "da\n");
}

static void
values_of_options(void **state)
{
	(void)state;
	assert_true(begins(offered("--kind|fo"), "forum"));
	assert_true(begins(offered("-k|fo"), "forum"));
	assert_true(begins(offered("--kind=fo"), "--kind=forum"));
	assert_string_equal(offered("--only|d"), "dates\ndays\n");
	assert_string_equal(offered("--only|cpr,da"), "cpr,dates\ncpr,days\n");
	assert_string_equal(offered("--only=cpr,dat"), "--only=cpr,dates\n");
	assert_string_equal(offered("--save|x"), ":file\n");
	/* A flag takes none. */
	assert_string_equal(offered("--all|a"), "add\tAdd one.\n:folder\n");
}

/* Ids are for the shell to find in the centre at hand: the first folder, else this one. */
static void
ids_of_the_centre(void **state)
{
	(void)state;
	mkdir("hus", 0777);
	assert_string_equal(offered("add|hus|samvirke|b"), ":actors hus\t\n");
	assert_string_equal(offered("add|samvirke|b"), ":actors .\t\n");
	assert_string_equal(offered("add|hus|samvirke|a|b|c"), ":actors hus\t\n");
	assert_string_equal(offered("add|hus|samvirke|a,b"), ":actors hus\ta,\n");
	assert_string_equal(offered("add|--lead|x"), ":actors .\t\n");
}

/* What may be left out makes what comes next possible, too. */
static void
operands_in_their_place(void **state)
{
	(void)state;
	mkdir("hus", 0777);
	assert_string_equal(offered("add|vid"), "videndele\tthe first\n:folder\n");
	assert_string_equal(offered("add|hus|samv"), "samvirke\tanother\n");
	assert_string_equal(offered("set|"), ":folder\n");
}

static void
keys_and_their_values(void **state)
{
	(void)state;
	assert_true(strstr(offered("set|hus|pres"), "presence=") != NULL);
	assert_true(begins(offered("set|hus|presence=jae"), "presence=jaevnligt"));
	assert_true(begins(offered("set|hus|sector=x|presence=jae"), "presence=jaevnligt"));
	/* The id is not set; nor is there a key that is not. */
	assert_string_equal(offered("set|hus|id="), "");
	assert_string_equal(offered("set|hus|farve="), "");
	assert_string_equal(offered("goal|hus|Flere med|tar"), "target=\n");
	assert_string_equal(offered("goal|hus|Flere med|better="), "better=mere\nbetter=mindre\n");
	assert_string_equal(offered("goal|hus|Flere med|target="), "");
}

/* Behind -- all are operands, the word with them. */
static void
behind_two_hyphens(void **state)
{
	(void)state;
	assert_string_equal(offered("--|add|samv"), "samvirke\tanother\n:folder\n");
	assert_string_equal(offered("--|-"), ":folder\n");
	assert_string_equal(offered("add|--|--lead=x"), ":folder\n");
	assert_string_equal(offered("--|--kind|fo"), ":folder\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_who_asks_is_answered),
		cmocka_unit_test(words_and_what_they_do),
		cmocka_unit_test(options_of_the_word),
		cmocka_unit_test(values_of_options),
		IN_SCRATCH(ids_of_the_centre),
		IN_SCRATCH(operands_in_their_place),
		cmocka_unit_test(keys_and_their_values),
		cmocka_unit_test(behind_two_hyphens),
	};

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
