#include "unit.h"

#include "base/cache.h"

/* What is found for a text; -1: nothing. */
static int
found(const struct cache *m, const char *text)
{
	size_t value;

	return cache_find(m, text, strlen(text), &value) ? (int)value : -1;
}

static void
what_was_kept_last_is_found(void **state)
{
	struct cache *m = cache_new();

	(void)state;
	assert_int_equal(found(m, "sumak"), -1);
	cache_keep(m, "sumak", 5, 7);
	cache_keep(m, "sumak", 5, 8);
	assert_int_equal(found(m, "sumak"), 8);
	cache_keep(m, "nordbybo", 8, 9);
	assert_int_equal(found(m, "nordbybo"), 9);
	cache_clear(m);
	assert_int_equal(found(m, "sumak"), -1);
	free(m);
}

/* Of each length, a text with one other byte anywhere is another text. */
static void
texts_that_differ_anywhere_are_told_apart(void **state)
{
	char text[] = "abcdefghijklmnopqrstuvwx";

	(void)state;
	for (size_t len = 1; len <= CACHE_LONGEST; len++) {
		struct cache *m = cache_new();
		size_t value;

		cache_keep(m, text, len, len);
		assert_true(cache_find(m, text, len, &value));
		assert_int_equal(value, len);
		for (size_t i = 0; i < len; i++) {
			text[i] ^= 1;
			assert_false(cache_find(m, text, len, &value));
			text[i] ^= 1;
		}
		if (len > 1)
			assert_false(cache_find(m, text, len - 1, &value));
		free(m);
	}
}

static void
empty_and_long_texts_are_not_kept(void **state)
{
	const char *text = "twenty-five bytes, or so..";
	struct cache *m = cache_new();
	size_t value;

	(void)state;
	cache_keep(m, text, 0, 1);
	cache_keep(m, text, CACHE_LONGEST + 1, 2);
	assert_false(cache_find(m, text, 0, &value));
	assert_false(cache_find(m, text, CACHE_LONGEST + 1, &value));
	free(m);
}

/* More texts than slots: what is found is right, and the latest is there. */
static void
a_full_cache_forgets_but_never_errs(void **state)
{
	struct cache *m = cache_new();
	char text[16];

	(void)state;
	for (int i = 0; i < 5000; i++) {
		snprintf(text, sizeof text, "aktoer%d", i);
		cache_keep(m, text, strlen(text), (size_t)i);
		assert_int_equal(found(m, text), i);
	}
	for (int i = 0; i < 5000; i++) {
		snprintf(text, sizeof text, "aktoer%d", i);
		assert_true(found(m, text) == i || found(m, text) == -1);
	}
	free(m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_kept_last_is_found),
		cmocka_unit_test(texts_that_differ_anywhere_are_told_apart),
		cmocka_unit_test(empty_and_long_texts_are_not_kept),
		cmocka_unit_test(a_full_cache_forgets_but_never_errs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
