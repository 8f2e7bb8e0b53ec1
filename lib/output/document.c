#include <stdarg.h>

#include "output/document.h"

void
document_begin(struct document *d, const struct document_writer *writer, struct buf *out)
{
	*d = (struct document){ .writer = writer, .out = out, .pictures = DOCUMENT_NONE };
}

void
document_about(struct document *d, enum language language, const char *title)
{
	d->language = language;
	if (d->last == DOCUMENT_NOTHING)
		d->title = title;
}

void
document_sheet(struct document *d)
{
	d->is_sheet = 1;
}

void
document_poster(struct document *d, int size)
{
	d->poster = size;
}

/* A block begins, or nothing does any more. */
static void
part(struct document *d, enum document_block next)
{
	d->writer->part(d, d->last, next);
	d->last = next;
}

void
document_end(struct document *d)
{
	part(d, DOCUMENT_NOTHING);
	buf_release(&d->text);
	buf_release(&d->cells);
}

void
document_heading(struct document *d, int level, const char *text)
{
	part(d, DOCUMENT_HEADING);
	d->writer->heading(d, level, text);
}

/* ---- paragraphs and items ---- */

void
document_open(struct document *d, enum document_block block)
{
	part(d, block);
	d->at_start = 1;
	d->writer->open(d, block);
}

/* Collected until the markup changes, so that it is escaped in its context. */
void
document_text(struct document *d, const char *text)
{
	buf_adds(&d->text, text);
}

void
document_say(struct document *d, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_addv(&d->text, fmt, ap);
	va_end(ap);
}

static void
flush(struct document *d)
{
	d->writer->text(d, buf_text(&d->text), d->text.len, d->at_start);
	d->at_start = 0;
	buf_clear(&d->text);
}

void
document_strong(struct document *d, const char *text)
{
	flush(d);
	d->writer->strong(d, text);
}

void
document_close(struct document *d)
{
	flush(d);
	d->writer->close(d, d->last);
}

__attribute__((format(printf, 3, 0)))
static void
vsentence(struct document *d, enum document_block block, const char *fmt, va_list ap)
{
	document_open(d, block);
	buf_addv(&d->text, fmt, ap);
	document_close(d);
}

void
document_paragraph(struct document *d, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsentence(d, DOCUMENT_PARAGRAPH, fmt, ap);
	va_end(ap);
}

void
document_item(struct document *d, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsentence(d, DOCUMENT_ITEM, fmt, ap);
	va_end(ap);
}

void
document_note(struct document *d, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsentence(d, DOCUMENT_NOTE, fmt, ap);
	va_end(ap);
}

/* ---- tables ---- */

void
document_table(struct document *d, size_t columns, const char *const *names)
{
	document_table_pictures(d, columns, names, DOCUMENT_NONE);
}

void
document_table_pictures(struct document *d, size_t columns, const char *const *names,
    size_t pictures)
{
	part(d, DOCUMENT_TABLE);
	d->pictures = pictures;
	d->columns = columns;
	d->column = 0;
	d->writer->table_begin(d, columns, names);
}

void
document_cell(struct document *d, const char *text)
{
	d->writer->table_cell(d, d->column, text);
	d->column = (d->column + 1) % d->columns;
}

void
document_table_end(struct document *d)
{
	d->writer->table_end(d);
}

/* ---- figures ---- */

void
document_figure(struct document *d, const char *svg, const char *caption)
{
	part(d, DOCUMENT_FIGURE);
	d->writer->figure(d, svg, caption);
}

void
document_figure_end(struct document *d)
{
	d->writer->figure_end(d);
}

int
document_shows_pictures(const struct document *d)
{
	return d->writer->shows_pictures;
}
