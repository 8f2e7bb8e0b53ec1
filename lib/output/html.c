#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/safe.h"
#include "output/html.h"

void
html_add(struct buf *b, const char *text, size_t len)
{
	size_t cap = len * 2 + 16;
	char *folded = mem_copy(text, len), *safe = mem_zero(cap, 1);

	for (size_t i = 0; i < len; i++)
		if (folded[i] == '\n' || folded[i] == '\r' || folded[i] == '\t')
			folded[i] = ' ';
	safe_show(safe, cap, folded, len);
	for (const char *s = safe; *s != '\0'; s++)
		switch (*s) {
		case '&': buf_adds(b, "&amp;"); break;
		case '<': buf_adds(b, "&lt;"); break;
		case '>': buf_adds(b, "&gt;"); break;
		case '"': buf_adds(b, "&quot;"); break;
		default: buf_addc(b, *s);
		}
	free(folded);
	free(safe);
}

void
html_adds(struct buf *b, const char *text)
{
	html_add(b, text, strlen(text));
}
