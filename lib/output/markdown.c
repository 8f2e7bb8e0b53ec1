#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/safe.h"
#include "output/markdown.h"

static int
is_letter(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Does the character at i begin markup where it stands? */
static int
is_markup(const char *s, size_t i, int at_start)
{
	char before = i > 0 ? s[i - 1] : ' ', after = s[i + 1];

	switch (s[i]) {
	case '|': case '\\': case '*': case '`': case '[': case ']': case '~':
		return 1;
	case '_':	/* not inside a word */
		return !is_letter(before) || !is_letter(after);
	case '#': case '+': case '-': case '>': case '=':
		return at_start && i == 0;	/* a heading, an item, a quotation, a rule */
	case '.': case ')':	/* 1. begins a numbered item */
		return at_start && i > 0 && strspn(s, "0123456789") == i &&
		    (after == ' ' || after == '\0');
	default:
		return 0;
	}
}

void
markdown_add(struct buf *b, const char *text, size_t len, int at_start)
{
	size_t cap = len * 2 + 16;
	char *folded = mem_copy(text, len), *safe = mem_zero(cap, 1);

	for (size_t i = 0; i < len; i++)
		if (folded[i] == '\n' || folded[i] == '\r')
			folded[i] = ' ';
	safe_show(safe, cap, folded, len);
	for (size_t i = 0; safe[i] != '\0'; i++) {
		if (safe[i] == '<')
			buf_adds(b, "&lt;");
		else if (safe[i] == '&')
			buf_adds(b, "&amp;");
		else if (is_markup(safe, i, at_start))
			buf_addf(b, "\\%c", safe[i]);
		else
			buf_addc(b, safe[i]);
	}
	free(folded);
	free(safe);
}
