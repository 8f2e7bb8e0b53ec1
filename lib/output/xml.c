#include <string.h>

#include "base/buf.h"
#include "base/masked.h"
#include "base/safe.h"
#include "output/xml.h"

/* Is a character of n bytes none of XML 1.0: a control character, U+FFFE, U+FFFF? */
static int
is_outside(const char *s, size_t n)
{
	return n == 0 || (n == 1 && (unsigned char)*s < 0x20) ||
	    (n == 3 && (memcmp(s, "\xef\xbf\xbe", 3) == 0 || memcmp(s, "\xef\xbf\xbf", 3) == 0));
}

static void
add(struct buf *b, const char *text, int between)
{
	struct buf masked = { 0 };
	size_t len;

	masked_add(&masked, text, strlen(text));
	text = buf_text(&masked);
	len = masked.len;
	for (size_t i = 0, n; i < len; i += n > 0 ? n : 1) {
		n = safe_character(text + i, len - i);
		if (between && strchr("\"\n\t", text[i]) != NULL) {
			buf_addc(b, text[i]);
			continue;
		}
		switch (text[i]) {
		case '<': buf_adds(b, "&lt;"); break;
		case '>': buf_adds(b, "&gt;"); break;
		case '&': buf_adds(b, "&amp;"); break;
		case '"': buf_adds(b, "&quot;"); break;
		/* A reader makes blanks of them in a value, and one of a carriage return and a line feed. */
		case '\n': buf_adds(b, "&#10;"); break;
		case '\r': buf_adds(b, "&#13;"); break;
		case '\t': buf_adds(b, "&#9;"); break;
		default:
			if (is_outside(text + i, n))
				buf_addc(b, '?');
			else
				buf_add(b, text + i, n);
		}
	}
	buf_release(&masked);
}

void
xml_add(struct buf *b, const char *text)
{
	add(b, text, 0);
}

void
xml_add_between(struct buf *b, const char *text)
{
	add(b, text, 1);
}
