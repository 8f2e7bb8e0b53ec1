#include "unit.h"

#include "base/buf.h"
#include "output/markdown.h"

static void
check(const char *text, int at_start, const char *want)
{
	struct buf b = { 0 };

	markdown_add(&b, text, strlen(text), at_start);
	assert_string_equal(buf_text(&b), want);
	buf_release(&b);
}

/*
 * What comes of it was looked at with cmark-gfm (its extensions on) and pandoc (its own
 * Markdown, and gfm): the text itself, in a paragraph, and nothing else.
 */
static void
nothing_becomes_markup(void **state)
{
	(void)state;
	check("a*b_c [d](e) `f` ~g~ |h| \\i", 0,
	    "a\\*b_c \\[d\\](e) \\`f\\` \\~g\\~ \\|h\\| \\\\i");
	check("<b> & c", 0, "&lt;b> &amp; c");
	check("_a_ b_c", 0, "\\_a\\_ b_c");
}

/* Addresses: GitHub links them without any mark. */
static void
addresses_are_no_links(void **state)
{
	(void)state;
	check("se https://x.dk/a", 0, "se https\\://x.dk/a");
	check("HTTP://x.dk, ftp://x.dk", 0, "HTTP\\://x.dk, ftp\\://x.dk");
	check("www.x.dk (WWW.x.dk)", 0, "www\\.x.dk (WWW\\.x.dk)");
	check("til a.b@x.dk", 0, "til a.b<!-- -->\\@x.dk");
	check("mailto:a@x.dk", 0, "mailto:a<!-- -->\\@x.dk");
	/* no addresses */
	check("kl. 9: 2/3 ww.x", 0, "kl. 9: 2/3 ww.x");
	check("5 @ 10", 0, "5 \\@ 10");
}

static void
formulas_and_what_else_pandoc_reads(void **state)
{
	(void)state;
	check("$x$ og $$y$$", 0, "\\$x\\$ og \\$\\$y\\$\\$");
	check("x^2^ ^[note]", 0, "x\\^2\\^ \\^\\[note\\]");
	check("@navn", 0, "\\@navn");
	check("Hus {#id .x}", 0, "Hus \\{#id .x}");
	check("Hus ##", 0, "Hus \\##");
	check("C#", 0, "C#");
	check("nr. #2", 0, "nr. #2");
}

static void
at_the_start_of_a_block(void **state)
{
	(void)state;
	check("    fire", 1, "fire");
	check("    - fem", 1, "\\- fem");
	check("# a", 1, "\\# a");
	check("+ a", 1, "\\+ a");
	check("> a", 1, "\\> a");
	check("=== ", 1, "\\=== ");
	check("::: a", 1, "\\::: a");
	check(": a", 1, "\\: a");
	check("1. a", 1, "1\\. a");
	check("12) a", 1, "12\\) a");
	check("a. b", 1, "a\\. b");
	check("xii) b", 1, "xii\\) b");
	check("(1) b", 1, "\\(1) b");
	check("(@) b", 1, "\\(\\@) b");
	check("1.", 1, "1\\.");
	/* no marks */
	check("1.5 a", 1, "1.5 a");
	check("Ja. Nej.", 1, "Ja. Nej.");
	check("ab) c", 1, "ab) c");
	/* and inside it none of these */
	check("    - a", 0, "    - a");
	check("1. a", 0, "1. a");
	check("(1) a", 0, "(1) a");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_becomes_markup),
		cmocka_unit_test(addresses_are_no_links),
		cmocka_unit_test(formulas_and_what_else_pandoc_reads),
		cmocka_unit_test(at_the_start_of_a_block),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
