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

static void
a_hyphen_a_space_or_nothing_may_stand_between(void **state)
{
	(void)state;
	assert_true(has("010190-1234"));
	assert_true(has("010190 1234"));
	assert_true(has("0101901234"));
}

static void
the_hyphens_and_spaces_of_word_processors_count_too(void **state)
{
	/* hyphen, non-breaking hyphen, figure dash, en dash, minus, two spaces */
	static const char *const between[] = {
		"\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\u00a0", "\u202f"
	};
	size_t at;
	char text[32];

	(void)state;
	for (size_t i = 0; i < N_OF(between); i++) {
		snprintf(text, sizeof text, "ring 010190%s1234", between[i]);
		assert_int_equal(find(text, &at), 10 + strlen(between[i]));
		assert_int_equal(at, 5);
	}
}

static void
spaces_may_stand_around_the_hyphen(void **state)
{
	size_t at;

	(void)state;
	assert_int_equal(find("Bo 010190 - 1234", &at), 13);
	assert_int_equal(at, 3);
	assert_int_equal(find("010190- 1234", &at), 12);
	assert_int_equal(find("010190 -1234", &at), 12);
	assert_int_equal(find("010190\u00a0\u2013\u00a0" "1234", &at), 17);
	assert_false(has("010190 -  1234"));
	assert_false(has("010190 - - 1234"));
}

static void
nothing_else_may_stand_between(void **state)
{
	static const char *const no[] = {
		"010190--1234", "010190  1234", "010190 -- 1234", "010190.1234", "010190/1234",
		"010190,1234", "010190\t1234", "010190\n1234", "010190_1234", "010190a1234",
		"010190\u00e61234", ("010190-\u2013" "1234"), "01-01-90-1234", "010190-12-34"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(no); i++)
		if (has(no[i]))
			fail_msg("found one in '%s'", no[i]);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_hyphen_a_space_or_nothing_may_stand_between),
		cmocka_unit_test(the_hyphens_and_spaces_of_word_processors_count_too),
		cmocka_unit_test(spaces_may_stand_around_the_hyphen),
		cmocka_unit_test(nothing_else_may_stand_between),
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
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
