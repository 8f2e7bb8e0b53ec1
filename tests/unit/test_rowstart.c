#include "unit.h"

#include "base/processor.h"
#include "csv/rowstart.h"

static struct rowstart words;
static struct days days;

#ifdef WORD_SSE2

WIDE_AVX2 static size_t
find_avx2(const char *line, size_t *day, size_t *value)
{
	return rowstart_find_by(&words, &days, line, day, value, &rowstart_avx2);
}

WIDE_AVX2 static size_t
behind_avx2(const char *text, int quoted, size_t *value)
{
	return rowstart_behind(&words, text, quoted, value, &rowstart_avx2);
}

#else
#define behind_avx2(text, quoted, value) rowstart_behind(&words, text, quoted, value, &rowstart_plain)
#define find_avx2(line, day, value) rowstart_find(&words, &days, line, day, value)
#endif

/* How many bytes are known of a line, and what they are; 0: none.  In all ways. */
static size_t
found(const char *line, size_t *day, size_t *value)
{
	char text[256] = { 0 };
	size_t len, other_day = 0, other = 0;

	snprintf(text, sizeof text, "%s", line);
	len = rowstart_find(&words, &days, text, day, value);
	if (processor_has_avx2()) {
		assert_int_equal(find_avx2(text, &other_day, &other), len);
		if (len > 0)
			assert_true(other_day == *day && other == *value);
	}
	return len;
}

/* The same of the word behind a date that is quoted, as the word is. */
static size_t
found_quoted(const char *line, size_t *value)
{
	char text[256] = { 0 };
	size_t len, other = 0;

	snprintf(text, sizeof text, "%s", line + 1);
	len = rowstart_behind(&words, text, 1, value, &rowstart_plain);
	if (processor_has_avx2()) {
		assert_int_equal(behind_avx2(text, 1, &other), len);
		assert_true(len == 0 || other == *value);
	}
	return len;
}

static int
set_up(void **state)
{
	(void)state;
	words = (struct rowstart){ 0 };
	rowstart_keep(&words, "samskabe", 8, 4);
	rowstart_keep(&words, "ressourceudveksle", 17, 2);
	days_keep(&days, "2026-10-05", 10, 7);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	days_release(&days);
	return 0;
}

static void
a_day_and_a_word_that_are_known_are_found(void **state)
{
	size_t day, value;

	(void)state;
	assert_int_equal(found("2026-10-05,samskabe,a b", &day, &value), 20);
	assert_int_equal(day, 7);
	assert_int_equal(value, 4);
	assert_int_equal(found("2026-10-05,ressourceudveksle,a b", &day, &value), 29);
	assert_int_equal(value, 2);
}

static void
all_else_is_not(void **state)
{
	static const char *const line[] = { "2026-10-06,samskabe,a b", "2026-10-05,samskaber,a b",
		"2026-10-05,samskabe", "2026-10-05;samskabe,a b", "2026-10-05,samskab,a b", "2026-10-05,samvirke,a b",
		"\"2026-10-05\",samskabe,", "2026-10-05,\"samskabe\",", "2026-10-05,ressourceudveksler,", "" };
	size_t day, value;

	(void)state;
	for (size_t i = 0; i < sizeof line / sizeof *line; i++)
		assert_int_equal(found(line[i], &day, &value), 0);
}

static void
a_word_is_found_behind_a_quoted_date(void **state)
{
	static const char *const other[] = { "\"2026-10-05\",samskabe,", "\"2026-10-05,samskabe\",",
		"\"2026-10-05\",\"samskabe", "\"2026-10-05\",\"samskabe\"\",", "\"2026-10-05\",\"samskaber\",",
		"\"2026-10-05\"\",\"samskabe\",", "\"2026-10-05\",\"samskabe,\"" };
	size_t value = 0;

	(void)state;
	assert_int_equal(found_quoted("\"2026-10-05\",\"samskabe\",\"a b\"", &value), 23);
	assert_int_equal(value, 4);
	assert_int_equal(found_quoted("\"2026-10-05\",\"ressourceudveksle\",", &value), 32);
	assert_int_equal(value, 2);
	for (size_t i = 0; i < sizeof other / sizeof *other; i++)
		assert_int_equal(found_quoted(other[i], &value), 0);
}

/* Whatever stands around it. */
static void
a_word_alone_is_found_if_it_is_as_long(void **state)
{
	static const char text[64] = "samskabe\",\"2026-10-05\"";
	size_t value;

	(void)state;
	assert_int_equal(rowstart_word(&words, text, 8, &value), 1);
	assert_int_equal(value, 4);
	assert_int_equal(rowstart_word(&words, text, 7, &value), 0);
	assert_int_equal(rowstart_word(&words, text, 9, &value), 0);
	assert_int_equal(rowstart_word(&words, text, 0, &value), 0);
	assert_int_equal(rowstart_word(&words, text + 1, 7, &value), 0);
}

/* What had to be quoted is two fields where it is not. */
static void
words_with_commas_short_ones_and_long_ones_are_not_kept(void **state)
{
	static const char *const word[] = { "one,two-three", "one\"two-three", "seven-7",
		"a-word-that-is-one-letter-too-lon" };
	size_t day, value;

	(void)state;
	for (size_t i = 0; i < sizeof word / sizeof *word; i++) {
		char line[64];

		rowstart_keep(&words, word[i], strlen(word[i]), 1);
		snprintf(line, sizeof line, "2026-10-05,%s,", word[i]);
		assert_int_equal(found(line, &day, &value), 0);
	}
}

/* Of the longest that is kept, all is compared, and what stands around it. */
static void
the_longest_word_is_found_as_a_whole(void **state)
{
	size_t day, value;

	(void)state;
	rowstart_keep(&words, "a-word-as-long-as-it-may-be", ROWSTART_LONGEST, 5);
	rowstart_keep(&words, "b-word-that-is-longer-by-one", ROWSTART_LONGEST + 1, 6);
	assert_int_equal(found("2026-10-05,a-word-as-long-as-it-may-be,a b", &day, &value), 39);
	assert_int_equal(value, 5);
	assert_int_equal(found_quoted("\"2026-10-05\",\"a-word-as-long-as-it-may-be\",", &value), 42);
	assert_int_equal(found("2026-10-05,a-word-as-long-as-it-may-by,", &day, &value), 0);
	assert_int_equal(found("2026-10-05,a-word-as-long-as-it-may-be;", &day, &value), 0);
	assert_int_equal(found_quoted("\"2026-10-05\",\"a-word-as-long-as-it-may-be\";", &value), 0);
	assert_int_equal(found("2026-10-05,b-word-that-is-longer-by-one,", &day, &value), 0);
	assert_int_equal(rowstart_word(&words, "a-word-as-long-as-it-may-be,and-more", ROWSTART_LONGEST, &value), 1);
}

/* Words of one beginning meet in one place: the first is found, and never for another. */
static void
of_words_that_meet_the_first_is_known(void **state)
{
	size_t day, value;

	(void)state;
	rowstart_keep(&words, "samskabende", 11, 9);
	assert_int_equal(found("2026-10-05,samskabende,", &day, &value), 0);
	assert_int_equal(found("2026-10-05,samskabe,", &day, &value), 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_day_and_a_word_that_are_known_are_found, set_up, tear_down),
		cmocka_unit_test_setup_teardown(all_else_is_not, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_word_is_found_behind_a_quoted_date, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_word_alone_is_found_if_it_is_as_long, set_up, tear_down),
		cmocka_unit_test_setup_teardown(words_with_commas_short_ones_and_long_ones_are_not_kept,
		    set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_longest_word_is_found_as_a_whole, set_up, tear_down),
		cmocka_unit_test_setup_teardown(of_words_that_meet_the_first_is_known, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
