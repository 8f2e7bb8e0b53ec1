#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/straight.h"

/* Standard output is a file for a while. */
static int
begin(int fd)
{
	int before;

	fflush(stdout);
	before = dup(STDOUT_FILENO);
	assert_true(fd >= 0 && before >= 0 && dup2(fd, STDOUT_FILENO) >= 0);
	return before;
}

static void
end(int before)
{
	fflush(stdout);
	clearerr(stdout);
	dup2(before, STDOUT_FILENO);
	close(before);
}

static void
what_was_printed_before_comes_before(void **state)
{
	static char many[300000], read_back[sizeof many + 18];
	FILE *file = tmpfile();
	size_t done;
	int before, broken, nothing;

	(void)state;
	memset(many, 'x', sizeof many);
	before = begin(fileno(file));
	printf("first ");
	broken = straight_write(many, sizeof many, &done);
	printf(" last");
	straight_print(" of all", 7);
	nothing = straight_write("", 0, &done);
	end(before);
	assert_int_equal(broken | nothing, 0);
	assert_int_equal(done, 0);
	rewind(file);
	assert_int_equal(fread(read_back, 1, sizeof read_back, file), sizeof read_back);
	assert_memory_equal(read_back, "first x", 7);
	assert_memory_equal(read_back + 6 + sizeof many, " last of all", 12);
	fclose(file);
}

static void
a_full_disk_is_told(void **state)
{
	int full = open("/dev/full", O_WRONLY), before, broken;
	size_t done;

	(void)state;
	if (full < 0)
		skip();
	before = begin(full);
	broken = straight_write("rows", 4, &done);
	end(before);
	close(full);
	assert_int_equal(broken, ENOSPC);
	assert_int_equal(done, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_printed_before_comes_before),
		cmocka_unit_test(a_full_disk_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
