#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/encoding.h"
#include "base/text.h"
#include "base/translate.h"

enum { UTF_8, UTF_16LE, UTF_16BE, CP1252, MIXED };

const struct encoding encodings[] = {
	[UTF_8] = { "utf-8", "UTF-8", TEXT_BOM, "UTF-8" },
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
