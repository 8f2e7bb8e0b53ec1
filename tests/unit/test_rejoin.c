#include "unit.h"

#include "base/buf.h"
#include "sheet/rejoin.h"

/* What it was, with '|' for line ends; "-": none; '?' in front where ends are lost. */
static const char *
was(const char *text)
{
	static char out[400];
	struct buf joined = { 0 };
	enum rejoin done = rejoin_text(text, strlen(text), &joined);

	snprintf(out, sizeof out, "%s%s", done == REJOIN_ENDS_LOST ? "?" : "",
	    done == REJOIN_NONE ? "-" : buf_text(&joined));
	for (char *s = out; *s != '\0'; s++)
		*s = *s == '\n' ? '|' : *s;
	buf_release(&joined);
	return out;
}

static void
cells_become_lines(void **state)
{
	(void)state;
	assert_string_equal(was("a,b,c;\n1,2,3;\n1,2,x;y\n"), "a,b,c|1,2,3|1,2,x;y|");
	assert_string_equal(was("a,b,c;\r\n\"1,2,\"\"x\";\" y, z\"\"\"\r\n"), "a,b,c|1,2,\"x; y, z\"|");
	assert_string_equal(was("\"a,b,c\"\n\"1,2,\"\"3\"\"\"\n"), "a,b,c|1,2,\"3\"|");
	/* The first lines lack their semicolons. */
	assert_string_equal(was("a,b,c\n1,2,3\n\"1,2,\"\"x\";y\"\"\"\n"), "-");
	assert_string_equal(was("a,b,c\n1,2,3\n\"1,2,\"\"x\";\"y\"\"\"\n"), "a,b,c|1,2,3|1,2,\"x;y\"|");
}

static void
lines_keep_their_numbers(void **state)
{
	(void)state;
	assert_string_equal(was("\n\na,b,c;\n;\n\n1,2,x;y\n"), "||a,b,c|||1,2,x;y|");
}

static void
a_semicolon_at_the_end_cannot_be_told(void **state)
{
	(void)state;
	assert_string_equal(was("a,b,c;\n1,2,3;\n"), "?a,b,c|1,2,3|");
	assert_string_equal(was("a,b,c;;\n1,2,3;4;\n"), "?a,b,c|1,2,3;4|");
}

static void
other_files_are_left_alone(void **state)
{
	(void)state;
	assert_string_equal(was(""), "-");
	assert_string_equal(was("a,b,c\n1,2,3;\n1,2,\"x;\"\n"), "-");
	assert_string_equal(was("\"a\",\"b\",\"c\"\n\"1\",\"2\",\"3;\"\n"), "-");
	assert_string_equal(was("a;b;c;\n1;2;3;\n"), "-");
	assert_string_equal(was("\"a, x\";\"b, x\"\n\"1, y\";\"2, y\"\n"), "-");
	assert_string_equal(was("a,b;\n1,2;\n"), "-");
	/* Not the right number of fields, a quote lost, a line break. */
	assert_string_equal(was("a,b,c;\n1,2,3,4;\n"), "-");
	assert_string_equal(was("a,b,c;\n\"1,2,\"\"x\";y\n"), "-");
	assert_string_equal(was("a,b,c;\n\"1,2,3\n4\";\n"), "-");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_become_lines),
		cmocka_unit_test(lines_keep_their_numbers),
		cmocka_unit_test(a_semicolon_at_the_end_cannot_be_told),
		cmocka_unit_test(other_files_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
