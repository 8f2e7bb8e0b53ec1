#include "unit.h"

#include "base/buf.h"
#include "base/diag.h"
#include "disk/file.h"

/* file_read with its message, if any, in *said. */
static enum file_found
read_quietly(const char *path, size_t limit, struct buf *b, const char **said)
{
	enum file_found found;

	hush();
	found = file_read(path, limit, b);
	*said = heard();
	return found;
}

static void
a_file_is_read_whole(void **state)
{
	struct buf b = { 0 };
	char *text = malloc(200000);
	const char *said;

	(void)state;
	for (size_t i = 0; i < 200000; i++)
		text[i] = (char)(i * 31 >> 3);
	put_bytes("f", text, 200000);
	assert_int_equal(read_quietly("f", 0, &b, &said), FILE_FOUND);
	assert_int_equal(b.len, 200000);
	assert_memory_equal(b.data, text, 200000);
	assert_string_equal(said, "");
	free(text);
	buf_release(&b);
}

static void
its_bytes_are_added_to_what_is_there(void **state)
{
	struct buf b = { 0 };

	(void)state;
	put("f", "def");
	put("empty", "");
	buf_adds(&b, "abc");
	assert_int_equal(file_read("f", 0, &b), FILE_FOUND);
	assert_int_equal(file_read("empty", 0, &b), FILE_FOUND);
	assert_string_equal(b.data, "abcdef");
	buf_release(&b);
}

static void
a_missing_file_is_an_answer(void **state)
{
	struct buf b = { 0 };
	const char *said;
	int fd;

	(void)state;
	assert_int_equal(read_quietly("none", 0, &b, &said), FILE_MISSING);
	assert_string_equal(said, "");
	assert_int_equal(file_open_any("none", &fd), FILE_MISSING);
	assert_int_equal(b.len, 0);
}

static void
a_link_to_nothing_is_trouble(void **state)
{
	struct buf b = { 0 };
	const char *said;

	(void)state;
	assert_int_equal(symlink("none", "link"), 0);
	assert_int_equal(read_quietly("link", 0, &b, &said), FILE_TROUBLE);
	assert_non_null(strstr(said, "link"));
}

static void
what_is_no_regular_file_is_trouble(void **state)
{
	static const char *const paths[] = { "folder", "fifo", "link", "/dev/null" };
	struct buf b = { 0 };

	(void)state;
	assert_int_equal(mkdir("folder", 0777), 0);
	assert_int_equal(mkfifo("fifo", 0666), 0);	/* opening it must not wait */
	assert_int_equal(symlink("fifo", "link"), 0);
	for (size_t i = 0; i < N_OF(paths); i++) {
		const char *said;

		assert_int_equal(read_quietly(paths[i], 0, &b, &said), FILE_TROUBLE);
		assert_non_null(strstr(said, paths[i]));
		assert_int_equal(diag_status(), 2);
	}
	assert_int_equal(b.len, 0);
}

static void
only_a_folder_is_no_file_at_all(void **state)
{
	const char *said;
	int fd, found;

	(void)state;
	put("f", "abc");
	assert_int_equal(file_open_any("f", &fd), FILE_FOUND);
	close(fd);
	assert_int_equal(file_open_any("/dev/null", &fd), FILE_FOUND);
	close(fd);
	hush();
	found = file_open_any(".", &fd);
	said = heard();
	assert_int_equal(found, FILE_TROUBLE);
	assert_non_null(strstr(said, "directory"));
}

static void
a_path_through_a_file_is_trouble(void **state)
{
	struct buf b = { 0 };
	const char *said;

	(void)state;
	put("f", "abc");
	assert_int_equal(read_quietly("f/log.csv", 0, &b, &said), FILE_TROUBLE);
	assert_true(*said != '\0');
}

static void
more_than_the_limit_is_trouble(void **state)
{
	struct buf b = { 0 };
	const char *said;

	(void)state;
	put("f", "0123456789");
	assert_int_equal(read_quietly("f", 10, &b, &said), FILE_FOUND);
	assert_string_equal(said, "");
	buf_clear(&b);
	assert_int_equal(read_quietly("f", 9, &b, &said), FILE_TROUBLE);
	assert_non_null(strstr(said, "larger"));
	/* A file of 20 MiB that is all hole. */
	assert_int_equal(truncate("f", 20 << 20), 0);
	buf_clear(&b);
	assert_int_equal(read_quietly("f", 1 << 20, &b, &said), FILE_TROUBLE);
	assert_true(b.len <= 1 << 20);
	buf_release(&b);
}

static void
an_open_file_is_read_from_its_start(void **state)
{
	struct buf b = { 0 };
	char byte;
	int fd;

	(void)state;
	put("f", "abc");
	assert_int_equal(file_open_regular("f", &fd), FILE_FOUND);
	assert_int_equal(read(fd, &byte, 1), 1);
	assert_true(file_read_open(fd, "f", 0, &b));
	assert_string_equal(b.data, "abc");
	/* and its offset is left alone */
	assert_int_equal(read(fd, &byte, 1), 1);
	assert_int_equal(byte, 'b');
	close(fd);
	buf_release(&b);
}

static void
files_are_closed_on_exec(void **state)
{
	int fd;

	(void)state;
	put("f", "abc");
	assert_int_equal(file_open_regular("f", &fd), FILE_FOUND);
	assert_true(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	close(fd);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(a_file_is_read_whole),
		IN_SCRATCH(its_bytes_are_added_to_what_is_there),
		IN_SCRATCH(a_missing_file_is_an_answer),
		IN_SCRATCH(a_link_to_nothing_is_trouble),
		IN_SCRATCH(what_is_no_regular_file_is_trouble),
		IN_SCRATCH(only_a_folder_is_no_file_at_all),
		IN_SCRATCH(a_path_through_a_file_is_trouble),
		IN_SCRATCH(more_than_the_limit_is_trouble),
		IN_SCRATCH(an_open_file_is_read_from_its_start),
		IN_SCRATCH(files_are_closed_on_exec),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
