#include "unit.h"

#include "base/buf.h"
#include "base/git.h"

#define ARGS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
a_work_tree_is_found_from_below(void **state)
{
	char *here = realpath(".", NULL), *root;

	(void)state;
	assert_int_equal(mkdir("a", 0777), 0);
	assert_int_equal(mkdir("a/b", 0777), 0);
	assert_int_equal(mkdir("a/.git", 0777), 0);
	root = git_root("a/b");
	assert_non_null(root);
	assert_true(begins(root, here));
	assert_string_equal(root + strlen(here), "/a");
	free(root);
	assert_null(git_root("no such folder"));
	free(here);
}

static void
a_question_has_an_answer_and_a_status(void **state)
{
	struct buf out = { 0 };

	(void)state;
	assert_int_equal(git_ask(NULL, ".", ARGS("init", "-q")), 0);
	assert_int_equal(git_ask(NULL, ".", ARGS("config", "mc.x", "en streng")), 0);
	assert_int_equal(git_ask(&out, ".", ARGS("config", "mc.x")), 0);
	assert_string_equal(buf_text(&out), "en streng");
	assert_int_equal(git_ask(&out, ".", ARGS("config", "mc.y")), 1);
	assert_string_equal(buf_text(&out), "");
	assert_true(git_ask(&out, "no such folder", ARGS("config", "mc.x")) > 0);
	buf_release(&out);
}

static void
variables_of_another_repository_are_not_passed_on(void **state)
{
	struct buf out = { 0 };

	(void)state;
	assert_int_equal(git_ask(NULL, ".", ARGS("init", "-q")), 0);
	setenv("GIT_DIR", "/nowhere", 1);
	assert_int_equal(git_ask(&out, ".", ARGS("rev-parse", "--git-dir")), 0);
	assert_string_equal(buf_text(&out), ".git");
	unsetenv("GIT_DIR");
	buf_release(&out);
}

static void
git_may_not_be_there(void **state)
{
	char *path = strdup(getenv("PATH"));
	struct buf out = { 0 };

	(void)state;
	setenv("PATH", "/nowhere", 1);
	assert_int_equal(git_ask(&out, ".", ARGS("version")), -1);
	assert_int_equal(git_ask(NULL, ".", ARGS("version")), -1);
	setenv("PATH", path, 1);
	free(path);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(a_work_tree_is_found_from_below),
		IN_SCRATCH(a_question_has_an_answer_and_a_status),
		IN_SCRATCH(variables_of_another_repository_are_not_passed_on),
		cmocka_unit_test(git_may_not_be_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
