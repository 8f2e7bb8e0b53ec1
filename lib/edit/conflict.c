#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/marker.h"
#include "base/text.h"
#include "disk/file.h"
#include "edit/conflict.h"

enum { PIECE = 1 << 20 };

/* The lines of a text, the first of which has this number; how many of them are marks. */
static unsigned long
marks_in(const char *text, size_t len, unsigned long line, const char *label)
{
	unsigned long marks = 0;

	for (const char *s = text, *end = text + len, *next; s < end; s = next, line++) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));

		next = nl != NULL ? nl + 1 : end;
		if (!marker_is(s, (size_t)(next - s)))
			continue;
		diag_fault(&(struct place){ label, line, 1 }, TOPIC_SYNTAX, MARKER_ADVICE);
		marks++;
	}
	return marks;
}

int
conflict_is_free(int fd, const char *label)
{
	struct buf text = { 0 };
	unsigned long line = 1, marks = 0;
	off_t at = 0;
	ssize_t n;

	while ((n = file_read_at(fd, label, at, PIECE, &text)) > 0) {
		size_t whole = text.len;

		at += n;
		while (whole > 0 && text.data[whole - 1] != '\n')
			whole--;
		if (whole == 0)
			continue;
		marks += marks_in(text.data, whole, line, label);
		line += text_line_ends(text.data, whole);
		buf_splice(&text, 0, whole, NULL, 0);
	}
	marks += marks_in(buf_text(&text), text.len, line, label);
	buf_release(&text);
	return n == 0 && marks == 0;
}
