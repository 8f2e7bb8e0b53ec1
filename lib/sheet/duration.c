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

/* Said in words, folded, without the point of a word cut short. */
static const struct {
	const char *words;
	long minutes;
} spoken[] = {
	{ "kvarter", 15 }, { "et kvarter", 15 }, { "1 kvarter", 15 }, { "tre kvarter", 45 }, { "3 kvarter", 45 },
	{ "halv time", 30 }, { "en halv time", 30 }, { "trekvart time", 45 }, { "en time", 60 }, { "half an hour", 30 },
	{ "an hour", 60 }, { "one hour", 60 }, { "halvanden time", 90 }, { "halvanden t", 90 }, { "halvanden", 90 },
	{ "en og en halv time", 90 }, { "to timer", 120 }, { "two hours", 120 }, { "to en halv time", 150 },
	{ "to og en halv time", 150 }, { "tre timer", 180 }, { "three hours", 180 },
};

static long
spoken_minutes(const char *s, size_t len)
{
	len -= len > 0 && s[len - 1] == '.';
	for (size_t i = 0; i < sizeof spoken / sizeof *spoken; i++)
		if (text_is(s, len, spoken[i].words))
			return spoken[i].minutes;
	return -1;
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
		all = spoken_minutes(buf_text(&f.text), f.text.len);
	fold_release(&f);
	return all;
}
