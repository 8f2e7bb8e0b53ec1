#include <string.h>

#include "workbook/odsnames.h"
#include "workbook/odstext.h"
#include "workbook/odsvalue.h"

enum { MOST_BLANKS = 10000 };	/* that one element stands for: no cell has more, but a file that is made to harm may */

void
odstext_begin(struct odstext *t)
{
	t->paragraphs = t->open = 0;
	t->loose = 0;
	buf_clear(&t->of->text);
}

static void
add_blanks(struct odstext *t, unsigned long n)
{
	buf_fill(&t->of->text, ' ', n < MOST_BLANKS ? n : MOST_BLANKS);
	t->loose = 0;
}

static void
begin_paragraph(struct odstext *t)
{
	if (!t->of->is_given && t->paragraphs++ > 0)
		buf_addc(&t->of->text, '\n');
	t->open = 1;
	t->loose = 0;
}

int
odstext_element(struct odstext *t, const struct xmlpart *x, int place)
{
	if (t->open == 0 && (place == ODS_PARAGRAPH || place == ODS_HEADING)) {
		begin_paragraph(t);
		return 1;
	}
	/* Notes, pictures, sheets in a cell; but a list holds paragraphs. */
	if (t->open == 0)
		return place == ODS_LIST || place == ODS_ITEM;
	if (place == ODS_BLANKS) {
		add_blanks(t, xmlvalue_number(x->value[ODS_BLANK_COUNT], 1));
	} else if (place == ODS_TAB || place == ODS_BREAK) {
		buf_addc(&t->of->text, place == ODS_TAB ? '\t' : '\n');
		t->loose = 0;
	} else if (strcmp(xmlpart_prefix(x), "text") != 0 || place == ODS_NOTE || place == ODS_RUBY) {
		return 0;
	}
	t->open++;
	return 1;
}

void
odstext_end(struct odstext *t)
{
	if (t->open == 1 && t->loose)
		buf_truncate(&t->of->text, t->of->text.len - 1);
	t->loose &= t->open != 1;
	t->open -= t->open > 0;
}

static int
is_blank(char c)
{
	return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
}

void
odstext_add(struct odstext *t, const char *text, size_t len)
{
	struct buf *b = &t->of->text;

	for (size_t i = 0; i < len && t->open > 0;) {
		size_t run = i;

		while (run < len && !is_blank(text[run]))
			run++;
		if (run > i) {
			buf_add(b, text + i, run - i);
			t->loose = 0;
		}
		for (i = run; i < len && is_blank(text[i]); i++)
			if (!t->loose && b->len > 0 && b->data[b->len - 1] != '\n') {
				buf_addc(b, ' ');
				t->loose = 1;
			}
	}
}
