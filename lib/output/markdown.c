#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/safe.h"
#include "output/markdown.h"

static int
is_letter(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Is what stands before i a number of a list: "1", "a", "xii"? */
static int
is_enumerator(const char *s, size_t i)
{
	return i > 0 && (strspn(s, "0123456789") == i || strspn(s, "ivxlcdmIVXLCDM") == i ||
	    (i == 1 && isalpha((unsigned char)*s)));
}

/*
 * Does the character at i begin markup where it stands, in CommonMark, or in what
 * GitHub (addresses become links) or pandoc (formulas, notes, attributes, letters
 * for numbers of items) make of it besides?
 */
static int
is_markup(const char *s, size_t i, int at_start)
{
	char before = i > 0 ? s[i - 1] : ' ', after = s[i + 1];
	int first = at_start && i == 0;

	switch (s[i]) {
	case '|': case '\\': case '*': case '`': case '[': case ']': case '~':
	case '$': case '^': case '{': case '@':
		return 1;
	case '_':	/* not inside a word */
		return !is_letter(before) || !is_letter(after);
	case '#':	/* at its end a heading loses them */
		return first || (before == ' ' && s[i + strspn(s + i, "# ")] == '\0');
	case '+': case '-': case '>': case '=': case '(':
		return first;	/* an item, a quotation, a rule */
	case ':':
		return first || (after == '/' && s[i + 2] == '/');
	case '.': case ')':	/* 1. begins a numbered item */
		return (at_start && is_enumerator(s, i) && (after == ' ' || after == '\0')) ||
		    (i >= 3 && strncasecmp(s + i - 3, "www", 3) == 0);
	default:
		return 0;
	}
}

/*
 * GitHub finds an address of mail in the text when all escapes are undone; there
 * only what is no text parts it.
 */
static int
is_in_address(const char *s, size_t i)
{
	return s[i] == '@' && i > 0 && (is_letter(s[i - 1]) || strchr(".-_+", s[i - 1]) != NULL) &&
	    is_letter(s[i + 1]);
}

void
markdown_add(struct buf *b, const char *text, size_t len, int at_start)
{
	size_t cap = len * 2 + 16;
	char *folded = mem_copy(text, len), *safe = mem_zero(cap, 1);
	const char *s;

	for (size_t i = 0; i < len; i++)
		if (folded[i] == '\n' || folded[i] == '\r')
			folded[i] = ' ';
	safe_show(safe, cap, folded, len);
	/* Four blanks at the start of a block would make it one of code. */
	s = safe + (at_start ? strspn(safe, " ") : 0);
	for (size_t i = 0; s[i] != '\0'; i++) {
		if (is_in_address(s, i))
			buf_adds(b, "<!-- -->");
		if (s[i] == '<')
			buf_adds(b, "&lt;");
		else if (s[i] == '&')
			buf_adds(b, "&amp;");
		else if (is_markup(s, i, at_start))
			buf_addf(b, "\\%c", s[i]);
		else
			buf_addc(b, s[i]);
	}
	free(folded);
	free(safe);
}
