#include "unit.h"

#include "base/buf.h"
#include "base/safeadd.h"

static void
it_is_added_after_what_is_there_and_counted(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_adds(&b, "a: ");
	assert_int_equal(safeadd(&b, "b\x1b[c", 4), 4);
	assert_string_equal(b.data, "a: b?[c");
	assert_int_equal(b.len, 7);
	buf_release(&b);
}

static void
a_long_text_stays_whole(void **state)
{
	struct buf b = { 0 }, text = { 0 };

	(void)state;
	buf_fill(&text, 'x', 10000);
	assert_int_equal(safeadd(&b, text.data, text.len), 10000);
	assert_memory_equal(b.data, text.data, 10001);
	buf_release(&b);
	buf_release(&text);
}

static void
nothing_is_an_empty_text(void **state)
{
	struct buf b = { 0 };

	(void)state;
	assert_int_equal(safeadd(&b, "", 0), 0);
	assert_string_equal(buf_text(&b), "");
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_added_after_what_is_there_and_counted),
		cmocka_unit_test(a_long_text_stays_whole),
		cmocka_unit_test(nothing_is_an_empty_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
