#include "unit.h"

#include "base/buf.h"
#include "base/collate.h"

/* Expected by hand: æ ø å are last, and aa sorts as å. */
static const char *
names(enum language l, size_t most, size_t n)
{
	static struct buf out;
	const char *name[] = { "Zoo", "Aabenraa", "Ærø", "Anna", "Østerby", "Bo, Lis" };

	buf_clear(&out);
	collate_add_names(&out, l, name, n, most);
	return buf_text(&out);
}

static void
names_are_sorted_and_cut(void **state)
{
	(void)state;
	assert_string_equal(names(LANG_DA, 9, 0), "");
	assert_string_equal(names(LANG_DA, 9, 1), "Zoo");
	assert_string_equal(names(LANG_DA, 9, 2), "Zoo og Aabenraa");
	assert_string_equal(names(LANG_DA, 5, 5), "Anna, Zoo, Ærø, Østerby og Aabenraa");
	assert_string_equal(names(LANG_EN, 9, 2), "Aabenraa and Zoo");
	/* The last of so many is how many there are besides. */
	assert_string_equal(names(LANG_DA, 4, 5), "Anna, Zoo, Ærø og 2 andre");
	assert_string_equal(names(LANG_DA, 2, 5), "Anna og 4 andre");
	assert_string_equal(names(LANG_EN, 2, 3), "Aabenraa and 2 others");
	assert_string_equal(names(LANG_DA, 3, 6), "Anna; Bo, Lis; 4 andre");
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(names_are_sorted_and_cut) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
