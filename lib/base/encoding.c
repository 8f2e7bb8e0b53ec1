#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/encoding.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "base/word.h"

enum { UTF_8, UTF_16LE, UTF_16BE, CP1252, MIXED };

const struct encoding encodings[] = {
	[UTF_8] = { "utf-8", "UTF-8", "\xef\xbb\xbf", "UTF-8" },
	[UTF_16LE] = { "utf-16le", "UTF-16LE", "\xff\xfe", MESSAGE("UTF-16, lesser byte first") },
	[UTF_16BE] = { "utf-16be", "UTF-16BE", "\xfe\xff", MESSAGE("UTF-16, greater byte first") },
	[CP1252] = { "cp1252", "CP1252", "", "Windows-1252" },
	[MIXED] = { "mixed", "CP1252", "", MESSAGE("UTF-8 or Windows-1252") },
	/* Never guessed. */
	{ "latin1", "ISO-8859-1", "", "ISO 8859-1" },
	{ "cp850", "CP850", "", "MS-DOS" },
	{ "macintosh", "MACINTOSH", "", MESSAGE("Mac OS before X") },
	{ NULL, NULL, NULL, NULL }
};

int
encoding_find(const char *name)
{
	for (int i = 0; encodings[i].name != NULL; i++)
		if (strcmp(encodings[i].name, name) == 0)
			return i;
	return -1;
}

int
encoding_marked(const char *bytes, size_t len, size_t *mark)
{
	for (int i = 0; encodings[i].name != NULL; i++) {
		*mark = strlen(encodings[i].mark);
		if (*mark > 0 && len >= *mark && memcmp(bytes, encodings[i].mark, *mark) == 0)
			return i;
	}
	*mark = 0;
	return -1;
}

/* UTF-16 without a mark: most letters have a NUL as their greater byte. */
static int
guess_wide(const char *bytes, size_t len)
{
	size_t nul[2] = { 0, 0 }, look = len < 4096 ? len & ~(size_t)1 : 4096;

	for (size_t i = 0; i < look; i++)
		nul[i % 2] += bytes[i] == '\0';
	if (look < 4)
		return -1;
	if (nul[1] * 4 > look && nul[0] * 16 < look)
		return UTF_16LE;
	if (nul[0] * 4 > look && nul[1] * 16 < look)
		return UTF_16BE;
	return -1;
}

/* The bytes up to a line's end, with it. */
static size_t
line_at(const char *bytes, size_t len)
{
	const char *end = memchr(bytes, '\n', len);

	return end != NULL ? (size_t)(end - bytes) + 1 : len;
}

/* Is there a line that is UTF-8, and not ASCII? */
static int
has_utf8_line(const char *bytes, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		size_t k = 0;

		n = line_at(bytes + i, len - i);
		while (k < n && (unsigned char)bytes[i + k] < 0x80)
			k++;
		if (k < n && text_invalid(bytes + i, n) == n)
			return 1;
	}
	return 0;
}

int
encoding_guess(const char *bytes, size_t len, size_t *mark)
{
	int i = encoding_marked(bytes, len, mark);

	if (i < 0)
		i = guess_wide(bytes, len);
	if (i < 0)
		i = text_invalid(bytes, len) == len ? UTF_8 :
		    has_utf8_line(bytes, len) ? MIXED : CP1252;
	return i;
}

/* Each line as what it is: so two programs write one file. */
static size_t
convert_lines(const char *bytes, size_t len, struct buf *utf8)
{
	for (size_t i = 0, n; i < len; i += n) {
		size_t done;

		n = line_at(bytes + i, len - i);
		done = encoding_convert(text_invalid(bytes + i, n) == n ? UTF_8 : CP1252,
		    bytes + i, n, utf8);
		if (done < n)
			return i + done;
	}
	return len;
}

size_t
encoding_convert(int from, const char *bytes, size_t len, struct buf *utf8)
{
	char piece[4096], *in = (char *)bytes;	/* iconv's prototype; it is not written */
	size_t left = len;
	iconv_t cd;

	if (from == UTF_8) {
		left = text_invalid(bytes, len);
		buf_add(utf8, bytes, left);
		return left;
	}
	if (from == MIXED)
		return convert_lines(bytes, len, utf8);
	cd = iconv_open("UTF-8", encodings[from].iconv);
	if (cd == (iconv_t)-1)
		die("cannot read %s on this system: %s", encodings[from].name, translate_error(errno));
	while (left > 0) {
		char *out = piece;
		size_t room = sizeof piece;
		size_t done = iconv(cd, &in, &left, &out, &room);

		buf_add(utf8, piece, sizeof piece - room);
		if (done == (size_t)-1 && errno != E2BIG)
			break;
	}
	iconv_close(cd);
	return len - left;
}

/* ---- text that went through the wrong encoding ---- */

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
	if ((unsigned char)*s < 0x80)
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
encoding_mend(const char *text, size_t len, struct buf *meant)
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
	if (encoding_misread(meant->data + start, meant->len - start) == NULL &&
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
encoding_is_twice(const char *text, size_t len)
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
encoding_misread(const char *text, size_t len)
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
		if (n == 3 && memcmp(text + i, "\xef\xbf\xbd", 3) == 0) {
			buf_addf(&message, translate("letters were lost from '%s' when it "
			    "was saved; save the original once more, as UTF-8"),
			    shown(text, len));
			return message.data;
		}
		for (size_t k = 0; strange[k].seen != NULL && i > 0 && i + n < len; k++)
			if (strlen(strange[k].seen) == n && memcmp(strange[k].seen, text + i, n) == 0 &&
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
encoding_lost(const char *text, size_t len)
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
