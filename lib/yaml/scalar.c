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

#define DIGITS "0123456789"

static int
is_all(const char *s, const char *of)
{
	return *s != '\0' && s[strspn(s, of)] == '\0';
}

/* Behind the year: is it a day, with one digit for its month or its day? */
static int
is_short_day(const char *s)
{
	size_t month = *s == '-' ? strspn(s + 1, DIGITS) : 0, day;

	if (month < 1 || month > 2 || s[1 + month] != '-')
		return 0;
	s += 2 + month;
	day = strspn(s, DIGITS);
	return day >= 1 && day <= 2 && s[day] == '\0' && month + day < 4;
}

/*
 * Numbers, times and days in shapes that are none here and that some reader takes for another
 * value: 0123 is 83, 1:30 is 90 or 5400, 1,5 is 15, 1_000 is 1000.  What reads as it stands, 12,
 * 1.5 or 2026-10-05, is none of them.
 */
static int
is_misread(const char *s)
{
	const char *number = s + (*s == '-' || *s == '+');
	size_t whole = strspn(number, DIGITS);
	const char *rest = number + whole, *end = rest + strspn(rest, DIGITS ".");

	if (whole == 0)
		return strcmp(s, "=") == 0 || strcmp(s, "<<") == 0 || strcasecmp(number, ".inf") == 0 ||
		    strcasecmp(s, ".nan") == 0 || (*number == '.' && is_all(number + 1, DIGITS));
	if (*rest == '\0')
		return *s == '+' || (*number == '0' && whole > 1);
	if (whole == 1 && *number == '0' && strchr("xXoObB", *rest) != NULL)
		return is_all(rest + 1, DIGITS "abcdefABCDEF_");
	if (*rest == '-')
		return number == s && whole == 4 && is_short_day(rest);
	if (*end == 'e' || *end == 'E')
		return is_all(end + 1 + (end[1] == '-' || end[1] == '+'), DIGITS);
	if (strpbrk(rest, ":_,") != NULL)
		return is_all(rest, DIGITS ":_,.");
	return is_all(rest, DIGITS ".") && (*s == '+' || rest[1] == '\0');
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
	return is_misread(text);
}
