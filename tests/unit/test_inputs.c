#include "unit.h"

#include "cli/inputs.h"

static int here;

static int
is_centre(const char *path)
{
	return strcmp(path, ".") == 0 && here;
}

/* Words of a command line, which end with NULL. */
#define WORDS(...) (char *[]){ __VA_ARGS__, NULL }

static char dash[] = "-", a[] = "a", a_too[] = "a/", other[] = "x/a", b[] = "b", file[] = "f", none[] = "nowhere";

static void
none_is_standard_input(void **state)
{
	char *no_words[] = { NULL };
	char *const *given = inputs_given(no_words);

	(void)state;
	assert_string_equal(given[0], "-");
	assert_null(given[1]);
	given = WORDS(b, dash);
	assert_ptr_equal(inputs_given(given), given);
}

static void
two_dashes(const char *argument)
{
	(void)argument;
	inputs_given(WORDS(dash, b, dash));
}

/* Standard input comes once. */
static void
standard_input_is_named_once(void **state)
{
	(void)state;
	assert_int_equal(exit_status(two_dashes, ""), 2);
}

static void
this_folder_for_who_knows_centres(void **state)
{
	(void)state;
	here = 1;
	assert_false(inputs_here());	/* a filter that knows none */
	inputs_know_centres(is_centre);
	assert_true(inputs_here());
	here = 0;
	assert_false(inputs_here());
}

static void
folders(void **state)
{
	(void)state;
	mkdir("a", 0777);
	mkdir("-", 0777);
	put("f", "");
	assert_true(inputs_is_folder("a"));
	assert_true(inputs_is_folder("a/."));
	assert_false(inputs_is_folder("f"));
	assert_false(inputs_is_folder("nowhere"));
	assert_false(inputs_is_folder("-"));	/* standard input, whatever is called so */
	assert_true(inputs_is_folder("./-"));
}

static int pairs;
static char last[2][20];

static void
found(const char *one, const char *two)
{
	pairs++;
	snprintf(last[0], sizeof last[0], "%s", one);
	snprintf(last[1], sizeof last[1], "%s", two);
}

/* Two folders of one name, which are not the same folder by another way. */
static void
twins(void **state)
{
	(void)state;
	mkdir("a", 0777);
	mkdir("b", 0777);
	mkdir("x", 0777);
	mkdir("x/a", 0777);
	put("f", "");
	pairs = 0;
	inputs_each_twins(WORDS(a), found);
	inputs_each_twins(WORDS(a, b, file, none, dash), found);
	inputs_each_twins(WORDS(a, a_too, a), found);
	inputs_each_twins(WORDS(file, file, none, none), found);
	assert_int_equal(pairs, 0);
	inputs_each_twins(WORDS(b, other, dash, a), found);
	assert_int_equal(pairs, 1);
	assert_string_equal(last[0], "a");
	assert_string_equal(last[1], "x/a");
}

static void
twins_are_a_warning(void **state)
{
	const char *said;
	unsigned long faults = diag_faults();

	(void)state;
	mkdir("a", 0777);
	mkdir("x", 0777);
	mkdir("x/a", 0777);
	hush();
	inputs_warn_twins(WORDS(a, other));
	said = heard();
	assert_true(begins(said, "mc: warning: the folders 'a' and 'x/a' have one name"));
	assert_int_equal(diag_faults(), faults);
}

static void
an_item_for_each(void **state)
{
	size_t n = 9;
	int *item = inputs_array(WORDS(a, b, dash), sizeof *item, &n);
	char *no_words[] = { NULL };

	(void)state;
	assert_int_equal(n, 3);
	assert_int_equal(item[0] | item[1] | item[2], 0);
	free(item);
	free(inputs_array(no_words, sizeof *item, &n));
	assert_int_equal(n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(standard_input_is_named_once),
		cmocka_unit_test(none_is_standard_input),
		cmocka_unit_test(this_folder_for_who_knows_centres),
		IN_SCRATCH(folders),
		IN_SCRATCH(twins),
		IN_SCRATCH(twins_are_a_warning),
		cmocka_unit_test(an_item_for_each),
	};
	int null = open("/dev/null", O_RDONLY);

	/* A person may run the tests at a terminal. */
	if (null < 0 || dup2(null, STDIN_FILENO) < 0)
		return 1;
	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
