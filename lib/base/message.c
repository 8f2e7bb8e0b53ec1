#include <stdio.h>
#include <string.h>

#include "base/message.h"
#include "base/safe.h"
#include "base/translate.h"

/* Cut what is too long off behind a whole letter, and show that. */
static void
cut(struct message *m)
{
	static const char sign[] = "…";
	size_t end = MESSAGE_MOST - sizeof sign;

	while (end > 0 && ((unsigned char)m->text[end] & 0xc0) == 0x80)
		end--;
	memcpy(m->text + end, sign, sizeof sign);
}

__attribute__((format(printf, 2, 0)))
static void
vadd(struct message *m, const char *fmt, va_list ap)
{
	int n = vsnprintf(m->text, MESSAGE_MOST, fmt, ap);

	if (n >= MESSAGE_MOST)
		cut(m);
	else if (n < 0)
		*m->text = '\0';
}

/* The same of a text that is as it stands. */
static void
add_text(struct message *m, const char *text)
{
	size_t len = strlen(text);

	memcpy(m->text, text, len < MESSAGE_MOST ? len + 1 : MESSAGE_MOST);
	if (len >= MESSAGE_MOST)
		cut(m);
}

size_t
message_show(char line[MESSAGE_SHOWN], size_t n, const struct message *m)
{
	return n + safe_show(line + n, MESSAGE_SHOWN - n, m->text, strlen(m->text));
}

size_t
message_add_part(char line[MESSAGE_SHOWN], size_t n, const char *fmt, ...)
{
	struct message part;	/* it is long, and not cleared for a few letters */
	va_list ap;

	va_start(ap, fmt);
	vadd(&part, fmt, ap);
	va_end(ap);
	return message_show(line, n, &part);
}

void
message_say(struct message *said, const char *fmt, va_list ap)
{
	/* What stands alone was taken from a table, or put together by who knows what. */
	if (strcmp(fmt, "%s") == 0)
		add_text(said, translate(va_arg(ap, const char *)));
	else if (strchr(fmt, '%') == NULL)
		add_text(said, translate(fmt));
	else
		vadd(said, translate(fmt), ap);
}

int
message_is_alike(const struct message *a, const struct message *b)
{
	char one[MESSAGE_SHOWN], other[MESSAGE_SHOWN];

	if (strcmp(a->text, b->text) == 0)
		return 1;
	safe_show(one, sizeof one, a->text, strlen(a->text));
	safe_show(other, sizeof other, b->text, strlen(b->text));
	return strcmp(one, other) == 0;
}
