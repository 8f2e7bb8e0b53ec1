#include "unit.h"

#include "field/beside.h"

static void
each_is_found_by_its_name_and_by_its_columns(void **state)
{
	(void)state;
	for (size_t i = 0; i < BESIDE; i++) {
		assert_int_equal(beside_find(beside[i].name, strlen(beside[i].name)), i);
		assert_int_equal(beside_of_column(beside[i].first), i);
		assert_int_equal(beside_of_column(beside[i].list), i);
		assert_string_equal(actor_schema.field[beside[i].field].name, beside[i].name);
		/* What mc-matrix looks for. */
		assert_memory_equal(beside[i].list, beside[i].name, strlen(beside[i].name));
		assert_string_equal(beside[i].list + strlen(beside[i].name), "s");
	}
	assert_int_equal(beside_find("sectors", 7), BESIDE);
	assert_int_equal(beside_find("sector", 3), BESIDE);
	assert_int_equal(beside_of_column("sector"), BESIDE);
	assert_int_equal(beside_of_column(""), BESIDE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_found_by_its_name_and_by_its_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
