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
	assert_string_equal(names(LANG_DA, 1, 6), "6 andre");
}

/* Of more names than are told the same ones come first as when all are put in order, by letters or by ICU. */
static void
the_first_are_the_same_ones(void **state)
{
	const char *name[40];
	char text[40][8];
	struct buf out = { 0 };

	(void)state;
	for (int icu = 0; icu < 2; icu++)
		for (size_t most = 2; most < 40; most++) {
			for (unsigned i = 0; i < 40; i++) {
				snprintf(text[i], sizeof text[i], "%s%02u", icu && i == 7 ? "ŁN" : "N", i * 23 % 40);
				name[i] = text[i];
			}
			buf_clear(&out);
			collate_add_names(&out, LANG_DA, name, 40, most);
			for (unsigned i = 0; i + 1 < most && i < 39; i++) {
				char want[8];

				/* 7 * 23 % 40 = 1: the name with an L comes before all with an N. */
				if (icu && i == 0)
					strcpy(want, "ŁN01");
				else
					snprintf(want, sizeof want, "N%02u", icu && i == 1 ? 0 : i);
				assert_string_equal(name[i], want);
			}
		}
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_sorted_and_cut),
		cmocka_unit_test(the_first_are_the_same_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
