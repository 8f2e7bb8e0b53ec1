#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "output/document.h"
#include "output/markdown.h"
#include "output/rows.h"

/* What was written last: blocks other than items are parted by a blank line. */
static enum { NOTHING, BLOCK, ITEM } last;
static struct buf text;		/* of the open block, not written yet */
static int at_start;

static void
part(int is_item)
{
	if (last == BLOCK || (last == ITEM && !is_item))
		putchar('\n');
	last = is_item ? ITEM : BLOCK;
}

void
document_heading(int level, const char *heading)
{
	struct buf b = { 0 };

	part(0);
	markdown_add(&b, heading, strlen(heading), 0);
	printf("%.*s %s\n", level, "######", buf_text(&b));
	buf_release(&b);
}

void
document_open(enum document_block block)
{
	part(block == DOCUMENT_ITEM);
	at_start = 1;
	fputs(block == DOCUMENT_ITEM ? "- " : "", stdout);
}

/* Collected until the markup changes, so that it is escaped in its context. */
void
document_text(const char *s)
{
	buf_adds(&text, s);
}

void
document_say(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_addv(&text, fmt, ap);
	va_end(ap);
}

static void
flush(void)
{
	struct buf b = { 0 };

	markdown_add(&b, buf_text(&text), text.len, at_start);
	at_start = 0;
	fputs(buf_text(&b), stdout);
	buf_release(&b);
	buf_clear(&text);
}

void
document_strong(const char *s)
{
	flush();
	fputs("**", stdout);
	document_text(s);
	flush();
	fputs("**", stdout);
}

void
document_close(void)
{
	flush();
	buf_release(&text);
	putchar('\n');
}

struct rows *
document_table(size_t columns, const char *const *names)
{
	part(0);
	return rows_begin(ROWS_MD, columns, names);
}
