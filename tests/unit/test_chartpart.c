#include "unit.h"

#include "base/buf.h"
#include "output/chartpart.h"

static void
letters_go_on_behind_z(void **state)
{
	char text[8];

	(void)state;
	assert_string_equal(chartpart_key(text, 0), "A");
	assert_string_equal(chartpart_key(text, 25), "Z");
	assert_string_equal(chartpart_key(text, 26), "AA");
	assert_string_equal(chartpart_key(text, 51), "AZ");
	assert_string_equal(chartpart_key(text, 52), "BA");
	/* 26 of one letter and 676 of two come first */
	assert_string_equal(chartpart_key(text, 701), "ZZ");
	assert_string_equal(chartpart_key(text, 702), "AAA");
}

static void
values_go_row_by_row_and_the_widest_is_measured_as_it_is_written(void **state)
{
	static const char *const name[] = { "a", "b" };
	static const int64_t value[] = { 1000000, CHART_UNKNOWN, 1234500000, 20000000 };
	struct chart c = { .id = "x", .title = "t", .description = "", .language = LANG_DA, .rows = 2, .columns = 2,
	    .row = name, .column = name, .value = value };
	struct buf text = { 0 };

	(void)state;
	assert_true(chartpart_value(&c, 0, 1) == CHART_UNKNOWN);
	assert_true(chartpart_value(&c, 1, 0) == 1234500000);
	assert_string_equal(chartpart_number(&text, LANG_DA, 1234500000), "1.234,5");
	assert_string_equal(chartpart_number(&text, LANG_EN, 1234500000), "1,234.5");
	/* five digits of 64 and two points of 40 are 400 hundredths of 14, and 2 besides */
	assert_int_equal(chartpart_widest(&c, CHART_TEXT), 58);
	c.rows = 0;
	assert_int_equal(chartpart_widest(&c, CHART_TEXT), 0);
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_go_on_behind_z),
		cmocka_unit_test(values_go_row_by_row_and_the_widest_is_measured_as_it_is_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
