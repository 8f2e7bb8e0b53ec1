#include "unit.h"

#include "base/memo.h"
#include "base/processor.h"

static int
first_plain(const struct memo *m, const char *text, size_t len, size_t *value)
{
	return memo_find_first(m, text, len, value);
}

#ifdef WORD_SSE2

WIDE_AVX2 static int
first_avx2(const struct memo *m, const char *text, size_t len, size_t *value)
{
	return memo_find_first_avx2(m, text, len, value);
}

#define first_avx512 first_avx2

#endif

static memo_way *const first[] = WIDE_WAYS(first);

/* What is found for a text, in any way; -1: nothing. */
static int
found(const struct memo *m, const char *text, size_t len)
{
	char near[MEMO_LONGEST + MEMO_SHORT];
	size_t value = 0, other = 0;
	int is_found;

	memset(near, 'x', sizeof near);
	memcpy(near, text, len);
	is_found = memo_find(m, text, len, &value);
	assert_int_equal(memo_find_near(m, near, len, &other), is_found);
	if (is_found)
		assert_int_equal(value, other);
	for (size_t n = 0; n < 3 && processor_way(n) < 3; n++)
		if (first[processor_way(n)](m, near, len, &other)) {
			assert_true(is_found);
			assert_int_equal(value, other);
		}
	return is_found ? (int)value : -1;
}

static void
what_was_kept_last_is_found(void **state)
{
	struct memo m = { 0 };

	(void)state;
	assert_int_equal(found(&m, "sumak", 5), -1);
	assert_int_equal(found(&m, "", 0), -1);
	memo_keep(&m, "sumak", 5, 7);
	memo_keep(&m, "sumak", 5, 8);
	assert_int_equal(m.n, 1);
	memo_keep(&m, "", 0, 0);
	assert_int_equal(found(&m, "sumak", 5), 8);
	assert_int_equal(found(&m, "", 0), 0);
	for (size_t n = 0; n < 3 && processor_way(n) < 2; n++) {
		char near[2 * MEMO_SHORT] = "sumak";
		size_t value;

		assert_true(first[processor_way(n)](&m, near, 5, &value));
		assert_int_equal(value, 8);
		assert_true(first[processor_way(n)](&m, near, 0, &value));
		assert_int_equal(value, 0);
	}
	memo_clear(&m);
	assert_int_equal(found(&m, "sumak", 5), -1);
	assert_int_equal(found(&m, "", 0), -1);
	memo_release(&m);
}

/* Of each length, a text with one other byte anywhere is another text. */
static void
texts_that_differ_anywhere_are_told_apart(void **state)
{
	char text[] = "abcdefghijklmnopqrstuvwxyzABCDEF";

	(void)state;
	for (size_t len = 1; len <= MEMO_SHORT; len++) {
		struct memo m = { 0 };

		memo_keep(&m, text, len, len);
		assert_int_equal(found(&m, text, len), len);
		for (size_t i = 0; i < len; i++) {
			text[i] ^= 0x40;
			assert_int_equal(found(&m, text, len), -1);
			text[i] ^= 0x40;
		}
		if (len > 1)
			assert_int_equal(found(&m, text, len - 1), -1);
		memo_release(&m);
	}
}

static void
a_nul_at_the_end_is_part_of_a_text(void **state)
{
	struct memo m = { 0 };

	(void)state;
	memo_keep(&m, "a\0", 2, 1);
	assert_int_equal(found(&m, "a", 1), -1);
	assert_int_equal(found(&m, "a\0", 2), 1);
	memo_release(&m);
}

static void
the_longest_texts_and_larger_values_are_not_kept(void **state)
{
	char text[MEMO_LONGEST + 1];
	struct memo m = { 0 };
	/* in 32 bits there is none larger than the largest */
	size_t value, large = SIZE_MAX > UINT32_MAX ? (size_t)((uint64_t)UINT32_MAX + 1) : SIZE_MAX;

	(void)state;
	memset(text, 'a', sizeof text);
	memo_keep(&m, text, MEMO_LONGEST + 1, 1);
	memo_keep(&m, "a", 1, large);
	memo_keep(&m, text, MEMO_LONGEST, large);
	assert_false(memo_find(&m, text, MEMO_LONGEST + 1, &value));
	assert_int_equal(found(&m, text, MEMO_LONGEST), -1);
	memo_keep(&m, text, MEMO_LONGEST, 1);
	assert_false(memo_find(&m, text, MEMO_LONGEST + 1, &value));
	assert_int_equal(found(&m, "a", 1), -1);
	memo_release(&m);
}

/* Names of plans and associations may be long; of those, too, there may be more than are kept. */
static void
longer_texts_are_found(void **state)
{
	struct memo m = { 0 };
	char text[MEMO_LONGEST + 1];
	int len = 0;

	(void)state;
	for (int i = 0; i < 10000; i++) {
		len = snprintf(text, sizeof text, "boligsocial-helhedsplan-i-nordby-og-omegn-%d", i);
		assert_int_equal(found(&m, text, (size_t)len), -1);
		memo_keep(&m, text, (size_t)len, (size_t)i);
		memo_keep(&m, text, (size_t)len, (size_t)i + 1);
		assert_int_equal(found(&m, text, (size_t)len), i + 1);
		text[20] = 'H';
		assert_int_equal(found(&m, text, (size_t)len), -1);
	}
	assert_int_equal(found(&m, "boligsocial-helhedsplan-i-nordby-og-omegn-9999",
	    sizeof "boligsocial-helhedsplan-i-nordby-og-omegn-9999" - 1), 10000);
	memo_clear(&m);
	assert_int_equal(found(&m, text, (size_t)len), -1);
	memo_release(&m);
}

/* Ids as people number them. */
static void
thousands_are_found(void **state)
{
	struct memo m = { 0 };
	char text[32];

	(void)state;
	for (int i = 0; i < 20000; i++) {
		int len = snprintf(text, sizeof text, "%s%d", i % 2 ? "b\xc3\xb8rnehave" : "klub", i);

		memo_keep(&m, text, (size_t)len, (size_t)i);
	}
	for (int i = 0; i < 20000; i++) {
		int len = snprintf(text, sizeof text, "%s%d", i % 2 ? "b\xc3\xb8rnehave" : "klub", i);

		assert_int_equal(found(&m, text, (size_t)len), i);
	}
	memo_release(&m);
}

/* Texts that meet in one place, whatever the number of places: some are kept, none is another. */
static void
of_texts_that_meet_only_some_are_kept(void **state)
{
	struct memo m = { 0 };
	int kept = 0;

	(void)state;
	for (uint64_t i = 1; i < 1000; i++) {
		uint64_t words[2] = { i << 37 | i << 8 >> 35, i << 8 };
		char text[16];
		int is;

		/* As base/word.h reads them. */
		for (int k = 0; k < 16; k++)
			text[k] = (char)(words[k / 8] >> k % 8 * 8);
		memo_keep(&m, text, 16, (size_t)i);
		is = found(&m, text, 16);
		assert_true(is == -1 || is == (int)i);
		kept += is != -1;
	}
	assert_int_equal(kept, MEMO_STEPS);
	memo_release(&m);
}

/* Of more than it holds the latest are found. */
static void
when_it_is_full_it_begins_anew(void **state)
{
	struct memo m = { 0 };
	char text[16];

	(void)state;
	for (int i = 0; i < MEMO_MOST + 10; i++) {
		int len = snprintf(text, sizeof text, "%d", i);

		memo_keep(&m, text, (size_t)len, (size_t)i);
	}
	assert_within(m.n, 1, MEMO_MOST);
	assert_int_equal(found(&m, text, strlen(text)), MEMO_MOST + 9);
	memo_release(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_kept_last_is_found),
		cmocka_unit_test(texts_that_differ_anywhere_are_told_apart),
		cmocka_unit_test(a_nul_at_the_end_is_part_of_a_text),
		cmocka_unit_test(the_longest_texts_and_larger_values_are_not_kept),
		cmocka_unit_test(longer_texts_are_found),
		cmocka_unit_test(thousands_are_found),
		cmocka_unit_test(of_texts_that_meet_only_some_are_kept),
		cmocka_unit_test(when_it_is_full_it_begins_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
