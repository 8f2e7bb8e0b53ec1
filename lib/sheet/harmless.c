#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "sheet/harmless.h"

/*
 * What begins a formula, in some spreadsheet of some country: these signs, and their
 * wide, small, raised and lowered forms, which are made the plain ones where text is
 * normalised or typed in Japanese.
 */
static const char *const signs[] = {
	"=", "\uff1d", "\ufe66", "\u207c", "\u208c",
	"+", "\uff0b", "\ufe62", "\u207a", "\u208a",
	"-", "\uff0d", "\ufe63", "\u207b", "\u208b", "\u2212",
	"@", "\uff20", "\ufe6b",
	"\t", "\r",
	NULL
};

/* What is not seen, or taken away, before a sign: blanks, marks without a width. */
static const char *const unseen[] = {
	" ", "\n", "\v", "\f", "\u00a0", "\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
	"\u2028", "\u2029", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u202f", "\u2060",
	"\u2066", "\u2067", "\u2068", "\u2069", "\u3000", "\ufeff",
	NULL
};

/* The bytes of the word of a list that the text begins with; 0: with none. */
static size_t
begins(const char *const list[], const char *text, size_t len)
{
	for (size_t i = 0; list[i] != NULL; i++) {
		size_t n = strlen(list[i]);

		if (n <= len && memcmp(text, list[i], n) == 0)
			return n;
	}
	return 0;
}

/* How many apostrophes stand before the sign of a formula?  -1: there is none. */
static long
guarded(const char *text, size_t len)
{
	size_t i = 0, at, n;

	/* Most begin with a letter or a digit. */
	if (len == 0 || isalnum((unsigned char)*text))
		return -1;
	while (i < len && text[i] == '\'')
		i++;
	for (at = i; (n = begins(unseen, text + at, len - at)) > 0; at += n)
		;
	return begins(signs, text + at, len - at) > 0 ? (long)i : -1;
}

void
harmless_add(struct buf *b, const char *text, size_t len, char separator)
{
	int guard = guarded(text, len) >= 0, quote = 0;

	for (size_t i = 0; i < len; i++)
		quote |= text[i] == separator || text[i] == '"' || text[i] == '\n' ||
		    text[i] == '\r' || text[i] == '\t';
	/* Other readers take blanks at the ends away. */
	quote |= len > 0 && (text[0] == ' ' || text[len - 1] == ' ');
	if (quote)
		buf_addc(b, '"');
	if (guard)
		buf_addc(b, '\'');
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '"')
			buf_addc(b, '"');
		/* A NUL would end the file for some readers. */
		if (text[i] == '\0')
			buf_adds(b, "\xef\xbf\xbd");
		else
			buf_addc(b, text[i]);
	}
	if (quote)
		buf_addc(b, '"');
}

struct csv_field
harmless_strip(struct csv_field f)
{
	return guarded(f.text, f.len) > 0 ? (struct csv_field){ f.text + 1, f.len - 1 } : f;
}
