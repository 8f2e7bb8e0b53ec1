#include "unit.h"

#include <string.h>

#include "base/buf.h"
#include "output/htmldocument.h"
#include "output/markdowndocument.h"

static struct buf out;

static int
release(void **state)
{
	(void)state;
	buf_release(&out);
	return 0;
}

/* What stands between <main> and </main>. */
static const char *
body(void)
{
	char *at = strstr(out.data, "<main>\n"), *end = strstr(out.data, "</main>");

	assert_non_null(at);
	assert_non_null(end);
	*end = '\0';
	return at + strlen("<main>\n");
}

static void
it_says_what_it_is_before_anything_else(void **state)
{
	struct document d;

	(void)state;
	document_begin(&d, &html_document, &out);
	document_about(&d, LANG_EN, "R&D: <2026>");
	document_paragraph(&d, "x");
	document_end(&d);
	assert_ptr_equal(strstr(out.data, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"), out.data);
	assert_non_null(strstr(out.data, "<title>R&amp;D: &lt;2026&gt;</title>"));
	assert_string_equal(out.data + out.len - 24, "</main>\n</body>\n</html>\n");
	assert_null(strstr(out.data, "<script"));
	assert_null(strstr(out.data, "var("));
	assert_null(strstr(out.data, "currentColor"));
}

/* No line ends between a figure and its unit, wherever it stands; 30 procent and 2 kroner may part. */
static void
figures_stay_with_their_units(void **state)
{
	struct document d;

	(void)state;
	document_begin(&d, &html_document, &out);
	document_about(&d, LANG_DA, "Hus");
	document_paragraph(&d, "3 af 10 (30 %%), 1.445.000 kr. om året, kl. 15-17, 30 procent, 2 kroner, x %% kr. 5");
	document_note(&d, " %% 5 ");
	document_end(&d);
	assert_non_null(strstr(out.data, "<p>3 af 10 (30&#160;%), 1.445.000&#160;kr. om året, kl.&#160;15-17, 30 procent, 2 kroner, x % kr. 5</p>"));
	assert_non_null(strstr(out.data, " % 5"));
}

static void
nothing_said_is_nothing_written(void **state)
{
	struct document d;

	(void)state;
	document_begin(&d, &html_document, &out);
	document_end(&d);
	assert_int_equal(out.len, 0);
}

static void
blocks_are_closed_and_lists_are_whole(void **state)
{
	struct document d;

	(void)state;
	document_begin(&d, &html_document, &out);
	document_about(&d, LANG_DA, "Hus");
	document_heading(&d, 1, "Hus");
	document_item(&d, "a");
	document_item(&d, "b");
	document_open(&d, DOCUMENT_QUOTE);
	document_text(&d, "q");
	document_close(&d);
	document_note(&d, "n");
	document_open(&d, DOCUMENT_LEAD);
	document_text(&d, "a ");
	document_strong(&d, "<b>");
	document_close(&d);
	document_about(&d, LANG_EN, "House");
	document_heading(&d, 1, "House");
	document_item(&d, "c");
	document_end(&d);
	assert_string_equal(body(), "<article lang=\"da\">\n<h1>Hus</h1>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
	    "<blockquote>\n<p>q</p>\n</blockquote>\n<p class=\"note\">n</p>\n"
	    "<p class=\"lead\">a <strong>&lt;b&gt;</strong></p>\n</article>\n"
	    "<article lang=\"en\">\n<h1>House</h1>\n<ul>\n<li>c</li>\n</ul>\n</article>\n");
}

static void
a_table_has_heads_and_its_numbers_stand_to_the_right(void **state)
{
	struct document d;

	(void)state;
	document_begin(&d, &html_document, &out);
	assert_true(document_shows_pictures(&d));
	document_figure(&d, "<svg></svg>", "R&D");
	document_table_pictures(&d, 3, (const char *[]){ "Form", "", "Antal" }, 1);
	document_cell(&d, "<a>");
	document_cell(&d, "<svg><title>1</title></svg>");
	document_cell(&d, "1.234");
	document_table_end(&d);
	document_figure_end(&d);
	document_end(&d);
	assert_string_equal(body(), "<figure>\n<figcaption>R&amp;D</figcaption>\n<svg></svg>\n<table>\n<thead>\n"
	    "<tr><th scope=\"col\">Form</th><th scope=\"col\" class=\"pic\"></th><th scope=\"col\" class=\"n\">Antal</th></tr>\n</thead>\n<tbody>\n"
	    "<tr><th scope=\"row\">&lt;a&gt;</th><td class=\"pic\"><svg><title>1</title></svg></td><td class=\"n\">1.234</td></tr>\n"
	    "</tbody>\n</table>\n</figure>\n");
}

static void
markdown_shows_the_table_of_a_figure(void **state)
{
	struct document d;

	(void)state;
	document_begin(&d, &markdown_document, &out);
	document_paragraph(&d, "før");
	assert_false(document_shows_pictures(&d));
	document_figure(&d, "<svg></svg>", "R&D");
	document_table_pictures(&d, 3, (const char *[]){ "Form", "år", "Antal" }, 1);
	document_cell(&d, "a");
	document_cell(&d, "<svg></svg>");
	document_cell(&d, "12");
	document_table_end(&d);
	document_figure_end(&d);
	document_paragraph(&d, "efter");
	document_end(&d);
	assert_string_equal(out.data, "før\n\n| Form | Antal |\n| ---- | ----: |\n| a    |    12 |\n\nefter\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(it_says_what_it_is_before_anything_else, release),
		cmocka_unit_test_teardown(figures_stay_with_their_units, release),
		cmocka_unit_test_teardown(nothing_said_is_nothing_written, release),
		cmocka_unit_test_teardown(blocks_are_closed_and_lists_are_whole, release),
		cmocka_unit_test_teardown(a_table_has_heads_and_its_numbers_stand_to_the_right, release),
		cmocka_unit_test_teardown(markdown_shows_the_table_of_a_figure, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
