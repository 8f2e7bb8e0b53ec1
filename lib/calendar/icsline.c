#include <string.h>

#include "base/text.h"
#include "calendar/icsline.h"

static void
upper(char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] >= 'a' && text[i] <= 'z')
			text[i] = (char)(text[i] - 'a' + 'A');
}

/* A line of the file, without its end; 0: there is no more. */
static int
add_line(struct icsline *l)
{
	const char *start = l->data + l->at, *end;
	size_t n, left = l->len - l->at;

	if (left == 0)
		return 0;
	end = memchr(start, '\n', left);
	n = end != NULL ? (size_t)(end - start) : left;
	l->at += n + (end != NULL);
	l->next++;
	while (n > 0 && start[n - 1] == '\r')
		n--;
	buf_add(&l->text, start, n);
	return 1;
}

static int
is_folded(const struct icsline *l)
{
	return l->at < l->len && (l->data[l->at] == ' ' || l->data[l->at] == '\t');
}

/* The end of the name and the parameters: the first colon that is not between quotation marks. */
static size_t
colon(const struct buf *text)
{
	int quoted = 0;

	for (size_t i = 0; i < text->len; i++) {
		quoted ^= text->data[i] == '"';
		if (text->data[i] == ':' && !quoted)
			return i;
	}
	return text->len;
}

enum icsline_found
icsline_next(struct icsline *l)
{
	size_t end, name;

	do {
		buf_clear(&l->text);
		l->name = l->value = "";
		l->value_len = l->parameters = 0;
		l->number = l->next + 1;
		if (!add_line(l))
			return ICSLINE_END;
		while (is_folded(l)) {
			l->at++;
			add_line(l);
		}
	} while (l->text.len == 0);
	end = colon(&l->text);
	name = strcspn(l->text.data, ";:");
	if (end == l->text.len || name == 0 || name > end)
		return ICSLINE_WRONG;
	l->text.data[end] = '\0';
	l->parameters = name;
	upper(l->text.data, name);
	l->name = l->text.data;
	l->value = l->text.data + end + 1;
	l->value_len = l->text.len - end - 1;
	return ICSLINE_FOUND;
}

void
icsline_release(struct icsline *l)
{
	buf_release(&l->text);
	buf_release(&l->parameter);
}

int
icsline_is(const struct icsline *l, const char *name)
{
	return text_is(l->name, l->parameters, name);
}

const char *
icsline_parameter(struct icsline *l, const char *name)
{
	const char *at = l->name + l->parameters;
	size_t len = strlen(name);

	while (*at == ';') {
		const char *key = ++at;
		int quoted = 0, is_it;

		at += strcspn(at, "=;");
		is_it = (size_t)(at - key) == len;
		for (size_t i = 0; is_it && i < len; i++)
			is_it = (key[i] >= 'a' && key[i] <= 'z' ? key[i] - 'a' + 'A' : key[i]) == name[i];
		buf_clear(&l->parameter);
		for (at += *at == '='; *at != '\0' && (quoted || *at != ';'); at++) {
			quoted ^= *at == '"';
			if (*at != '"')
				buf_addc(&l->parameter, *at);
		}
		if (is_it)
			return buf_text(&l->parameter);
	}
	return NULL;
}

void
icsline_add_text(struct buf *b, const char *value, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		char c = value[i];

		if (c == '\\' && i + 1 < len) {
			c = value[++i];
			if (c == 'n' || c == 'N')
				c = ' ';
		}
		buf_addc(b, (unsigned char)c < ' ' ? ' ' : c);
	}
}

size_t
icsline_item(const char *value, size_t len)
{
	size_t n = 0;

	while (n < len && value[n] != ',')
		n += value[n] == '\\' && n + 1 < len ? 2 : 1;
	return n;
}
