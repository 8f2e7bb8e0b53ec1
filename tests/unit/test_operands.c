#include "unit.h"

#include "cli/inputs.h"
#include "cli/operands.h"
#include "cli/opts.h"

static int
is_centre(const char *path)
{
	return strcmp(path, ".") == 0;
}

static int
is_none(const char *path)
{
	(void)path;
	return 0;
}

/* `rm`, which takes a centre and an id; `add`, a centre and as many words as there are. */
static const struct command rm = { .word = "rm", .usage = "", .least = 2, .most = 2, .needs = "a centre and an id",
    .here = 1 };
static const struct command add = { .word = "add", .usage = "", .least = 2, .needs = "a centre and words", .here = 1 };
static const struct command files = { .usage = "", .least = 1, .most = 2, .needs = "one file or two" };

/* Are they as many as it takes?  They are told as they stand then, a blank behind each. */
static int
settle(const struct command *command, char *const *operand, char told[200])
{
	struct opts o = { .command = command, .operand = operand };
	int enough = operands_settle(&o);

	*told = '\0';
	for (size_t i = 0; o.operand[i] != NULL; i++)
		strcat(strcat(told, o.operand[i]), " ");
	opts_release(&o);
	return enough;
}

#define WORDS(...) ((char *const *)(const char *const[]){ __VA_ARGS__, NULL })

static void
they_are_counted(void **state)
{
	(void)state;
	assert_int_equal(operands_count(WORDS(NULL)), 0);
	assert_int_equal(operands_count(WORDS("a", "")), 2);
}

static void
there_are_as_many_as_it_takes(void **state)
{
	char told[200];

	(void)state;
	inputs_know_centres(is_centre);
	assert_int_equal(settle(&files, WORDS(NULL), told), 0);
	assert_int_equal(settle(&files, WORDS("a"), told), 1);
	assert_int_equal(settle(&files, WORDS("a", "b"), told), 1);
	/* without a word nothing stands in front of them, and nobody forgot quotes */
	assert_string_equal(told, "a b ");
	assert_int_equal(settle(&files, WORDS("a", "b", "c"), told), 0);
}

static void
where_one_stands_need_not_be_named(void **state)
{
	char told[200];

	(void)state;
	inputs_know_centres(is_centre);
	assert_int_equal(mkdir("hus", 0777), 0);
	assert_int_equal(settle(&rm, WORDS("hus", "sumak"), told), 1);
	assert_string_equal(told, "hus sumak ");
	assert_int_equal(settle(&rm, WORDS("sumak"), told), 1);
	assert_string_equal(told, ". sumak ");
	assert_int_equal(settle(&rm, WORDS(NULL), told), 0);
	assert_string_equal(told, ". ");
	assert_int_equal(settle(&add, WORDS("a", "b", "c"), told), 1);
	assert_string_equal(told, ". a b c ");
}

static void
settle_rm(const char *argument)
{
	char told[200], first[20], second[20];

	snprintf(first, sizeof first, "%s", argument);
	snprintf(second, sizeof second, "of the house");
	settle(&rm, WORDS(first, second), told);
}

static void
a_word_too_many_ends_the_program(void **state)
{
	(void)state;
	inputs_know_centres(is_centre);
	assert_int_equal(mkdir("hus", 0777), 0);
	assert_int_equal(exit_status(settle_rm, "hus"), 99);
	/* with `.` before them they are three */
	assert_int_equal(exit_status(settle_rm, "sumak"), 2);
}

static void
so_does_a_word_where_no_centre_is(void **state)
{
	char told[200];

	(void)state;
	inputs_know_centres(is_none);
	assert_int_equal(exit_status(settle_rm, "sumak"), 2);
	/* What has a slash may be a folder that is to come: who reads it says what is wrong. */
	assert_int_equal(settle(&rm, WORDS("nord/hus", "sumak"), told), 1);
	assert_string_equal(told, "nord/hus sumak ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(they_are_counted),
		IN_SCRATCH(there_are_as_many_as_it_takes),
		IN_SCRATCH(where_one_stands_need_not_be_named),
		IN_SCRATCH(a_word_too_many_ends_the_program),
		IN_SCRATCH(so_does_a_word_where_no_centre_is),
	};

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
