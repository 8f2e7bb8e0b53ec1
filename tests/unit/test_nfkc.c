#include "unit.h"

#include <stdlib.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/buf.h"
#include "base/nfkc.h"

static size_t
encode(char text[6], ucs4_t c)
{
	int n = u8_uctomb((uint8_t *)text, c, 6);

	return n > 0 ? (size_t)n : 0;
}

/* Two ways to the same: by pieces, and all of it by the library. */
static void
is_as_the_library_has_it(const char *text, size_t len)
{
	struct buf b = { 0 };
	size_t n;
	uint8_t *whole = u8_normalize(UNINORM_NFKC, (const uint8_t *)text, len, NULL, &n);

	assert_non_null(whole);
	nfkc_add(&b, text, len);
	assert_int_equal(b.len, n);
	if (n > 0)
		assert_memory_equal(b.data, whole, n);
	if (nfkc_is_quickly(text, len)) {
		assert_int_equal(n, len);
		assert_memory_equal(whole, text, n);
	}
	free(whole);
	buf_release(&b);
}

/* Each character, with letters, a digit and its neighbour beside it. */
static void
each_character(void **state)
{
	(void)state;
	for (ucs4_t c = 0x80; c < 0x30000; c++) {
		char text[32] = "ae";
		size_t n = 2, more = encode(text + 2, c);

		if (more == 0)
			continue;	/* half of a character */
		n += more;
		text[n++] = '8';
		n += encode(text + n, c);
		n += encode(text + n, c + 1);
		is_as_the_library_has_it(text, n);
	}
}

/* Nothing is put together but what joins: the second of each pair that is, is no character that stays. */
static void
what_stays_joins_nothing(void **state)
{
	(void)state;
	for (ucs4_t c = 0x80; c < 0x30000; c++) {
		ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
		char text[6];
		size_t n;

		if (uc_canonical_decomposition(c, parts) != 2)
			continue;
		n = encode(text, parts[1]);
		if (uc_composition(parts[0], parts[1]) == c && nfkc_is_quickly(text, n))
			fail_msg("U+%04X joins what stands before it", (unsigned)parts[1]);
	}
}

static void
texts(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "", "" }, { "abc", "abc" }, { "æøå – “ja”", "æøå – “ja”" }, { "２２…", "22..." },
		{ "22\u00a033\u202f44", "22 33 44" }, { "½ time", "1\u20442 time" }, { "a\u030a", "å" }, { "\u00b4", " \u0301" },
		{ "\u1112\u1161\u11ab", "\ud55c" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(cases); i++) {
		struct buf b = { 0 };

		nfkc_add(&b, cases[i].in, strlen(cases[i].in));
		assert_string_equal(buf_text(&b), cases[i].out);
		buf_release(&b);
	}
	assert_true(nfkc_is_quickly("æøå – “ja”", strlen("æøå – “ja”")));
	assert_false(nfkc_is_quickly("\u00a0", 2));
	assert_false(nfkc_is_quickly("\xc3", 1));
}

/* What is no UTF-8 is left to the library, and what stands in the buffer stays. */
static void
what_is_no_text_is_passed_on(void **state)
{
	struct buf b = { 0 };

	(void)state;
	is_as_the_library_has_it("\u2026 \xff", 5);
	is_as_the_library_has_it("\u2026 \xe2\x80", 6);
	buf_adds(&b, "x");
	nfkc_add(&b, "\u2026e\u0301", 6);
	assert_string_equal(buf_text(&b), "x...\u00e9");
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_character),
		cmocka_unit_test(what_stays_joins_nothing),
		cmocka_unit_test(texts),
		cmocka_unit_test(what_is_no_text_is_passed_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
