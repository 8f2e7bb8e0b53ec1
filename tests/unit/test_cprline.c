#include "unit.h"

#include "base/buf.h"
#include "base/cpr.h"
#include "base/cprline.h"

static unsigned
chance(unsigned n)
{
	static uint64_t x = 20261129;

	x = x * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(x >> 33) % n;
}

static void
add_random(struct buf *b)
{
	static const char *const pieces[] = {
		"0", "1", "12", "2024", "2024-05-12", "1234", "010190", "-", ".", " ", ",", "\"", "a",
		"\u00e6", "\u00e6\u00f8\u00e5", "\n", "\r\n", "010190-1234", "01.01.90 - 1234", "31/12/99",
		"en lang note om noget", "\u0301", "\u00d7", "\u2013", "\u20ac", "\U0001f600",
		"\u2013 01\u201c01\U0001f60090\u2013\u2013\u20131234", "\ufeff", "\u0663", "\u2460", "\xc3", "\xa0", "\xe2\x80"
	};
	unsigned most = N_OF(pieces);

	/* Mostly what is to be passed over. */
	buf_adds(b, pieces[chance(chance(20) > 0 ? most - 7 : most)]);
}

static int
holds_number(const char *text, size_t len)
{
	size_t at = 0;

	return cpr_find(text, len, &at) > 0;
}

/* What is passed over: whole lines without a number, counted as they are taken one by one. */
static void
check_clear(const char *text, size_t len, struct cprlines clear)
{
	size_t characters = 0, start = 0;
	unsigned long lines = 0;
	uint32_t c;

	assert_true(clear.bytes <= len);
	assert_true(clear.bytes == 0 || text[clear.bytes - 1] == '\n');
	for (size_t i = 0; i < clear.bytes; i++)
		if (text[i] == '\n') {
			assert_false(holds_number(text + start, i - start));
			start = i + 1;
			lines++;
		}
	for (size_t i = 0; i < clear.bytes; characters++)
		i += cpr_character(text + i, len - i, &c);
	assert_int_equal(clear.lines, lines);
	assert_int_equal(clear.characters, characters);
}

/* No number ends before `stop`; before the lead's end none begins, and one does there, unless a lone CR parts it, or a digit beyond ASCII goes on. */
static void
check_lead(const char *text, size_t len, struct cprlines clear)
{
	const char *line = text + clear.bytes, *end = memchr(line, '\n', len - clear.bytes);
	size_t all = (end != NULL ? (size_t)(end - text) : len) - clear.bytes, at = 0, n = cpr_find(line, all, &at), left = clear.lead;
	uint32_t c;

	assert_true(clear.stop >= clear.bytes + clear.lead && clear.stop <= len);
	if (n > 0)
		assert_true(at >= clear.lead && clear.bytes + at + n > clear.stop);
	if (clear.lead > 0 && clear.stop + 1 < len && (text[clear.stop + 1] & 0x80) == 0 && memchr(line, '\r', all) == NULL)
		assert_true(n > 0 && at == clear.lead && clear.bytes + at + n == clear.stop + 1);
	if (clear.number > 0)
		assert_true(n == clear.number && at == clear.lead && clear.bytes + at + n == clear.stop + 1 &&
		    strchr("\r\n", text[clear.stop + 1]) != NULL);
	for (size_t i = 0; i < left; clear.lead_characters--)
		i += cpr_character(line + i, left - i, &c);
	assert_int_equal(clear.lead_characters, 0);
}

static void
no_number_is_in_a_line_that_is_passed_over(void **state)
{
	struct buf text = { 0 };
	size_t passed = 0, all = 0, numbers = 0, leads = 0, known = 0;

	(void)state;
	for (int round = 0; round < 60000; round++) {
		struct cprlines first;

		buf_clear(&text);
		for (unsigned n = 1 + chance(60); n > 0; n--)
			add_random(&text);
		first = cprlines_clear(buf_text(&text), text.len);
		for (size_t way = 0; cprlines_by(way) != NULL; way++) {
			struct cprlines clear = cprlines_by(way)(buf_text(&text), text.len);

			check_clear(buf_text(&text), text.len, clear);
			check_lead(buf_text(&text), text.len, clear);
			assert_memory_equal(&clear, &first, sizeof clear);
			leads += clear.lead > 0;
			known += clear.number > 0;
		}
		passed += first.bytes;
		all += text.len;
		numbers += (size_t)holds_number(buf_text(&text), text.len);
	}
	assert_true(numbers > 10000);
	assert_true(leads > 10000);
	assert_true(known > 1000);
	assert_true(passed > all / 20);
	buf_release(&text);
}

/* A number at each place of the blocks of 64 bytes, written closely and as widely as may be. */
static void
a_number_is_seen_wherever_it_stands(void **state)
{
	static const char *const numbers[] = { "0101901234", "010190-1234", "01 - 01 - 90 - 1234",
		"01\u00d7\u00f7\u030101\u0301\u0301\u030190\u02c2\u02c3\u02c41234",
		"01\u2013 \u201301\u20ac\u2022\u201c90\u2014\u2013\u20141234",
		"01\U0001f600\U0001f601\U0001f60201\U0001f600\U0001f601\U0001f60290\U0001f600\U0001f601\U0001f6021234" };
	struct buf text = { 0 };

	(void)state;
	for (size_t at = 0; at < 200; at++)
		for (size_t i = 0; i < N_OF(numbers); i++)
			for (size_t way = 0; cprlines_by(way) != NULL; way++) {
				struct cprlines clear;

				buf_clear(&text);
				buf_adds(&text, "2024-05-12,\u00e6\n");
				for (size_t k = 0; k < at; k++)
					buf_addc(&text, 'x');
				buf_addf(&text, "%s\nx\n", numbers[i]);
				clear = cprlines_by(way)(text.data, text.len);
				assert_int_equal(clear.bytes, 14);
				assert_int_equal(clear.characters, 13);
				assert_int_equal(clear.lines, 1);
			}
	buf_release(&text);
}

/* Dashes, signs and letters of any length, over the ends of the blocks of 64 bytes; a digit among them is taken by itself. */
static void
characters_beyond_ascii_are_passed_over(void **state)
{
	static const char line[] = "2024-05-12,\u201ca\u201d \u2013 5 \u20ac \u2026 \u03b4\u05d0\u6f22 \U0001f600\u00b0\u00b7 1999\n";
	static const char *const kept[] = { "\u0663", "\u00b2", "\u2460", "\uff11", "\ufeff", "\xe2\x80", "\xf0\x9f\x98", "\x80", "\xc3" };
	struct buf text = { 0 };

	(void)state;
	for (size_t at = 0; at < 70; at++)
		for (size_t way = 0; cprlines_by(way) != NULL; way++) {
			struct cprlines clear;

			buf_clear(&text);
			for (size_t k = 0; k < at; k++)
				buf_addc(&text, 'x');
			buf_adds(&text, line);
			clear = cprlines_by(way)(text.data, text.len);
			assert_int_equal(clear.bytes, text.len);
			assert_int_equal(clear.lines, 1);
			check_clear(text.data, text.len, clear);
			for (size_t i = 0; i < N_OF(kept); i++) {
				size_t len = text.len;

				buf_addf(&text, "a %s b\n\nx\n", kept[i]);
				assert_int_equal(cprlines_by(way)(text.data, text.len).bytes, len);
				buf_splice(&text, len, text.len - len, NULL, 0);
			}
		}
	buf_release(&text);
}

/* One that its line ends with, of ASCII alone, is known as it is; else it is looked at closely. */
static void
a_number_that_its_line_ends_with_is_known(void **state)
{
	static const struct { const char *text; size_t number; } cases[] = {
		{ "0101901234\nx", 10 }, { "0101901234\r\n", 10 }, { "01.01 90 - 1234\n", 15 }, { "2016-01-02,101875\n", 12 },
		{ "\u00e6,0101901234\n", 10 }, { "0101901234", 0 }, { "0101901234,\n", 0 }, { "0101901234 \n", 0 },
		{ "0101901234\u0663\n", 0 }, { "0101\r901234\n", 0 }, { "01\u201301901234\n", 0 }, { "3201901234\n", 0 },
	};
	struct buf text = { 0 };

	(void)state;
	for (size_t at = 0; at < 140; at++)
		for (size_t i = 0; i < N_OF(cases); i++)
			for (size_t way = 0; cprlines_by(way) != NULL; way++) {
				struct cprlines clear;

				buf_clear(&text);
				buf_adds(&text, "\u00e6\n");
				for (size_t k = 0; k < at; k++)
					buf_addc(&text, k + 1 < at ? 'x' : ' ');
				buf_adds(&text, cases[i].text);
				clear = cprlines_by(way)(text.data, text.len);
				assert_int_equal(clear.number, cases[i].number);
				check_lead(text.data, text.len, clear);
			}
	buf_release(&text);
}

/* What lines of a log have: all of them in one step. */
static void
days_times_and_telephone_numbers_are_none(void **state)
{
	static const char text[] = "2024-05-12,samskabe,bibliotek32 b\u00f8rnehave28,,digital,5.5,12,0,note\n"
	    "2024-05-13,samskabe,a b,,,2,12,34,\"kl. 10.30-12.00, tlf. 22 33 44 55\"\r\n"
	    "12,34,56\n2024-05-12\n12 34 56\n2024\n\n2024-05-12 2024-06-13\n12 34 1999 hverdage\n";

	(void)state;
	for (size_t way = 0; cprlines_by(way) != NULL; way++) {
		assert_int_equal(cprlines_by(way)(text, sizeof text - 1).bytes, sizeof text - 1);
		assert_int_equal(cprlines_by(way)(text, sizeof text - 1).lines, 9);
		/* A line that goes on is for later. */
		assert_int_equal(cprlines_by(way)(text, sizeof text - 3).lines, 8);
	}
}

/*
 * Ten digits whose first four are no day, or that others stand beside, at each place of the blocks; and
 * those that are one, which are looked at closely.
 */
static void
ten_digits_that_are_no_day_are_passed_over(void **state)
{
	static const struct { const char *text; int is_clear; } cases[] = {
		{ "hus3212901234", 1 }, { "3212901234", 1 }, { "0001901234", 1 }, { "3002901234", 1 }, { "3104 90 1234", 1 },
		{ "\u00e5 3212901234", 1 }, { "b\u00e5de9913901234 b\u00e5de0113901234", 1 }, { "10101901234", 1 }, { "01019012345", 1 },
		{ "01.13.90-1234", 1 }, { "1.01.01.90-1234", 0 }, { "a2902001234", 0 }, { "3112991234 9913901234", 0 },
		{ "9913901234 3112991234", 0 }, { "\u00e5 0101901234", 0 }, { "99\u201313901234", 0 }, { "9901019012345 0101901234", 0 },
		{ "0101901234,5", 0 }, { "5,0101901234", 0 }, { "01,01,90,1234", 0 }, { "01,01,90,12,34", 1 }, { "0 1,01,90,1234", 1 },
		{ "01.-.01-.-90.-.1234", 0 }, { "01....01901234", 1 }, { "0101....901234", 1 }, { "010190....1234", 1 }, { "01a01901234", 1 },
	};
	struct buf text = { 0 };

	(void)state;
	for (size_t at = 0; at < 140; at++)
		for (size_t i = 0; i < N_OF(cases); i++)
			for (size_t way = 0; cprlines_by(way) != NULL; way++) {
				buf_clear(&text);
				for (size_t k = 0; k < at; k++)
					buf_addc(&text, k + 1 < at ? 'x' : ' ');
				buf_addf(&text, "%s\nx", cases[i].text);
				assert_int_equal(cprlines_by(way)(text.data, text.len).lines, cases[i].is_clear);
				assert_int_equal(holds_number(text.data, text.len - 2) && cases[i].is_clear, 0);
			}
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_number_is_in_a_line_that_is_passed_over),
		cmocka_unit_test(a_number_is_seen_wherever_it_stands),
		cmocka_unit_test(characters_beyond_ascii_are_passed_over),
		cmocka_unit_test(ten_digits_that_are_no_day_are_passed_over),
		cmocka_unit_test(a_number_that_its_line_ends_with_is_known),
		cmocka_unit_test(days_times_and_telephone_numbers_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
