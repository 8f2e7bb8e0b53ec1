#include <string.h>
#include <uninorm.h>

#include "base/buf.h"
#include "base/safe.h"
#include "sheet/harmless.h"

/*
 * Does a text begin with a sign of a formula, or with another form of one, such
 * as ＝, which spreadsheets of East Asia take for it?
 */
static int
is_sign(const char *text, size_t len)
{
	static const char signs[] = { '=', '+', '-', '@', '\t', '\r', '\n' };
	uint8_t plain[32];
	size_t n = safe_character(text, len), room = sizeof plain;

	if (n < 2)
		return n == 1 && memchr(signs, *text, sizeof signs) != NULL;
	/* Longer than this no sign becomes. */
	return u8_normalize(UNINORM_NFKC, (const uint8_t *)text, n, plain, &room) == plain &&
	    room == 1 && memchr(signs, plain[0], sizeof signs) != NULL;
}

/* How many apostrophes stand before the sign of a formula?  -1: there is none. */
static long
guarded(const char *text, size_t len)
{
	size_t i = 0;

	while (i < len && text[i] == '\'')
		i++;
	return i < len && is_sign(text + i, len - i) ? (long)i : -1;
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
