#include <ctype.h>
#include <string.h>
#include <uninorm.h>

#include "base/buf.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/word.h"
#include "sheet/harmless.h"

/*
 * Does a text begin with a sign of a formula, or with another form of one, such
 * as ＝, which spreadsheets of East Asia take for it?
 */
static int
is_sign(const char *text, size_t len)
{
	static const char signs[] = { '=', '+', '-', '@', '\t', '\r', '\n' };
	static const char minus[] = "\xe2\x88\x92";	/* U+2212 */
	uint8_t plain[32];
	size_t n = safe_character(text, len), room = sizeof plain;

	if (n < 2)
		return n == 1 && memchr(signs, *text, sizeof signs) != NULL;
	if (n == sizeof minus - 1 && memcmp(text, minus, n) == 0)
		return 1;
	/* Longer than this no sign becomes. */
	return u8_normalize(UNINORM_NFKC, (const uint8_t *)text, n, plain, &room) == plain &&
	    room == 1 && memchr(signs, plain[0], sizeof signs) != NULL;
}

/* What is not seen, or taken away, before a sign: blanks, marks without a width. */
static const char *const unseen[] = {
	" ", "\n", "\v", "\f",
	"\xc2\xa0", "\xc2\xad",	/* U+00A0 00AD: blanks that are not broken, a soft hyphen */
	"\xe2\x80\x8b", "\xe2\x80\x8c", "\xe2\x80\x8d", "\xe2\x80\x8e", "\xe2\x80\x8f",	/* U+200B 200C 200D 200E 200F: without a width, and marks of direction */
	"\xe2\x80\xa8", "\xe2\x80\xa9",	/* U+2028 2029: ends of lines and paragraphs */
	"\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac", "\xe2\x80\xad", "\xe2\x80\xae",	/* U+202A 202B 202C 202D 202E: embeddings and overrides */
	"\xe2\x80\xaf", "\xe2\x81\xa0",	/* U+202F 2060: narrow blank, word joiner */
	"\xe2\x81\xa6", "\xe2\x81\xa7", "\xe2\x81\xa8", "\xe2\x81\xa9",	/* U+2066 2067 2068 2069: isolates */
	"\xe3\x80\x80", TEXT_BOM,	/* U+3000 FEFF: wide blank, byte order mark */
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

/* The number of apostrophes before the sign of a formula; -1: there is no such sign. */
static long
guarded(const char *text, size_t len)
{
	size_t i = 0, at, n;

	/* Most begin with a letter, of Danish ones with this byte, or a digit. */
	if (len == 0 || isalnum((unsigned char)*text) || *text == '\xc3')
		return -1;
	while (i < len && text[i] == '\'')
		i++;
	for (at = i; (n = begins(unseen, text + at, len - at)) > 0; at += n)
		;
	return at < len && is_sign(text + at, len - at) ? (long)i : -1;
}

/* What the signs of a text ask for, in bits: that it is quoted; that some are written otherwise. */
enum { QUOTED = 1, OTHERWISE = 2 };

static int
asked_by(const char *text, size_t len, char separator)
{
	/* Readers take blanks at the ends away. */
	unsigned quoted = len > 0 && (text[0] == ' ' || text[len - 1] == ' '), otherwise = 0;

	for (size_t i = 0; i < len; i += 16) {
		size_t left = len - i;
		word16 w = left >= 16 ? word16_load(text + i) : word16_few(text + i, left);
		unsigned there = left >= 16 ? 0xffff : (1u << left) - 1, quote = word16_same(w, '"');

		otherwise |= (quote | word16_same(w, '\0')) & there;
		quoted |= (quote | word16_same(w, separator) | word16_same(w, '\n') | word16_same(w, '\r') |
		    word16_same(w, '\t')) & there;
	}
	return (quoted != 0 ? QUOTED : 0) | (otherwise != 0 ? OTHERWISE : 0);
}

/* With another text in place of each such sign. */
static void
add_replaced(struct buf *b, const char *text, size_t len, char sign, const char *with)
{
	const char *end = text + len;

	for (const char *at; (at = memchr(text, sign, (size_t)(end - text))) != NULL; text = at + 1) {
		buf_add(b, text, (size_t)(at - text));
		buf_adds(b, with);
	}
	buf_add(b, text, (size_t)(end - text));
}

static void
add_otherwise(struct buf *b, const char *text, size_t len)
{
	struct buf whole = { 0 };

	/* A NUL would end the file for some readers. */
	if (memchr(text, '\0', len) != NULL) {
		add_replaced(&whole, text, len, '\0', "\xef\xbf\xbd");
		text = whole.data;
		len = whole.len;
	}
	add_replaced(b, text, len, '"', "\"\"");
	buf_release(&whole);
}

void
harmless_add(struct buf *b, const char *text, size_t len, char separator)
{
	int guard = guarded(text, len) >= 0, asked = asked_by(text, len, separator);

	if (asked & QUOTED)
		buf_addc(b, '"');
	if (guard)
		buf_addc(b, '\'');
	if (asked & OTHERWISE)
		add_otherwise(b, text, len);
	else
		buf_add(b, text, len);
	if (asked & QUOTED)
		buf_addc(b, '"');
}

struct csv_field
harmless_strip(struct csv_field f)
{
	return guarded(f.text, f.len) > 0 ? (struct csv_field){ f.text + 1, f.len - 1 } : f;
}
