#include "unit.h"

#include "base/processor.h"
#include "csv/wordplaces.h"

static struct wordplaces words;

#ifdef WORD_SSE2

WIDE_AVX2 static unsigned
other_avx2(size_t place, const char *text)
{
	return wordplaces_other_avx2(&words, place, text);
}

WIDE_AVX2 static unsigned
other_known_avx2(size_t place, const char *word, size_t len)
{
	return wordplaces_other_known_avx2(&words, place, word, len);
}

#else
#define other_avx2(place, text) wordplaces_other_plain(&words, place, text)
#define other_known_avx2(place, word, len) wordplaces_other_known_plain(&words, place, word, len)
#endif

/* What a word is, in all ways: that at an offset of a text; -1: it is not known. */
static int
found(const char *line, size_t at)
{
	char text[256] = { 0 };
	size_t place;
	int is;

	snprintf(text, sizeof text, "%s", line);
	place = wordplaces_of(text + at);
	is = wordplaces_other_plain(&words, place, text) == 0;
	if (processor_has_avx2())
		assert_int_equal(other_avx2(place, text) == 0, is);
	return is ? (int)words.value[place] : -1;
}

static int
found_known(const char *word, size_t len)
{
	char text[256] = { 0 };
	size_t place;
	int is;

	snprintf(text, sizeof text, "%s", word);
	place = wordplaces_of_known(text, len);
	is = wordplaces_other_known_plain(&words, place, text, len) == 0;
	if (processor_has_avx2())
		assert_int_equal(other_known_avx2(place, text, len) == 0, is);
	return is ? (int)words.value[place] : -1;
}

static void
keep(const char *before, const char *word, const char *behind, uint32_t value)
{
	wordplaces_keep(&words, before, (struct csv_field){ word, strlen(word) }, behind, value);
}

static void
a_word_is_found_between_what_it_stands_between(void **state)
{
	(void)state;
	wordplaces_begin(&words);
	assert_int_equal(found(",samskabe,a b", 1), -1);
	keep(",", "samskabe", ",", 7);
	keep(",", "ressourceudveksle", ",", 0);
	assert_int_equal(found(",samskabe,a b", 1), 7);
	assert_int_equal(found(",ressourceudveksle,", 1), 0);
	assert_int_equal(found(",ressourceudveksler,", 1), -1);
	assert_int_equal(found(",ressourcerne,", 1), -1);
	assert_int_equal(found(",samskaber,", 1), -1);
	assert_int_equal(found(";samskabe,", 1), -1);
	assert_int_equal(found(",samskabe;", 1), -1);
	assert_int_equal(found("", 0), -1);
	wordplaces_begin(&words);
	keep("\",\"", "samskabe", "\",", 3);
	assert_int_equal(found("\",\"samskabe\",\"a b\"", 3), 3);
	assert_int_equal(found("\",\"samskabe\"\"", 3), -1);
	assert_int_equal(found("\", samskabe\",", 3), -1);
}

static void
a_word_of_known_length_is_found_by_it(void **state)
{
	(void)state;
	wordplaces_begin(&words);
	assert_int_equal(found_known("", 0), -1);
	keep("", "moede", "", 1);
	keep("", "", "", 2);
	keep("", "arrangementet", "", 3);
	assert_int_equal(found_known("moede,x", 5), 1);
	assert_int_equal(found_known("moeder,x", 6), -1);
	assert_int_equal(found_known("moede,x", 4), -1);
	assert_int_equal(found_known(",x", 0), 2);
	assert_int_equal(found_known("arrangementet,x", 13), 3);
	assert_int_equal(found_known("arrangement,x", 11), -1);
}

/* What would not fit, or is to be read otherwise; and a place where nothing is kept is no word's. */
static void
some_words_are_not_kept(void **state)
{
	const char *const twenty = "aaaaaaaaaabbbbbbbbbb";
	char text[64];

	(void)state;
	wordplaces_begin(&words);
	keep(",", "kort", ",", 1);
	assert_int_equal(found(",kort,", 1), -1);
	keep(",", "samskabe,x", ",", 1);
	assert_int_equal(found(",samskabe,x,", 1), -1);
	keep("\",\"", "samskabe\"\"x", "\",", 1);
	assert_int_equal(found("\",\"samskabe\"\"x\",", 3), -1);
	for (int c = 1; c < 256; c++)
		assert_int_equal(found_known((char[]){ (char)c, '\0' }, 1), -1);
	snprintf(text, sizeof text, ",%s0123456789,", twenty);
	keep(",", "aaaaaaaaaabbbbbbbbbb0123456789", ",", 1);
	assert_int_equal(found(text, 1), -1);
	snprintf(text, sizeof text, ",%s012345678,", twenty);
	keep(",", "aaaaaaaaaabbbbbbbbbb012345678", ",", 1);
	assert_int_equal(found(text, 1), 1);
	/* The second one with these eight bytes. */
	keep(",", "aaaaaaaaaa", ",", 2);
	assert_int_equal(found(",aaaaaaaaaa,", 1), -1);
	assert_int_equal(found(text, 1), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_found_between_what_it_stands_between),
		cmocka_unit_test(a_word_of_known_length_is_found_by_it),
		cmocka_unit_test(some_words_are_not_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
