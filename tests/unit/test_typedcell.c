#include "unit.h"

#include "output/typedcell.h"

/* The value of a cell, behind which something stands that must not be seen; NULL: another one than most. */
static const char *
value(enum cellkind kind, const char *text)
{
	static char told[1000];
	char cell[200 + WIDE], *end;

	memset(cell, '7', sizeof cell);
	memcpy(cell, text, strlen(text));
	end = typedcell_put(told, (struct csv_field){ cell, strlen(text) }, kind, &wide_plain);
	if (end != NULL)
		*end = '\0';
	return end != NULL ? told : NULL;
}

static void
texts_stand_in_quotes(void **state)
{
	(void)state;
	assert_string_equal(value(CELLKIND_TEXT, "Café Sumak"), "\"Café Sumak\"");
	assert_string_equal(value(CELLKIND_TEXT, "null"), "\"null\"");
	assert_string_equal(value(CELLKIND_TEXT, ""), "null");
	/* over the 64 bytes that are copied at once */
	assert_string_equal(value(CELLKIND_TEXT, "0123456789012345678901234567890123456789012345678901234567890123x"),
	    "\"0123456789012345678901234567890123456789012345678901234567890123x\"");
}

static void
decimals_stand_as_json_has_them_too(void **state)
{
	static const char *const others[] = { "01", "00", "1.", ".5", "1.2.3", "-1", "1e5", "1,5", " 1", "1234567890123456" };

	(void)state;
	assert_string_equal(value(CELLKIND_NUMBER, "7"), "7");
	assert_string_equal(value(CELLKIND_NUMBER, "0"), "0");
	assert_string_equal(value(CELLKIND_NUMBER, "0.50"), "0.50");
	assert_string_equal(value(CELLKIND_NUMBER, "123456789012345"), "123456789012345");
	assert_string_equal(value(CELLKIND_NUMBER, ""), "null");
	for (size_t i = 0; i < N_OF(others); i++)
		assert_null(value(CELLKIND_NUMBER, others[i]));
}

static void
ids_stand_in_a_list(void **state)
{
	char cell[2 * WIDE + 1] = "", list[6 * WIDE] = "[";

	(void)state;
	assert_string_equal(value(CELLKIND_IDS, "sumak basen"), "[\"sumak\", \"basen\"]");
	assert_string_equal(value(CELLKIND_IDS, "sumak"), "[\"sumak\"]");
	/* No value, and lists with two blanks or one at an end, are written in another way. */
	assert_null(value(CELLKIND_IDS, ""));
	assert_null(value(CELLKIND_IDS, "a  b"));
	assert_null(value(CELLKIND_IDS, " a"));
	assert_null(value(CELLKIND_IDS, "a "));
	/* The separators stand on both sides of the 64 bytes that are looked at together. */
	for (int i = 0; i < WIDE; i++) {
		strcat(cell, i > 0 ? " x" : "x");
		strcat(list, i > 0 ? ", \"x\"" : "\"x\"");
	}
	assert_string_equal(value(CELLKIND_IDS, cell), strcat(list, "]"));
}

static void
other_kinds_are_written_in_another_way(void **state)
{
	(void)state;
	assert_null(value(CELLKIND_TRUTH, "ja"));
	assert_null(value(CELLKIND_TEXTS, "a;b"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_stand_in_quotes),
		cmocka_unit_test(decimals_stand_as_json_has_them_too),
		cmocka_unit_test(ids_stand_in_a_list),
		cmocka_unit_test(other_kinds_are_written_in_another_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
