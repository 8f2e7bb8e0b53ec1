#include "unit.h"

#include <signal.h>

#include "base/diag.h"
#include "disk/durable.h"
#include "disk/replace.h"

/* Replace a file's content; the messages in *said. */
static int
replace(const char *path, const char *folder, const char *text, const char **said)
{
	struct replacement e;
	int done;

	hush();
	done = replace_begin(&e, path, folder);
	if (done) {
		done = replace_commit(&e, text, strlen(text));
		replace_end(&e);
	}
	*said = heard();
	return done;
}

static void
the_new_content_takes_the_place_of_the_old(void **state)
{
	struct replacement e;

	(void)state;
	put("a.yaml", "old\n");
	assert_true(replace_begin(&e, "a.yaml", "."));
	assert_string_equal(e.bytes.data, "old\n");
	assert_true(replace_commit(&e, "newer\n", 6));
	replace_end(&e);
	assert_true(holds("a.yaml", "newer\n"));
	assert_int_equal(names_in("."), 1);	/* no temporary is left */
}

static void
without_a_commit_nothing_changes(void **state)
{
	struct replacement e;
	struct stat before, after;

	(void)state;
	put("a.yaml", "old\n");
	assert_int_equal(stat("a.yaml", &before), 0);
	assert_true(replace_begin(&e, "a.yaml", "."));
	replace_end(&e);
	assert_int_equal(stat("a.yaml", &after), 0);
	assert_true(before.st_ino == after.st_ino);
	assert_true(holds("a.yaml", "old\n"));
	assert_int_equal(names_in("."), 1);
}

static void
the_mode_stays(void **state)
{
	static const mode_t modes[] = { 0600, 0644, 0664, 0755, 0640 };
	struct stat st;
	const char *said;

	(void)state;
	put("a.yaml", "old\n");
	for (size_t i = 0; i < N_OF(modes); i++) {
		assert_int_equal(chmod("a.yaml", modes[i]), 0);
		assert_true(replace("a.yaml", ".", "new\n", &said));
		assert_int_equal(stat("a.yaml", &st), 0);
		assert_int_equal(st.st_mode & 07777, modes[i]);
	}
}

static void
a_missing_file_is_made_with_the_mode_of_the_umask(void **state)
{
	mode_t mask = umask(027);
	const char *said;
	struct replacement e;
	struct stat st;
	int done, fd;

	(void)state;
	assert_true(replace_begin(&e, "a.yaml", "."));
	fd = e.fd;
	assert_int_equal(e.bytes.len, 0);
	replace_end(&e);
	assert_int_equal(fd, -1);
	assert_int_equal(names_in("."), 0);
	done = replace("a.yaml", ".", "new\n", &said);
	umask(mask);
	assert_true(done);
	assert_string_equal(said, "");
	assert_true(holds("a.yaml", "new\n"));
	assert_int_equal(stat("a.yaml", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0640);
	assert_int_equal(names_in("."), 1);
}

static void
a_file_that_somebody_else_made_meanwhile_is_left_alone(void **state)
{
	const char *said;
	struct replacement e;
	int done;

	(void)state;
	assert_true(replace_begin(&e, "a.yaml", "."));
	put("a.yaml", "theirs\n");
	hush();
	done = replace_commit(&e, "ours\n", 5);
	said = heard();
	replace_end(&e);
	assert_false(done);
	assert_non_null(strstr(said, "a.yaml"));
	assert_true(holds("a.yaml", "theirs\n"));
	assert_int_equal(names_in("."), 1);
}

static void
what_is_no_regular_file_is_refused(void **state)
{
	const char *said;

	(void)state;
	assert_int_equal(mkdir("folder", 0777), 0);
	assert_int_equal(mkfifo("fifo", 0666), 0);
	assert_false(replace("folder", ".", "x", &said));
	assert_non_null(strstr(said, "folder"));
	assert_false(replace("fifo", ".", "x", &said));
	assert_non_null(strstr(said, "fifo"));
	assert_false(replace("none/a.yaml", ".", "x", &said));
	assert_non_null(strstr(said, "none/a.yaml"));
	assert_int_equal(diag_status(), 2);
	assert_int_equal(names_in("."), 2);
}

/* A git work tree with a centre and a folder beside it, and one outside. */
static void
make_tree(void)
{
	assert_int_equal(mkdir("tree", 0777), 0);
	assert_int_equal(mkdir("tree/.git", 0777), 0);
	put("tree/.git/HEAD", "ref: refs/heads/main\n");
	assert_int_equal(mkdir("tree/centre", 0777), 0);
	assert_int_equal(mkdir("tree/shared", 0777), 0);
	assert_int_equal(mkdir("treetop", 0777), 0);
	put("tree/.git/config", "git's own\n");
	put("tree/shared/a.yaml", "shared\n");
	put("treetop/a.yaml", "outside\n");
}

static void
a_link_is_followed_inside_the_work_tree(void **state)
{
	const char *said;
	struct stat st;

	(void)state;
	make_tree();
	assert_int_equal(symlink("../shared/a.yaml", "tree/centre/a.yaml"), 0);
	assert_true(replace("tree/centre/a.yaml", "tree/centre", "new\n", &said));
	assert_true(holds("tree/shared/a.yaml", "new\n"));
	assert_int_equal(lstat("tree/centre/a.yaml", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(names_in("tree/centre"), 1);
	assert_int_equal(names_in("tree/shared"), 1);
}

static void
a_link_out_of_the_work_tree_is_refused(void **state)
{
	const char *said;

	(void)state;
	make_tree();
	/* `treetop` begins with the tree's name. */
	assert_int_equal(symlink("../../treetop/a.yaml", "tree/centre/a.yaml"), 0);
	assert_false(replace("tree/centre/a.yaml", "tree/centre", "new\n", &said));
	assert_non_null(strstr(said, "tree/centre/a.yaml"));
	assert_true(holds("treetop/a.yaml", "outside\n"));
	assert_int_equal(names_in("treetop"), 1);
}

static void
a_link_into_gits_own_folder_is_refused(void **state)
{
	const char *said;

	(void)state;
	make_tree();
	assert_int_equal(symlink("../.git/config", "tree/centre/a.yaml"), 0);
	assert_false(replace("tree/centre/a.yaml", "tree/centre", "new\n", &said));
	assert_true(holds("tree/.git/config", "git's own\n"));
}

static void
a_link_to_nothing_is_refused(void **state)
{
	const char *said;

	(void)state;
	assert_int_equal(symlink("none", "a.yaml"), 0);
	assert_false(replace("a.yaml", ".", "new\n", &said));
	assert_non_null(strstr(said, "a.yaml"));
	assert_int_equal(access("none", F_OK), -1);
}

/* Is some folder above this one a git work tree? */
static int
is_in_git(void)
{
	char path[64] = ".git";

	for (int up = 0; up < 16; up++) {
		if (access(path, F_OK) == 0)
			return 1;
		memmove(path + 3, path, strlen(path) + 1);
		memcpy(path, "../", 3);
	}
	return 0;
}

static void
without_git_a_link_is_followed_inside_the_centre_only(void **state)
{
	const char *said;

	(void)state;
	if (is_in_git())
		skip();
	assert_int_equal(mkdir("centre", 0777), 0);
	assert_int_equal(mkdir("centre/sub", 0777), 0);
	put("centre/sub/a.yaml", "inside\n");
	put("outside.yaml", "outside\n");
	assert_int_equal(symlink("sub/a.yaml", "centre/a.yaml"), 0);
	assert_int_equal(symlink("../outside.yaml", "centre/b.yaml"), 0);
	assert_true(replace("centre/a.yaml", "centre", "new\n", &said));
	assert_true(holds("centre/sub/a.yaml", "new\n"));
	assert_false(replace("centre/b.yaml", "centre", "new\n", &said));
	assert_true(holds("outside.yaml", "outside\n"));
}

/* Begin edits of a.yaml, b.yaml, c.yaml, with new contents for them. */
static void
begin_three(struct replacement edits[3])
{
	static const char *const names[] = { "a.yaml", "b.yaml", "c.yaml" };

	for (int i = 0; i < 3; i++) {
		char text[] = "new 0\n";

		text[4] = (char)('0' + i);
		put(names[i], "old\n");
		assert_true(replace_lock(&edits[i], names[i], "."));
		assert_true(replace_splice(&edits[i], 0, 4, text, strlen(text)));
	}
}

static void
end_three(struct replacement edits[3])
{
	for (int i = 0; i < 3; i++)
		replace_end(&edits[i]);
}

static void
several_files_change_together(void **state)
{
	struct replacement edits[3];

	(void)state;
	begin_three(edits);
	assert_true(holds("a.yaml", "old\n"));
	assert_int_equal(replace_commit_all(edits, 3), REPLACE_DONE);
	end_three(edits);
	assert_true(holds("a.yaml", "new 0\n"));
	assert_true(holds("b.yaml", "new 1\n"));
	assert_true(holds("c.yaml", "new 2\n"));
	assert_int_equal(names_in("."), 3);
}

static void
if_one_cannot_change_none_does(void **state)
{
	struct replacement edits[3];
	enum replace_done done;
	const char *said;

	(void)state;
	begin_three(edits);
	/* A folder where the last one stood: the rename fails. */
	assert_int_equal(remove("c.yaml"), 0);
	assert_int_equal(mkdir("c.yaml", 0777), 0);
	hush();
	done = replace_commit_all(edits, 3);
	said = heard();
	end_three(edits);
	assert_int_equal(done, REPLACE_NONE);
	assert_non_null(strstr(said, "c.yaml"));
	assert_true(holds("a.yaml", "old\n"));
	assert_true(holds("b.yaml", "old\n"));
	assert_int_equal(names_in("."), 3);
	assert_int_equal(names_in("c.yaml"), 0);
}

static void
what_was_not_changed_is_not_written(void **state)
{
	struct replacement edits[2];
	struct stat before, after;

	(void)state;
	put("a.yaml", "old\n");
	put("b.yaml", "old\n");
	assert_int_equal(stat("a.yaml", &before), 0);
	assert_true(replace_lock(&edits[0], "a.yaml", "."));
	assert_true(replace_lock(&edits[1], "b.yaml", "."));
	assert_true(replace_splice(&edits[1], 3, 1, "er\n", 3));
	assert_int_equal(replace_commit_all(edits, 2), REPLACE_DONE);
	replace_end(&edits[0]);
	replace_end(&edits[1]);
	assert_int_equal(stat("a.yaml", &after), 0);
	assert_true(before.st_ino == after.st_ino);
	assert_true(holds("b.yaml", "older\n"));
}

static void
a_draft_that_is_left_is_taken_away(void **state)
{
	struct replacement e;

	(void)state;
	put("a.yaml", "old\n");
	assert_true(replace_lock(&e, "a.yaml", "."));
	assert_true(replace_splice(&e, 0, 1, "c", 1));
	assert_int_equal(names_in("."), 2);
	replace_end(&e);
	assert_int_equal(names_in("."), 1);
	assert_true(holds("a.yaml", "old\n"));
}

/* The text of a file, the caller's. */
static char *
contents(const char *path, size_t *len)
{
	struct buf b = { 0 };

	assert_int_equal(file_read(path, 0, &b), FILE_FOUND);
	*len = b.len;
	return b.data;
}

/* Pieces of every size and distance, over the limits of what is held in memory. */
static void
a_large_file_changes_piece_by_piece(void **state)
{
	enum { SIZE = 700000 };
	static char old[SIZE + 1];
	static char text[200000];
	struct buf want = { 0 };
	size_t at = 0, len = 0;
	unsigned step = 1;
	struct replacement e;
	char *got;

	(void)state;
	memset(text, 'X', sizeof text);
	for (size_t i = 0; i < SIZE; i++)
		old[i] = (char)('a' + i * 7 % 26);
	put("log.csv", old);
	assert_true(replace_lock(&e, "log.csv", "."));
	for (unsigned k = 0; at < SIZE; k++) {
		size_t gone = k % 5, from = at;
		size_t n = k == 40 ? sizeof text : k % 7;

		step = step * 1103515245 + 12345;
		at += k == 20 ? 300000 : step / 65536 % 3000;
		if (at + gone > SIZE)
			break;
		buf_add(&want, old + from, at - from);
		buf_add(&want, text, n);
		assert_true(replace_splice(&e, (off_t)at, (off_t)gone, text, n));
		at += gone;
		len = at;
	}
	buf_add(&want, old + len, SIZE - len);
	assert_true(want.len > SIZE + 150000);
	assert_int_equal(replace_commit_all(&e, 1), REPLACE_DONE);
	replace_end(&e);
	got = contents("log.csv", &len);
	assert_int_equal(len, want.len);
	assert_memory_equal(got, want.data, len);
	free(got);
	buf_release(&want);
}

/* Somebody who wants to end the program need not wait until a long draft is done. */
static void
a_signal_that_waits_stops_a_draft(void **state)
{
	static char text[300000];
	struct replacement e;
	sigset_t old;
	const char *said;
	int status, done;

	(void)state;
	memset(text, 'x', sizeof text - 1);
	put("log.csv", text);
	fflush(NULL);
	if (fork() == 0) {
		durable_block(&old);
		raise(SIGTERM);
		hush();
		done = replace_lock(&e, "log.csv", ".") &&
		    replace_splice(&e, sizeof text - 2, 1, "y", 1);
		said = heard();
		replace_end(&e);
		if (done || strstr(said, "it is unchanged") == NULL)
			_exit(1);
		sigprocmask(SIG_SETMASK, &old, NULL);
		_exit(2);
	}
	assert_true(wait(&status) > 0);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
	assert_true(holds("log.csv", text));
	assert_int_equal(names_in("."), 1);
}

static void
a_new_file_never_replaces_one(void **state)
{
	(void)state;
	assert_int_equal(replace_create("a.yaml", "first\n", 6), FILE_MISSING);
	assert_true(holds("a.yaml", "first\n"));
	assert_int_equal(replace_create("a.yaml", "second\n", 7), FILE_FOUND);
	assert_true(holds("a.yaml", "first\n"));
	assert_int_equal(symlink("none", "link"), 0);
	assert_int_equal(replace_create("link", "x", 1), FILE_FOUND);
	assert_int_equal(access("none", F_OK), -1);
	assert_int_equal(names_in("."), 2);
}

static void
a_new_file_needs_its_folder(void **state)
{
	enum file_found found;
	const char *said;

	(void)state;
	hush();
	found = replace_create("none/a.yaml", "x", 1);
	said = heard();
	assert_int_equal(found, FILE_TROUBLE);
	assert_non_null(strstr(said, "none/a.yaml"));
}

/* Add one to the number in the file, some times. */
static void
count_up(void)
{
	for (int i = 0; i < 4; i++) {
		struct replacement e;
		char text[16];
		int n;

		if (!replace_begin(&e, "n", "."))
			_exit(1);
		n = snprintf(text, sizeof text, "%d", atoi(e.bytes.data) + 1);
		if (!replace_commit(&e, text, (size_t)n))
			_exit(1);
		replace_end(&e);
	}
	_exit(0);
}

static void
edits_at_the_same_time_do_not_lose_each_other(void **state)
{
	int status;

	(void)state;
	put("n", "0");
	fflush(NULL);
	for (int i = 0; i < 3; i++)
		if (fork() == 0)
			count_up();
	for (int i = 0; i < 3; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	assert_true(holds("n", "12"));
	assert_int_equal(names_in("."), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(the_new_content_takes_the_place_of_the_old),
		IN_SCRATCH(without_a_commit_nothing_changes),
		IN_SCRATCH(the_mode_stays),
		IN_SCRATCH(a_missing_file_is_made_with_the_mode_of_the_umask),
		IN_SCRATCH(a_file_that_somebody_else_made_meanwhile_is_left_alone),
		IN_SCRATCH(what_is_no_regular_file_is_refused),
		IN_SCRATCH(a_link_is_followed_inside_the_work_tree),
		IN_SCRATCH(a_link_out_of_the_work_tree_is_refused),
		IN_SCRATCH(a_link_into_gits_own_folder_is_refused),
		IN_SCRATCH(a_link_to_nothing_is_refused),
		IN_SCRATCH(without_git_a_link_is_followed_inside_the_centre_only),
		IN_SCRATCH(several_files_change_together),
		IN_SCRATCH(if_one_cannot_change_none_does),
		IN_SCRATCH(what_was_not_changed_is_not_written),
		IN_SCRATCH(a_draft_that_is_left_is_taken_away),
		IN_SCRATCH(a_large_file_changes_piece_by_piece),
		IN_SCRATCH(a_signal_that_waits_stops_a_draft),
		IN_SCRATCH(a_new_file_never_replaces_one),
		IN_SCRATCH(a_new_file_needs_its_folder),
		IN_SCRATCH(edits_at_the_same_time_do_not_lose_each_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
