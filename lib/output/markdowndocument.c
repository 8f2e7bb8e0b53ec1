#include <string.h>

#include "output/markdown.h"
#include "output/markdowndocument.h"

static void
part(struct document *d, enum document_block before, enum document_block next)
{
	if (before != DOCUMENT_NOTHING && next != DOCUMENT_NOTHING &&
	    (before != DOCUMENT_ITEM || next != DOCUMENT_ITEM))
		buf_addc(d->out, '\n');
}

static void
heading(struct document *d, int level, const char *text)
{
	buf_addf(d->out, "%.*s ", level, "######");
	markdown_add(d->out, text, strlen(text), 0);
	buf_addc(d->out, '\n');
}

static void
open_block(struct document *d, enum document_block block)
{
	if (block == DOCUMENT_ITEM)
		buf_adds(d->out, "- ");
}

static void
add_text(struct document *d, const char *text, size_t len, int at_start)
{
	markdown_add(d->out, text, len, at_start);
}

static void
strong(struct document *d, const char *text)
{
	buf_adds(d->out, "**");
	markdown_add(d->out, text, strlen(text), 0);
	buf_adds(d->out, "**");
}

static void
close_block(struct document *d, enum document_block block)
{
	(void)block;
	buf_addc(d->out, '\n');
}

static void
begin(struct document *d, size_t columns, const char *const *names)
{
	table_begin(&d->table, 1, columns, names);
}

static void
cell(struct document *d, size_t column, const char *text)
{
	(void)column;	/* the table knows it too */
	table_cell(&d->table, d->out, text, strlen(text));
}

static void
end(struct document *d)
{
	table_end(&d->table, d->out);
}

const struct document_writer markdown_document = {
	.part = part,
	.heading = heading,
	.open = open_block,
	.text = add_text,
	.strong = strong,
	.close = close_block,
	.table_begin = begin,
	.table_cell = cell,
	.table_end = end
};
