#include "unit.h"

#include "base/buf.h"
#include "base/safe.h"
#include "output/json.h"

/* The same, byte by byte: RFC 8259, section 7. */
static void
add_slowly(struct buf *b, const char *text, size_t len)
{
	buf_addc(b, '"');
	for (size_t i = 0, n; i < len; i += n + (n == 0)) {
		unsigned char c = (unsigned char)text[i];

		n = safe_character(text + i, len - i);
		if (n == 0)
			buf_adds(b, "\xef\xbf\xbd");
		else if (c < 0x20 || c == 0x7f)
			buf_addf(b, "\\u%04x", (unsigned)c);
		else if (c == '"' || c == '\\')
			buf_addf(b, "\\%c", c);
		else
			buf_add(b, text + i, n);
	}
	buf_addc(b, '"');
}

static void
assert_same(const char *text, size_t len)
{
	struct buf fast = { 0 }, slow = { 0 };

	json_add_string(&fast, text, len);
	add_slowly(&slow, text, len);
	assert_string_equal(fast.data, slow.data);
	assert_int_equal(fast.len, slow.len);
	buf_release(&fast);
	buf_release(&slow);
}

/* Each byte in each place of texts that are looked at in one go, and in several. */
static void
a_byte_is_escaped_wherever_it_stands(void **state)
{
	char text[40];

	(void)state;
	for (size_t len = 0; len <= sizeof text; len++)
		for (size_t at = 0; at < len; at++)
			for (int c = 0; c < 256; c++) {
				memset(text, 'x', len);
				text[at] = (char)c;
				assert_same(text, len);
			}
	assert_same("", 0);
}

static void
characters_of_several_bytes_stay_and_their_parts_do_not(void **state)
{
	static const char *const pieces[] = { "\xc3\xa6", "\xe2\x80\x93", "\xf0\x9f\x8f\xa0", "\xc3", "\xa6",
		"\xe2\x80", "\"", "\\", "\n", "abcdefghijklmno" };
	struct buf text = { 0 };

	(void)state;
	for (size_t i = 0; i < N_OF(pieces); i++)
		for (size_t k = 0; k < N_OF(pieces); k++)
			for (size_t before = 0; before < 20; before++) {
				buf_clear(&text);
				buf_fill(&text, 'x', before);
				buf_adds(&text, pieces[i]);
				buf_adds(&text, pieces[k]);
				buf_adds(&text, "yz");
				assert_same(text.data, text.len);
				assert_same(text.data, text.len - 2);
			}
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_byte_is_escaped_wherever_it_stands),
		cmocka_unit_test(characters_of_several_bytes_stay_and_their_parts_do_not)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
