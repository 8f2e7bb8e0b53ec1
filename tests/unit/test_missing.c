#include <sys/stat.h>
#include <unistd.h>

#include "unit.h"

#include "disk/missing.h"

static void
touch(const char *path)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fclose(f);
}

/* One part may be wrong, wherever it stands; the rest must be there.  Of two that are as near it is the first by name. */
static void
what_is_near_is_found(void **state)
{
	char root[] = "missing.XXXXXX";

	(void)state;
	assert_non_null(mkdtemp(root));
	assert_int_equal(chdir(root), 0);
	assert_null(missing_near("huset"));
	assert_int_equal(mkdir("huset", 0777), 0);
	assert_int_equal(mkdir("gården", 0777), 0);
	touch("huset/log.csv");
	touch("logb.csv");
	touch("loga.csv");
	touch(".huxet");
	assert_string_equal(missing_near("husett"), "huset");
	assert_string_equal(missing_near("husett/"), "huset/");
	assert_string_equal(missing_near("husett/log.csv"), "huset/log.csv");
	assert_string_equal(missing_near("huset//lgo.csv"), "huset//log.csv");
	assert_string_equal(missing_near("./gaarden"), "./gården");
	assert_string_equal(missing_near("logc.csv"), "loga.csv");
	assert_null(missing_near("husett/lgo.csv"));
	assert_null(missing_near("noget"));
	assert_null(missing_near(""));
	unlink("huset/log.csv");
	unlink("logb.csv");
	unlink("loga.csv");
	unlink(".huxet");
	rmdir("huset");
	rmdir("gården");
	assert_int_equal(chdir(".."), 0);
	rmdir(root);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_near_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
