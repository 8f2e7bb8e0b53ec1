#include <stdio.h>
#include <unistd.h>

#include "unit.h"

#include "disk/linefind.h"

/* The first of several, only before a line, whole lines, with CR or without; of a file that is missing none. */
static void
the_first_line_that_is_the_text(void **state)
{
	char path[] = "linefind.XXXXXX";
	int fd = mkstemp(path);
	FILE *f = fdopen(fd, "w");

	(void)state;
	fputs("date,form\na,b\nab\na,b\r\n\na,b", f);
	fclose(f);
	assert_int_equal(linefind_first(path, "a,b", 3, 6), 2);
	assert_int_equal(linefind_first(path, "a,b", 3, 3), 2);
	assert_int_equal(linefind_first(path, "a,b", 3, 2), 0);
	assert_int_equal(linefind_first(path, "ab", 2, 6), 3);
	assert_int_equal(linefind_first(path, "a", 1, 6), 0);
	assert_int_equal(linefind_first(path, "", 0, 6), 5);
	unlink(path);
	assert_int_equal(linefind_first(path, "a,b", 3, 6), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_line_that_is_the_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
