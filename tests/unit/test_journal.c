#include "unit.h"

#include "base/buf.h"
#include "centre/journal.h"

/* Is the file what a renaming leaves? */
static enum journal_found
found(const char *text)
{
	struct journal j;
	enum journal_found is;

	put(".mc-rename", text);
	is = journal_read(&j, ".");
	if (is == JOURNAL_FOUND) {
		assert_string_equal(j.old, "a");
		assert_string_equal(j.new, "å-2");
	}
	journal_release(&j);
	return is;
}

static void
what_is_written_is_read(void **state)
{
	struct journal j;

	(void)state;
	assert_int_equal(journal_read(&j, "."), JOURNAL_NONE);
	journal_release(&j);
	assert_true(journal_write(".", "a", "å-2"));
	assert_true(holds(".mc-rename", "rename a å-2\n"));
	assert_int_equal(journal_read(&j, "."), JOURNAL_FOUND);
	assert_string_equal(j.old, "a");
	assert_string_equal(j.new, "å-2");
	assert_string_equal(j.path, "./.mc-rename");
	journal_release(&j);
	journal_remove(".");
	assert_int_equal(names_in("."), 0);
}

/* A bad id is a reason to give another. */
static void
the_old_id_may_be_a_bad_one(void **state)
{
	static const char *const old[] = { "B!", "Café Sumak", " a", "a ", "../x", "\'$(x)\'", "a\" \"b", "\"", "total" };
	struct journal j;

	(void)state;
	for (size_t i = 0; i < N_OF(old); i++) {
		assert_true(journal_write(".", old[i], "z"));
		assert_int_equal(journal_read(&j, "."), JOURNAL_FOUND);
		assert_string_equal(j.old, old[i]);
		assert_string_equal(j.new, "z");
		journal_release(&j);
		journal_remove(".");
	}
}

static void
one_with_a_line_break_is_refused(void **state)
{
	const char *said;
	int done;

	(void)state;
	hush();
	done = journal_write(".", "a\nb", "z");
	said = heard();
	assert_false(done);
	assert_non_null(strstr(said, "'a?b'"));
	assert_int_equal(names_in("."), 0);
}

static void
the_remedy_is_what_a_shell_takes(void **state)
{
	struct journal j = { .path = (char *)"hus/.mc-rename", .old = (char *)"it's", .new = (char *)"å-2" };
	struct buf said = { 0 };

	(void)state;
	journal_add(&said, &j, JOURNAL_FOUND, "mit hus", NULL);
	assert_non_null(strstr(said.data, "rename 'mit hus' 'it'\\''s' å-2"));
	buf_clear(&said);
	j.old = (char *)"a.b_c";
	journal_add(&said, &j, JOURNAL_FOUND, "../hus", NULL);
	assert_non_null(strstr(said.data, "rename ../hus a.b_c å-2"));
	buf_release(&said);
}

static void
only_two_different_ids_are_taken(void **state)
{
	static const char *const wrong[] = {
		"", "\n", "rename\n", "rename \n", "rename a\n", "rename a \n", "rename  a\n",
		"rename a å-2", "rename a å-2\n\n", "rename a å-2 \n", "rename a å-2\nx",
		"rename a  å-2\n", "rename a\nå-2\n", "rename a å-2 b\n", "rename \"a\" å-2\n", "rename \" b\n",
		"rename \"\" b\n", "rename \"A b\n", "rename A\" b\n", "rename \"A\"b c\n", " rename a å-2\n",
		"rename a a\n", "rename a Z\n", "rename A z\n", "rename ../a z\n", "rename a ../z\n",
		"rename a total\n", "rename a a\xcc\x8a\n", "rename a \xe5\n", "rename a\tb z\n",
		"rename a å-2\r\n", "\xef\xbb\xbfrename a å-2\n", "Rename a å-2\n", "rename \"\xe5\" z\n",
		"rename \"a\x1b\" z\n", "rename a\nrename b z\n"
	};

	(void)state;
	assert_int_equal(found("rename a å-2\n"), JOURNAL_FOUND);
	for (size_t i = 0; i < N_OF(wrong); i++)
		if (found(wrong[i]) != JOURNAL_WRONG)
			fail_msg("taken: %s", wrong[i]);
}

static void
what_is_no_small_regular_file_is_wrong(void **state)
{
	struct journal j;
	int fd;

	(void)state;
	put("there", "rename a b\n");
	assert_int_equal(symlink("there", ".mc-rename"), 0);
	assert_int_equal(journal_read(&j, "."), JOURNAL_WRONG);
	journal_release(&j);
	assert_int_equal(remove(".mc-rename"), 0);
	assert_int_equal(mkfifo(".mc-rename", 0666), 0);
	assert_int_equal(journal_read(&j, "."), JOURNAL_WRONG);
	journal_release(&j);
	assert_int_equal(remove(".mc-rename"), 0);
	assert_int_equal(mkdir(".mc-rename", 0777), 0);
	assert_int_equal(journal_read(&j, "."), JOURNAL_WRONG);
	journal_release(&j);
	assert_int_equal(remove(".mc-rename"), 0);
	put(".mc-rename", "rename a b\n");
	fd = open(".mc-rename", O_WRONLY);
	assert_int_equal(ftruncate(fd, (off_t)1 << 40), 0);
	close(fd);
	assert_int_equal(journal_read(&j, "."), JOURNAL_WRONG);
	journal_release(&j);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(what_is_written_is_read),
		IN_SCRATCH(the_old_id_may_be_a_bad_one),
		IN_SCRATCH(one_with_a_line_break_is_refused),
		cmocka_unit_test(the_remedy_is_what_a_shell_takes),
		IN_SCRATCH(only_two_different_ids_are_taken),
		IN_SCRATCH(what_is_no_small_regular_file_is_wrong),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
