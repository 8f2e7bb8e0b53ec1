#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "workbook/xmlevent.h"

/* Deeper than any workbook: what goes on is made to hurt. */
enum { DEEPEST_PATH = 8192 };

int
xmlevent_innermost(const struct xmlpart *x)
{
	return x->depth > 0 ? x->open[x->depth - 1].place : XML_TOP;
}

int
xmlevent_goes_on(const struct xmlpart *x)
{
	return !x->stop && !x->failed && !x->refused;
}

int
xmlevent_open(struct xmlpart *x, int place, int space, size_t name_len)
{
	size_t prefix = strlen(xmlnames_prefix(&x->names, space)), bytes = name_len + (prefix > 0 ? prefix : 1) + 2;

	if (x->path > DEEPEST_PATH) {
		x->refused = 1;
		return 0;
	}
	if (x->depth == x->cap)
		x->open = mem_grow(x->open, &x->cap, x->depth + 1, sizeof *x->open);
	x->open[x->depth++] = (struct xmlopen){ place, space, bytes };
	x->path += bytes;
	while (x->n_given > 0)
		x->value[x->given[--x->n_given]] = (struct xmlvalue){ NULL, 0 };
	return 1;
}

void
xmlevent_attribute(struct xmlpart *x, int i, const char *text, size_t len)
{
	if (i < 0 || x->value[i].text != NULL)
		return;
	x->value[i] = (struct xmlvalue){ text, len };
	x->given[x->n_given++] = (unsigned char)i;
}

void
xmlevent_close(struct xmlpart *x)
{
	if (x->end != NULL)
		x->end(x, xmlevent_innermost(x));
	x->path -= x->open[--x->depth].bytes;
}

void
xmlevent_text(struct xmlpart *x, const char *text, size_t len)
{
	if (x->text != NULL && len > 0)
		x->text(x, xmlevent_innermost(x), text, len);
}

void
xmlevent_release(struct xmlpart *x)
{
	free(x->open);
	x->open = NULL;
	x->depth = x->cap = x->path = x->n_given = 0;
	xmlnames_release(&x->names);
}
