#include <string.h>

#include "base/diag.h"
#include "base/marker.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "yaml/clean.h"

/* Report a fault at a byte. */
static int
fault(const char *data, size_t at, enum topic topic, const char *label, const char *what)
{
	struct place p = { label, 1, 0 };
	size_t start = 0;

	for (size_t i = 0; i < at; i++)
		if (data[i] == '\n') {
			p.line++;
			start = i + 1;
		}
	/* A BOM is no part of the first line. */
	if (start == 0)
		start = text_bom(data, at);
	p.column = text_characters(data + start, at - start) + 1;
	if (label != NULL)
		diag_fault(&p, topic, "%s", what);
	return 0;
}

/* A character that has no business in a text file; its name, or NULL. */
static const char *
unwanted(const char *s, size_t n)
{
	if (n == 1 && *s == '\0')
		return translate("a NUL byte; is this UTF-16 or no text at all? save it as UTF-8");
	if (n == 1 && (*s == '\t' || *s == '\n' || *s == '\r'))
		return NULL;
	if (n == 1)
		return safe_is_hidden(s, 1) ? translate("a control character; take it out") : NULL;
	if (n == 2 && (unsigned char)s[0] == 0xc2 && (unsigned char)s[1] < 0xa0)
		return translate("a control character; take it out");
	/* U+2028 and 2029, FEFF, FFFE and FFFF */
	if (text_is(s, n, "\xe2\x80\xa8") || text_is(s, n, "\xe2\x80\xa9"))
		return translate("an invisible line separator; take it out, or put the text in "
		    "double quotes and write \\n");
	if (text_is(s, n, TEXT_BOM))
		return translate("a byte order mark inside the text; take it out");
	if (text_is(s, n, "\xef\xbf\xbe") || text_is(s, n, "\xef\xbf\xbf"))
		return translate("no character; take it out");
	return NULL;
}

static size_t
line_length(const char *s, size_t len)
{
	const char *nl = memchr(s, '\n', len);

	return nl != NULL ? (size_t)(nl - s) : len;
}

int
yamlclean_check(const char *data, size_t len, const char *label)
{
	static const char *const tabbed = MESSAGE("a tab in the indentation; indent with spaces");
	size_t i = text_bom(data, len);
	size_t n, tab = 0;		/* the place of a tab, + 1 */
	int indenting = 1;

	for (; i < len; i += n) {
		char c = data[i];
		const char *what;

		n = safe_character(data + i, len - i);
		if (n == 0)
			return fault(data, i, TOPIC_ENCODING, label,
			    translate("not UTF-8; is it Windows-1252? save the file as UTF-8"));
		if ((what = unwanted(data + i, n)) != NULL)
			return fault(data, i, TOPIC_ENCODING, label, what);
		if ((c == '<' || c == '=' || c == '>') && (i == 0 || data[i - 1] == '\n') &&
		    marker_is(data + i, line_length(data + i, len - i)))
			return fault(data, i, TOPIC_SYNTAX, label, MARKER_ADVICE);
		if (c == '\r' && (i + 1 == len || data[i + 1] != '\n'))
			return fault(data, i, TOPIC_ENCODING, label,
			    translate("a carriage return inside a line; end lines with LF or CRLF"));
		if (c == '\n') {
			if (indenting && tab > 0)
				return fault(data, tab - 1, TOPIC_SYNTAX, label, tabbed);
			indenting = 1;
			tab = 0;
		} else if (indenting && c == '\t' && tab == 0) {
			tab = i + 1;
		} else if (indenting && c != ' ' && c != '\t' && c != '\r') {
			indenting = 0;
			if (tab > 0)
				return fault(data, tab - 1, TOPIC_SYNTAX, label, tabbed);
		}
	}
	return 1;
}
