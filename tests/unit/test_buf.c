#include "unit.h"

#include "base/buf.h"

static void
an_empty_buffer_has_an_empty_text(void **state)
{
	struct buf b = { 0 };

	(void)state;
	assert_string_equal(buf_text(&b), "");
	assert_int_equal(b.len, 0);
	buf_clear(&b);
	buf_release(&b);
	assert_null(b.data);
}

static void
what_is_added_stands_there_with_a_nul_behind_it(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_add(&b, "abcdef", 3);
	buf_adds(&b, "gh");
	buf_addc(&b, 'i');
	buf_addf(&b, "%d-%s", 42, "x");
	assert_string_equal(b.data, "abcghi42-x");
	assert_int_equal(b.len, 10);
	buf_release(&b);
}

static void
adding_nothing_makes_a_text_of_it(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_add(&b, NULL, 0);
	assert_string_equal(b.data, "");
	buf_adds(&b, "");
	buf_addf(&b, "%s", "");
	assert_int_equal(b.len, 0);
	assert_string_equal(b.data, "");
	buf_release(&b);
}

static void
it_grows_byte_by_byte_and_at_once(void **state)
{
	struct buf one = { 0 }, all = { 0 };
	char *text = malloc(100001);

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_addc(&one, text[i] = (char)('a' + i % 26));
	text[100000] = '\0';
	buf_addf(&all, "%s", text);
	assert_int_equal(one.len, 100000);
	assert_int_equal(all.len, 100000);
	assert_memory_equal(one.data, text, 100001);
	assert_memory_equal(all.data, text, 100001);
	assert_true(one.cap > one.len);
	free(text);
	buf_release(&one);
	buf_release(&all);
}

static void
a_nul_is_a_byte_like_any_other(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_add(&b, "a\0b", 3);
	buf_addc(&b, '\0');
	buf_addf(&b, "x%cy", 0);
	assert_int_equal(b.len, 7);
	assert_memory_equal(b.data, "a\0b\0x\0y", 8);
	buf_release(&b);
}

static void
clearing_keeps_the_memory(void **state)
{
	struct buf b = { 0 };
	const char *data;

	(void)state;
	buf_adds(&b, "abc");
	data = b.data;
	buf_clear(&b);
	assert_int_equal(b.len, 0);
	assert_string_equal(b.data, "");
	assert_ptr_equal(b.data, data);
	buf_adds(&b, "de");
	assert_string_equal(b.data, "de");
	buf_release(&b);
	assert_int_equal(b.cap, 0);
}

static void
what_is_behind_the_new_end_is_gone(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_adds(&b, "abcdef");
	buf_truncate(&b, 6);
	assert_string_equal(b.data, "abcdef");
	buf_truncate(&b, 2);
	assert_string_equal(b.data, "ab");
	buf_addc(&b, 'x');
	assert_string_equal(b.data, "abx");
	assert_int_equal(b.len, 3);
	buf_truncate(&b, 0);
	assert_string_equal(b.data, "");
	buf_release(&b);
}

/* The text after a splice into "abcdef". */
static void
splice(size_t at, size_t gone, const char *bytes, const char *want)
{
	struct buf b = { 0 };

	buf_adds(&b, "abcdef");
	buf_splice(&b, at, gone, bytes, strlen(bytes));
	assert_string_equal(b.data, want);
	assert_int_equal(b.len, strlen(want));
	buf_release(&b);
}

static void
bytes_are_put_where_others_stood(void **state)
{
	struct buf b = { 0 };

	(void)state;
	splice(0, 0, "", "abcdef");
	splice(0, 0, "xyz", "xyzabcdef");
	splice(6, 0, "xyz", "abcdefxyz");
	splice(3, 0, "xyz", "abcxyzdef");
	splice(2, 2, "xy", "abxyef");
	splice(2, 3, "x", "abxf");
	splice(2, 1, "wxyz", "abwxyzdef");
	splice(0, 6, "", "");
	splice(0, 6, "x", "x");
	splice(3, 3, "", "abc");
	splice(0, 3, "", "def");
	splice(5, 1, "0123456789012345678901234567890123456789",
	    "abcde0123456789012345678901234567890123456789");
	buf_splice(&b, 0, 0, "abc", 3);
	assert_string_equal(b.data, "abc");
	buf_splice(&b, 0, 3, NULL, 0);
	assert_string_equal(b.data, "");
	buf_release(&b);
}

static void
a_text_can_be_taken_from_it(void **state)
{
	struct buf b = { 0 };
	char *text = buf_detach(&b);

	(void)state;
	assert_string_equal(text, "");
	assert_null(b.data);
	free(text);
	buf_adds(&b, "abc");
	text = buf_detach(&b);
	assert_string_equal(text, "abc");
	assert_null(b.data);
	assert_int_equal(b.len, 0);
	buf_adds(&b, "def");
	assert_string_equal(text, "abc");
	free(text);
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_buffer_has_an_empty_text),
		cmocka_unit_test(what_is_added_stands_there_with_a_nul_behind_it),
		cmocka_unit_test(adding_nothing_makes_a_text_of_it),
		cmocka_unit_test(it_grows_byte_by_byte_and_at_once),
		cmocka_unit_test(a_nul_is_a_byte_like_any_other),
		cmocka_unit_test(clearing_keeps_the_memory),
		cmocka_unit_test(what_is_behind_the_new_end_is_gone),
		cmocka_unit_test(bytes_are_put_where_others_stood),
		cmocka_unit_test(a_text_can_be_taken_from_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
