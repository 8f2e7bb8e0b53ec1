#include "unit.h"

#include "analysis/gistwords.h"

static struct gistwords_reader reader;

static int
release(void **state)
{
	(void)state;
	gistwords_release(&reader);
	return 0;
}

/* Some stems, a blank behind each; a static buffer. */
static const char *
told(const size_t *stem, size_t n)
{
	static char text[2000];

	*text = '\0';
	for (size_t i = 0; i < n; i++)
		strcat(strcat(text, intern_text(&reader.concepts, stem[i])), " ");
	return text;
}

static struct gistwords
words_of(enum language language, const char *text)
{
	struct gistwords w;

	reader.language = language;
	gistwords_read(&w, &reader, text, strlen(text));
	return w;
}

/* What counts of a text. */
static const char *
counting(enum language language, const char *text, int *weak)
{
	struct gistwords w = words_of(language, text);
	const size_t *stem;
	size_t n = gistwords_counting(&w, &stem, weak);

	return told(stem, n);
}

static void
words_are_told_apart_by_what_they_say(void **state)
{
	struct gistwords w = words_of(LANG_DA, "mad og 20 gamle borde (af træ) til festen");

	(void)state;
	assert_string_equal(told(w.strong, w.strongs), "mad bord ");
	assert_string_equal(told(w.purpose, w.purposes), "fest ");
	assert_string_equal(told(w.weak, w.weaks), "gaml ");
	w = words_of(LANG_EN, "old tables for the party");
	assert_string_equal(told(w.strong, w.strongs), "tabl ");
	assert_string_equal(told(w.weak, w.weaks), "old parti ");
	assert_int_equal(w.purposes, 0);
}

static void
the_strong_count_then_the_purpose_then_the_weak(void **state)
{
	int weak;

	(void)state;
	assert_string_equal(counting(LANG_DA, "mad til festen", &weak), "mad ");
	assert_int_equal(weak, 0);
	assert_string_equal(counting(LANG_DA, "store ting til festen", &weak), "fest ");
	assert_int_equal(weak, 0);
	assert_string_equal(counting(LANG_DA, "mere tid", &weak), "mer tid ");
	assert_int_equal(weak, 1);
	/* Who is for all is for nobody in particular. */
	assert_string_equal(counting(LANG_DA, "til alle", &weak), "");
	assert_string_equal(counting(LANG_DA, "", &weak), "");
}

static void
forms_of_a_word_are_one(void **state)
{
	struct gistwords w = words_of(LANG_DA, "borde"), other = words_of(LANG_DA, "bordene til maden");

	(void)state;
	assert_int_equal(w.strong[0], other.strong[0]);
	assert_true(gistwords_has(&w, other.strong[0]));
	/* whatever kind it is of */
	assert_true(gistwords_has(&other, other.purpose[0]));
	assert_false(gistwords_has(&w, other.purpose[0]));
}

static void
a_long_text_is_cut(void **state)
{
	char text[400] = "";
	struct gistwords w;

	(void)state;
	for (int i = 0; i < GISTWORDS_MOST + 1; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "x%dx ", i);
	w = words_of(LANG_EN, text);
	assert_int_equal(w.strongs, GISTWORDS_MOST);
	assert_string_equal(told(w.strong + GISTWORDS_MOST - 1, 1), "x31x ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(words_are_told_apart_by_what_they_say, release),
		cmocka_unit_test_teardown(the_strong_count_then_the_purpose_then_the_weak, release),
		cmocka_unit_test_teardown(forms_of_a_word_are_one, release),
		cmocka_unit_test_teardown(a_long_text_is_cut, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
