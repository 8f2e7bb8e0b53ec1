#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/masked.h"
#include "base/number.h"
#include "base/text.h"
#include "base/word.h"
#include "output/json.h"

/* A bit for each of sixteen bytes: does it not stand in a string of JSON by itself? */
static unsigned
others(word16 w)
{
	return word16_below(w, ' ') | word16_same(w, '"') | word16_same(w, '\\') | word16_same(w, '\x7f');
}

/* So many bytes that do; and is one of those that were looked at for it beyond ASCII? */
static size_t
as_they_are(const char *text, size_t len, unsigned *beyond)
{
	size_t i = 0;
	unsigned found;
	word16 w;

	for (; len - i >= 16; i += 16) {
		w = word16_load(text + i);
		*beyond |= word16_beyond(w);
		if ((found = others(w)) != 0)
			return i + word_first(found);
	}
	w = word16_few(text + i, len - i);
	*beyond |= word16_beyond(w);
	found = others(w) & ((1u << (len - i)) - 1);
	return found != 0 ? i + word_first(found) : len;
}

static void
add_escaped(struct buf *b, unsigned char c)
{
	static const char digits[] = "0123456789abcdef";
	char code[] = "\\u00xx";

	if (c == '"' || c == '\\') {
		buf_addc(b, '\\');
		buf_addc(b, (char)c);
		return;
	}
	code[4] = digits[c >> 4];
	code[5] = digits[c & 15];
	buf_add(b, code, 6);
}

void
json_add_inner(struct buf *b, const char *text, size_t len)
{
	unsigned beyond = 0;
	size_t valid = text_invalid(text, len);

	for (size_t i = 0; i < len; i++) {
		size_t n = as_they_are(text + i, valid - i, &beyond);

		buf_add(b, text + i, n);
		i += n;
		if (i < valid) {
			add_escaped(b, (unsigned char)text[i]);
		} else if (i < len) {
			buf_adds(b, "\xef\xbf\xbd");	/* a string of JSON is Unicode */
			valid = i + 1 + text_invalid(text + i + 1, len - i - 1);
		}
	}
}

void
json_add_string(struct buf *b, const char *text, size_t len)
{
	unsigned beyond = 0;

	/* Most do. */
	if (as_they_are(text, len, &beyond) == len && (beyond == 0 || text_invalid(text, len) == len)) {
		char *to = buf_room(b, len + 2);

		to[0] = '"';
		memcpy(to + 1, text, len);
		to[len + 1] = '"';
		to[len + 2] = '\0';
		b->len += len + 2;
		return;
	}
	buf_addc(b, '"');
	json_add_inner(b, text, len);
	buf_addc(b, '"');
}

/* What comes before a value: a comma, a new line, the key. */
static void
begin(struct json *j, const char *key)
{
	if (j->depth > 0) {
		buf_adds(j->out, j->filled[j->depth - 1] ? ",\n" : "\n");
		j->filled[j->depth - 1] = 1;
	}
	for (int i = 0; i < j->depth; i++)
		buf_adds(j->out, "  ");
	if (key != NULL) {
		json_add_string(j->out, key, strlen(key));
		buf_adds(j->out, ": ");
	}
}

void
json_open(struct json *j, const char *key, char c)
{
	begin(j, key);
	buf_addc(j->out, c);
	j->filled[j->depth] = 0;
	j->end[j->depth++] = c == '{' ? '}' : ']';
}

void
json_close(struct json *j)
{
	int filled = j->filled[--j->depth];

	if (filled)
		buf_addc(j->out, '\n');
	for (int i = 0; filled && i < j->depth; i++)
		buf_adds(j->out, "  ");
	buf_addc(j->out, j->end[j->depth]);
	if (j->depth == 0)
		buf_addc(j->out, '\n');
}

void
json_text(struct json *j, const char *key, const char *text)
{
	struct buf masked = { 0 };

	masked_add(&masked, text, strlen(text));
	begin(j, key);
	json_add_string(j->out, buf_text(&masked), masked.len);
	buf_release(&masked);
}

void
json_told(struct json *j, const char *key, const char *text)
{
	if (*text != '\0')
		json_text(j, key, text);
	else
		json_null(j, key);
}

void
json_count(struct json *j, const char *key, int64_t n)
{
	begin(j, key);
	buf_addf(j->out, "%lld", (long long)n);
}

void
json_number(struct json *j, const char *key, int64_t millionths)
{
	char text[NUMBER_TEXT];

	number_format(text, millionths);
	begin(j, key);
	buf_adds(j->out, text);
}

void
json_day(struct json *j, const char *key, int day)
{
	char text[DATE_TEXT];

	date_format(text, day);
	json_text(j, key, text);
}

void
json_bool(struct json *j, const char *key, int yes)
{
	begin(j, key);
	buf_adds(j->out, yes ? "true" : "false");
}

void
json_null(struct json *j, const char *key)
{
	begin(j, key);
	buf_adds(j->out, "null");
}
