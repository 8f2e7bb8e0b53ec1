#include <string.h>

#include "base/cpr.h"

static int
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of what s begins with, out of a list that ends in NULL. */
static size_t
begins_with(const char *s, size_t len, const char *const *one)
{
	for (; *one != NULL; one++) {
		size_t n = strlen(*one);

		if (len >= n && memcmp(s, *one, n) == 0)
			return n;
	}
	return 0;
}

/* Bytes of the separator at s: a hyphen, a space, or a hyphen with spaces around it. */
static size_t
separator(const char *s, size_t len)
{
	/* Those of word processors too. */
	static const char *const hyphens[] = {
		"-", "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92", "\xe2\x80\x93", "\xe2\x88\x92", NULL	/* U+2010 to 2013, 2212 */
	};
	static const char *const spaces[] = { " ", "\xc2\xa0", "\xe2\x80\xaf", NULL };	/* U+00A0, 202F */
	size_t before = begins_with(s, len, spaces);
	size_t hyphen = begins_with(s + before, len - before, hyphens);

	return hyphen == 0 ? before : before + hyphen +
	    begins_with(s + before + hyphen, len - before - hyphen, spaces);
}

/* Are the six digits at s the day and month of a date? */
static int
is_birthday(const char *s)
{
	static const int days[] = {
		31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	int day = (s[0] - '0') * 10 + (s[1] - '0');
	int month = (s[2] - '0') * 10 + (s[3] - '0');

	return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

static size_t
digits(const char *s, const char *end)
{
	size_t n = 0;

	while (s + n < end && is_digit(s[n]))
		n++;
	return n;
}

size_t
cpr_find(const char *text, size_t len, size_t *at)
{
	const char *end = text + len;
	const char *s = text + *at;

	/* A start inside a run of digits is no boundary. */
	while (s > text && s < end && is_digit(s[-1]) && is_digit(*s))
		s++;
	while (s < end) {
		size_t n, gap;

		if (!is_digit(*s)) {
			s++;
			continue;
		}
		n = digits(s, end);
		gap = n == 6 ? separator(s + 6, (size_t)(end - s) - 6) : 0;
		if ((n == 10 || (gap > 0 && digits(s + 6 + gap, end) == 4)) &&
		    is_birthday(s)) {
			*at = (size_t)(s - text);
			return 10 + gap;
		}
		s += n;
	}
	*at = len;
	return 0;
}
