#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/safeadd.h"
#include "output/html.h"

void
html_add(struct buf *b, const char *text, size_t len)
{
	char *folded = mem_copy(text, len);
	struct buf safe = { 0 };

	for (size_t i = 0; i < len; i++)
		if (folded[i] == '\n' || folded[i] == '\r' || folded[i] == '\t')
			folded[i] = ' ';
	safeadd(&safe, folded, len);
	for (const char *s = buf_text(&safe); *s != '\0'; s++)
		switch (*s) {
		case '&': buf_adds(b, "&amp;"); break;
		case '<': buf_adds(b, "&lt;"); break;
		case '>': buf_adds(b, "&gt;"); break;
		case '"': buf_adds(b, "&quot;"); break;
		default: buf_addc(b, *s);
		}
	free(folded);
	buf_release(&safe);
}

void
html_adds(struct buf *b, const char *text)
{
	html_add(b, text, strlen(text));
}
