#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "output/markdown.h"
#include "output/markdowndocument.h"

static void
part(struct document *d, enum document_block before, enum document_block next)
{
	int in_list = before == next && (next == DOCUMENT_ITEM || next == DOCUMENT_QUOTE);

	/* A figure is its table. */
	if (before != DOCUMENT_NOTHING && next != DOCUMENT_NOTHING && !in_list && before != DOCUMENT_FIGURE)
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
	if (block == DOCUMENT_ITEM || block == DOCUMENT_QUOTE)
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
	const char **shown = mem_zero(columns, sizeof *shown);
	size_t n = 0;

	for (size_t i = 0; i < columns; i++)
		if (i != d->pictures)
			shown[n++] = names[i];
	table_begin(&d->table, 1, n, shown);
	free(shown);
}

static void
cell(struct document *d, size_t column, const char *text)
{
	if (column != d->pictures)
		table_cell(&d->table, d->out, text, strlen(text));
}

static void
end(struct document *d)
{
	table_end(&d->table, d->out);
}

static void
figure(struct document *d, const char *svg, const char *caption)
{
	(void)d;
	(void)svg;
	(void)caption;
}

static void
figure_end(struct document *d)
{
	(void)d;
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
	.table_end = end,
	.figure = figure,
	.figure_end = figure_end
};
