#include "unit.h"

#include "base/buf.h"
#include "base/fold.h"
#include "base/stem.h"

/* The stem of a word as people write it. */
static void
stem(struct buf *b, enum language language, const char *word)
{
	struct fold f = { 0 };

	buf_clear(b);
	fold_words(&f, word, strlen(word));
	stem_add(b, language, f.text.data, f.text.len);
	fold_release(&f);
}

static void
assert_one_stem(enum language language, const char *const *word)
{
	struct buf first = { 0 }, other = { 0 };

	stem(&first, language, word[0]);
	for (size_t i = 1; word[i] != NULL; i++) {
		stem(&other, language, word[i]);
		if (strcmp(first.data, other.data) != 0)
			fail_msg("%s: %s, but %s: %s", word[0], first.data, word[i], other.data);
	}
	buf_release(&first);
	buf_release(&other);
}

static void
the_forms_of_a_word_have_one_stem(void **state)
{
	(void)state;
	assert_one_stem(LANG_DA, (const char *const[]){ "lokale", "lokaler", "Lokalet", "lokalernes", NULL });
	assert_one_stem(LANG_DA, (const char *const[]){ "værktøj", "vaerktoejet", "VÆRKTØJER", NULL });
	assert_one_stem(LANG_DA, (const char *const[]){ "køkken", "køkkenet", "koekkener", NULL });
	assert_one_stem(LANG_DA, (const char *const[]){ "cykel", "cyklen", "cykler", NULL });
	assert_one_stem(LANG_DA, (const char *const[]){ "middel", "midler", NULL });
	assert_one_stem(LANG_DA, (const char *const[]){ "frivillig", "frivillige", NULL });
	assert_one_stem(LANG_EN, (const char *const[]){ "kitchen", "kitchens", NULL });
	assert_one_stem(LANG_EN, (const char *const[]){ "shoe", "shoes", NULL });
}

static void
other_words_have_other_stems(void **state)
{
	static const char *const word[] = {
		"lokale", "lokum", "sal", "salt", "mad", "mund", "bord", "bor", "tolk", "tid", "hænder", "have"
	};
	enum { WORDS = sizeof word / sizeof *word };
	struct buf stems[WORDS] = { { 0 } };

	(void)state;
	for (size_t i = 0; i < WORDS; i++)
		stem(&stems[i], LANG_DA, word[i]);
	for (size_t i = 0; i < WORDS; i++)
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(stems[i].data, stems[k].data);
	for (size_t i = 0; i < WORDS; i++)
		buf_release(&stems[i]);
}

/* What is no word of the language, and what is longer than any, is a stem all the same. */
static void
any_word_has_a_stem(void **state)
{
	struct buf b = { 0 }, word = { 0 };

	(void)state;
	buf_adds(&b, "før ");
	stem_add(&b, LANG_DA, "l", 1);
	assert_string_equal(b.data, "før l");
	buf_clear(&b);
	buf_fill(&word, 'e', 5000);
	stem_add(&b, LANG_DA, word.data, word.len);
	assert_true(b.len > 0 && b.len <= 5000);
	buf_clear(&b);
	stem_add(&b, LANG_EN, "日本語", strlen("日本語"));
	assert_string_equal(b.data, "日本語");
	buf_release(&b);
	buf_release(&word);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_forms_of_a_word_have_one_stem),
		cmocka_unit_test(other_words_have_other_stems),
		cmocka_unit_test(any_word_has_a_stem)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
