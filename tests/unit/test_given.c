#include <fcntl.h>
#include <unistd.h>

#include "unit.h"

#include "base/buf.h"
#include "base/diag.h"
#include "disk/given.h"

/* given_read() with its message, if any, in *said. */
static int
read_quietly(const char *path, size_t limit, struct buf *b, const char **said)
{
	int good;

	hush();
	good = given_read(path, limit, b);
	*said = heard();
	return good;
}

static void
a_file_is_added_to_what_is_there(void **state)
{
	struct buf b = { 0 };
	const char *said;

	(void)state;
	put("f", "def");
	buf_adds(&b, "abc");
	assert_true(read_quietly("f", 6, &b, &said));
	assert_string_equal(said, "");
	assert_string_equal(b.data, "abcdef");
	buf_release(&b);
}

static void
a_dash_is_standard_input_which_stays_open(void **state)
{
	struct buf b = { 0 };
	int kept = dup(STDIN_FILENO), fd;

	(void)state;
	put("f", "what stands in f");
	fd = open("f", O_RDONLY | O_CLOEXEC);
	assert_true(fd >= 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO);
	close(fd);
	assert_true(given_read("-", 100, &b));
	assert_string_equal(b.data, "what stands in f");
	assert_true(fcntl(STDIN_FILENO, F_GETFD) >= 0);
	if (kept >= 0) {
		dup2(kept, STDIN_FILENO);
		close(kept);
	}
	buf_release(&b);
}

static void
what_cannot_be_read_is_told(void **state)
{
	struct buf b = { 0 };
	const char *said;

	(void)state;
	put("f", "four");
	assert_false(read_quietly("g", 100, &b, &said));
	assert_non_null(strstr(said, "cannot read 'g'"));
	assert_false(read_quietly(".", 100, &b, &said));
	assert_non_null(strstr(said, "cannot read '.'"));
	/* One byte more than there may be. */
	assert_false(read_quietly("f", 3, &b, &said));
	assert_non_null(strstr(said, "'f'"));
	assert_int_equal(diag_status(), 2);
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(a_file_is_added_to_what_is_there),
		IN_SCRATCH(a_dash_is_standard_input_which_stays_open),
		IN_SCRATCH(what_cannot_be_read_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
