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
	"=", "\xef\xbc\x9d", "\xef\xb9\xa6", "\xe2\x81\xbc", "\xe2\x82\x8c",
	"+", "\xef\xbc\x8b", "\xef\xb9\xa2", "\xe2\x81\xba", "\xe2\x82\x8a",
	"-", "\xef\xbc\x8d", "\xef\xb9\xa3", "\xe2\x81\xbb", "\xe2\x82\x8b", "\xe2\x88\x92",
	"@", "\xef\xbc\xa0", "\xef\xb9\xab",
	"\t", "\r",
	NULL
};

/* What is not seen, or taken away, before a sign: blanks, marks without a width. */
static const char *const unseen[] = {
	" ", "\n", "\v", "\f", "\xc2\xa0", "\xc2\xad", "\xe2\x80\x8b", "\xe2\x80\x8c",
	"\xe2\x80\x8d", "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xa8", "\xe2\x80\xa9",
	"\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac", "\xe2\x80\xad", "\xe2\x80\xae",
	"\xe2\x80\xaf", "\xe2\x81\xa0", "\xe2\x81\xa6", "\xe2\x81\xa7", "\xe2\x81\xa8",
	"\xe2\x81\xa9", "\xe3\x80\x80", "\xef\xbb\xbf",
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
