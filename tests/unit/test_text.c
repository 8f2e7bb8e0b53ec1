#include "unit.h"

#include <unistr.h>

#include "base/buf.h"
#include "base/text.h"
#include "base/utf8.h"

/* Table 3-7 of the Unicode standard: well-formed UTF-8 byte sequences. */
static const struct { unsigned char from[4], to[4]; size_t n; } well_formed[] = {
	{ { 0x00 }, { 0x7f }, 1 },
	{ { 0xc2, 0x80 }, { 0xdf, 0xbf }, 2 },
	{ { 0xe0, 0xa0, 0x80 }, { 0xe0, 0xbf, 0xbf }, 3 },
	{ { 0xe1, 0x80, 0x80 }, { 0xec, 0xbf, 0xbf }, 3 },
	{ { 0xed, 0x80, 0x80 }, { 0xed, 0x9f, 0xbf }, 3 },
	{ { 0xee, 0x80, 0x80 }, { 0xef, 0xbf, 0xbf }, 3 },
	{ { 0xf0, 0x90, 0x80, 0x80 }, { 0xf0, 0xbf, 0xbf, 0xbf }, 4 },
	{ { 0xf1, 0x80, 0x80, 0x80 }, { 0xf3, 0xbf, 0xbf, 0xbf }, 4 },
	{ { 0xf4, 0x80, 0x80, 0x80 }, { 0xf4, 0x8f, 0xbf, 0xbf }, 4 }
};

/* Is it exactly one well-formed sequence? */
static int
is_character(const unsigned char *s, size_t n)
{
	for (size_t i = 0; i < N_OF(well_formed); i++) {
		size_t k = 0;

		while (k < n && n == well_formed[i].n && s[k] >= well_formed[i].from[k] &&
		    s[k] <= well_formed[i].to[k])
			k++;
		if (k == n)
			return 1;
	}
	return 0;
}

static int
is_valid(const char *s, size_t n)
{
	return text_invalid(s, n) == n;
}

static int
is_id(const char *s)
{
	return text_is_id(s, strlen(s));
}

static void
one_byte_is_valid_if_it_is_ascii(void **state)
{
	(void)state;
	assert_int_equal(text_invalid("", 0), 0);
	for (int c = 0; c < 256; c++) {
		char s[1] = { (char)c };

		assert_int_equal(is_valid(s, 1), c < 0x80);
	}
}

/* Looked at sixteen bytes at a time: what two bytes are does not depend on where they stand. */
static void
what_two_bytes_are_does_not_depend_on_where_they_stand(void **state)
{
	char s[40];

	(void)state;
	for (size_t len = 2; len <= sizeof s; len++)
		for (size_t at = 0; at + 2 <= len; at++)
			for (int a = 0x78; a < 0x100; a++)
				for (int b = 0x7f; b < 0x100; b += 16) {
					unsigned char two[] = { (unsigned char)a, (unsigned char)b };
					size_t bad = a < 0x80 && b >= 0x80 ? at + 1 : at;

					memset(s, 'x', len);
					memcpy(s + at, two, 2);
					if (a < 0x80 ? b < 0x80 : is_character(two, 2))
						bad = len;
					assert_int_equal(text_invalid(s, len), bad);
				}
}

static void
two_and_three_bytes_are_valid_after_table_3_7(void **state)
{
	unsigned char s[3];

	(void)state;
	for (int a = 0x80; a < 0x100; a++)
		for (int b = 0; b < 0x100; b++) {
			s[0] = (unsigned char)a;
			s[1] = (unsigned char)b;
			if (is_valid((char *)s, 2) != is_character(s, 2))
				fail_msg("%02x %02x", a, b);
		}
	/* All second bytes, third bytes around the limits. */
	for (int a = 0xe0; a < 0xf0; a++)
		for (int b = 0; b < 0x100; b++)
			for (int c = 0x78; c < 0xc8; c++) {
				s[0] = (unsigned char)a;
				s[1] = (unsigned char)b;
				s[2] = (unsigned char)c;
				if (is_valid((char *)s, 3) != is_character(s, 3))
					fail_msg("%02x %02x %02x", a, b, c);
			}
}

static void
four_bytes_are_valid_after_table_3_7(void **state)
{
	static const unsigned char limits[] = { 0x00, 0x7f, 0x80, 0x8f, 0x90, 0xbf, 0xc0, 0xff };
	unsigned char s[4];

	(void)state;
	for (int a = 0xf0; a < 0x100; a++)
		for (int b = 0; b < 0x100; b++)
			for (size_t c = 0; c < N_OF(limits); c++)
				for (size_t d = 0; d < N_OF(limits); d++) {
					s[0] = (unsigned char)a;
					s[1] = (unsigned char)b;
					s[2] = limits[c];
					s[3] = limits[d];
					if (is_valid((char *)s, 4) != is_character(s, 4))
						fail_msg("%02x %02x %02x %02x", a, b, s[2], s[3]);
				}
}

static void
a_sequence_that_is_cut_off_is_invalid(void **state)
{
	static const char *const whole[] = { "\u00e6", "\u20ac", "\U0001f600", "\U0010ffff" };

	(void)state;
	for (size_t i = 0; i < N_OF(whole); i++) {
		size_t n = strlen(whole[i]);
		char text[16];

		assert_true(is_valid(whole[i], n));
		for (size_t cut = 1; cut < n; cut++) {
			assert_int_equal(text_invalid(whole[i], cut), 0);
			snprintf(text, sizeof text, "ab%.*sc", (int)cut, whole[i]);
			assert_int_equal(text_invalid(text, strlen(text)), 2);
		}
	}
}

/* Each way to look comes to whole characters that are right, and as far as it says. */
static void
assert_begins(const char *text, size_t len, size_t valid)
{
	for (size_t i = 0; utf8_by(i) != NULL; i++) {
		size_t n = utf8_by(i)(text, len);

		assert_true(n <= valid && valid - n <= 64 + 3 && u8_check((const uint8_t *)text, n) == NULL);
	}
}

static void
the_first_bad_byte_is_told(void **state)
{
	static const struct { const char *text; size_t at; } table[] = {
		{ "K\xf8kken", 1 },		/* Windows-1252 */
		{ "caf\xe9", 3 }, { "\u00e6\u00f8\xe5", 4 },
		{ "a\xc0\xaf", 1 },		/* an overlong slash */
		{ "a\xe0\x80\xaf", 1 }, { "a\xf0\x80\x80\xaf", 1 },
		{ "a\xc1\xbf", 1 }, { "a\xe0\x9f\xbf", 1 }, { "a\xf0\x8f\xbf\xbf", 1 },
		{ "ab\xed\xa0\x80", 2 },	/* surrogates, alone and in a pair */
		{ "ab\xed\xbf\xbf", 2 }, { "ab\xed\xa0\xbd\xed\xb8\x80", 2 },
		{ "ab\xf4\x90\x80\x80", 2 },	/* above U+10FFFF */
		{ "ab\xf5\x80\x80\x80", 2 }, { "ab\xf8\x88\x80\x80\x80", 2 }, { "\xfe", 0 }, { "\xff", 0 },
		{ "\u20ac\x80", 3 }, { "a\xf1\x80\x80\xe1\x80\xc2" "b", 1 }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		for (size_t before = 0; before < 70; before++) {
			char text[160];
			size_t len = strlen(table[i].text);

			/* Among the first ones of a longer text, too. */
			memset(text, 'x', sizeof text);
			memcpy(text + before, table[i].text, len);
			assert_int_equal(text_invalid(text, before + len), before + table[i].at);
			assert_int_equal(text_invalid(text, sizeof text), before + table[i].at);
			assert_begins(text, sizeof text, before + table[i].at);
		}
	assert_int_equal(text_invalid("\ud7ff\ue000\ufffe\uffff", 12), 12);
	assert_int_equal(text_invalid("a\0\u00e6", 4), 4);
}

/* Wherever a byte is wrong in a line of Danish, however long: libunistring is asked. */
static void
any_text_is_judged_as_by_libunistring(void **state)
{
	static const char *const pieces[] = {
		"a", "m\u00f8de ", "\u00e6\u00f8\u00e5", "kaffe og te, ", "\u20ac", "\U0001f600", "\xc3", "\xa5", "\xc0\x80", "\xed\xa0\x80"
	};
	unsigned long seed = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char text[256];
		size_t len = 0, most = (size_t)round % 200;
		const uint8_t *bad;

		while (len < most) {
			const char *piece;

			seed = (seed * 1103515245 + 12345) & 0x7fffffff;
			/* The last four are wrong, or become it, and rare. */
			piece = pieces[(seed >> 8) % (seed >> 16 & 31 ? 6 : 10)];
			memcpy(text + len, piece, strlen(piece));
			len += strlen(piece);
		}
		bad = u8_check((const uint8_t *)text, len);
		assert_int_equal(text_invalid(text, len), bad != NULL ? (size_t)((const char *)bad - text) : len);
		assert_begins(text, len, bad != NULL ? (size_t)((const char *)bad - text) : len);
	}
}

static void
characters_are_counted_not_bytes(void **state)
{
	(void)state;
	assert_int_equal(text_characters("", 0), 0);
	assert_int_equal(text_characters("sumak", 5), 5);
	assert_int_equal(text_characters("r\u00f8dgr\u00f8d", 9), 7);
	assert_int_equal(text_characters("\u20ac\U0001f600\u00e6", 9), 3);
	assert_int_equal(text_characters("e\u0301", 3), 2);
	assert_int_equal(text_characters("a\0b", 3), 3);
}

static void
a_stray_byte_counts_as_one_character(void **state)
{
	(void)state;
	/* Windows-1252: K\xf8kken, a dash, the euro sign */
	assert_int_equal(text_characters("K\xf8kken", 6), 6);
	assert_int_equal(text_characters("9\x96" "15", 4), 4);
	assert_int_equal(text_characters("\x80", 1), 1);
	assert_int_equal(text_characters("\xe6\xb7" "x", 3), 3);
	assert_int_equal(text_characters("\x80\x80\x80", 3), 3);
}

static void
width_is_columns_of_a_terminal(void **state)
{
	(void)state;
	assert_int_equal(text_width("", 0), 0);
	assert_int_equal(text_width("sumak", 5), 5);
	assert_int_equal(text_width("r\u00f8dgr\u00f8d", 9), 7);
	assert_int_equal(text_width("e\u0301", 3), 1);
	assert_int_equal(text_width("\u6f22\u5b57", 6), 4);
	assert_int_equal(text_width("\uff21", 3), 2);
	assert_int_equal(text_width("a\u6f22", 4), 3);
	assert_int_equal(text_width("\u20ac", 3), 1);
}

static void
an_id_is_of_small_letters_and_digits(void **state)
{
	static const char *const yes[] = {
		"a", "7", "sumak", "1-aktiv", "en_to", "v1.2", "a-", "a.", "caf\u00e9-sumak", "\u00e6bl\u00f8",
		"\u00e5sen", "stra\u00dfe", "\u0436\u043a\u0445", "\u03b1\u03b2\u03b3", "totals", "total-1", "tota", "0total",
		"\u05d0\u05d1"	/* a script without capitals */
	};
	static const char *const no[] = {
		"", "-a", "_a", ".a", "Sumak", "suMak", "a b", "a,b", "a;b", "a/b", "a:b", "a\tb",
		"a'b", "a\"b", "\u00c6ble", "caf\u00c9", "\u0416\u041a", "\u01c5a", "a\u00a0b", "a\u2013b",
		"\u0663", "\U0001f600", "a\u202eb", "a\x7f", "a\xe6", "\xe6", "a@b", "a+b", "a#b", "a?"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(yes); i++)
		if (!is_id(yes[i]))
			fail_msg("'%s' is an id", yes[i]);
	for (size_t i = 0; i < N_OF(no); i++)
		if (is_id(no[i]))
			fail_msg("'%s' is no id", no[i]);
	assert_false(text_is_id("a\0b", 3));
	assert_true(text_is_id("abc ", 3));
}

static void
total_is_no_id(void **state)
{
	(void)state;
	assert_false(is_id("total"));
	assert_true(text_is_id("totalt", 6));
	assert_false(text_is_id("totalt", 5));
}

static void
an_id_is_in_normal_form_c(void **state)
{
	(void)state;
	assert_true(is_id("caf\u00e9"));
	assert_false(is_id("cafe\u0301"));
	assert_false(is_id("a\u030a"));
}

static void
line_ends_are_counted(void **state)
{
	(void)state;
	assert_int_equal(text_line_ends("", 0), 0);
	assert_int_equal(text_line_ends("a", 1), 0);
	assert_int_equal(text_line_ends("a\n\nb\n", 5), 3);
	assert_int_equal(text_line_ends("a\nb\n", 2), 1);
}

static void
bytes_are_a_word_or_begin_with_it(void **state)
{
	(void)state;
	assert_true(text_is("totals", 5, "total"));
	assert_false(text_is("totals", 6, "total"));
	assert_false(text_is("tota", 4, "total"));
	assert_false(text_is("Total", 5, "total"));
	assert_true(text_is("", 0, ""));
	assert_true(text_begins("totals", 6, "total"));
	assert_true(text_begins("total", 5, "total"));
	assert_false(text_begins("totals", 4, "total"));
	assert_true(text_begins("totals", 6, ""));
}

static void
a_byte_order_mark_takes_three_bytes(void **state)
{
	(void)state;
	assert_int_equal(text_bom("\xef\xbb\xbf" "date", 7), 3);
	assert_int_equal(text_bom("\xef\xbb\xbf", 3), 3);
	assert_int_equal(text_bom("\xef\xbb\xbf", 2), 0);
	assert_int_equal(text_bom("date\xef\xbb\xbf", 7), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_are_a_word_or_begin_with_it),
		cmocka_unit_test(a_byte_order_mark_takes_three_bytes),
		cmocka_unit_test(line_ends_are_counted),
		cmocka_unit_test(one_byte_is_valid_if_it_is_ascii),
		cmocka_unit_test(what_two_bytes_are_does_not_depend_on_where_they_stand),
		cmocka_unit_test(two_and_three_bytes_are_valid_after_table_3_7),
		cmocka_unit_test(four_bytes_are_valid_after_table_3_7),
		cmocka_unit_test(a_sequence_that_is_cut_off_is_invalid),
		cmocka_unit_test(the_first_bad_byte_is_told),
		cmocka_unit_test(any_text_is_judged_as_by_libunistring),
		cmocka_unit_test(characters_are_counted_not_bytes),
		cmocka_unit_test(a_stray_byte_counts_as_one_character),
		cmocka_unit_test(width_is_columns_of_a_terminal),
		cmocka_unit_test(an_id_is_of_small_letters_and_digits),
		cmocka_unit_test(total_is_no_id),
		cmocka_unit_test(an_id_is_in_normal_form_c),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
