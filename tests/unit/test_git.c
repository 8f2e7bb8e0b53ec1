#include "unit.h"

#include "base/buf.h"
#include "base/git.h"

/* A repository of the folder `name`, on which git is open. */
static void
begin(struct git *git, const char *name)
{
	assert_int_equal(mkdir(name, 0777), 0);
	assert_int_equal(git_order(name, GIT("init", "-q", "--template=")), 0);
	assert_int_equal(git_open(git, name), 1);
}

static void
a_work_tree_is_found_from_below(void **state)
{
	char *here = realpath(".", NULL), *root;
	struct git git;

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
	/* To ask git it needs to be a repository, or git goes on to those above. */
	assert_int_equal(git_open(&git, "a/b"), 0);
	git_close(&git);
	put("a/.git/HEAD", "ref: refs/heads/main\n");
	assert_int_equal(mkdir("a/b/.git", 0777), 0);
	assert_int_equal(git_open(&git, "a/b"), 1);
	assert_string_equal(git.root + strlen(here), "/a");
	assert_string_equal(git.inside, "b/");
	git_close(&git);
	assert_int_equal(git_open(&git, "a"), 1);
	assert_string_equal(git.inside, "");
	git_close(&git);
	assert_int_equal(git_open(&git, "no such folder"), 0);
	git_close(&git);
	free(here);
}

static void
a_question_has_an_answer_and_a_status(void **state)
{
	struct buf out = { 0 };
	struct git git;

	(void)state;
	begin(&git, "a");
	assert_int_equal(git_order("a", GIT("config", "--local", "mc.x", "en streng")), 0);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("config", "--get-all", "mc.x")), 0);
	assert_string_equal(buf_text(&out), "en streng");
	assert_int_equal(git_ask(&out, &git, NULL, GIT("config", "--get-all", "mc.y")), 1);
	assert_string_equal(buf_text(&out), "");
	assert_true(git_ask(&out, &git, NULL, GIT("rev-parse", "--verify", "HEAD")) > 0);
	git_close(&git);
	buf_release(&out);
}

/* Whether or not its files are in .git itself. */
static void
a_clone_may_be_cut_off(void **state)
{
	struct git git;

	(void)state;
	begin(&git, "a");
	assert_int_equal(mkdir("b", 0777), 0);
	put("b/.git", "gitdir: ../a/.git\n");
	assert_int_equal(git_is_shallow(&git), 0);
	put("a/.git/shallow", "1234567890123456789012345678901234567890\n");
	assert_int_equal(git_is_shallow(&git), 1);
	git_close(&git);
	assert_int_equal(git_open(&git, "b"), 1);
	assert_int_equal(git_is_shallow(&git), 1);
	assert_int_equal(unlink("a/.git/shallow"), 0);
	assert_int_equal(git_is_shallow(&git), 0);
	git_close(&git);
	/* git is asked, for it decides what such a file says. */
	put("a/.git/shallow", "");
	assert_int_equal(git_open(&git, "a"), 1);
	assert_int_equal(git_is_shallow(&git), 1);
	git_close(&git);
	assert_int_equal(git_is_shallow(&git), 0);
}

/* More than a pipe holds, in both directions at once. */
static void
a_question_may_be_long(void **state)
{
	struct buf in = { 0 }, out = { 0 };
	struct git git;

	(void)state;
	begin(&git, "a");
	for (int i = 0; i < 20000; i++)
		buf_addf(&in, "folder/%05d/log.csv\n", i);
	assert_int_equal(git_ask(&out, &git, &in, GIT("check-attr", "--stdin", "merge")), 0);
	assert_true(out.len > 20000 * strlen("folder/00000/log.csv: merge: "));
	assert_non_null(strstr(out.data, "19999/log.csv: merge: unspecified"));
	git_close(&git);
	buf_release(&in);
	buf_release(&out);
}

/* Nothing is asked that could write, or show a file through a program. */
static void
only_questions_are_asked(void **state)
{
	struct buf out = { 0 };
	struct git git;

	(void)state;
	begin(&git, "a");
	assert_int_equal(git_ask(&out, &git, NULL, GIT("config", "mc.x", "y")), GIT_NOT_RUN);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("status")), GIT_NOT_RUN);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("log")), GIT_NOT_RUN);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("cat-file", "--filters", "HEAD:x")),
	    GIT_NOT_RUN);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("diff-tree", "-p", "HEAD")), GIT_NOT_RUN);
	assert_int_equal(git_ask(&out, &git, NULL, (const char *const[]){ NULL }), GIT_NOT_RUN);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("config", "--get-all", "mc.x")), 1);
	git_close(&git);
	buf_release(&out);
}

/* Every word of a long command arrives. */
static void
no_word_is_cut_off(void **state)
{
	const char *argv[300] = { "check-attr", "merge", "--" };
	struct buf out = { 0 };
	struct git git;
	size_t lines = 0;

	(void)state;
	begin(&git, "a");
	for (size_t i = 3; i < N_OF(argv) - 1; i++)
		argv[i] = "log.csv";
	assert_int_equal(git_ask(&out, &git, NULL, argv), 0);
	for (const char *s = out.data; *s != '\0'; s++)
		lines += *s == '\n';
	assert_int_equal(lines + 1, N_OF(argv) - 4);
	git_close(&git);
	buf_release(&out);
}

/* What the configuration says, though we say otherwise before each command. */
static void
a_setting_is_the_one_of_the_files(void **state)
{
	struct buf out = { 0 };
	struct git git;

	(void)state;
	begin(&git, "a");
	assert_int_equal(git_setting(&out, &git, "core.hooksPath"), 0);
	assert_int_equal(git_order("a", GIT("config", "--local", "core.hooksPath", "x/y\nz")), 0);
	assert_int_equal(git_setting(&out, &git, "core.hooksPath"), 1);
	assert_string_equal(out.data, "x/y\nz");
	assert_int_equal(git_setting(&out, &git, "mc.x"), 0);
	assert_int_equal(git_order("a", GIT("config", "--local", "mc.x", "1")), 0);
	assert_int_equal(git_order("a", GIT("config", "--local", "--add", "mc.x", "22")), 0);
	assert_int_equal(git_setting(&out, &git, "mc.x"), 1);
	assert_string_equal(out.data, "22");
	git_close(&git);
	buf_release(&out);
}

static void
variables_of_another_repository_are_not_passed_on(void **state)
{
	struct buf out = { 0 };
	struct git git;

	(void)state;
	begin(&git, "a");
	setenv("GIT_DIR", "/nowhere", 1);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("rev-parse", "--git-dir")), 0);
	assert_string_equal(buf_text(&out), ".git");
	assert_int_equal(git_ask_path(&out, &git, GIT("rev-parse", "--git-dir")), 0);
	assert_true(begins(out.data, git.root));
	assert_string_equal(out.data + strlen(git.root), "/.git");
	unsetenv("GIT_DIR");
	git_close(&git);
	buf_release(&out);
}

/* A repository that is none does not lead to that of a folder above. */
static void
no_other_repository_is_taken(void **state)
{
	struct buf out = { 0 };
	struct git git;

	(void)state;
	begin(&git, "a");
	git_close(&git);
	assert_int_equal(mkdir("a/b", 0777), 0);
	assert_int_equal(mkdir("a/b/.git", 0777), 0);
	put("a/b/.git/HEAD", "ref: refs/heads/main\n");
	assert_int_equal(git_open(&git, "a/b"), 1);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("rev-parse", "--git-dir")), 128);
	git_close(&git);
	buf_release(&out);
}

static void
git_may_not_be_there(void **state)
{
	char *path = strdup(getenv("PATH"));
	struct buf out = { 0 };
	struct git git;

	(void)state;
	begin(&git, "a");
	assert_int_equal(git_is_there(), 1);
	setenv("PATH", "/nowhere", 1);
	assert_int_equal(git_is_there(), 0);
	assert_int_equal(git_ask(&out, &git, NULL, GIT("rev-parse", "--git-dir")), GIT_NOT_RUN);
	assert_int_equal(git_order(".", GIT("init")), GIT_NOT_RUN);
	setenv("PATH", path, 1);
	free(path);
	git_close(&git);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(a_work_tree_is_found_from_below),
		IN_SCRATCH(a_question_has_an_answer_and_a_status),
		IN_SCRATCH(a_clone_may_be_cut_off),
		IN_SCRATCH(a_question_may_be_long),
		IN_SCRATCH(only_questions_are_asked),
		IN_SCRATCH(no_word_is_cut_off),
		IN_SCRATCH(a_setting_is_the_one_of_the_files),
		IN_SCRATCH(variables_of_another_repository_are_not_passed_on),
		IN_SCRATCH(no_other_repository_is_taken),
		IN_SCRATCH(git_may_not_be_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
