/*
 * text - UTF-8: is it valid, how wide is it, is it normal?
 *
 *	if (text_invalid(s, len) < len)
 *		...
 *	printf("%s%*s", s, pad - text_width(s, len), "");
 *
 * Strict UTF-8 after the Unicode standard, chapter 3: no overlong forms, no
 * surrogates, nothing above U+10FFFF.  Nothing depends on the locale.
 */
#ifndef MC_BASE_TEXT_H
#define MC_BASE_TEXT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct buf;

/* The offset of the first byte that is not UTF-8; len if there is none. */
size_t text_invalid(const char *s, size_t len);

static inline int
text_is_ascii(const char *s, size_t len)
{
	const uint64_t high = 0x8080808080808080u;
	uint64_t word, last;

	if (len >= 4 && len < 8) {
		uint32_t first, end;

		memcpy(&first, s, 4);
		memcpy(&end, s + len - 4, 4);
		return ((first | end) & (uint32_t)high) == 0;
	}
	if (len < 8) {
		unsigned char bits = 0;

		for (size_t i = 0; i < len; i++)
			bits |= (unsigned char)s[i];
		return bits < 0x80;
	}
	memcpy(&last, s + len - 8, 8);
	for (; len > 8; s += 8, len -= 8) {
		memcpy(&word, s, 8);
		last |= word;
		if (len < 16)
			break;
	}
	return (last & high) == 0;
}

/* Are these bytes that word? */
static inline int
text_is(const char *s, size_t len, const char *word)
{
	return strlen(word) == len && memcmp(s, word, len) == 0;
}

/* Do they begin with it? */
static inline int
text_begins(const char *s, size_t len, const char *with)
{
	return strlen(with) <= len && memcmp(s, with, strlen(with)) == 0;
}

/* The byte order mark, U+FEFF: some programs begin a file with it, and it is no part of the text. */
#define TEXT_BOM "\xef\xbb\xbf"

/* How many bytes it takes at the beginning of these: 3, or 0 where there is none. */
static inline size_t
text_bom(const char *s, size_t len)
{
	return text_begins(s, len, TEXT_BOM) ? strlen(TEXT_BOM) : 0;
}

/* The order of bytes: below 0, 0 or above 0. */
static inline int
text_compare(const char *a, size_t alen, const char *b, size_t blen)
{
	int order = memcmp(a, b, alen < blen ? alen : blen);

	return order != 0 ? order : (alen > blen) - (alen < blen);
}

/* The same for qsort() and bsearch(), of items that begin with a pointer to a text. */
int text_by_bytes(const void *a, const void *b);

/* Characters in s, counting a stray byte as one. */
size_t text_characters(const char *s, size_t len);

/* Columns on a terminal; wide East Asian characters count two. */
size_t text_width(const char *s, size_t len);

/* Bytes of the hyphen, dash or minus sign that s begins with; 0 if it does not. */
size_t text_dash(const char *s, size_t len);

/* Without marks on letters: é is e.  It must be UTF-8. */
void text_add_plain(struct buf *, const char *s, size_t len);

/*
 * Is s an id: NFC, beginning with a lower-case letter or a digit, of
 * lower-case letters of any language, digits, '-', '_' and '.'; not `total`?
 */
int text_is_id(const char *s, size_t len);

/* The number of line feeds. */
unsigned long text_line_ends(const char *, size_t len);

#endif
