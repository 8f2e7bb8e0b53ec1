#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/number.h"
#include "base/safe.h"
#include "output/json.h"

/* Does it stand in a string of JSON as it is, by itself? */
static int
is_json(char c)
{
	return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

/* So many bytes that stand as they are: also letters of two bytes that Danish has, U+00C0 to U+00FF. */
static size_t
as_they_are(const char *text, size_t len)
{
	size_t i = 0;

	for (;;) {
		while (i < len && is_json(text[i]))
			i++;
		if (i + 1 >= len || text[i] != '\xc3' || ((unsigned char)text[i + 1] & 0xc0) != 0x80)
			return i;
		i += 2;
	}
}

void
json_add_string(struct buf *b, const char *text, size_t len)
{
	/* Most do. */
	if (as_they_are(text, len) == len) {
		char *to = buf_room(b, len + 2);

		*to = '"';
		memcpy(to + 1, text, len);
		b->len += len + 1;
		buf_addc(b, '"');
		return;
	}
	buf_addc(b, '"');
	for (size_t i = 0, n; i < len; i += n) {
		unsigned char c = (unsigned char)text[i];

		n = as_they_are(text + i, len - i);
		if (n > 0) {
			buf_add(b, text + i, n);
			continue;
		}
		n = safe_character(text + i, len - i);
		if (n == 0)
			buf_adds(b, "\xef\xbf\xbd");	/* a string of JSON is Unicode */
		else if (c == '"' || c == '\\')
			buf_addf(b, "\\%c", c);
		else if (c < 0x20 || c == 0x7f)
			buf_addf(b, "\\u%04x", (unsigned)c);
		else
			buf_add(b, text + i, n);
		n += n == 0;
	}
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
	begin(j, key);
	json_add_string(j->out, text, strlen(text));
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
