#include "unit.h"
#include <stdlib.h>

#include "base/path.h"

static void
is(const char *path, const char *folder, const char *name)
{
	char *holds = path_folder(path);

	assert_string_equal(holds, folder);
	assert_string_equal(path_name(path), name);
	free(holds);
}

static void
parts_of_paths(void **state)
{
	(void)state;
	is("log.csv", ".", "log.csv");
	is("hus/log.csv", "hus", "log.csv");
	is("a/b/log.csv", "a/b", "log.csv");
	is("../log.csv", "..", "log.csv");
	is("/log.csv", "/", "log.csv");
	is("/", "/", "");
	is("hus/", "hus", "");
	is("", ".", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_paths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
