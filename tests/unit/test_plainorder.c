#include "unit.h"

#include "base/icuorder.h"
#include "base/plainorder.h"

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

/* -1, 0 or 1, as the first letters tell. */
static int
order_of_keys(const char *a, const char *b, enum language language)
{
	uint64_t x[PLAINORDER_KEY], y[PLAINORDER_KEY];

	assert_true(plainorder_key(x, a, language) && plainorder_key(y, b, language));
	for (int i = 0; i < PLAINORDER_KEY; i++)
		if (x[i] != y[i])
			return x[i] < y[i] ? -1 : 1;
	return 0;
}

/* Half a million pairs of short texts, whose letters are few so that they meet, against ICU. */
static void
against_icu(enum language language)
{
	static const char *const letters[] = { "a", "A", "b", "B", "e", "z", "Z", "0", "1", "9", " ", "-", ",", ".",
	    "'", "(", ")", "/", "&", "_", "y", "Y", "é", "É", "æ", "Æ", "ø", "Ø", "å", "Å", "a", "A", "ä", "Ä", "ö", "Ö",
	    "ü", "Ü" };
	enum { ALL = sizeof letters / sizeof *letters, ENGLISH = ALL - 14 };
	unsigned many = language == LANG_DA ? ALL : ENGLISH, x = 1;
	int order, by_key, told = 0, behind = 0;

	icuorder_begin(language);
	for (int i = 0; i < 500000; i++) {
		char text[2][32] = { "", "" };

		for (int k = 0; k < 2; k++)
			for (unsigned n = (x = x * 1103515245u + 12345) >> 16 & 7; n > 0; n--)
				strcat(text[k], letters[((x = x * 1103515245u + 12345) >> 16) % many]);
		if (!plainorder_covers(text[0], language) || !plainorder_covers(text[1], language))
			continue;
		order = icuorder_compare(text[0], text[1]);
		if (sign(plainorder_compare(text[0], text[1], language)) != order)
			fail_msg("'%s' and '%s'", text[0], text[1]);
		by_key = order_of_keys(text[0], text[1], language);
		if (by_key != 0 && by_key != order)
			fail_msg("the keys of '%s' and '%s'", text[0], text[1]);
		told += by_key != 0;
		/* Whatever follows it is behind whatever follows the other. */
		if (!plainorder_is_behind(text[0], text[1], language))
			continue;
		behind++;
		for (int k = 0; k < 2; k++)
			strcat(text[k], k == 0 ? " 0" : " z");
		if (icuorder_compare(text[0], text[1]) <= 0)
			fail_msg("'%s' is behind '%s'", text[0], text[1]);
	}
	icuorder_end();
	assert_true(told > 100000 && behind > 50000);
}

static void
danish_order_is_that_of_icu(void **state)
{
	(void)state;
	against_icu(LANG_DA);
}

static void
english_order_is_that_of_icu(void **state)
{
	(void)state;
	against_icu(LANG_EN);
}

/* By hand. */
static void
what_is_not_plain_is_left_to_others(void **state)
{
	(void)state;
	assert_true(plainorder_covers("", LANG_DA));
	assert_true(plainorder_covers("Bo & Lis (2)", LANG_EN));
	assert_true(plainorder_covers("Æblehaven på Ø", LANG_DA));
	assert_false(plainorder_covers("Æblehaven", LANG_EN));
	assert_true(plainorder_covers("Café", LANG_EN));
	assert_true(plainorder_covers("Müller", LANG_DA));
	assert_false(plainorder_covers("Müller", LANG_EN));
	assert_false(plainorder_covers("Dvořák", LANG_DA));
	assert_true(plainorder_covers("Aarhus", LANG_DA));
	assert_false(plainorder_covers("Baås", LANG_DA));
	assert_true(plainorder_covers("Aarhus", LANG_EN));
	assert_true(plainorder_covers("Anna A Andersen", LANG_DA));
	assert_false(plainorder_covers("100 %", LANG_DA));
	assert_false(plainorder_covers("\xc3", LANG_DA));
	assert_false(plainorder_covers("a\xcc\x8a", LANG_DA));
}

/* aa is å, but for a capital at its end: by hand, of the CLDR's tailoring &..ø<å<<<Å<<<aa<<<Aa<<<AA. */
static void
aa_is_aa_with_a_ring(void **state)
{
	static const char *const name[] = { "aAb", "Anna", "Zoo", "Ærø", "Ärø", "Øster", "Åb", "AAb", "Aab", "åb", "aab" };
	enum { NAMES = sizeof name / sizeof *name };

	(void)state;
	for (int i = 0; i < NAMES; i++)
		for (int k = 0; k < NAMES; k++)
			if (sign(plainorder_compare(name[i], name[k], LANG_DA)) != sign(i - k))
				fail_msg("'%s' and '%s'", name[i], name[k]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(danish_order_is_that_of_icu),
		cmocka_unit_test(english_order_is_that_of_icu),
		cmocka_unit_test(aa_is_aa_with_a_ring),
		cmocka_unit_test(what_is_not_plain_is_left_to_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
