#include "unit.h"

#include "base/cpr.h"

/* The bytes of the first shape in a text, 0 if there is none; where in *at. */
static size_t
find(const char *text, size_t *at)
{
	*at = 0;
	return cpr_find(text, strlen(text), at);
}

static int
has(const char *text)
{
	size_t at;

	return find(text, &at) > 0;
}

/*
 * Spellings of 01 01 90 1234 and what is none, decided by hand from the rule of
 * formats.md: two, two, two and four digits, bounded by what is no digit; between
 * these groups nothing, or at most three characters that are neither letters nor digits.
 */
static const struct { const char *text; int found; const char *why; } spellings[] = {
	/* nothing, or one sign, before the last four */
	{ "0101901234", 1, "nothing" },
	{ "010190-1234", 1, "hyphen" },
	{ "010190 1234", 1, "blank" },
	{ "010190.1234", 1, "point" },
	{ "010190/1234", 1, "slash" },
	{ "010190,1234", 1, "comma" },
	{ "010190_1234", 1, "underscore" },
	{ "010190:1234", 1, "colon" },
	{ "010190*1234", 1, "asterisk" },
	{ "010190\\1234", 1, "backslash" },
	{ "010190|1234", 1, "bar" },
	{ "010190+1234", 1, "plus" },
	{ "010190\t1234", 1, "tab" },
	{ "010190\n1234", 1, "a line end inside one text" },
	{ "010190\x1b" "1234", 1, "a control character" },
	{ "010190\u00ad1234", 1, "soft hyphen" },
	{ "010190\u20101234", 1, "hyphen of Unicode" },
	{ "010190\u20111234", 1, "no-break hyphen" },
	{ "010190\u20121234", 1, "figure dash" },
	{ "010190\u20131234", 1, "en dash" },
	{ "010190\u20141234", 1, "em dash" },
	{ "010190\u20151234", 1, "horizontal bar" },
	{ "010190\u20431234", 1, "hyphen bullet" },
	{ "010190\u22121234", 1, "minus" },
	{ "010190\ufe631234", 1, "small hyphen" },
	{ "010190\uff0d1234", 1, "fullwidth hyphen" },
	{ "010190\u30fb1234", 1, "katakana middle dot" },
	{ "010190\u00b71234", 1, "middle dot" },
	{ "010190\u00a01234", 1, "no-break blank" },
	{ "010190\u202f1234", 1, "narrow no-break blank" },
	{ "010190\u20071234", 1, "figure blank" },
	{ "010190\u30001234", 1, "ideographic blank" },
	{ "010190\u200b1234", 1, "zero width blank" },
	{ "010190\u200d1234", 1, "zero width joiner" },
	{ "010190\u20601234", 1, "word joiner" },
	{ "010190\ufeff1234", 1, "byte order mark" },
	{ "010190\u202e1234", 1, "right-to-left override" },
	{ "010190\u03011234", 1, "combining accent" },
	{ "010190\u00d71234", 1, "times" },
	{ "010190\u20ac1234", 1, "euro" },
	{ "010190\U0001f60a1234", 1, "emoji" },
	{ "010190\ue0001234", 1, "private use" },
	{ "010190\ufffd1234", 1, "replacement character" },
	{ "010190\u20281234", 1, "line separator" },
	/* bytes of other encodings */
	{ "010190\x96" "1234", 1, "en dash of Windows-1252" },
	{ "010190\xa0" "1234", 1, "no-break blank of Windows-1252" },
	{ "010190\xad" "1234", 1, "soft hyphen of ISO 8859-1" },
	{ "010190\xff" "1234", 1, "no-break blank of MS-DOS's 850" },
	{ "010190\xd0" "1234", 1, "en dash of the old Mac" },
	{ "010190\xe6" "1234", 0, "a letter in each of these" },
	{ "010190\xe2\x80" "1234", 1, "a character cut short: two bytes" },
	/* several signs */
	{ "010190--1234", 1, "two" },
	{ "010190 - 1234", 1, "three" },
	{ "010190 -- 1234", 0, "four" },
	{ "010190   1234", 1, "three blanks" },
	{ "010190    1234", 0, "four blanks" },
	{ "010190\u00a0\u2013\u00a01234", 1, "three outside ASCII" },
	{ "010190\u00a0\u2013\u2013\u00a01234", 0, "four outside ASCII" },
	{ "010190\u20261234", 1, "an ellipsis is one character" },
	{ "010190.\u2026.1234", 1, "and two more" },
	{ "010190...1234", 1, "three points" },
	{ "010190....1234", 0, "four points" },
	{ "010190(-)1234", 1, "in parentheses" },
	{ "010190\r\n 1234", 1, "a line end of two and a blank" },
	/* between the other groups */
	{ "01.01.90-1234", 1, "points" },
	{ "01-01-90-1234", 1, "hyphens" },
	{ "01/01/90 1234", 1, "slashes" },
	{ "01 01 90 1234", 1, "blanks" },
	{ "01.0190-1234", 1, "one point" },
	{ "0101.90-1234", 1, "another" },
	{ "0101 901234", 1, "before the year only" },
	{ "01 01901234", 1, "before the month only" },
	{ "01 - 01 - 90 - 1234", 1, "three each" },
	{ "01 -- 01 90 1234", 0, "four before the month" },
	{ "01 01 -- 90 1234", 0, "four before the year" },
	{ "01. 01. 90 \u2013 1234", 1, "as people write" },
	{ "0101'90'1234", 1, "apostrophes" },
	{ "01\\01\\90\\1234", 1, "backslashes" },
	{ "01;01;90;1234", 1, "semicolons" },
	{ "01\n01\n90\n1234", 1, "line ends inside one text" },
	/* inside a group nothing stands */
	{ "0-10190-1234", 0, "in the day" },
	{ "010-190-1234", 0, "in the month" },
	{ "01019-0-1234", 0, "in the year" },
	{ "010190-12-34", 0, "in the last four" },
	{ "010190-1 234", 0, "in the last four, a blank" },
	{ "0 1 0 1 9 0 1 2 3 4", 0, "everywhere" },
	{ "0101\u200b90-12\u200b34", 0, "without a width, in the last four" },
	/* letters */
	{ "010190a1234", 0, "a letter" },
	{ "010190x1234", 0, "another" },
	{ "010190\u00e61234", 0, "a Danish one" },
	{ "010190-\u00c61234", 0, "behind a sign" },
	{ "010190nr1234", 0, "two" },
	{ "010190\u00aa1234", 0, "a raised one" },
	{ "010190\u4e001234", 0, "a Chinese one" },
	{ "010190\u24d01234", 0, "one in a circle" },
	{ "010190\u21671234", 0, "a Roman figure" },
	{ "010190\u30fc1234", 0, "a long vowel" },
	/* digits in other forms */
	{ "\uff10\uff11\uff10\uff11\uff19\uff10-\uff11\uff12\uff13\uff14", 1, "fullwidth" },
	{ "\uff10\uff11\uff0f\uff10\uff11\uff0f\uff19\uff10\uff0d\uff11\uff12\uff13\uff14", 1,
	    "fullwidth, signs too" },
	{ "010190-\uff11\uff12\uff13\uff14", 1, "the last four fullwidth" },
	{ "\U0001d7ce\U0001d7cf\U0001d7ce\U0001d7cf\U0001d7d7\U0001d7ce"
	    "\U0001d7cf\U0001d7d0\U0001d7d1\U0001d7d2", 1, "mathematical, bold" },
	{ "\U0001d7f6\U0001d7f7\U0001d7f6\U0001d7f7\U0001d7ff\U0001d7f6-"
	    "\U0001d7f7\U0001d7f8\U0001d7f9\U0001d7fa", 1, "mathematical, of a typewriter" },
	{ "\u2070\u00b9\u2070\u00b9\u2079\u2070-\u00b9\u00b2\u00b3\u2074", 1, "raised" },
	{ "\u2080\u2081\u2080\u2081\u2089\u2080-\u2081\u2082\u2083\u2084", 1, "lowered" },
	{ "\u24ea\u2460\u24ea\u2460\u2468\u24ea-\u2460\u2461\u2462\u2463", 1, "in circles" },
	{ "\U0001fbf0\U0001fbf1\U0001fbf0\U0001fbf1\U0001fbf9\U0001fbf0"
	    "\U0001fbf1\U0001fbf2\U0001fbf3\U0001fbf4", 1, "of seven segments" },
	{ "\u0660\u0661\u0660\u0661\u0669\u0660-\u0661\u0662\u0663\u0664", 1, "Arabic" },
	{ "\u06f0\u06f1\u06f0\u06f1\u06f9\u06f0\u06f1\u06f2\u06f3\u06f4", 1, "Persian" },
	{ "\u0966\u0967\u0966\u0967\u096f\u0966-1234", 1, "Devanagari, and ours" },
	/* characters that NFKC makes several of */
	{ "\u2469" "1190-1234", 1, "10 in a circle, then 11: the 10th of November" },
	{ "01\u246990-1234", 1, "the month 10 in a circle" },
	{ "0101901\u2473" "4", 1, "20 in a circle: 1204" },
	{ "0\u24880\u248890-1234", 1, "1 with a point: the points stand between" },
	{ "0\u2488\u2488" "1990-1234", 0, "1 with a point twice: parts the month" },
	{ "010190-123\u2474", 0, "(1): the last four are parted" },
	{ "010190-123\u248b", 1, "4 with a point ends it" },
	{ "\u248a010190-1234", 1, "3 with a point before it" },
	{ "010190\u00bd1234", 0, "a half is 1, a slash, 2: digits between" },
	{ "01\u00bd0190", 0, "too few" },
	{ "010190-1234\u00b2", 0, "a raised digit goes on" },
	{ "010190-1234\uff15", 0, "a fullwidth digit goes on" },
	{ "\u0663" "010190-1234", 0, "an Arabic digit before it" },
	{ "010190-1234\u24ea", 0, "a nought in a circle goes on" },
	{ "010190-1234\u2122", 1, "letters and signs bound it" },
	/* numbers of other kinds */
	{ "05-10-2026 13:00", 0, "a day and a time" },
	{ "05-10-2026, 1200 kr.", 0, "a day and an amount" },
	{ "05-10-26 1300", 1, "a short day and a time without a colon: the rule covers it" },
	{ "05-10-26 13:00", 0, "with a colon" },
	{ "2026-10-05T13:00:00", 0, "a time of ISO 8601" },
	{ "20261005T1300", 0, "the same, in short" },
	{ "2026-10-05 1300", 0, "a day of ISO 8601 and a time" },
	{ "01.02.2026-05.02.2026", 0, "two days" },
	{ "22 33 44 55", 0, "a telephone number" },
	{ "+45 22 33 44 55", 0, "the same from abroad" },
	{ "12 10 26 1048", 1, "four numbers that happen to fit: the rule covers it" },
	{ "1234-0123456789", 0, "an account: there is no 23rd month" },
	{ "1234-0112456789", 1, "one whose ten digits fit: the rule covers it" },
	{ "5712345678901", 0, "a barcode" },
	{ "DK50 0040 0440 1162 43", 0, "an IBAN" },
	{ "e5d01019012345f0", 0, "a hash" },
	{ "1012261048", 1, "ten digits that fit" },
	{ "10122610481", 0, "eleven" },
	{ "101226104", 0, "nine" },
};

static void
each_spelling_is_found_or_not_as_the_rule_has_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(spellings); i++)
		if (has(spellings[i].text) != spellings[i].found)
			fail_msg("'%s' (%s) should %sbe found", spellings[i].text,
			    spellings[i].why, spellings[i].found ? "" : "not ");
}

/* The same with something around that must not matter, and with a digit, which must. */
static void
what_stands_around_matters_only_if_it_is_a_digit(void **state)
{
	static const char *const around[] = {
		"a%sb", " %s ", "(%s)", "\u00e6%s\u00e5", "-%s-", "\n%s\n", "1 a%sa 1", "\xff%s\xff"
	};
	char text[200];

	(void)state;
	for (size_t i = 0; i < N_OF(spellings); i++) {
		for (size_t k = 0; k < N_OF(around); k++) {
			const char *end = strchr(around[k], '%') + 2;

			snprintf(text, sizeof text, "%.*s%s%s", (int)(end - 2 - around[k]),
			    around[k], spellings[i].text, end);
			if (has(text) != spellings[i].found)
				fail_msg("'%s' should %sbe found", text,
				    spellings[i].found ? "" : "not ");
		}
		if (!spellings[i].found)
			continue;
		snprintf(text, sizeof text, "7%s", spellings[i].text);
		assert_false(has(text) && *spellings[i].text == '0');
	}
}

static void
a_digit_on_either_side_makes_it_another_number(void **state)
{
	static const char *const no[] = {
		"1010190-1234", "010190-12345", "10101901234", "01019012345",
		"1010190 1234", "010190 12345", "00101901234", "9010190\u20131234"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(no); i++)
		if (has(no[i]))
			fail_msg("found one in '%s'", no[i]);
}

static void
what_is_no_digit_bounds_it(void **state)
{
	static const char *const yes[] = {
		"x010190-1234x", "\"010190-1234\"", "(0101901234)", "cpr:0101901234.",
		"\u00e6010190-1234\u00e5", "1-010190-1234", "010190-1234-1", ",0101901234,",
		"1 010190-1234", "0101901234-5", "\n010190 1234\n", "1.0101901234",
		"+4501 0101901234"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(yes); i++)
		if (!has(yes[i]))
			fail_msg("found none in '%s'", yes[i]);
}

static void
too_few_digits_are_none(void **state)
{
	static const char *const no[] = {
		"", "0", "010190", "010190-", "010190-1", "010190-12", "010190-123",
		"10190-1234", "0190-1234", "010190123", "-1234", "010190 123"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(no); i++)
		if (has(no[i]))
			fail_msg("found one in '%s'", no[i]);
}

static void
the_day_and_the_month_are_real(void **state)
{
	static const int last[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	char text[16];

	(void)state;
	for (int month = 0; month < 100; month++)
		for (int day = 0; day < 100; day++) {
			int real = month >= 1 && month <= 12 && day >= 1 &&
			    day <= last[month - 1];

			snprintf(text, sizeof text, "%02d%02d70-0000", day, month);
			if (has(text) != real)
				fail_msg("%s should %sbe one", text, real ? "" : "not ");
			snprintf(text, sizeof text, "%02d%02d708999", day, month);
			if (has(text) != real)
				fail_msg("%s should %sbe one", text, real ? "" : "not ");
		}
}

static void
every_year_has_a_29_february(void **state)
{
	char text[16];

	(void)state;
	for (int year = 0; year < 100; year++) {
		snprintf(text, sizeof text, "2902%02d-1234", year);
		assert_true(has(text));
		snprintf(text, sizeof text, "3002%02d-1234", year);
		assert_false(has(text));
	}
}

static void
the_check_digit_excludes_nothing(void **state)
{
	char text[16];

	(void)state;
	/* Modulus 11 would let one in eleven of these through. */
	for (int serial = 0; serial < 10000; serial++) {
		snprintf(text, sizeof text, "010190-%04d", serial);
		assert_true(has(text));
	}
}

static void
the_place_and_the_length_are_told(void **state)
{
	size_t at;

	(void)state;
	assert_int_equal(find("abc 010190-1234.", &at), 11);
	assert_int_equal(at, 4);
	assert_int_equal(find("0101901234", &at), 10);
	assert_int_equal(at, 0);
	/* Places are bytes: each of the letters has two. */
	assert_int_equal(find("\u00e6\u00f8\u00e5 010190 1234", &at), 11);
	assert_int_equal(at, 7);
	assert_int_equal(find("f. 01.01.90\u00a0\u2013\u00a0" "1234.", &at), 8 + 7 + 4);
	assert_int_equal(at, 3);
	/* fullwidth digits have three bytes, a 4 with a point too */
	assert_int_equal(find("x\uff10\uff11" "0190123\u248b", &at), 6 + 7 + 3);
	assert_int_equal(at, 1);
}

static void
the_search_goes_on_behind_the_last_one(void **state)
{
	const char *text = "010190-1234, 0202901234 og 030390 1234";
	static const size_t where[] = { 0, 13, 27 };
	size_t at = 0, n, count = 0;

	(void)state;
	while ((n = cpr_find(text, strlen(text), &at)) > 0) {
		assert_within(count, 0, 2);
		assert_int_equal(at, where[count++]);
		at += n;
	}
	assert_int_equal(count, 3);
}

static void
a_search_that_begins_inside_digits_finds_none_there(void **state)
{
	const char *text = "110101901234 020290-1234";
	size_t at = 2;

	(void)state;
	/* From the third byte it looks like one, but digits stand before it. */
	assert_int_equal(cpr_find(text, strlen(text), &at), 11);
	assert_int_equal(at, 13);
}

static void
numbers_before_do_not_hide_one(void **state)
{
	size_t at;

	(void)state;
	assert_int_equal(find("111111-010190-1234", &at), 11);
	assert_int_equal(at, 7);
	assert_int_equal(find("320190-010190-1234", &at), 11);
	assert_int_equal(at, 7);
	assert_int_equal(find("1234 5678 010190-1234", &at), 11);
	assert_int_equal(at, 10);
	assert_int_equal(find("20261005 0101901234", &at), 10);
	assert_int_equal(at, 9);
}

static void
a_nul_byte_does_not_end_the_text(void **state)
{
	static const char text[] = "a\0b010190-1234";
	size_t at = 0;

	(void)state;
	assert_int_equal(cpr_find(text, sizeof text - 1, &at), 11);
	assert_int_equal(at, 3);
}

static void
bytes_behind_the_length_are_not_looked_at(void **state)
{
	char *exact = malloc(10);
	size_t at = 0;

	(void)state;
	memcpy(exact, "010190-123", 10);
	assert_int_equal(cpr_find(exact, 10, &at), 0);
	assert_int_equal(at, 10);
	at = 0;
	memcpy(exact, "010190\xe2\x80\x93" "1", 10);
	assert_int_equal(cpr_find(exact, 10, &at), 0);
	at = 0;
	memcpy(exact + 2, "010190\xe2\x80", 8);
	assert_int_equal(cpr_find(exact, 10, &at), 0);
	at = 0;
	memcpy(exact, "0101901234", 10);
	assert_int_equal(cpr_find(exact, 10, &at), 10);
	free(exact);
}

static void
what_may_be_shown_of_it_is_told(void **state)
{
	static const char text[] = "31.12.99/0000, \uff10\uff12\uff10\uff12\uff19\uff10 1234";
	char mask[CPR_MASK] = "";
	size_t at = 0, n;

	(void)state;
	n = cpr_find_masked(text, strlen(text), &at, mask);
	assert_int_equal(n, 13);
	assert_string_equal(mask, "311299-****");
	at += n;
	assert_int_equal(cpr_find_masked(text, strlen(text), &at, mask), 6 * 3 + 5);
	assert_string_equal(mask, "020290-****");
}

/* Character by character, with places that are the caller's. */
static void
numbers_that_overlap_are_all_told(void **state)
{
	static const char text[] = "01 02 03 0405 06 0708 4.5.6";
	static const struct { size_t first, last; } want[] = { { 0, 12 }, { 9, 20 } };
	struct cpr c;
	size_t found = 0;

	(void)state;
	cpr_begin(&c);
	for (size_t i = 0; i < sizeof text; i++) {
		struct cpr_place p = { i, 100 + i, 200 + i };

		if (cpr_take(&c, text[i] != '\0' ? (unsigned char)text[i] : CPR_EDGE, &p)) {
			assert_within(found, 0, N_OF(want) - 1);
			assert_int_equal(c.first.byte, want[found].first);
			assert_int_equal(c.last.byte, want[found].last);
			assert_int_equal(c.first.character, 100 + want[found].first);
			assert_int_equal(c.first.field, 200 + want[found].first);
			assert_string_equal(c.mask, found == 0 ? "010203-****" : "040506-****");
			found++;
		}
	}
	assert_int_equal(found, N_OF(want));
}

/* The longest spelling by far: nothing is lost between two pieces of a text. */
static void
the_longest_spelling_has_nineteen_characters(void **state)
{
	size_t at;

	(void)state;
	assert_int_equal(find("31 - 12 - 99 - 9999", &at), CPR_LONGEST);
}

/* The text is looked through in pieces: it matters nowhere where one ends. */
static void
it_is_found_wherever_it_stands(void **state)
{
	static const char *const spelt[] = { "3112999999", "311299-9999", "31\u00d7\u00f7\u00d712\u00d7\u00d7\u00d799\u00f7\u00f7\u00f79999" };
	char text[200];
	size_t at;

	(void)state;
	for (size_t i = 0; i < N_OF(spelt); i++)
		for (size_t before = 0; before < 100; before++)
			for (size_t after = 0; after < 20; after++) {
				memset(text, 'x', sizeof text);
				memcpy(text + before, spelt[i], strlen(spelt[i]));
				text[before + strlen(spelt[i]) + after] = '\0';
				assert_int_equal(find(text, &at), strlen(spelt[i]));
				assert_int_equal(at, before);
			}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_spelling_is_found_or_not_as_the_rule_has_it),
		cmocka_unit_test(what_stands_around_matters_only_if_it_is_a_digit),
		cmocka_unit_test(a_digit_on_either_side_makes_it_another_number),
		cmocka_unit_test(what_is_no_digit_bounds_it),
		cmocka_unit_test(too_few_digits_are_none),
		cmocka_unit_test(the_day_and_the_month_are_real),
		cmocka_unit_test(every_year_has_a_29_february),
		cmocka_unit_test(the_check_digit_excludes_nothing),
		cmocka_unit_test(the_place_and_the_length_are_told),
		cmocka_unit_test(the_search_goes_on_behind_the_last_one),
		cmocka_unit_test(a_search_that_begins_inside_digits_finds_none_there),
		cmocka_unit_test(numbers_before_do_not_hide_one),
		cmocka_unit_test(a_nul_byte_does_not_end_the_text),
		cmocka_unit_test(bytes_behind_the_length_are_not_looked_at),
		cmocka_unit_test(what_may_be_shown_of_it_is_told),
		cmocka_unit_test(numbers_that_overlap_are_all_told),
		cmocka_unit_test(the_longest_spelling_has_nineteen_characters),
		cmocka_unit_test(it_is_found_wherever_it_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
