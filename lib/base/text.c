#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include "base/buf.h"
#include "base/nfc.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/wide.h"

/* Of the bytes that characters of two begin with there are so many. */
enum { TWO = 0x1e };

/*
 * Of sixteen bytes, which begin with a character, those of characters of at most two bytes, as Danish has:
 * ended by none that is cut off.  0: there is something else.
 */
static size_t
short_characters(word16 w)
{
	unsigned beyond = word16_beyond(w), first = word16_within(w, 0xc2, TWO), later = beyond & ~first;

	/* Behind each first one a second one. */
	return word16_later(w) == later && (first << 1 & 0xffff) == later ? 16 - (first >> 15) : 0;
}

/* So many bytes in whole characters a text begins with, at least. */
static size_t
plainly_valid(const char *s, size_t len)
{
	size_t i = len >= WIDE ? utf8_begins(s, len) : 0, n;

	for (; len - i >= 16; i += n)
		if ((n = short_characters(word16_load(s + i))) == 0)
			return i;
	/* Behind it stand NULs: what is cut off is no character. */
	return short_characters(word16_few(s + i, len - i)) == 16 ? len : i;
}

size_t
text_invalid(const char *s, size_t len)
{
	size_t valid = plainly_valid(s, len);
	const uint8_t *rest = (const uint8_t *)s + valid;
	const uint8_t *bad = valid < len ? u8_check(rest, len - valid) : NULL;

	return bad != NULL ? (size_t)(bad - (const uint8_t *)s) : len;
}

size_t
text_dash(const char *s, size_t len)
{
	if (len > 0 && *s == '-')
		return 1;
	/* U+2010 to U+2015, non-breaking hyphen to horizontal bar, and the minus U+2212 */
	if (len >= 3 && ((memcmp(s, "\xe2\x80", 2) == 0 && (unsigned char)s[2] >= 0x90 &&
	    (unsigned char)s[2] <= 0x95) || memcmp(s, "\xe2\x88\x92", 3) == 0))
		return 3;
	return 0;
}

unsigned long
text_line_ends(const char *text, size_t len)
{
	const char *end = text + len;
	unsigned long n = 0;

	for (; (text = memchr(text, '\n', (size_t)(end - text))) != NULL; text++)
		n++;
	return n;
}

int
text_by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

size_t
text_characters(const char *s, size_t len)
{
	size_t n = 0;

	for (size_t i = 0, c; i < len; i += c > 0 ? c : 1, n++)
		c = safe_character(s + i, len - i);
	return n;
}

size_t
text_width(const char *s, size_t len)
{
	size_t i = 0;
	int n;

	while (i < len && (unsigned char)s[i] >= ' ' && (unsigned char)s[i] < 0x7f)
		i++;
	if (i == len)
		return len;
	n = u8_width((const uint8_t *)s, len, "UTF-8");
	return n > 0 ? (size_t)n : 0;
}

void
text_add_plain(struct buf *b, const char *s, size_t len)
{
	size_t n;
	uint8_t *parts = u8_normalize(UNINORM_NFD, (const uint8_t *)s, len, NULL, &n);

	for (size_t i = 0, k; parts != NULL && i < n; i += k) {
		ucs4_t c;

		k = (size_t)u8_mbtouc(&c, parts + i, n - i);
		if (uc_combining_class(c) == 0)
			buf_add(b, (const char *)parts + i, k);
	}
	free(parts);
}

/* A letter that is not a capital one: æ is, Æ and ǅ are not, א is. */
static int
is_small_letter(ucs4_t c)
{
	return uc_is_general_category(c, UC_LETTER) &&
	    !uc_is_general_category(c, UC_UPPERCASE_LETTER) &&
	    !uc_is_general_category(c, UC_TITLECASE_LETTER);
}

int
text_is_id(const char *s, size_t len)
{
	if (len == 0 || *s == '-' || *s == '_' || *s == '.' ||
	    (text_is(s, len, "total")))
		return 0;
	for (size_t i = 0; i < len;) {
		unsigned char c = (unsigned char)s[i];
		ucs4_t wide;
		size_t n;

		if (c < 0x80) {
			if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
			    c != '-' && c != '_' && c != '.')
				return 0;
			i++;
			continue;
		}
		n = safe_character(s + i, len - i);
		if (n == 0)
			return 0;
		u8_mbtoucr(&wide, (const uint8_t *)s + i, n);
		if (!is_small_letter(wide))
			return 0;
		i += n;
	}
	return nfc_is(s, len);
}
