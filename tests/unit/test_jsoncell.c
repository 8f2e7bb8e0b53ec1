#include "unit.h"

#include "base/buf.h"
#include "output/jsoncell.h"

static const char *
cell(enum cellkind kind, const char *text)
{
	static struct buf b;

	buf_clear(&b);
	jsoncell_add(&b, kind, text, strlen(text));
	return buf_text(&b);
}

static void
numbers(void **state)
{
	static const char *const same[] = { "0", "-0", "12", "0.50", "-1.5", "10", "100.010",
	    "9223372036854.775807", "123456789012345678901234567890", NULL };
	static const char *const no_number[] = { ".5", "5.", "-", "-.5", "1e3", "+1", " 1", "1 ", "1,5", "1.2.3",
	    "--1", "0x10", "nan", "½", NULL };
	char quoted[40];

	(void)state;
	for (const char *const *s = same; *s != NULL; s++)
		assert_string_equal(cell(CELLKIND_NUMBER, *s), *s);
	for (const char *const *s = no_number; *s != NULL; s++) {
		snprintf(quoted, sizeof quoted, "\"%s\"", *s);
		assert_string_equal(cell(CELLKIND_NUMBER, *s), quoted);
	}
	assert_string_equal(cell(CELLKIND_NUMBER, "007"), "7");
	assert_string_equal(cell(CELLKIND_NUMBER, "000"), "0");
	assert_string_equal(cell(CELLKIND_NUMBER, "00.50"), "0.50");
	assert_string_equal(cell(CELLKIND_NUMBER, "-00012"), "-12");
	assert_string_equal(cell(CELLKIND_NUMBER, ""), "null");
	assert_string_equal(cell(CELLKIND_TEXT, "12"), "\"12\"");
}

static void
lists_and_truth(void **state)
{
	(void)state;
	assert_string_equal(cell(CELLKIND_IDS, "a"), "[\"a\"]");
	assert_string_equal(cell(CELLKIND_IDS, " a  økonomi "), "[\"a\", \"økonomi\"]");
	assert_string_equal(cell(CELLKIND_IDS, " "), "[]");
	assert_string_equal(cell(CELLKIND_IDS, ""), "null");
	assert_string_equal(cell(CELLKIND_TEXTS, "hænder; \"to\" a;b"), "[\"hænder\", \"\\\"to\\\" a\", \"b\"]");
	assert_string_equal(cell(CELLKIND_TRUTH, "ja"), "true");
	assert_string_equal(cell(CELLKIND_TRUTH, "nej"), "false");
	assert_string_equal(cell(CELLKIND_TRUTH, "Ja"), "\"Ja\"");
	assert_string_equal(cell(CELLKIND_TRUTH, ""), "null");
	assert_string_equal(cell(CELLKIND_TEXT, "ja"), "\"ja\"");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(lists_and_truth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
