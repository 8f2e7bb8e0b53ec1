#include "unit.h"

#include "output/rowlook.h"

/*
 * May a text stand as it is, at each place among the 64 bytes that are looked at together?  Behind it stands what
 * may not, and is none of it.  It is copied, if it may or not.
 */
static int
may(const struct rowlook *look, const char *text)
{
	int may = -1;

	for (size_t before = 0; before <= WIDE + 1; before++) {
		char cell[4 * WIDE], copy[4 * WIDE];
		size_t len = before + strlen(text);
		int is;

		memset(cell, '"', sizeof cell);
		memset(cell, 'x', before);
		memcpy(cell + before, text, strlen(text));
		is = rowlook_over(copy, (struct csv_field){ cell, len }, &wide_plain, look);
		assert_memory_equal(copy, cell, len);
		assert_int_equal(rowlook_over(NULL, (struct csv_field){ cell, len }, &wide_plain, look), is);
		if (before > 0)
			assert_int_equal(is, may);
		may = is;
	}
	return may;
}

static void
what_means_something_in_a_line_may_not(void **state)
{
	static const struct {
		const char *text;
		int csv, tsv, json;
	} is[] = {
		{ "sumak", 1, 1, 1 }, { "a b", 1, 1, 1 }, { "a,b", 0, 1, 1 }, { "a\"b", 0, 1, 0 }, { "a\\b", 1, 1, 0 },
		{ "a\tb", 1, 0, 0 }, { "a\nb", 0, 0, 0 }, { "a\rb", 0, 0, 0 }, { "a\x01" "b", 1, 0, 0 },
		{ "a\x7f" "b", 1, 1, 0 }, { "a\x1f" "b", 1, 1, 0 }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(is); i++) {
		assert_int_equal(may(&rowlook_csv, is[i].text), is[i].csv);
		assert_int_equal(may(&rowlook_tsv, is[i].text), is[i].tsv);
		assert_int_equal(may(&rowlook_json, is[i].text), is[i].json);
	}
}

/* JSON is UTF-8; in the others a byte stands as it was. */
static void
letters_of_any_language_may_and_halves_of_letters_may_not(void **state)
{
	static const char *const letters[] = { "åøæ", "Zoë", "1 € – “x”", "日本" };
	static const char *const halves[] = { "\xc3", "\xc3x", "\xa5", "\xe2\x82", "\xc0\xaf", "\xed\xa0\x80", "\xff" };

	(void)state;
	for (size_t i = 0; i < N_OF(letters); i++)
		assert_int_equal(may(&rowlook_json, letters[i]), 1);
	for (size_t i = 0; i < N_OF(halves); i++) {
		assert_int_equal(may(&rowlook_json, halves[i]), 0);
		assert_int_equal(may(&rowlook_csv, halves[i]), 1);
		assert_int_equal(may(&rowlook_tsv, halves[i]), 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_means_something_in_a_line_may_not),
		cmocka_unit_test(letters_of_any_language_may_and_halves_of_letters_may_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
