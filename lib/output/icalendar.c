#include <string.h>

#include "base/buf.h"
#include "base/masked.h"
#include "base/safe.h"
#include "output/icalendar.h"

enum { LINE = 75 };	/* bytes at most, without CRLF */

/* How much of a line goes into the next piece of it: whole letters, as many as fit. */
static size_t
piece(const char *text, size_t len, size_t room)
{
	size_t n = 0;

	while (n < len) {
		size_t letter = safe_character(text + n, len - n);

		letter = letter > 0 ? letter : 1;
		if (n + letter > room)
			break;
		n += letter;
	}
	return n;
}

void
icalendar_line(struct buf *out, const char *name, const char *value)
{
	struct buf line = { 0 };
	size_t at = 0;

	buf_addf(&line, "%s:%s", name, value);
	while (at < line.len) {
		/* The space that begins a further piece counts. */
		size_t n = piece(line.data + at, line.len - at, at > 0 ? LINE - 1 : LINE);

		buf_adds(out, at > 0 ? " " : "");
		buf_add(out, line.data + at, n);
		buf_adds(out, "\r\n");
		at += n;
	}
	buf_release(&line);
}

void
icalendar_add_text(struct buf *value, const char *text, size_t len)
{
	struct buf safe = { 0 };

	masked_add(&safe, text, len);
	for (size_t i = 0, n; i < safe.len; i += n) {
		const char *c = safe.data + i;

		n = safe_character(c, safe.len - i);
		if (n == 0 || safe_is_hidden(c, n)) {
			buf_addc(value, ' ');
			n = n > 0 ? n : 1;
			continue;
		}
		if (strchr("\\,;", *c) != NULL)
			buf_addc(value, '\\');
		buf_add(value, c, n);
	}
	buf_release(&safe);
}

void
icalendar_text(struct buf *out, const char *name, const char *text, size_t len)
{
	struct buf value = { 0 };

	icalendar_add_text(&value, text, len);
	icalendar_line(out, name, buf_text(&value));
	buf_release(&value);
}
