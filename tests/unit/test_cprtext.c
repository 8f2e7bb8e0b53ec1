#include "unit.h"

#include "base/buf.h"
#include "base/cprtext.h"
#include "base/text.h"

/* What was found, a line each: line:column byte [encoding]. */
static struct buf seen;

static void
found(void *arg, const struct cprtext_found *f)
{
	(void)arg;
	buf_addf(&seen, "%lu:%lu %zu %s\n", f->line, f->column, f->first.byte,
	    f->as != NULL ? f->as : "");
}

/* The text in pieces of so many bytes (0: in one). */
static const char *
search(const char *text, size_t len, int how, size_t piece)
{
	struct cprtext t;

	buf_clear(&seen);
	cprtext_begin(&t, how, found, NULL);
	for (size_t i = 0; i < len; i += piece) {
		piece = piece == 0 ? len : piece;
		cprtext_take(&t, text + i, piece < len - i ? piece : len - i);
	}
	cprtext_end(&t);
	return buf_text(&seen);
}

static void
lines_and_columns_are_told(void **state)
{
	static const char text[] = "\xef\xbb\xbf" "a 010190-1234\n\n\u00e6\u00f8\u00e5 01.01.90/1234 x 0202901234";

	(void)state;
	assert_string_equal(search(text, sizeof text - 1, CPRTEXT_BYTES, 0),
	    "1:3 5 \n3:5 25 \n3:21 41 \n");
}

static void
the_end_of_a_line_parts_a_number(void **state)
{
	static const char text[] = "010190\n1234\n010190\r\n1234\r010190\r1234";

	(void)state;
	assert_string_equal(search(text, sizeof text - 1, CPRTEXT_BYTES, 0), "");
}

/* Numbers of random spelling among random signs, digits and letters. */
static unsigned
chance(unsigned n)
{
	static uint64_t x = 20261005;

	x = x * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(x >> 33) % n;
}

static void
add_random(struct buf *b)
{
	static const char *const pieces[] = {
		"0", "1", "2", "01", "12", "1990", "1234", "0101901234", "-", ".", " ", ",", "\"", "a",
		"\u00e6", "\u2013", "\u200b", "\uff10\uff11", "\u2460", "\xa0", "\xff", "\xe2\x80", "\0", "\n",
		"010190-1234", "01.01.90 - 1234", "31/12/99", "\u2469"
	};
	size_t i = chance(N_OF(pieces));

	buf_add(b, pieces[i], *pieces[i] == '\0' ? 1 : strlen(pieces[i]));
}

/* Against the finder, which takes every character by itself, line by line. */
static void
pieces_of_any_size_and_plain_text_by_the_run_give_the_same(void **state)
{
	struct buf text = { 0 }, want = { 0 };
	unsigned long numbers = 0;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		unsigned long line = 1;

		buf_clear(&text);
		buf_clear(&want);
		for (unsigned n = 20 + chance(60); n > 0; n--)
			add_random(&text);
		for (size_t start = 0, end; start < text.len; start = end + 1, line++) {
			size_t at = 0, n;

			for (end = start; end < text.len && text.data[end] != '\n'; end++)
				;
			for (; (n = cpr_find(text.data + start, end - start, &at)) > 0; at++) {
				size_t column = 1, c;
				uint32_t character;

				for (size_t i = start; i < start + at; i += c > 0 ? c : 1, column++)
					c = cpr_character(text.data + i, end - i, &character);
				buf_addf(&want, "%lu:%zu %zu \n", line, column, start + at);
				numbers++;
			}
		}
		for (size_t piece = 0; piece < 12; piece++)
			assert_string_equal(search(text.data, text.len, CPRTEXT_BYTES, piece),
			    buf_text(&want));
	}
	assert_within(numbers, 1500, 100000);
	buf_release(&text);
	buf_release(&want);
}

/* Of each line, and of what came so far. */
static void
what_is_known_as_utf8_is(void **state)
{
	struct buf text = { 0 };
	size_t known = 0, lines = 0;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct cprtext t;
		size_t piece = 4 + chance(60), taken = 0;

		buf_clear(&text);
		for (unsigned n = 20 + chance(60); n > 0; n--)
			add_random(&text);
		buf_clear(&seen);
		cprtext_begin(&t, CPRTEXT_BYTES, found, NULL);
		for (size_t n; taken < text.len; taken += n) {
			n = piece < text.len - taken ? piece : text.len - taken;
			cprtext_take(&t, text.data + taken, n);
			for (size_t start = 0, end; start < text.len; start = end + 1, lines++) {
				for (end = start; end < text.len && text.data[end] != '\n'; end++)
					;
				if (!cprtext_is_utf8(&t, start, end))
					continue;
				assert_true(end <= taken + n);
				assert_int_equal(text_invalid(text.data + start, end - start), end - start);
				known++;
			}
		}
		cprtext_end(&t);
	}
	assert_true(known > lines / 1000 && known > 1000);
	buf_release(&text);
}

/* The characters as units of so many bytes, the greater first or last. */
static void
widen(struct buf *b, const uint32_t *c, size_t n, size_t size, int big)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < size; k++)
			buf_addc(b, (char)(c[i] >> 8 * (big ? size - 1 - k : k)));
}

static void
wide_text_is_read_with_a_mark_and_without(void **state)
{
	/* æ LF 01.01.90, en dash, 1, 2 in a circle, 34 */
	static const uint32_t text[] = { 0xfeff, 0xe6, 'x', '\n', 'y', '0', '1', '.', '0', '1', '.', '9',
	    '0', 0x2013, '1', 0x2461, '3', '4', '\n', 'z' };

	(void)state;
	for (size_t size = 2; size <= 4; size += 2)
		for (int big = 0; big <= 1; big++)
			for (size_t mark = 0; mark <= 1; mark++)
				for (size_t piece = 0; piece < 9; piece += piece == 0 ? 4 : 1) {
					struct buf b = { 0 };
					char want[40];

					widen(&b, text + 1 - mark, N_OF(text) - 1 + mark, size, big);
					snprintf(want, sizeof want, "2:2 %zu \n", (4 + mark) * size +
					    (big ? size - 1 : 0));
					if (piece == 0 || mark)
						assert_string_equal(search(b.data, b.len, CPRTEXT_WIDE, piece), want);
					buf_release(&b);
				}
}

static void
half_characters_of_utf16_are_put_together(void **state)
{
	/* mathematical digits: D835 DFCE to DFD7; one half alone parts a number as any sign */
	static const uint32_t whole[] = { 0xfeff, 0xd835, 0xdfce, 0xd835, 0xdfcf, '0', '1', '9', '0', '1',
	    '2', '3', 0xd835, 0xdfd2 }, halves[] = { 0xfeff, '0', '1', 0xd835, '0', '1', 0xdfce, '9', '0',
	    0xd835, 0xd835, 0xdfff, '2', '3', '4' };
	struct buf b = { 0 };

	(void)state;
	widen(&b, whole, N_OF(whole), 2, 0);
	assert_string_equal(search(b.data, b.len, CPRTEXT_WIDE, 0), "1:1 2 \n");
	buf_clear(&b);
	/* D835 DFFF is a digit 9: 01 01 90 9234 */
	widen(&b, halves, N_OF(halves), 2, 0);
	assert_string_equal(search(b.data, b.len, CPRTEXT_WIDE, 0), "1:1 2 \n");
	buf_release(&b);
}

static void
wide_text_inside_other_bytes_is_told_once(void **state)
{
	static const uint32_t text[] = { 'x', '0', '1', '0', '1', '9', '0', '-', '1', '2', '3', '4', 'x' };

	(void)state;
	for (size_t from = 5000; from < 5004; from++)
		for (size_t size = 2; size <= 4; size += 2)
			for (int big = 0; big <= 1; big++) {
				struct buf b = { 0 };
				char want[40];

				/* UTF-32 only where it would be in a text */
				if (size == 4 && from % 4 != 0)
					continue;
				buf_fill(&b, '#', from);
				widen(&b, text, N_OF(text), size, big);
				buf_fill(&b, '#', 8);
				snprintf(want, sizeof want, "1:%zu %zu UTF-%zu\n", (size_t)0,
				    from + size + (big ? size - 1 : 0), 8 * size);
				search(b.data, b.len, CPRTEXT_WIDE, 0);
				/* the column counts units, and means nothing there */
				assert_string_equal(strchr(buf_text(&seen), ' '), strchr(want, ' '));
				buf_release(&b);
			}
}

static void
whether_it_may_be_wide_is_told(void **state)
{
	static const struct { const char *text; size_t len; int wide; } texts[] = {
		{ "abcd", 4, 0 }, { "ab\0d", 4, 1 }, { "\xff\xfe\x10\xff", 4, 1 }, { "\xfe\xff\xff\x10", 4, 1 },
		{ "\xef\xbb\xbf" "abc", 6, 0 }, { "K\xf8kken", 6, 0 }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++) {
		struct cprtext t;

		cprtext_begin(&t, CPRTEXT_BYTES, found, NULL);
		cprtext_take(&t, texts[i].text, texts[i].len);
		cprtext_end(&t);
		assert_int_equal(t.may_be_wide, texts[i].wide);
	}
}

/* Whole lines are looked at first; a byte at a time there is never a whole one. */
static void
lines_at_a_glance_hide_nothing(void **state)
{
	static const char *const parts[] = { "0", "1", "2", "19", "010190", "1234", "2020-11-01", " ", "-", ",",
		"\"", "a", "\u00e6", "\u00d8", "\u0101", "\n", "\n", "\r\n", "\xe6", "\xc3", "\xa6", "\u00b2", "\u0661",
		"\uff11", "\u2013", "010190-1234", "frivillig402 " };
	uint64_t state_of = 1;
	char text[400], *slow;

	(void)state;
	for (int k = 0; k < 40000; k++) {
		size_t len = 0, parted = 0;

		while (len < sizeof text - 20 && (parted++ < 4 || state_of >> 33 & 31)) {
			const char *part;

			state_of = state_of * 6364136223846793005u + 1442695040888963407u;
			part = parts[(state_of >> 40) % (sizeof parts / sizeof *parts)];
			memcpy(text + len, part, strlen(part));
			len += strlen(part);
		}
		slow = strdup(search(text, len, CPRTEXT_BYTES, 1));
		assert_string_equal(search(text, len, CPRTEXT_BYTES, 0), slow);
		free(slow);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_and_columns_are_told),
		cmocka_unit_test(the_end_of_a_line_parts_a_number),
		cmocka_unit_test(pieces_of_any_size_and_plain_text_by_the_run_give_the_same),
		cmocka_unit_test(what_is_known_as_utf8_is),
		cmocka_unit_test(wide_text_is_read_with_a_mark_and_without),
		cmocka_unit_test(half_characters_of_utf16_are_put_together),
		cmocka_unit_test(wide_text_inside_other_bytes_is_told_once),
		cmocka_unit_test(whether_it_may_be_wide_is_told),
		cmocka_unit_test(lines_at_a_glance_hide_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
