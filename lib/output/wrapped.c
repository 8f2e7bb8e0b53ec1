#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/terminal.h"
#include "base/text.h"
#include "output/wrapped.h"

/* What a line is broken to: columns from its margin on. */
enum { NARROWEST = 20 };

/* Is it a line of a table, a heading or code, or of HTML? */
static int
stays_whole(const char *line, size_t len)
{
	return len == 0 || strchr("|#<", *line) != NULL || text_begins(line, len, "    ");
}

/* The blanks below the text of an item: "- " and "12. " are as wide as they look. */
static size_t
margin_of(const char *line, size_t len)
{
	size_t n = 0, digits;

	while (n < len && line[n] == ' ')
		n++;
	digits = strspn(line + n, "0123456789");
	if (digits > 0 && digits < 4 && n + digits + 1 < len && strchr(".)", line[n + digits]) != NULL &&
	    line[n + digits + 1] == ' ')
		return n + digits + 2;
	return n + 1 < len && strchr("-*+>", line[n]) != NULL && line[n + 1] == ' ' ? n + 2 : n;
}

/* Would Markdown read a sign at the beginning of a line that begins with this word? */
static int
is_sign(const char *word, size_t len)
{
	size_t digits = strspn(word, "0123456789");

	return strchr(">|<", *word) != NULL || strspn(word, "-+*=_#") >= len ||
	    (len >= 3 && (memcmp(word, "```", 3) == 0 || memcmp(word, "~~~", 3) == 0)) ||
	    (digits > 0 && digits + 1 == len && strchr(".)", word[digits]) != NULL);
}

/* The bytes of the next word, with those behind it that may not begin a line. */
static size_t
word_at(const char *line, size_t len)
{
	size_t n = 0, more;

	do {
		const char *next;

		while (n < len && line[n] != ' ')
			n++;
		if (n == len)
			return n;
		next = memchr(line + n + 1, ' ', len - n - 1);
		more = next != NULL ? (size_t)(next - line) - n - 1 : len - n - 1;
		/* Blanks beside each other, or at the end, are meant. */
		if (more > 0 && !is_sign(line + n + 1, more))
			return n;
	} while (++n < len);
	return n;
}

void
wrapped_words(struct buf *b, const char *text, size_t len, size_t margin, size_t width)
{
	size_t used = margin;

	for (size_t i = 0, n; i < len; i += n) {
		size_t columns;

		n = word_at(text + i, len - i);
		columns = text_width(text + i, n);
		if (used > margin && used + 1 + columns > width) {
			buf_addc(b, '\n');
			buf_fill(b, ' ', margin);
			used = margin;
		} else if (used > margin) {
			buf_addc(b, ' ');
			used++;
		}
		buf_add(b, text + i, n);
		used += columns;
		n += i + n < len;	/* the blank */
	}
}

static void
add_line(struct buf *b, const char *line, size_t len, size_t width)
{
	size_t margin = margin_of(line, len);

	if (stays_whole(line, len) || width < margin + NARROWEST) {
		buf_add(b, line, len);
		return;
	}
	buf_add(b, line, margin);
	wrapped_words(b, line + margin, len - margin, margin, width);
}

void
wrapped_add(struct buf *b, const char *text, size_t len, size_t width)
{
	const char *end = text + len, *next;
	int is_code = 0;

	for (const char *s = text; s < end; s = next) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));
		size_t n = (size_t)((nl != NULL ? nl : end) - s);

		next = nl != NULL ? nl + 1 : end;
		if (text_begins(s, n, "```"))
			is_code = !is_code;
		if (is_code)
			buf_add(b, s, n);
		else
			add_line(b, s, n, width);
		if (nl != NULL)
			buf_addc(b, '\n');
	}
}

void
wrapped_print(const char *text, size_t len)
{
	struct buf b = { 0 };

	if (isatty(STDOUT_FILENO)) {
		wrapped_add(&b, text, len, terminal_width());
		fwrite(buf_text(&b), 1, b.len, stdout);
	} else {
		fwrite(text, 1, len, stdout);
	}
	buf_release(&b);
}
