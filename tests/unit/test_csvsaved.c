#include "unit.h"

#include "sheet/saved.h"

static int
shows(const char *file, enum topic topic, const char *text)
{
	struct place p = { file, 2, 1 };

	return saved_field(&p, topic, text, strlen(text));
}

static void
the_remedy_can_be_typed(void **state)
{
	(void)state;
	assert_string_equal(saved_remedy("hus/log.csv"),
	    "looks saved by a spreadsheet: mc-import hus log.csv --replace");
	assert_non_null(strstr(saved_remedy("log.csv"), "mc-import . log.csv"));
	assert_non_null(strstr(saved_remedy("/log.csv"), "mc-import / log.csv"));
	assert_non_null(strstr(saved_remedy("a/b c/log.csv"), "mc-import 'a/b c' log.csv"));
	assert_non_null(strstr(saved_remedy("Ole's/log.csv"), "mc-import 'Ole'\\''s' log.csv"));
	assert_non_null(strstr(saved_remedy("på Øen/log.csv"), "mc-import 'på Øen' log.csv"));
	assert_non_null(strstr(saved_remedy("Øen/log.csv"), "mc-import Øen log.csv"));
	assert_non_null(strstr(saved_remedy("-x/log.csv"), "mc-import ./-x log.csv"));
	assert_string_equal(saved_remedy("hus/funding.csv"),
	    "looks saved by a spreadsheet: mc-import hus funding.csv --into funding --replace");
}

static void
other_files_have_none(void **state)
{
	(void)state;
	assert_null(saved_remedy("hus/survey.csv"));
	assert_null(saved_remedy("catalog.csv"));
	assert_null(saved_remedy("-"));
	saved_stream_for("hus");
	assert_non_null(strstr(saved_remedy("-"), "mc-import hus FILE"));
	saved_stream_for(NULL);
	assert_null(saved_remedy("-"));
}

static void
it_is_told_once_for_each_file(void **state)
{
	struct place again = { "a/log.csv", 3, 1 };

	(void)state;
	assert_false(shows("a/log.csv", TOPIC_DATE, "i går"));
	assert_false(shows("a/log.csv", TOPIC_DATE, "2026-10-05"));
	assert_false(shows("a/log.csv", TOPIC_VALUE, "05-10-2026"));
	assert_false(saved_is_told("a/log.csv"));
	assert_true(shows("a/log.csv", TOPIC_DATE, "05-10-2026"));
	assert_true(saved_is_told("a/log.csv"));
	/* The same field, used twice, is not told again. */
	assert_true(shows("a/log.csv", TOPIC_DATE, "05-10-2026"));
	assert_false(saved_field(&again, TOPIC_DATE, "05-10-2026", 10));
	assert_true(shows("b/log.csv", TOPIC_ENCODING, "K\370kken"));
}

static void
not_every_byte_is_windows_1252(void **state)
{
	(void)state;
	assert_false(shows("c/log.csv", TOPIC_ENCODING, "Køkken"));
	assert_false(shows("c/log.csv", TOPIC_ENCODING, "K\303"));
	assert_false(shows("c/log.csv", TOPIC_ENCODING, "K\201"));
	assert_true(shows("c/log.csv", TOPIC_ENCODING, "5 \200"));
}

/* S6: behind the last byte of a line stands none of its own. */
static void
s6_the_end_of_a_line_is_no_byte_of_it(void **state)
{
	static const struct place p = { "log.csv", 1, 1 };
	int told;

	(void)state;
	hush();
	told = saved_line(&p, "a\0b\0c", 5, 5);
	heard();
	assert_int_equal(told, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(s6_the_end_of_a_line_is_no_byte_of_it),
		cmocka_unit_test(the_remedy_can_be_typed),
		cmocka_unit_test(other_files_have_none),
		cmocka_unit_test(it_is_told_once_for_each_file),
		cmocka_unit_test(not_every_byte_is_windows_1252),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
