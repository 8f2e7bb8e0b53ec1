#include "unit.h"

#include "base/buf.h"
#include "output/wrapped.h"

static const char *
wrapped(const char *text, size_t width)
{
	static struct buf b;

	buf_clear(&b);
	wrapped_add(&b, text, strlen(text), width);
	return buf_text(&b);
}

/* Columns are counted, not bytes: each line of å is 24 wide. */
static void
between_words(void **state)
{
	(void)state;
	assert_string_equal(wrapped("En linje, der er for lang til at stå på en skærm.\n\nTo.\n", 30),
	    "En linje, der er for lang til\nat stå på en skærm.\n\nTo.\n");
	assert_string_equal(wrapped("ååå ååå ååå ååå ååå ååå ååå ååå\n", 23),
	    "ååå ååå ååå ååå ååå ååå\nååå ååå\n");
	assert_string_equal(wrapped("kort", 30), "kort");
	assert_string_equal(wrapped("", 30), "");
	/* A word stays whole, and so do blanks that are no place to break. */
	assert_string_equal(wrapped("et enooooooooooooooooooooooooooooooooooormt ord\n", 24),
	    "et\nenooooooooooooooooooooooooooooooooooormt\nord\n");
	assert_string_equal(wrapped("der blev givet 1.250\xc2\xa0" "kr. i alt\n", 20),
	    "der blev givet\n1.250\xc2\xa0" "kr. i alt\n");
}

static void
below_their_item(void **state)
{
	(void)state;
	assert_string_equal(wrapped("- en to tre fire fem seks syv otte ni ti\n", 24),
	    "- en to tre fire fem\n  seks syv otte ni ti\n");
	assert_string_equal(wrapped("12. en to tre fire fem seks syv otte\n", 24),
	    "12. en to tre fire fem\n    seks syv otte\n");
	assert_string_equal(wrapped("  - en to tre fire fem seks syv\n", 26),
	    "  - en to tre fire fem\n    seks syv\n");
}

/* What begins a line is a sign in Markdown: an item, a heading, a number of a list. */
static void
no_line_begins_with_a_sign(void **state)
{
	(void)state;
	assert_string_equal(wrapped("en to tre fire fem - seks syv\n", 20), "en to tre fire fem -\nseks syv\n");
	assert_string_equal(wrapped("en to tre fire og fem - seks\n", 20), "en to tre fire og\nfem - seks\n");
	assert_string_equal(wrapped("en to tre fire fem 2026. seks\n", 20), "en to tre fire\nfem 2026. seks\n");
	assert_string_equal(wrapped("en to tre fire fem 2026 seks\n", 20), "en to tre fire fem\n2026 seks\n");
	assert_string_equal(wrapped("en to tre fire fem # > seks\n", 20), "en to tre fire\nfem # > seks\n");
	assert_string_equal(wrapped("en to tre fire fem **seks** syv\n", 20), "en to tre fire fem\n**seks** syv\n");
}

static void
other_lines_stay_whole(void **state)
{
	static const char *const lines[] = {
		"## En overskrift, der er længere end linjen\n",
		"| en tabel | der er bredere end linjen |\n",
		"    mc-log . -p 2026-10 | mc-matrix form month\n",
		"```\nmc-log . -p 2026-10 | mc-matrix form month\n```\n",
		"<!-- en bemærkning, der er længere end linjen -->\n",
		"to blanke sidst:  \n",
	};

	(void)state;
	for (size_t i = 0; i < N_OF(lines); i++)
		assert_string_equal(wrapped(lines[i], 24), lines[i]);
	/* In fewer columns than a few words need nothing is gained. */
	assert_string_equal(wrapped("en to tre fire fem\n", 8), "en to tre fire fem\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(between_words),
		cmocka_unit_test(below_their_item),
		cmocka_unit_test(no_line_begins_with_a_sign),
		cmocka_unit_test(other_lines_stay_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
