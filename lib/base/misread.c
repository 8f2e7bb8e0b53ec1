#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/misread.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "base/word.h"

/* The code point of a character of n bytes. */
static unsigned
code_point(const char *s, size_t n)
{
	static const unsigned char first[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
	unsigned c = (unsigned char)s[0] & first[n];

	for (size_t i = 1; i < n; i++)
		c = c << 6 | ((unsigned char)s[i] & 0x3f);
	return c;
}

/* The byte that Windows-1252 or ISO 8859-1 has for a character; 0: none above ASCII. */
static unsigned
byte_of(unsigned c)
{
	static const unsigned short upper[32] = {	/* of 0x80 to 0x9f; Unicode's CP1252.TXT */
		0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
		0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
		0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
		0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178
	};

	if (c >= 0x80 && c <= 0xff)
		return c;
	for (unsigned i = 0; i < 32 && c > 0xff; i++)
		if (upper[i] == c)
			return 0x80 + i;
	return 0;
}

/* The same of letters that were read as MS-DOS or the old Mac have them: how they look, what they are. */
static const struct { const char *seen, *meant; } otherwise[] = {
	{ "├ª", "æ" }, { "├©", "ø" }, { "├Ñ", "å" }, { "├å", "Æ" }, { "├ÿ", "Ø" }, { "├à", "Å" },
	{ "├®", "é" }, { "├ë", "É" }, { "├Â", "ö" }, { "├ñ", "ä" }, { "├╝", "ü" }, { "├û", "Ö" },
	{ "├ä", "Ä" }, { "├£", "Ü" }, { "ÔÇô", "–" }, { "ÔÇÖ", "’" },
	{ "√¶", "æ" }, { "√∏", "ø" }, { "√•", "å" }, { "√Ü", "Æ" }, { "√ò", "Ø" }, { "√Ö", "Å" },
	{ "√©", "é" }, { "√â", "É" }, { "√∂", "ö" }, { "√§", "ä" }, { "√º", "ü" }, { "√ñ", "Ö" },
	{ "√Ñ", "Ä" }, { "√ú", "Ü" }, { "‚Äì", "–" }, { "‚Äô", "’" },
	{ NULL, NULL }
};

/*
 * How many bytes has the character that such a byte begins; 0: none of the Danish or
 * typographic kind, nor a letter of a Polish, Turkish or Balkan name.
 */
static size_t
length_begun(unsigned byte)
{
	return byte >= 0xc2 && byte <= 0xc5 ? 2 : byte == 0xcb ? 2 :
	    byte == 0xe2 || byte == 0xef ? 3 : byte == 0xf0 ? 4 : 0;
}

/* May it follow?  Å, Ä and Ë are letters themselves: of those only what makes a letter of names. */
static int
is_second(unsigned first, unsigned byte)
{
	static const char behind_c4[] = "\x87\x99\x9f\xb0\xb1", behind_c5[] = "\x82\x9e\x9f\xa1\xbc\xbd\xbe";

	switch (first) {
	case 0xc4:
		return byte > 0 && strchr(behind_c4, (int)byte) != NULL;
	case 0xc5:
		return byte > 0 && strchr(behind_c5, (int)byte) != NULL;
	case 0xcb:
		return byte == 0x86 || byte == 0x9c;	/* halves that went twice */
	}
	return byte >= 0x80 && byte <= 0xbf;
}

/* The same, by the bytes of Windows-1252. */
static size_t
windows_at(const char *s, size_t len, char out[5])
{
	size_t at = 0, want = 0, got = 0;

	while (at < len && (got == 0 || got < want)) {
		size_t n = safe_character(s + at, len - at);
		unsigned byte = n > 0 ? byte_of(code_point(s + at, n)) : 0;

		if (got == 0)
			want = length_begun(byte);
		if (want == 0 || (got == 1 && !is_second((unsigned char)out[0], byte)) ||
		    (got > 1 && (byte < 0x80 || byte > 0xbf)))
			return 0;
		out[got++] = (char)byte;
		at += n;
	}
	out[got] = '\0';
	return want > 0 && got == want && safe_character(out, got) == got ? at : 0;
}

/*
 * Do the characters at s stand for the bytes of one UTF-8 character of the
 * Danish or typographic kind?  Their length, and that character in out.
 */
static size_t
twice_at(const char *s, size_t len, char out[5])
{
	/* Ã, Â, Ä, Å, Ë, â, ï, ð and Ô; or a line, a root, a low quote: no other script is gone through. */
	if (*s != '\xc3' && *s != '\xe2')
		return 0;
	for (size_t i = 0; otherwise[i].seen != NULL; i++) {
		size_t n;

		/* Mostly the first byte tells. */
		if (*otherwise[i].seen != *s)
			continue;
		n = strlen(otherwise[i].seen);
		if (n <= len && memcmp(otherwise[i].seen, s, n) == 0) {
			strcpy(out, otherwise[i].meant);
			return n;
		}
	}
	return windows_at(s, len, out);
}

/* Append a text with each such character as it was meant; how many there were. */
static size_t
mend_once(const char *text, size_t len, struct buf *meant)
{
	size_t times = 0;
	char out[5] = "";

	for (size_t i = 0, n; i < len; i += n)
		if ((n = twice_at(text + i, len - i, out)) > 0) {
			buf_adds(meant, out);
			times++;
		} else {
			buf_add(meant, text + i, n = 1);
		}
	return times;
}

int
misread_mend(const char *text, size_t len, struct buf *meant)
{
	enum { MOST_TIMES = 3 };
	size_t start = meant->len;

	if (mend_once(text, len, meant) == 0) {
		buf_splice(meant, start, meant->len - start, NULL, 0);
		return 0;
	}
	/* It may have gone that way more than once. */
	for (int i = 0; i < MOST_TIMES; i++) {
		struct buf again = { 0 };
		size_t times = mend_once(meant->data + start, meant->len - start, &again);

		if (times > 0) {
			buf_splice(meant, start, meant->len - start, NULL, 0);
			buf_add(meant, buf_text(&again), again.len);
		}
		buf_release(&again);
	}
	/* A half that is left over lost its other half. */
	if (misread_wrong(meant->data + start, meant->len - start) == NULL &&
	    strstr(meant->data + start, "Ã") == NULL && strstr(meant->data + start, "Â") == NULL)
		return 1;
	buf_splice(meant, start, meant->len - start, NULL, 0);
	return 0;
}

/* Letters of MS-DOS and of the old Mac, as Windows-1252 shows them inside a word. */
static const struct { const char *seen, *encoding; } strange[] = {
	{ "›", "cp850" }, { "†", "cp850" }, { "‘", "cp850" },
	{ "¿", "macintosh" }, { "¾", "macintosh" }, { "Œ", "macintosh" },
	{ NULL, NULL }
};

/* The first byte from `i` on that is not in ASCII, or the end. */
static size_t
next_beyond(const char *text, size_t i, size_t len)
{
	for (; i < len; i += 16) {
		unsigned beyond = word16_beyond(len - i >= 16 ? word16_load(text + i) : word16_few(text + i, len - i));

		if (beyond != 0)
			return i + word_first(beyond);
	}
	return len;
}

/* Does the character of n bytes at i stand for half of another?  What was decoded twice is two such letters at least, side by side. */
static int
begins_twice(const char *text, size_t i, size_t n, size_t len)
{
	char out[5];

	return i + n < len && ascii_is_beyond(text[i + n]) && twice_at(text + i, len - i, out) > 0;
}

int
misread_is_twice(const char *text, size_t len)
{
	for (size_t i = 0, n; (i = next_beyond(text, i, len)) < len; i += n) {
		n = safe_character(text + i, len - i);
		if (n >= 2 && begins_twice(text, i, n, len))
			return 1;
		n += n == 0;
	}
	return 0;
}

const char *
misread_wrong(const char *text, size_t len)
{
	static struct buf message;

	buf_clear(&message);
	for (size_t i = 0, n; (i = next_beyond(text, i, len)) < len; i += n) {
		n = safe_character(text + i, len - i);
		if (n < 2) {
			n = 1;
			continue;
		}
		if (begins_twice(text, i, n, len)) {
			struct buf meant = { 0 };

			mend_once(text, len, &meant);
			buf_addf(&message, translate("'%s' was decoded twice, for '%s'; "
			    "save the original once more, as UTF-8"),
			    shown(text, len), shown(buf_text(&meant), meant.len));
			buf_release(&meant);
			return message.data;
		}
		/* Danish letters; what is looked for from here on begins otherwise. */
		if (text[i] == '\xc3')
			continue;
		if (text_is(text + i, n, "\xef\xbf\xbd")) {
			buf_addf(&message, translate("letters were lost from '%s' when it "
			    "was saved; save the original once more, as UTF-8"),
			    shown(text, len));
			return message.data;
		}
		for (size_t k = 0; strange[k].seen != NULL && i > 0 && i + n < len; k++)
			if (text_is(text + i, n, strange[k].seen) &&
			    ascii_is_small(text[i - 1]) && ascii_is_small(text[i + n])) {
				buf_addf(&message, translate("'%s' has a strange letter; "
				    "try --encoding %s, or write it anew"),
				    shown(text, len), strange[k].encoding);
				return message.data;
			}
	}
	return NULL;
}

/* Is the word around text[at] an address, in which question marks belong? */
static int
is_address(const char *text, size_t len, size_t at)
{
	enum { FAR = 500 };
	size_t from = at, to = at;
	int slash = 0, point = 0;

	while (from > 0 && at - from < FAR && strchr(" \t\n", text[from - 1]) == NULL)
		from--;
	while (to < len && to - at < FAR && strchr(" \t\n", text[to]) == NULL)
		to++;
	for (size_t i = from; i < at; i++) {
		slash |= text[i] == '/';
		point |= text[i] == '.';
	}
	return (slash && point) || memchr(text + at, '=', to - at) != NULL ||
	    (to - from > 4 && strncmp(text + from, "www.", 4) == 0);
}

const char *
misread_lost(const char *text, size_t len)
{
	static struct buf message;

	buf_clear(&message);
	for (const char *s = text; (s = memchr(s, '?', len - (size_t)(s - text))) != NULL;) {
		size_t i = (size_t)(s - text), n = 0;

		while (i + n < len && s[n] == '?')
			n++;
		s += n;
		/* Each byte of a letter may have become one. */
		if (n <= 2 && i > 0 && i + n < len && (ascii_is_letter(text[i - 1]) || ascii_is_beyond(text[i - 1])) &&
		    (ascii_is_small(*s) || (unsigned char)*s >= 0x80) && !is_address(text, len, i)) {
			buf_addf(&message, translate("'%s' seems to have lost letters; "
			    "save the original once more, as UTF-8, or set a blank behind the "
			    "question mark"), shown(text, len));
			return message.data;
		}
	}
	return NULL;
}
