#include <string.h>

#include "base/encoding.h"
#include "disk/given.h"
#include "icstext.h"

enum { LARGEST = 64 << 20 };	/* bytes of a calendar file */

/* The encoding of the lines as they are when they are joined: some fold them inside of a letter. */
static int
encoding_of(const struct buf *bytes, size_t *mark)
{
	struct buf joined = { 0 };
	int encoding;

	for (size_t i = 0; i < bytes->len; i++) {
		size_t n = bytes->data[i] == '\r' && i + 1 < bytes->len ? 2 : 1;

		if (i + n < bytes->len && bytes->data[i + n - 1] == '\n' &&
		    (bytes->data[i + n] == ' ' || bytes->data[i + n] == '\t'))
			i += n;
		else
			buf_addc(&joined, bytes->data[i]);
	}
	encoding = encoding_guess(buf_text(&joined), joined.len, mark);
	buf_release(&joined);
	return encoding;
}

int
icstext_read(const char *path, struct buf *utf8)
{
	struct buf bytes = { 0 };
	int good = given_read(path, LARGEST, &bytes), encoding;
	size_t mark;

	if (good) {
		encoding = encoding_of(&bytes, &mark);
		if (strcmp(encodings[encoding].name, "utf-8") == 0)
			buf_add(utf8, buf_text(&bytes) + mark, bytes.len - mark);
		else
			encoding_convert(encoding, buf_text(&bytes) + mark, bytes.len - mark, utf8);
	}
	buf_release(&bytes);
	return good;
}
