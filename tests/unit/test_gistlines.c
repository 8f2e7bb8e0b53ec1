#include "unit.h"

#include "analysis/gistlines.h"
#include "analysis/gistwords.h"

static struct gistwords_reader reader;
static struct gistlines lines;

static int
release(void **state)
{
	(void)state;
	gistlines_release(&lines);
	gistwords_release(&reader);
	return 0;
}

/* The lines that the strong words of a text are in, a blank behind each; a static buffer. */
static const char *
lines_of(enum language language, const char *text)
{
	static char told[1000];
	struct gistwords w;
	size_t line;

	*told = '\0';
	reader.language = language;
	gistlines_read(&lines, &reader, NULL);
	gistwords_read(&w, &reader, text, strlen(text));
	for (size_t i = 0; i < w.strongs; i++)
		for (size_t at = gistlines_from(&lines, w.strong[i]); gistlines_next(&lines, &at, w.strong[i], &w, &line); ) {
			assert_true(gistlines_is(&reader, line));
			assert_false(gistlines_is(&reader, w.strong[i]));
			strcat(strcat(told, intern_text(&reader.concepts, line)), " ");
		}
	return told;
}

/* The lines are those of field/synonyms.c. */
static void
words_of_a_line_mean_the_same(void **state)
{
	(void)state;
	assert_string_equal(lines_of(LANG_DA, "lageret"), "=depot ");
	assert_string_equal(lines_of(LANG_DA, "et depot"), "=depot ");
	assert_string_equal(lines_of(LANG_DA, "barn og højttaler"), "=boern =hoejttaler ");
	assert_string_equal(lines_of(LANG_DA, "cykler"), "");
}

static void
a_synonym_of_several_words_needs_them_all(void **state)
{
	(void)state;
	assert_string_equal(lines_of(LANG_DA, "kontakt til virksomheder"), "=virksomhedskontakt ");
	assert_string_equal(lines_of(LANG_DA, "virksomheden og kontakter"), "=virksomhedskontakt ");
	assert_string_equal(lines_of(LANG_DA, "kontakt til naboer"), "");
	assert_string_equal(lines_of(LANG_EN, "sound"), "");
	assert_string_equal(lines_of(LANG_EN, "a sound system"), "=loudspeaker ");
}

static void
lines_are_of_the_language_that_is_spoken(void **state)
{
	(void)state;
	assert_string_equal(lines_of(LANG_DA, "depot"), "=depot ");
	assert_string_equal(lines_of(LANG_EN, "depot"), "");
	assert_string_equal(lines_of(LANG_DA, "depot"), "=depot ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(words_of_a_line_mean_the_same, release),
		cmocka_unit_test_teardown(a_synonym_of_several_words_needs_them_all, release),
		cmocka_unit_test_teardown(lines_are_of_the_language_that_is_spoken, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
