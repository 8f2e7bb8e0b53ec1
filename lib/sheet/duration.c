#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/text.h"
#include "sheet/duration.h"

long
duration_clock(const char *s, size_t len)
{
	size_t n = 0;
	long hours = 0;

	for (; n < len && n < 3 && ascii_is_digit(s[n]); n++)
		hours = hours * 10 + (s[n] - '0');
	if (len == n + 6 && memcmp(s + n + 3, ":00", 3) == 0)
		len -= 3;
	if (n == 0 || len != n + 3 || s[n] != ':' || s[n + 1] < '0' || s[n + 1] > '5' || !ascii_is_digit(s[n + 2]))
		return -1;
	return hours * 60 + (s[n + 1] - '0') * 10 + (s[n + 2] - '0');
}

/* The number at *s, blanks in front; -1: there is none. */
static long
take_whole(const char **s)
{
	long n = -1;

	while (**s == ' ')
		++*s;
	for (; ascii_is_digit(**s) && n < 100000; ++*s)
		n = (n < 0 ? 0 : n) * 10 + (**s - '0');
	while (**s == ' ')
		++*s;
	return n;
}

/* One of the words, with or without a point; its length, or 0. */
static size_t
word_at(const char *s, const char *const *word)
{
	size_t n = 0;

	while (s[n] >= 'a' && s[n] <= 'z')
		n++;
	for (; *word != NULL; word++)
		if (text_is(s, n, *word))
			return n + (s[n] == '.');
	return 0;
}

long
duration_minutes(const char *text, size_t len)
{
	static const char *const hours[] = { "t", "tim", "time", "timer", "h", "hour", "hours", NULL };
	static const char *const minutes[] = { "m", "min", "minut", "minutter", "minutes", NULL };
	struct fold f = { 0 };
	const char *s, *og;
	long all = -1, n;
	size_t word;

	fold_text(&f, text, len < 60 ? len : 0);
	s = buf_text(&f.text);
	n = take_whole(&s);
	if (n >= 0 && (word = word_at(s, hours)) > 0) {
		og = s + word + strspn(s + word, " ");
		s = strncmp(og, "og ", 3) == 0 ? og + 3 : og;
		all = n * 60;
		n = take_whole(&s);
	}
	if (n >= 0 && (word = word_at(s, minutes)) > 0 && s[word + strspn(s + word, " ")] == '\0')
		all = (all < 0 ? 0 : all) + n;
	else
		all = -1;
	fold_release(&f);
	return all;
}
