#include "unit.h"

#include "base/buf.h"
#include "cli/usage.h"

/* The parts of a line: "(a)" may be left out, "a*" may come again, "-a" must be given. */
static const char *
parts(const char *usage)
{
	static struct buf out;
	struct usage_part p;

	buf_clear(&out);
	while (usage_next(&usage, &p))
		buf_addf(&out, "%s%s%.*s%s%s", out.len > 0 ? " " : "", p.optional ? "(" : "", (int)p.len, p.name,
		    p.optional ? ")" : "", p.again ? "*" : "");
	if (*usage != '\0')
		buf_addf(&out, " /%s", usage + 1);
	return buf_text(&out);
}

static void
a_line_has_parts(void **state)
{
	(void)state;
	assert_string_equal(parts("CENTRE ID KEY=VALUE...\n"), "CENTRE ID KEY=VALUE* /");
	assert_string_equal(parts("[OPTION]... [CENTRE|FILE]...\n"), "(CENTRE|FILE)* /");
	assert_string_equal(parts("[CENTRE] FORM ACTOR ACTOR... [OPTION]...\n"), "(CENTRE) FORM ACTOR ACTOR* /");
	assert_string_equal(parts("[CENTRE] - <ROWS\n"), "(CENTRE) /");
	assert_string_equal(parts("CENTRE ID TEXT [measure=TEXT] [better=mere|mindre]\n"),
	    "CENTRE ID TEXT (measure=TEXT) (better=mere|mindre) /");
	assert_string_equal(parts(""), "");
	assert_string_equal(parts("\nA\n"), " /A\n");
}

static void
options_are_told_apart(void **state)
{
	(void)state;
	assert_string_equal(parts("[--force] CENTRE ID\n"), "CENTRE ID /");
	assert_string_equal(parts("CENTRE ID ACTOR [--role TEXT] [--gets TEXT]\n"), "CENTRE ID ACTOR /");
	/* One that must be given is a part, its value is none. */
	assert_string_equal(parts("CENTRE ID --name NAME --kind KIND [OPTION]...\n"), "CENTRE ID --name --kind /");
	assert_string_equal(parts("CENTRE --git\n"), "CENTRE --git /");
	assert_string_equal(parts("[CENTRE] --again [FORM [ACTOR...]] [OPTION]...\n"),
	    "(CENTRE) --again (FORM) (ACTOR)* /");
	assert_string_equal(parts("--figure 1|2|7|8 [OPTION]... [CENTRE]\n"), "--figure 1|2|7|8 (CENTRE) /");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_has_parts),
		cmocka_unit_test(options_are_told_apart)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
