#include <string.h>

#include "base/buf.h"
#include "base/word.h"
#include "csv/write.h"

/* Does the byte end what may be copied as it stands? */
static int
is_special(char c)
{
	return c == ',' || c == '"' || c == '\n' || c == '\r';
}

/* How far there is nothing but plain bytes and commas from i on, by sixteen: the rest is for one by one. */
static size_t
skip_plain(const char *text, size_t len, size_t i)
{
	for (; i + 16 <= len; i += 16)
		if ((word_same16(text + i, '"') | word_same16(text + i, '\n') | word_same16(text + i, '\r')) != 0)
			break;
	return i;
}

void
csv_add_field(struct buf *b, const char *text, size_t len)
{
	size_t i = 0, start = 0;
	int quote;

	for (; i < len; i += 16) {
		word16 w = len - i >= 16 ? word16_load(text + i) : word16_few(text + i, len - i);

		if ((word16_same(w, ',') | word16_same(w, '"') | word16_same(w, '\n') | word16_same(w, '\r')) != 0)
			break;
	}
	if (i >= len) {
		buf_add(b, text, len);
		return;
	}
	quote = memchr(text, ',', len) != NULL || memchr(text, '"', len) != NULL;
	if (quote)
		buf_addc(b, '"');
	for (i = skip_plain(text, len, i); i < len; i++) {
		if (!is_special(text[i]) || text[i] == ',')
			continue;
		buf_add(b, text + start, i - start);
		start = i + 1;
		if (text[i] == '"')
			buf_add(b, "\"\"", 2);
		else if (text[i] == '\n' || i + 1 == len || text[i + 1] != '\n')
			buf_addc(b, ' ');	/* of CR LF, the LF becomes the space */
	}
	buf_add(b, text + start, len - start);
	if (quote)
		buf_addc(b, '"');
}
