#include <stdlib.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "unit.h"

#include "base/buf.h"
#include "base/nfc.h"

static void
normal_form_c_is_known(void **state)
{
	(void)state;
	assert_true(nfc_is("", 0));
	assert_true(nfc_is("sumak", 5));
	assert_true(nfc_is("\u00e5", 2));
	assert_true(nfc_is("x\u0301", 3));	/* no composed form */
	assert_true(nfc_is("\ufb01", 3));		/* only NFKC takes a ligature apart */
	assert_false(nfc_is("a\u030a", 3));
	assert_false(nfc_is("\u212b", 3));	/* the angstrom sign */
	assert_false(nfc_is("\u0958", 3));	/* excluded from composition */
	assert_false(nfc_is("q\u0307\u0323", 5));	/* marks out of order */
	assert_false(nfc_is("\u1100\u1161", 6));
	assert_true(nfc_is("k\u00f8kken \u2013 \u201eja\u201c \u0419 \U0001f389\ufe0f", strlen("k\u00f8kken \u2013 \u201eja\u201c \u0419 \U0001f389\ufe0f")));
}

static void
text_is_put_into_normal_form_c(void **state)
{
	static const struct { const char *from, *to; } table[] = {
		{ "", "" }, { "sumak", "sumak" }, { "\u00e5", "\u00e5" },
		{ "a\u030a", "\u00e5" }, { "\u212b", "\u00c5" }, { "e\u0301", "\u00e9" },
		{ "q\u0307\u0323", "q\u0323\u0307" }, { "d\u0307\u0323", "\u1e0d\u0307" },
		{ "\u1100\u1161\u11a8", "\uac01" }, { "\u0958", "\u0915\u093c" },
		{ "\uac00\u11a8", "\uac01" }, { "\u0438\u0306 \u2013 e\u0301\u0301!", "\u0439 \u2013 \u00e9\u0301!" }
	};
	struct buf b = { 0 };

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		buf_clear(&b);
		buf_adds(&b, "> ");
		nfc_add(&b, table[i].from, strlen(table[i].from));
		assert_string_equal(b.data + 2, table[i].to);
		assert_int_equal(b.len, strlen(table[i].to) + 2);
	}
	buf_release(&b);
}

/* By itself, behind a letter, and before a mark: as libunistring has it of the whole text. */
static void
each_character_is_as_libunistring_has_it(void **state)
{
	static const char *const beside[][2] = { { "", "" }, { "a", "\u0301" }, { "\u0438", "\u0306x" }, { "\u1100", "\u1161" }, { "\u20ac\u0323", "\uac00" } };
	struct buf b = { 0 };

	(void)state;
	for (ucs4_t c = 1; c < 0x110000; c++)
		for (size_t i = 0; i < (c < 0x30000 ? N_OF(beside) : 1); i++) {
			uint8_t text[40], *normal;
			size_t len = strlen(beside[i][0]), n;
			int k;

			memcpy(text, beside[i][0], len);
			if ((k = u8_uctomb(text + len, c, 8)) < 0)
				continue;	/* half of a pair */
			len += (size_t)k;
			strcpy((char *)text + len, beside[i][1]);
			len += strlen(beside[i][1]);
			normal = u8_normalize(UNINORM_NFC, text, len, NULL, &n);
			buf_clear(&b);
			nfc_add(&b, (const char *)text, len);
			if (b.len != n || memcmp(b.data, normal, n) != 0 ||
			    nfc_is((const char *)text, len) != (n == len && memcmp(text, normal, n) == 0))
				fail_msg("U+%04X beside %zu", (unsigned)c, i);
			free(normal);
		}
	buf_release(&b);
}

/* What is never looked at joins nothing: it is no second part of any character. */
static void
what_joins_is_never_plain(void **state)
{
	struct buf b = { 0 };

	(void)state;
	for (ucs4_t c = 1; c < 0x110000; c++) {
		ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
		uint8_t text[16];
		int k, first;

		if (uc_canonical_decomposition(c, parts) != 2 || (uc_composition(parts[0], parts[1]) != c))
			continue;
		first = u8_uctomb(text, parts[0], 8);
		k = u8_uctomb(text + first, parts[1], 8);
		buf_clear(&b);
		nfc_add(&b, (const char *)text, (size_t)(first + k));
		assert_int_equal(b.len, u8_uctomb(text, c, 8));
		assert_memory_equal(b.data, text, b.len);
	}
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(normal_form_c_is_known),
		cmocka_unit_test(text_is_put_into_normal_form_c),
		cmocka_unit_test(each_character_is_as_libunistring_has_it),
		cmocka_unit_test(what_joins_is_never_plain)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
