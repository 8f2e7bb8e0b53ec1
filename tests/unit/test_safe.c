#include "unit.h"

#include "base/safe.h"

/* What safe_show makes of a text, with room enough. */
static const char *
show(const char *text)
{
	static char out[512];

	size_t n = safe_show(out, sizeof out, text, strlen(text));

	assert_int_equal(n, strlen(out));
	return out;
}

static void
ordinary_text_stays_as_it_is(void **state)
{
	static const char *const same[] = {
		"", " ", "sumak", "Caf\u00e9 Sumak", "r\u00f8dgr\u00f8d med fl\u00f8de", "a~b", "\u6f22\u5b57",
		"\U0001f600", "e\u0301", "\u00a0", "\u05d0\u05d1", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(same); i++)
		assert_string_equal(show(same[i]), same[i]);
}

static void
control_characters_become_question_marks(void **state)
{
	char text[4] = "a?b", out[8];

	(void)state;
	for (int c = 0; c < 0x20; c++) {
		text[1] = (char)c;
		assert_int_equal(safe_show(out, sizeof out, text, 3), 3);
		assert_string_equal(out, "a?b");
	}
	assert_string_equal(show("a\x7f" "b"), "a?b");
	assert_string_equal(show("\x1b[31mred\x1b[0m"), "?[31mred?[0m");
	/* C1: U+0080 to U+009F, two bytes each, one question mark */
	for (int c = 0x80; c < 0xa0; c++) {
		char wide[5] = { 'a', (char)0xc2, (char)c, 'b', '\0' };

		assert_string_equal(show(wide), "a?b");
	}
	assert_string_equal(show("a\u00a0" "b"), "a\u00a0" "b");
}

static void
bidirectional_marks_become_question_marks(void **state)
{
	/* All characters with the property Bidi_Control (Unicode 15). */
	static const char *const marks[] = {
		"\u061c", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
		"\u2066", "\u2067", "\u2068", "\u2069"
	};
	char text[16];

	(void)state;
	for (size_t i = 0; i < N_OF(marks); i++) {
		snprintf(text, sizeof text, "a%sb", marks[i]);
		assert_string_equal(show(text), "a?b");
		assert_true(safe_is_hidden(marks[i], strlen(marks[i])));
	}
	/* Their neighbours are ordinary characters. */
	assert_string_equal(show("\u2010\u2027\u202f\u2030"), "\u2010\u2027\u202f\u2030");
	assert_string_equal(show("\u2028\u2029"), "??");
}

static void
each_byte_that_is_no_utf8_becomes_a_question_mark(void **state)
{
	(void)state;
	assert_string_equal(show("K\xf8kken"), "K?kken");
	assert_string_equal(show("\x80\xbf"), "?\?");
	assert_string_equal(show("\xe2\x82"), "??");
	assert_string_equal(show("\xc0\xaf"), "??");
	assert_string_equal(show("\xed\xa0\x80"), "???");
	assert_string_equal(show("\xf4\x90\x80\x80"), "????");
	assert_string_equal(show("\xff" "a\xfe"), "?a?");
}

static void
a_number_that_is_shaped_like_a_persons_is_masked(void **state)
{
	(void)state;
	assert_string_equal(show("010190-1234"), "010190-****");
	assert_string_equal(show("0101901234"), "010190-****");
	assert_string_equal(show("010190 1234"), "010190-****");
	assert_string_equal(show("010190\u20131234"), "010190-****");
	assert_string_equal(show("ring 010190-1234, 0202901234"), "ring 010190-****, 020290-****");
	assert_string_equal(show("010190-12345"), "010190-12345");
	assert_string_equal(show("\x1b" "0101901234\xff"), "?010190-****?");
	assert_string_equal(show("\u00e6\u00e5" "0101901234"), "\u00e6\u00e5" "010190-****");
	/* whatever it is written with */
	assert_string_equal(show("f. 01.01.90 \u2013 1234."), "f. 010190-****.");
	assert_string_equal(show("a\uff10\uff11\u24ea\u2460" "90\u200b\ufeff1234b"), "a010190-****b");
	assert_string_equal(show("01/01/90-1234 02.02.90/1234"), "010190-**** 020290-****");
	assert_string_equal(show("010190\x96" "1234 \x96"), "010190-**** ?");
}

static void
masking_twice_changes_nothing(void **state)
{
	char once[64];

	(void)state;
	strcpy(once, show("a 0101901234 b 02.02.90-1234 5678"));
	assert_string_equal(show(once), once);
}

static void
a_text_that_does_not_fit_is_cut_between_characters(void **state)
{
	char out[16];

	(void)state;
	for (size_t cap = 1; cap < sizeof out; cap++) {
		size_t n;

		memset(out, 'X', sizeof out);
		n = safe_show(out, cap, "\u00e6\u00f8\u00e5\u6f22a", 10);
		assert_int_equal(n, strlen(out));
		assert_true(n < cap);
		assert_memory_equal(out, "\u00e6\u00f8\u00e5\u6f22a", n);
		/* 2 + 2 + 2 + 3 + 1 bytes */
		assert_true(n == 0 || n == 2 || n == 4 || n == 6 || n == 9 || n == 10);
		if (cap + 1 < sizeof out)
			assert_int_equal(out[cap], 'X');
	}
}

static void
a_number_is_masked_whole_or_left_out(void **state)
{
	char out[32];

	(void)state;
	for (size_t cap = 1; cap <= 12; cap++) {
		size_t n = safe_show(out, cap, "0101901234", 10);

		assert_int_equal(n, cap < 12 ? 0 : 11);
	}
}

/* Each of its characters takes four bytes, and what is shown eleven in all. */
static void
a_number_far_into_a_text_is_not_cut_before_it_is_seen(void **state)
{
	static const char wide[] =
	    "\U0001d7ce\U0001d7cf\U0001f60a\U0001f60a\U0001f60a\U0001d7ce\U0001d7cf"
	    "\U0001f60a\U0001f60a\U0001f60a\U0001d7d7\U0001d7ce\U0001f60a\U0001f60a\U0001f60a"
	    "\U0001d7cf\U0001d7d0\U0001d7d1\U0001d7d2";
	char text[1024] = "";

	(void)state;
	for (int i = 0; i < 5; i++)
		strcat(strcat(text, wide), ",");
	strcat(text, "x");
	assert_string_equal(shown(text, strlen(text)),
	    "010190-****,010190-****,010190-****,010190-****,010190-****,x");
}

static void
characters_are_measured_by_the_unicode_standard(void **state)
{
	(void)state;
	assert_int_equal(safe_character("a", 1), 1);
	assert_int_equal(safe_character("\0", 1), 1);
	assert_int_equal(safe_character("\u00e6x", 3), 2);
	assert_int_equal(safe_character("\u20ac", 3), 3);
	assert_int_equal(safe_character("\U0001f600", 4), 4);
	assert_int_equal(safe_character("\U0010ffff", 4), 4);
	assert_int_equal(safe_character("\x80", 1), 0);
	assert_int_equal(safe_character("\xc3", 1), 0);
	assert_int_equal(safe_character("\xc1\xbf", 2), 0);
	assert_int_equal(safe_character("\xe0\x9f\xbf", 3), 0);
	assert_int_equal(safe_character("\xed\xa0\x80", 3), 0);
	assert_int_equal(safe_character("\xf0\x8f\xbf\xbf", 4), 0);
	assert_int_equal(safe_character("\xf4\x90\x80\x80", 4), 0);
	/* whole, but the length says that only a part is ours */
	assert_int_equal(safe_character("\u20ac", 2), 0);
}

static void
nothing_is_no_character(void **state)
{
	(void)state;
	assert_int_equal(safe_character("", 0), 0);
}

static void
the_subject_of_a_message_is_shown_whole_if_it_is_short(void **state)
{
	(void)state;
	assert_string_equal(shown("sumak", 5), "sumak");
	assert_string_equal(shown("sumak", 3), "sum");
	assert_string_equal(shown("", 0), "");
	assert_string_equal(shown("a\tb", 3), "a?b");
	assert_string_equal(shown("0101901234", 10), "010190-****");
}

static void
a_long_subject_is_cut_and_ends_in_dots(void **state)
{
	char text[1000];
	const char *s;

	(void)state;
	memset(text, 'a', sizeof text);
	for (size_t len = 50; len <= sizeof text; len += len < 300 ? 1 : 100) {
		s = shown(text, len);
		if (strlen(s) == len)
			continue;	/* some 60 characters fit */
		assert_true(len > 60);
		assert_true(strlen(s) < 70);
		assert_memory_equal(s, text, strlen(s) - 3);
		assert_string_equal(s + strlen(s) - 3, "\u2026");
	}
	assert_true(strlen(shown(text, sizeof text)) > 50);
}

static void
cutting_a_subject_never_shows_a_part_of_a_number(void **state)
{
	char text[400];

	(void)state;
	for (size_t before = 0; before < 300; before++) {
		const char *s;

		memset(text, 'x', before);
		memcpy(text + before, "010190-1234zz", 14);
		s = shown(text, before + 13);
		assert_null(strstr(s, "010190-1"));
		assert_true(strstr(s, "010190") == NULL || strstr(s, "010190-****") != NULL);
	}
}

static void
cutting_a_subject_keeps_its_last_character_whole(void **state)
{
	char text[600];

	(void)state;
	for (size_t before = 0; before < 4; before++)
		for (size_t len = 250; len < 262; len++) {
			const char *s;

			memset(text, 'x', before);
			for (size_t i = before; i + 2 < sizeof text; i += 2)
				memcpy(text + i, "\u00e6", 2);
			s = shown(text, len - (len - before) % 2);
			assert_null(strchr(s, '?'));
		}
}

/* S6: more than any message has. */
static void
s6_sixteen_subjects_fit_in_one_message(void **state)
{
	const char *subject[SHOWN_AT_ONCE];
	char letter;

	(void)state;
	for (int i = 0; i < SHOWN_AT_ONCE; i++)
		subject[i] = shown(&(char){ (char)('a' + i) }, 1);
	for (int i = 0; i < SHOWN_AT_ONCE; i++) {
		letter = subject[i][0];
		assert_int_equal(letter, 'a' + i);
	}
	assert_true(SHOWN_AT_ONCE >= 16);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ordinary_text_stays_as_it_is),
		cmocka_unit_test(control_characters_become_question_marks),
		cmocka_unit_test(bidirectional_marks_become_question_marks),
		cmocka_unit_test(each_byte_that_is_no_utf8_becomes_a_question_mark),
		cmocka_unit_test(a_number_that_is_shaped_like_a_persons_is_masked),
		cmocka_unit_test(masking_twice_changes_nothing),
		cmocka_unit_test(a_text_that_does_not_fit_is_cut_between_characters),
		cmocka_unit_test(a_number_is_masked_whole_or_left_out),
		cmocka_unit_test(a_number_far_into_a_text_is_not_cut_before_it_is_seen),
		cmocka_unit_test(characters_are_measured_by_the_unicode_standard),
		cmocka_unit_test(nothing_is_no_character),
		cmocka_unit_test(the_subject_of_a_message_is_shown_whole_if_it_is_short),
		cmocka_unit_test(a_long_subject_is_cut_and_ends_in_dots),
		cmocka_unit_test(cutting_a_subject_never_shows_a_part_of_a_number),
		cmocka_unit_test(cutting_a_subject_keeps_its_last_character_whole),
		cmocka_unit_test(s6_sixteen_subjects_fit_in_one_message),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
