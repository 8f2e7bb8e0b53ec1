#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/safe.h"
#include "yaml/scalar.h"

/* Can the text stand without quotes? */
static int
may_be_plain(const char *s, int in_flow)
{
	size_t n = strlen(s);

	if (n == 0 || s[0] == ' ' || s[n - 1] == ' ' || s[n - 1] == ':' ||
	    strchr("[]{},#&*!|>'\"%@`", s[0]) != NULL ||
	    (strchr("-?:", s[0]) != NULL && (s[1] == '\0' || s[1] == ' ' || (in_flow && s[0] != '-'))) ||
	    strncmp(s, "---", 3) == 0 || strncmp(s, "...", 3) == 0 ||
	    strstr(s, ": ") != NULL || strstr(s, " #") != NULL)
		return 0;
	return !in_flow || strpbrk(s, ",[]{}?:") == NULL ||
	    /* a colon between digits, as in 09:00, is harmless in [ ] too */
	    (strpbrk(s, ",[]{}?") == NULL && s[strcspn(s, ":") + 1] >= '0' &&
	    s[strcspn(s, ":") + 1] <= '9');
}

/* May the text stand in single quotes, or is there something to escape? */
static int
is_printable(const char *s)
{
	size_t len = strlen(s);

	for (size_t i = 0; i < len;) {
		size_t n = safe_character(s + i, len - i);

		if (n == 0 || safe_is_hidden(s + i, n))
			return 0;
		i += n;
	}
	return 1;
}

static void
add_double(struct buf *b, const char *s)
{
	size_t len = strlen(s);

	buf_addc(b, '"');
	for (size_t i = 0; i < len;) {
		size_t n = safe_character(s + i, len - i);

		if (s[i] == '"' || s[i] == '\\')
			buf_addf(b, "\\%c", s[i]);
		else if (s[i] == '\n')
			buf_adds(b, "\\n");
		else if (s[i] == '\t')
			buf_adds(b, "\\t");
		else if (n == 1 && safe_is_hidden(s + i, n))
			buf_addf(b, "\\x%02x", (unsigned)(unsigned char)s[i]);
		else if (n == 2 && safe_is_hidden(s + i, n))
			buf_addf(b, "\\u%04x", ((unsigned)s[i] & 0x1f) << 6 |
			    ((unsigned)s[i + 1] & 0x3f));
		else if (n == 3 && safe_is_hidden(s + i, n))
			buf_addf(b, "\\u%04x", ((unsigned)s[i] & 0x0f) << 12 |
			    ((unsigned)s[i + 1] & 0x3f) << 6 | ((unsigned)s[i + 2] & 0x3f));
		else
			buf_add(b, s + i, n > 0 ? n : 1);
		i += n > 0 ? n : 1;
	}
	buf_addc(b, '"');
}

static void
add_single(struct buf *b, const char *s)
{
	buf_addc(b, '\'');
	for (; *s != '\0'; s++) {
		if (*s == '\'')
			buf_addc(b, '\'');
		buf_addc(b, *s);
	}
	buf_addc(b, '\'');
}

void
scalar_add(struct buf *b, const char *text, enum yaml_style wanted, int in_flow)
{
	int printable = is_printable(text);

	if (wanted == YAML_PLAIN && printable && may_be_plain(text, in_flow))
		buf_adds(b, text);
	else if (wanted != YAML_DOUBLE && printable)
		add_single(b, text);
	else
		add_double(b, text);
}

int
scalar_looks_typed(const char *text)
{
	static const char *const words[] = {
		"y", "n", "yes", "no", "true", "false", "on", "off", "null", "~"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasecmp(text, words[i]) == 0)
			return 1;
	return 0;
}
