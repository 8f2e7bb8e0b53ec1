#include "unit.h"

#include "base/buf.h"
#include "output/document.h"
#include "output/markdowndocument.h"

static struct buf one, two;

static int
release(void **state)
{
	(void)state;
	buf_release(&one);
	buf_release(&two);
	return 0;
}

/* ---- Markdown ---- */

static void
blocks_are_parted_and_items_are_not(void **state)
{
	struct document d;

	(void)state;
	document_begin(&d, &markdown_document, &one);
	document_heading(&d, 1, "Huset");
	document_paragraph(&d, "%d samarbejder", 7);
	document_paragraph(&d, "Disse:");
	document_item(&d, "et");
	document_item(&d, "to");
	document_heading(&d, 2, "Slut");
	document_end(&d);
	assert_string_equal(one.data, "# Huset\n\n7 samarbejder\n\nDisse:\n\n- et\n- to\n\n## Slut\n");
}

static void
texts_are_escaped_where_they_stand(void **state)
{
	struct document d;

	(void)state;
	document_begin(&d, &markdown_document, &one);
	document_open(&d, DOCUMENT_ITEM);
	document_text(&d, "# a*b");	/* both pieces are one text, at the start */
	document_say(&d, " %s ", "# c");
	document_strong(&d, "- d_e_");
	document_text(&d, "- f");
	document_close(&d);
	document_paragraph(&d, "%s", "");
	document_end(&d);
	assert_string_equal(one.data, "- \\# a\\*b # c **- d\\_e\\_**- f\n\n\n");
}

static void
a_table_is_a_block(void **state)
{
	static const char *const names[] = { "Fase", "Antal" };
	struct document d;

	(void)state;
	document_begin(&d, &markdown_document, &one);
	document_paragraph(&d, "Her:");
	document_table(&d, 2, names);
	document_cell(&d, "idé");
	document_cell(&d, "3");
	document_cell(&d, "a*b");
	document_cell(&d, "12");
	document_table_end(&d);
	document_paragraph(&d, "Slut.");
	document_end(&d);
	assert_string_equal(one.data, "Her:\n\n"
	    "| Fase | Antal |\n| ---- | ----: |\n| idé  |     3 |\n| a\\*b |    12 |\n\nSlut.\n");
}

static void
two_documents_are_written_in_turns(void **state)
{
	static const char *const names[] = { "a" }, *const other[] = { "bbbb" };
	struct document d, e;

	(void)state;
	document_begin(&d, &markdown_document, &one);
	document_open(&d, DOCUMENT_ITEM);
	document_text(&d, "half ");
	document_begin(&e, &markdown_document, &two);
	document_open(&e, DOCUMENT_PARAGRAPH);
	document_text(&e, "1. another");
	document_text(&d, "and half");
	document_close(&d);
	document_strong(&e, "strong");
	document_item(&d, "two");
	document_close(&e);
	document_table(&e, 1, other);
	document_table(&d, 1, names);
	document_cell(&e, "x");
	document_cell(&d, "1");
	document_table_end(&e);
	document_table_end(&d);
	document_end(&e);
	document_paragraph(&d, "end");
	document_end(&d);
	assert_string_equal(one.data, "- half and half\n- two\n\n|   a |\n| --: |\n|   1 |\n\nend\n");
	assert_string_equal(two.data, "1\\. another**strong**\n\n| bbbb |\n| ---- |\n| x    |\n");
}

/* ---- another writer: a little HTML, where a list has a beginning and an end ---- */

static void
toy_part(struct document *d, enum document_block before, enum document_block next)
{
	if (before == DOCUMENT_ITEM && next != DOCUMENT_ITEM)
		buf_adds(d->out, "</ul>");
	if (before != DOCUMENT_ITEM && next == DOCUMENT_ITEM)
		buf_adds(d->out, "<ul>");
}

static void
toy_heading(struct document *d, int level, const char *text)
{
	buf_addf(d->out, "<h%d>%s</h%d>", level, text, level);
}

static void
toy_open(struct document *d, enum document_block block)
{
	buf_adds(d->out, block == DOCUMENT_ITEM ? "<li>" : "<p>");
}

static void
toy_text(struct document *d, const char *text, size_t len, int at_start)
{
	(void)at_start;
	buf_add(d->out, text, len);
}

static void
toy_strong(struct document *d, const char *text)
{
	buf_addf(d->out, "<b>%s</b>", text);
}

static void
toy_close(struct document *d, enum document_block block)
{
	buf_adds(d->out, block == DOCUMENT_ITEM ? "</li>" : "</p>");
}

static void
toy_cell(struct document *d, size_t column, const char *text)
{
	buf_adds(d->out, column == 0 ? "<tr>" : "");
	buf_addf(d->out, "<td>%s</td>", text);
	buf_adds(d->out, column + 1 == d->columns ? "</tr>" : "");
}

static void
toy_table(struct document *d, size_t columns, const char *const *names)
{
	buf_adds(d->out, "<table>");
	for (size_t i = 0; i < columns; i++)
		toy_cell(d, i, names[i]);
}

static void
toy_table_end(struct document *d)
{
	buf_adds(d->out, "</table>");
}

static void
figure(struct document *d, const char *svg, const char *caption)
{
	(void)caption;
	buf_addf(d->out, "<p>%s", svg);
}

static void
figure_end(struct document *d)
{
	buf_adds(d->out, "</p>");
}

static const struct document_writer toy = {
	toy_part, toy_heading, toy_open, toy_text, toy_strong, toy_close,
	toy_table, toy_cell, toy_table_end,
	figure, figure_end, 1
};

/* The same document by any writer. */
static void
compose(struct document *d)
{
	static const char *const names[] = { "a", "b" };

	document_heading(d, 2, "Title");
	document_paragraph(d, "one");
	document_item(d, "two");
	document_open(d, DOCUMENT_ITEM);
	document_strong(d, "three");
	document_text(d, "!");
	document_close(d);
	document_table(d, 2, names);
	document_cell(d, "1");
	document_cell(d, "2");
	document_table_end(d);
	document_item(d, "last");
}

static void
another_writer_writes_the_same_document_otherwise(void **state)
{
	struct document d, e;

	(void)state;
	document_begin(&d, &toy, &one);
	document_begin(&e, &markdown_document, &two);
	compose(&d);
	compose(&e);
	document_end(&d);
	document_end(&e);
	assert_string_equal(one.data, "<h2>Title</h2><p>one</p>"
	    "<ul><li>two</li><li><b>three</b>!</li></ul>"
	    "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>"
	    "<ul><li>last</li></ul>");
	assert_string_equal(two.data, "## Title\n\none\n\n- two\n- **three**!\n\n"
	    "|   a |   b |\n| --: | --: |\n|   1 |   2 |\n\n- last\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(blocks_are_parted_and_items_are_not, release),
		cmocka_unit_test_teardown(texts_are_escaped_where_they_stand, release),
		cmocka_unit_test_teardown(a_table_is_a_block, release),
		cmocka_unit_test_teardown(two_documents_are_written_in_turns, release),
		cmocka_unit_test_teardown(another_writer_writes_the_same_document_otherwise, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
