#include "unit.h"

#include "base/buf.h"
#include "base/git.h"
#include "base/gitlook.h"
#include "centre/commitbefore.h"

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
found_of(const char *file, long long until)
{
	struct buf commit = { 0 }, gits = { 0 }, before = { 0 };
	struct gitlook look;
	enum commitbefore near;
	int is_kept;

	gitlook_begin(&look, &git);
	near = commitbefore_find(&commit, &is_kept, &look, file, until);
	gitlook_end(&look);
	buf_addf(&before, "--before=@%lld", until);
	assert_true(near == COMMITBEFORE_UNKNOWN || git_ask(&gits, &git, NULL, GIT("rev-list", "-n1", before.data, "HEAD")) == 0);
	if (near != COMMITBEFORE_UNKNOWN)
		assert_string_equal(buf_text(&commit), buf_text(&gits));
	buf_release(&commit);
	buf_release(&gits);
	buf_release(&before);
	return near == COMMITBEFORE_UNKNOWN ? '?' : near == COMMITBEFORE_NONE ? '0' : is_kept ? '+' : '-';
}

static char
found(long long until)
{
	return found_of("hus/c", until);
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
	/* A folder of that name, a link, a file at the top, and names that one begins with. */
	make("on 1000000000 with 1\nmkdir hus/d hus/cc; ln -s c hus/l; echo >hus/d/c; echo >hus/cc/c; echo >top; git add .\n"
	    "on 1000000100 git commit -qm x\non 1000000200 with 3\n");
	assert_int_equal(found(1000000200), '+');
	assert_int_equal(found(1000000100), '+');
	assert_int_equal(found_of("hus/d/c", 1000000100), '+');
	assert_int_equal(found_of("hus/d/c", 1000000000), '-');
	assert_int_equal(found_of("hus/d", 1000000100), '-');
	assert_int_equal(found_of("hus/l", 1000000100), '+');
	assert_int_equal(found_of("top", 1000000100), '+');
	assert_int_equal(found_of("to", 1000000100), '-');
	assert_int_equal(found_of("tops", 1000000100), '-');
	assert_int_equal(found_of("hus", 1000000100), '-');
	assert_int_equal(found_of("no/c", 1000000100), '-');
}

static void
what_was_merged_is_found_in_the_order_of_its_days(void **state)
{
	(void)state;
	/* The side, without the file, is older than what is found at first, and not reached from it. */
	make("on 1000000000 with 1\non 1000000100 with 2\ngit checkout -qb side HEAD~1\non 1000000050 less\n"
	    "git checkout -q main\non 1000000200 git merge -q -s ours -m x side\non 1000000300 with 3\n");
	assert_int_equal(found(1000000299), '+');
	assert_int_equal(found(1000000199), '-');
	assert_int_equal(found(1000000099), '-');
	assert_int_equal(found(1000000000), '-');
	assert_int_equal(found(999999999), '0');
	/* Two who pull and push: both had it all the time. */
	make("on 1000000000 with 1\ngit checkout -qb side\non 1000000050 with 2\ngit checkout -q main\n"
	    "on 1000000040 git commit -q --allow-empty -m x\non 1000000200 git merge -q -m x side\non 1000000300 with 3\n");
	assert_int_equal(found(1000000299), '+');
	assert_int_equal(found(1000000199), '-');	/* (The other line is waiting still.) */
	assert_int_equal(found(1000000049), '-');
	assert_int_equal(found(1000000039), '+');
}

/* Whether a file is in a commit, and in all that HEAD has and it has not, by git alone. */
static int
git_says_kept(const char *commit)
{
	struct buf script = { 0 };
	int is;

	buf_addf(&script, "cd g && unset GIT_DIR && for c in $(git rev-list HEAD ^%s) %s; do git cat-file -e $c:hus/c || exit 1; done 2>/dev/null",
	    commit, commit);
	is = system(script.data) == 0;
	buf_release(&script);
	return is;
}

/* Histories of merges at random, in which clocks run as they like and few commits lack the file. */
static void
whatever_was_merged_it_is_what_git_finds(void **state)
{
	enum { HISTORIES = 6, COMMITS = 16, FIRST = 1000000000, MOMENTS = 4 };
	unsigned seed = 5;
	int kept = 0;

	(void)state;
	for (int h = 0; h < HISTORIES; h++) {
		struct buf commits = { 0 };

		buf_adds(&commits, "with 1\nt=$(git write-tree)\nless\nl=$(git write-tree)\n");
		for (unsigned i = 0; i < COMMITS; i++) {
			unsigned r = seed = seed * 1664525 + 1013904223, parents = i == 0 ? 0 : 1 + (r >> 28) % (i > 2 ? 3 : 1);
			unsigned clock = i * 100 + (h % 2 == 0 ? (r >> 8) % 90 : (r >> 8) % 500);

			buf_addf(&commits, "c%u=$(on %u git commit-tree $%c -m %u", i, FIRST + clock, h % 3 == 0 && (r >> 20) % 8 == 0 ? 'l' : 't', i);
			for (unsigned k = 0; k < parents; k++)
				buf_addf(&commits, " -p $c%u", i - 1 - (k == 0 ? 0 : (r >> (12 + 3 * k)) % (i < 6 ? i : 6)));
			buf_adds(&commits, " 2>/dev/null)\n");
		}
		buf_addf(&commits, "git update-ref HEAD $c%u\n", COMMITS - 1);
		make(commits.data);
		for (unsigned m = 0; m < MOMENTS; m++) {
			struct buf commit = { 0 }, before = { 0 };
			unsigned moment = FIRST + (COMMITS - 1) * 100 - m * 330;
			char is = found(moment);

			assert_int_not_equal(is, '?');
			buf_addf(&before, "--before=@%u", moment);
			assert_int_equal(git_ask(&commit, &git, NULL, GIT("rev-list", "-n1", before.data, "HEAD")), 0);
			if (is == '+')
				assert_true(git_says_kept(commit.data));
			kept += is == '+';
			buf_release(&commit);
			buf_release(&before);
		}
		buf_release(&commits);
	}
	assert_true(kept >= 3 && kept <= HISTORIES * MOMENTS - 3);
	git_close(&git);
}

static void
what_is_long_is_left_to_git(void **state)
{
	(void)state;
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
		IN_SCRATCH(what_was_merged_is_found_in_the_order_of_its_days),
		IN_SCRATCH(whatever_was_merged_it_is_what_git_finds),
		IN_SCRATCH(what_is_long_is_left_to_git),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
