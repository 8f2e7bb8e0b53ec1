#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/safeadd.h"
#include "output/html.h"

/* Does a line not end at this blank: before the sign of a figure's unit, or behind the sign of a time? */
static int
is_held(const char *start, const char *s)
{
	size_t before = (size_t)(s - start);

	if (before > 0 && s[-1] >= '0' && s[-1] <= '9')
		return s[1] == '%' || strncmp(s + 1, "kr.", 3) == 0;
	return before >= 3 && memcmp(s - 3, "kl.", 3) == 0 && s[1] >= '0' && s[1] <= '9';
}

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
		case ' ': buf_adds(b, is_held(safe.data, s) ? "&#160;" : " "); break;
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
