#include "unit.h"

#include "base/buf.h"
#include "base/git.h"
#include "base/gitlook.h"
#include "centre/unbranched.h"

static struct git git;

/* A repository of commits, each a line of shell that says what is in it: on SECONDS WHAT. */
static void
make(const char *commits)
{
	struct buf script = { 0 };

	buf_addf(&script, "rm -rf g && git init -q --template= -b main g && cd g && unset GIT_DIR\n"
	    "export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b\n"
	    "on() { export GIT_AUTHOR_DATE=\"@$1 +0200\" GIT_COMMITTER_DATE=\"@$1 +0200\"; shift; \"$@\"; }\n"
	    "with() { mkdir -p hus && echo \"$1\" >hus/c && git add . && git commit -qm x; }\n"
	    "less() { git rm -q hus/c && echo >n && git add . && git commit -qm x; }\n%s", commits);
	assert_int_equal(system(script.data), 0);
	buf_release(&script);
	git_close(&git);
	assert_int_equal(git_open(&git, "g"), 1);
}

/* What is found up to a moment: +, and the file was kept, or -; it is the commit that git finds, too. */
static char
found(long long until)
{
	struct buf commit = { 0 }, gits = { 0 }, before = { 0 };
	struct gitlook look;
	enum unbranched unbranched;
	int is_kept;

	gitlook_begin(&look, &git);
	unbranched = unbranched_find(&commit, &is_kept, &look, "hus/c", until);
	gitlook_end(&look);
	buf_addf(&before, "--before=@%lld", until);
	assert_true(unbranched == UNBRANCHED_NOT || git_ask(&gits, &git, NULL, GIT("rev-list", "-n1", before.data, "HEAD")) == 0);
	if (unbranched != UNBRANCHED_NOT)
		assert_string_equal(buf_text(&commit), buf_text(&gits));
	buf_release(&commit);
	buf_release(&gits);
	buf_release(&before);
	return unbranched == UNBRANCHED_NOT ? '?' : unbranched == UNBRANCHED_NONE ? '0' : is_kept ? '+' : '-';
}

static void
in_one_line_it_is_the_first_whose_time_is_no_later(void **state)
{
	(void)state;
	make("on 1000000000 with 1\non 1000000100 with 2\non 1000000200 with 3\n");
	assert_int_equal(found(1000000300), '+');
	assert_int_equal(found(1000000200), '+');
	assert_int_equal(found(1000000199), '+');
	assert_int_equal(found(1000000000), '+');
	assert_int_equal(found(999999999), '0');
	/* The clocks of those who made them differ: what stands behind such a one is not asked for. */
	make("on 1000000000 with 1\non 1000000500 with 2\non 1000000100 with 3\non 1000000400 with 4\n");
	assert_int_equal(found(1000000400), '+');
	assert_int_equal(found(1000000399), '+');
	assert_int_equal(found(1000000099), '+');
	assert_int_equal(found(999999998), '0');
}

static void
whether_the_file_was_there_all_the_time_is_told(void **state)
{
	(void)state;
	make("on 1000000000 with 1\non 1000000100 less\non 1000000200 with 3\non 1000000300 with 4\n");
	assert_int_equal(found(1000000250), '+');
	assert_int_equal(found(1000000199), '-');
	assert_int_equal(found(1000000000), '-');
	make("on 1000000000 with 1\non 1000000100 less\n");
	assert_int_equal(found(1000000200), '-');
}

static void
what_is_no_line_or_a_long_one_is_left_to_git(void **state)
{
	(void)state;
	make("on 1000000000 with 1\non 1000000100 with 2\ngit checkout -qb side HEAD~1\non 1000000050 less\n"
	    "git checkout -q main\non 1000000200 git merge -q -s ours -m x side\non 1000000300 with 3\n");
	assert_int_equal(found(1000000299), '+');
	assert_int_equal(found(1000000199), '?');
	make("i=0; while test $i -lt 70; do i=$((i + 1)); on $((1000000000 + i)) with $i; done\n");
	assert_int_equal(found(1000000070), '+');
	assert_int_equal(found(1000000055), '+');
	assert_int_equal(found(1000000054), '+');
	assert_int_equal(found(1000000007), '+');
	assert_int_equal(found(1000000006), '?');
	/* So is one of which the first few say that it is long. */
	make("on 1000000000 with 1\non 1000009000 with 2\n"
	    "i=0; while test $i -lt 8; do i=$((i + 1)); on $((1000010000 + i)) with $i; done\n");
	assert_int_equal(found(1000009900), '+');
	assert_int_equal(found(1000009001), '?');
	/* A clone that is cut off has no first commit. */
	make("on 1000000000 with 1\non 1000000100 with 2\non 1000000200 with 3\ncd .. && mv g h && git clone -q --depth 2 \"file://$PWD/h\" g\n");
	assert_int_equal(found(1000000100), '+');
	assert_int_equal(found(1000000099), '?');
	/* Nothing is committed yet. */
	make("");
	assert_int_equal(found(1000000000), '?');
	git_close(&git);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(in_one_line_it_is_the_first_whose_time_is_no_later),
		IN_SCRATCH(whether_the_file_was_there_all_the_time_is_told),
		IN_SCRATCH(what_is_no_line_or_a_long_one_is_left_to_git),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
